import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { HOURS_OF_WEEK, type ReportGrid } from '../series/report-grid.ts'
import { cellAt } from '../series/time-grid.ts'

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
 *
 * Writing up and answers to who asks are work at their start and no pieces of their own. Of several tickets in a person's hands at
 * once each second counts once, for the one that began first.
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
  addTouches(load, program, observations, grid)
  addUntouched(load, program, legend, observations, grid)
  return load
}

function addTouches(load: OfferedLoad, program: Program, { touches }: Observations, grid: ReportGrid): void {
  const freeAt = new Float64Array(program.agents.count).fill(-Infinity)
  for (let touch = 0; touch < touches.count; touch++) {
    const agent = touches.agent[touch]
    const end = touches.end[touch]
    const startAt = touches.startAt[touch]
    const endAt = touches.endAt[touch]
    const isPiece = end !== TouchEnd.handoverGiven && end !== TouchEnd.consulted
    const hour = hourOf(grid, isPiece ? touches.waitingSince[touch] : startAt)
    const seconds = Math.max(0, endAt - Math.max(startAt, freeAt[agent]))
    if (hour >= 0) add(load, program, touches.kind[touch], hour, seconds, isPiece ? 1 : 0)
    freeAt[agent] = Math.max(freeAt[agent], endAt)
  }
}

function addUntouched(
  load: OfferedLoad,
  program: Program,
  { effortMean }: Legend,
  { tickets: { state, kind, waitingSince } }: Observations,
  grid: ReportGrid
): void {
  const { createdAt, botSeconds, count } = program.tickets
  for (let ticket = 0; ticket < count; ticket++) {
    const isWaiting = state[ticket] === TicketState.waiting
    const hasLeft = state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway
    if (!isWaiting && !hasLeft) continue
    const openAt = createdAt[ticket] + (botSeconds === undefined ? 0 : botSeconds[ticket])
    const hour = hourOf(grid, isWaiting ? waitingSince[ticket] : openAt)
    if (hour >= 0) add(load, program, kind[ticket], hour, effortMean[kind[ticket]], 1)
  }
}

/** Hour of the week of an instant, −1: outside the counted period. */
function hourOf({ pieces, hourOfWeek }: ReportGrid, at: number): number {
  return at >= pieces.from && at < pieces.until ? hourOfWeek[cellAt(pieces, at)] : -1
}

function add(load: OfferedLoad, { kinds }: Program, kind: number, hour: number, seconds: number, pieces: number): void {
  const { skills, priorities, workSeconds } = load
  const own = (kinds.skill[kind] * HOURS_OF_WEEK + hour) * priorities + kinds.priority[kind]
  const any = (skills * HOURS_OF_WEEK + hour) * priorities + kinds.priority[kind]
  workSeconds[own] += seconds
  workSeconds[any] += seconds
  load.pieces[own] += pieces
  load.pieces[any] += pieces
}
