import type { Scenario } from '../model/scenario.ts'
import { launchNotes } from './launch-notes.ts'
import { type LoadedTickets, leftOutNotes, timeNotes } from './load-tickets.ts'
import { note } from './say.ts'
import { outsideNotes, ticketDays } from './ticket-days.ts'

/**
 * Says on stderr what is worth knowing about recorded tickets, unless `isQuiet`: rows left out, how times were read, how
 * many tickets lie outside the simulated time, and how many need a skill before its launch.
 * @throws UserError where no ticket touches the period
 */
export const noteTickets = (
  { report, tickets }: LoadedTickets,
  scenario: Scenario,
  isQuiet: boolean,
  say = note
): void => {
  const outside = outsideNotes(report.file, ticketDays(tickets, scenario), scenario)
  const early = launchNotes(report.file, tickets, scenario)
  if (!isQuiet) for (const line of [...leftOutNotes(report), ...timeNotes(report), ...outside, ...early]) say(line)
}
