import type { TicketReport } from '../../input/tickets/read-tickets.ts'
import { visibleText } from '../../input/visible-text.ts'
import type { Action } from '../command.ts'
import { describeScenario, labelled } from '../describe-scenario.ts'
import { drawTickets } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { leftOutNotes, loadTickets, timeNotes } from '../load-tickets.ts'
import { note } from '../say.ts'

const SEED = 1

const figure = (count: number): string => count.toLocaleString('en-US')

const describeColumns = ({ columns, ignoredColumns }: TicketReport): string => {
  const used = Object.entries(columns).map(([part, title]) => (part === title ? part : `${part} from "${title}"`))
  const ignored = ignoredColumns.length > 0 ? `; not used: ${ignoredColumns.join(', ')}` : ''
  return `${used.join(', ')}${ignored}`
}

const describeDemand = ({ scenario }: LoadedScenario, file: string, report: TicketReport | undefined): string => {
  if (report) {
    const rows = `${figure(report.tickets)} from ${report.file}`
    return [labelled('Tickets', rows), labelled('Columns', describeColumns(report))].join('\n')
  }
  const { count } = drawTickets(file, scenario, SEED)
  return labelled('Tickets', `drawn for each run; ${figure(count)} with seed ${SEED}, warm-up included`)
}

/** Reads a scenario and its tickets and says what was understood. */
export const check: Action = async flags => {
  const file = positional(flags, 'scenario')
  const isQuiet = isOn(flags, 'quiet')
  const tickets = textFlag(flags, 'tickets')
  const loaded = loadScenario(file, { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }, isQuiet)
  const { scenario, ticketFile } = loaded
  const settings = { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet }
  const report = ticketFile === undefined ? undefined : (await loadTickets(ticketFile, scenario, settings)).report
  const description = `${describeScenario(scenario)}\n${describeDemand(loaded, file, report)}`
  if (report && !isQuiet) for (const line of [...leftOutNotes(report), ...timeNotes(report)]) note(line)
  process.stdout.write(`${description}\n${visibleText(file)} is good.\n`)
  return ExitCode.ok
}
