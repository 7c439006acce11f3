import type { Flags } from './command.ts'
import { isOn, textFlag, textFlags } from './flags.ts'
import { filesOf, keepInputs } from './keep-inputs.ts'
import { loadScenario } from './load-scenario.ts'
import { loadTickets } from './load-tickets.ts'
import { noteTickets } from './note-tickets.ts'
import { runRecord } from './run-record.ts'
import type { LoadedSource } from './tui/study-source.ts'

/**
 * Reads the scenario, as `--set` changes it, and the tickets it replays; what is worth knowing about them goes to stderr.
 * @param outputs files that will be written; that of `--out` where absent
 * @throws UserError with all that is wrong with them
 */
export const loadStudy = async (file: string, flags: Flags, outputs?: readonly string[]): Promise<LoadedSource> => {
  const isQuiet = isOn(flags, 'quiet')
  const tickets = textFlag(flags, 'tickets')
  const options = { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }
  const read = loadScenario(file, options, isQuiet)
  for (const output of outputs ?? [textFlag(flags, 'out')]) keepInputs(output, filesOf(read))
  const { scenario, sources, ticketFile, written } = read
  if (ticketFile === undefined) return { input: { scenario, record: runRecord(sources, undefined) }, written }
  const loaded = await loadTickets(ticketFile, scenario, { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet })
  noteTickets(loaded, scenario, isQuiet)
  const recorded = { file: loaded.report.file, tickets: loaded.tickets }
  return { input: { scenario, recorded, record: runRecord(sources, loaded) }, written }
}
