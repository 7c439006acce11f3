import type { TicketReport } from '../input/tickets/read-tickets.ts'
import { visibleText } from '../input/visible-text.ts'
import type { Scenario } from '../model/scenario.ts'
import { labelled } from './describe-scenario.ts'
import { drawTickets } from './draw-tickets.ts'
import type { LoadedTickets } from './load-tickets.ts'
import { ticketDays, ticketDaysInWords } from './ticket-days.ts'

const SEED = 1

const figure = (count: number): string => count.toLocaleString('en-US')

const describeColumns = ({ columns, ignoredColumns }: TicketReport): string => {
  const used = Object.entries(columns).map(([part, title]) => (part === title ? part : `${part} from "${title}"`))
  const ignored = ignoredColumns.length > 0 ? `; not used: ${ignoredColumns.join(', ')}` : ''
  return `${used.join(', ')}${ignored}`
}

/** Recorded tickets as they were understood: how many, from when to when, by which columns. */
export const describeRecorded = ({ report, tickets }: LoadedTickets, scenario: Scenario): string => {
  const days = ticketDays(tickets, scenario)
  return [
    labelled('Tickets', `${figure(report.tickets)} from ${report.file}`),
    labelled('', `first ${days.first}, last ${days.last} (${scenario.period.zone})`),
    labelled('', ticketDaysInWords(days)),
    labelled('Columns', describeColumns(report))
  ].join('\n')
}

/** The warning of a description of demand that gives no ticket at all. */
export const noTicketsNote = (file: string): string =>
  `${visibleText(file)}: warning: its demand gives no ticket in the period\n   check \`rate\`, \`factor\` and the weights of \`shapes\``

/** Tickets that are drawn for each run: how many those of seed 1 are, and a warning where there are none. */
export const describeDrawn = (
  file: string,
  scenario: Scenario
): { readonly text: string; readonly notes: string[] } => {
  const { count } = drawTickets(file, scenario, SEED)
  const text = labelled('Tickets', `drawn for each run; ${figure(count)} with seed ${SEED}, warm-up included`)
  return { text, notes: count === 0 ? [noTicketsNote(file)] : [] }
}
