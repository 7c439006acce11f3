import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { requiredAgents, type WaitTarget } from '../../num/erlang.ts'
import { HOURS_OF_WEEK } from '../series/report-grid.ts'
import type { OfferedLoad } from './offered-load.ts'

/** Occupancy that is planned for where work has no first-reply target. */
export const PLANNED_OCCUPANCY = 0.85

/** How `requiredPeople` counts, for the result and the page. */
export const REQUIRED_METHOD =
  'Required: the fewest people for which Erlang C meets the first-reply targets of the work of an hour of the week, ' +
  'which is the hands-on time that became ready in it, averaged over all weeks (work nobody began at the mean effort ' +
  'of its kind). Each priority, together with all more urgent ones, must meet its tightest target, less the mean ' +
  'touch; without a target 85% occupancy is planned. The figure for all skills takes everybody to do everything, a ' +
  'skill’s own takes people to do nothing else. A region’s part is its part of the people on shift.'

/**
 * People required by skill and hour of the week: row `skill * 168 + hour`; the skill after the last is any skill.
 *
 * `secondsOfHour` is how much of the counted period falls into each hour of the week.
 */
export function requiredPeople(
  program: Program,
  legend: Legend,
  load: OfferedLoad,
  secondsOfHour: Float64Array
): Float64Array {
  const targets = tightestTargets(program, legend)
  const required = new Float64Array((load.skills + 1) * HOURS_OF_WEEK)
  for (let skill = 0; skill <= load.skills; skill++) {
    for (let hour = 0; hour < HOURS_OF_WEEK; hour++) {
      const row = skill * HOURS_OF_WEEK + hour
      required[row] = requiredInHour(load, row, targets[skill], secondsOfHour[hour])
    }
  }
  return required
}

function requiredInHour(load: OfferedLoad, row: number, targets: readonly WaitTarget[], seconds: number): number {
  let work = 0
  let pieces = 0
  let required = 0
  for (let priority = 0; priority < load.priorities; priority++) {
    const own = load.workSeconds[row * load.priorities + priority]
    work += own
    pieces += load.pieces[row * load.priorities + priority]
    if (own === 0 || pieces === 0 || seconds === 0) continue
    required = Math.max(required, requiredFor(work / seconds, work / pieces, targets[priority]))
  }
  return required
}

/** Load in erlang, mean work in seconds; the target counts to the end of the touch, Erlang's wait to its start. */
function requiredFor(load: number, meanWork: number, target: WaitTarget | undefined): number {
  if (target === undefined) return Math.ceil(load / PLANNED_OCCUPANCY - 1e-9)
  return requiredAgents(load, meanWork, { ...target, withinSeconds: Math.max(0, target.withinSeconds - meanWork) })
}

/** Tightest first-reply target by skill (last: any) and priority, over the kinds of tickets that there are. */
function tightestTargets(program: Program, legend: Legend): WaitTarget[][] {
  const targets: WaitTarget[][] = Array.from({ length: program.groups.skills + 1 }, () => [])
  const seen = new Uint8Array(program.kinds.count)
  for (let ticket = 0; ticket < program.tickets.count; ticket++) seen[program.tickets.kind[ticket]] = 1
  for (let kind = 0; kind < program.kinds.count; kind++) {
    const withinSeconds = legend.targetFirstReplySeconds[kind]
    if (seen[kind] === 0 || Number.isNaN(withinSeconds)) continue
    const target = { withinSeconds, share: legend.targetShare[kind] }
    tighten(targets[program.kinds.skill[kind]], program.kinds.priority[kind], target)
    tighten(targets[program.groups.skills], program.kinds.priority[kind], target)
  }
  return targets
}

function tighten(targets: WaitTarget[], priority: number, target: WaitTarget): void {
  const present = targets[priority]
  if (present === undefined || target.withinSeconds < present.withinSeconds) targets[priority] = target
}
