import type { Legend } from '../../engine/legend.ts'
import { type Observations, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { requireAtLeast } from '../require-equal.ts'
import type { TimeGrid } from '../series/time-grid.ts'
import type { PersonTime, Presences } from './person-time.ts'
import { WorkRecorder } from './work-recorder.ts'

/**
 * Splits every touch into work while available and overtime, and what lies between touches of a person into idle time.
 *
 * Of several touches at once each second counts once, for the touch that began first. Live work that goes on in a pause makes
 * the pause that much shorter. A touch counts for the skill of the kind as which the ticket had waited; whoever works on it is one of
 * the people of that skill for as long.
 */
export function addWork(
  time: PersonTime,
  program: Program,
  legend: Legend,
  observations: Observations,
  presences: Presences,
  grid: TimeGrid
): void {
  const { touches } = observations
  const { count } = program.agents
  const skillOfKind = program.kinds.skill
  const { busy, overtime } = time.ofPeople
  const freeAt = new Float64Array(count).fill(-Infinity)
  const recorder = new WorkRecorder(time, program, legend, presences, grid)
  for (let touch = 0; touch < touches.count; touch++) {
    const agent = touches.agent[touch]
    let from = touches.startAt[touch]
    const endAt = touches.endAt[touch]
    if (from < freeAt[agent]) {
      if (!mayOverlap(program, observations, touch))
        requireAtLeast(`start of touch ${touch}`, from, 'the end of its person’s last', freeAt[agent])
      if (endAt <= freeAt[agent]) continue
      from = freeAt[agent]
    }
    recorder.passIdle(agent, from, freeAt[agent])
    const busyBefore = busy[agent]
    const overtimeBefore = overtime[agent]
    recorder.split(agent, from, endAt, skillOfKind[touches.kind[touch]])
    if (time.ofTouches !== undefined) {
      time.ofTouches.busy[touch] = busy[agent] - busyBefore
      time.ofTouches.overtime[touch] = overtime[agent] - overtimeBefore
    }
    freeAt[agent] = endAt
  }
  for (let agent = 0; agent < count; agent++) recorder.passIdle(agent, grid.until, freeAt[agent])
}

/** Whether a person may have this touch in hand beside another. */
function mayOverlap({ kinds, tickets }: Program, { touches }: Observations, touch: number): boolean {
  const { capacity } = kinds
  if (capacity === undefined || touches.end[touch] === TouchEnd.consulted) return false
  const { trueKind } = tickets
  const ticket = touches.ticket[touch]
  return capacity[touches.kind[touch]] > 1 || (trueKind !== undefined && capacity[trueKind[ticket]] > 1)
}
