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
  addTouches()
  addUntouched()
  return load

  function addTouches(): void {
    const { touches } = observations
    const freeAt = new Float64Array(program.agents.count).fill(-Infinity)
    for (let touch = 0; touch < touches.count; touch++) {
      const agent = touches.agent[touch]
      const endAt = touches.endAt[touch]
      const isPiece = touches.end[touch] !== TouchEnd.handoverGiven && touches.end[touch] !== TouchEnd.consulted
      const readyAt = isPiece ? touches.waitingSince[touch] : touches.startAt[touch]
      const seconds = Math.max(0, endAt - Math.max(touches.startAt[touch], freeAt[agent]))
      add(touches.kind[touch], readyAt, seconds, isPiece ? 1 : 0)
      freeAt[agent] = Math.max(freeAt[agent], endAt)
    }
  }

  function addUntouched(): void {
    const { state, kind, waitingSince } = observations.tickets
    const { createdAt, botSeconds } = program.tickets
    for (let ticket = 0; ticket < program.tickets.count; ticket++) {
      const mean = legend.effortMean[kind[ticket]]
      if (state[ticket] === TicketState.waiting) add(kind[ticket], waitingSince[ticket], mean, 1)
      if (state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway) {
        add(kind[ticket], createdAt[ticket] + (botSeconds === undefined ? 0 : botSeconds[ticket]), mean, 1)
      }
    }
  }

  function add(kind: number, readyAt: number, seconds: number, pieces: number): void {
    if (readyAt < grid.pieces.from || readyAt >= grid.pieces.until) return
    const hour = grid.hourOfWeek[cellAt(grid.pieces, readyAt)]
    const own = (program.kinds.skill[kind] * HOURS_OF_WEEK + hour) * priorities + program.kinds.priority[kind]
    const any = (skills * HOURS_OF_WEEK + hour) * priorities + program.kinds.priority[kind]
    load.workSeconds[own] += seconds
    load.workSeconds[any] += seconds
    load.pieces[own] += pieces
    load.pieces[any] += pieces
  }
}
