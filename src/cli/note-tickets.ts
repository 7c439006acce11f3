import type { Scenario } from '../model/scenario.ts'
import { type LoadedTickets, leftOutNotes, timeNotes } from './load-tickets.ts'
import { note } from './say.ts'
import { outsideNotes, ticketDays } from './ticket-days.ts'

/**
 * Says on stderr what is worth knowing about recorded tickets, unless `isQuiet`: rows left out, how times were read, how
 * many tickets lie outside the simulated time.
 * @throws UserError where no ticket touches the period
 */
export const noteTickets = ({ report, tickets }: LoadedTickets, scenario: Scenario, isQuiet: boolean): void => {
  const outside = outsideNotes(report.file, ticketDays(tickets, scenario), scenario)
  if (!isQuiet) for (const line of [...leftOutNotes(report), ...timeNotes(report), ...outside]) note(line)
}
