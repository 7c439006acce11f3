import type { CountedWindow } from '../../metrics/counted-window.ts'
import { longestTickets } from '../../metrics/life-line/longest-tickets.ts'
import { traceTicket } from '../../metrics/life-line/trace-ticket.ts'
import type { TracedRun } from '../../metrics/life-line/traced-run.ts'
import type { Action } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { type Explained, type ExplainFormat, type ExplainView, explainViews } from '../explain/explain-views.ts'
import { rowOfTicket, rowsOfChoice, type TicketChoice, ticketChoice } from '../explain/ticket-choice.ts'
import { traceRun } from '../explain/trace-run.ts'
import { isOn, positional, seedFlag, textFlag, wholeNumberFlag } from '../flags.ts'
import { loadStudy } from '../load-study.ts'
import { openOutput } from '../output.ts'

const chosen = (
  run: TracedRun,
  window: CountedWindow,
  choice: TicketChoice
): Pick<Explained, 'longest' | 'lifeLine'> => {
  if ('ticket' in choice) return { lifeLine: traceTicket(run, rowOfTicket(run, choice.ticket)) }
  const longest = longestTickets(run, rowsOfChoice(run, window.tickets, choice.filters), choice.worst)
  return { longest, lifeLine: traceTicket(run, longest[0].row) }
}

/** Simulates one replication and tells the life line of a ticket. */
export const explain: Action = async flags => {
  const file = positional(flags, 'scenario')
  const isQuiet = isOn(flags, 'quiet')
  const choice = ticketChoice(flags)
  const replication = wholeNumberFlag(flags, 'replication', { least: 1, most: 100_000, otherwise: 1 })
  const luck = { seed: seedFlag(flags), replication: replication - 1 }
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const { input } = await loadStudy(file, flags)
  const { run, window } = traceRun(file, input, luck)
  const explained = { scenario: run.legend.scenario, seed: luck.seed, replication, ...chosen(run, window, choice) }
  const view: ExplainView = explainViews[(textFlag(flags, 'format') ?? 'text') as ExplainFormat]
  output.write(await view(explained, output.hasColour))
  return ExitCode.ok
}
