import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'

/** Seconds of a week. */
export const WEEK = 604_800

/** How many tickets were open, week after week. */
export interface WeeklyBacklog {
  /** Start of the run and of the first week, seconds; 0 or below. */
  readonly startAt: number
  /** Mean of each whole week, tickets. */
  readonly mean: Float64Array
}

/**
 * Mean number of open tickets in each whole week of the run, from its start to `until` (seconds); what is left over at the end is
 * left out. A ticket counts from creation to its last close, so between a solution and a reopening too.
 */
export function weeklyBacklog(program: Program, { tickets }: Observations, until: number): WeeklyBacklog {
  const { startAt } = program
  const { createdAt, count } = program.tickets
  const weeks = Math.max(0, Math.floor((until - startAt) / WEEK))
  const changes = { steps: new Float64Array(weeks + 1), parts: new Float64Array(weeks + 1) }
  for (let ticket = 0; ticket < count; ticket++) {
    if (tickets.state[ticket] === TicketState.notArrived) continue
    change(changes, (createdAt[ticket] - startAt) / WEEK, 1)
    if (!Number.isNaN(tickets.closedAt[ticket])) change(changes, (tickets.closedAt[ticket] - startAt) / WEEK, -1)
  }
  let level = 0
  const mean = Float64Array.from({ length: weeks }, (_, week) => {
    level += changes.steps[week]
    return level + changes.parts[week]
  })
  return { startAt, mean }
}

/** Entries less exits by week, and the part of their own week that they are there: a running sum then gives the level. */
interface Changes {
  readonly steps: Float64Array
  readonly parts: Float64Array
}

function change({ steps, parts }: Changes, at: number, by: number): void {
  const week = Math.max(0, at)
  if (!(week < steps.length - 1)) return
  const whole = Math.floor(week)
  parts[whole] += by * (whole + 1 - week)
  steps[whole + 1] += by
}
