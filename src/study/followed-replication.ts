import type { Staffing } from '../compile/staffing.ts'
import type { Legend } from '../engine/legend.ts'
import type { Observations } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { type CauseSeconds, causeSeconds } from '../metrics/causes/cause-seconds.ts'
import { type CountedWindow, countedWindow } from '../metrics/counted-window.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Luck, replicate } from './replicate.ts'

/** One replication ticket by ticket: what happened, and what the time of every ticket went into. */
export interface FollowedReplication {
  readonly program: Program
  readonly legend: Legend
  readonly observations: Observations
  readonly window: CountedWindow
  readonly seconds: CauseSeconds
}

/**
 * Simulates one replication and splits the time of every ticket.
 * @throws ArrivalsError where the demand cannot be drawn
 */
export const followReplication = (
  scenario: Scenario,
  staffing: Staffing,
  recorded: TicketTable | undefined,
  luck: Luck
): FollowedReplication => {
  const { program, legend, observations } = replicate(scenario, staffing, recorded, luck)
  const window = countedWindow(program, legend, observations)
  return { program, legend, observations, window, seconds: causeSeconds(program, observations, window.observedUntil) }
}
