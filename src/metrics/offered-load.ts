import type { Legend } from '../engine/legend.ts'
import { type Observations, TicketState, TouchEnd } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { HOURS_OF_WEEK, type ReportGrid } from './report-grid.ts'
import { cellAt } from './time-grid.ts'

/**
 * Work that became ready, by skill, hour of the week and priority: row `(skill * 168 + hour) * priorities + priority`;
 * the skill after the last is any skill.
 */
export interface OfferedLoad {
  readonly skills: number
  readonly priorities: number
  /** Hands-on person-seconds. */
  readonly workSeconds: Float64Array
  /** Pieces of work. */
  readonly pieces: Float64Array
}

/**
 * Adds up the work that became ready in the counted period: every touch at the start of its wait, with the time it
 * took; and what nobody has begun, with the mean effort of its kind, so that work nobody can do is seen too.
 */
export function offeredLoad(
  program: Program,
  legend: Legend,
  observations: Observations,
  grid: ReportGrid
): OfferedLoad {
  const { skills } = program.groups
  const priorities = legend.priorities.length
  const rows = (skills + 1) * HOURS_OF_WEEK * priorities
  const load = { skills, priorities, workSeconds: new Float64Array(rows), pieces: new Float64Array(rows) }
  const { touches, tickets } = observations
  for (let touch = 0; touch < touches.count; touch++) {
    const endAt = touches.end[touch] === TouchEnd.unfinished ? observations.endedAt : touches.endAt[touch]
    const isWritingUp = touches.end[touch] === TouchEnd.handoverGiven
    const readyAt = isWritingUp ? touches.startAt[touch] : touches.waitingSince[touch]
    add(touches.ticket[touch], readyAt, endAt - touches.startAt[touch], isWritingUp ? 0 : 1)
  }
  for (let ticket = 0; ticket < program.tickets.count; ticket++) {
    const mean = legend.effortMean[program.tickets.kind[ticket]]
    if (tickets.state[ticket] === TicketState.waiting) add(ticket, tickets.waitingSince[ticket], mean, 1)
    if (tickets.state[ticket] === TicketState.abandoned || tickets.state[ticket] === TicketState.turnedAway) {
      add(ticket, program.tickets.createdAt[ticket], mean, 1)
    }
  }
  return load

  function add(ticket: number, readyAt: number, seconds: number, pieces: number): void {
    if (readyAt < grid.pieces.from || readyAt >= grid.pieces.until) return
    const kind = program.tickets.kind[ticket]
    const hour = grid.hourOfWeek[cellAt(grid.pieces, readyAt)]
    const own = (program.kinds.skill[kind] * HOURS_OF_WEEK + hour) * priorities + program.kinds.priority[kind]
    const any = (skills * HOURS_OF_WEEK + hour) * priorities + program.kinds.priority[kind]
    load.workSeconds[own] += seconds
    load.workSeconds[any] += seconds
    load.pieces[own] += pieces
    load.pieces[any] += pieces
  }
}
