import type { StudyInput } from '../study/run-study.ts'
import type { Flags } from './command.ts'
import { isOn, textFlag, textFlags } from './flags.ts'
import { filesOf, keepInputs } from './keep-inputs.ts'
import { loadScenario } from './load-scenario.ts'
import { loadTickets } from './load-tickets.ts'
import { noteTickets } from './note-tickets.ts'
import { runRecord } from './run-record.ts'

/**
 * Reads the scenario, as `--set` changes it, and the tickets it replays; what is worth knowing about them goes to stderr.
 * @throws UserError with all that is wrong with them
 */
export const loadStudy = async (file: string, flags: Flags): Promise<StudyInput> => {
  const isQuiet = isOn(flags, 'quiet')
  const tickets = textFlag(flags, 'tickets')
  const options = { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }
  const read = loadScenario(file, options, isQuiet)
  keepInputs(textFlag(flags, 'out'), filesOf(read))
  const { scenario, sources, ticketFile } = read
  if (ticketFile === undefined) return { scenario, record: runRecord(sources, undefined) }
  const loaded = await loadTickets(ticketFile, scenario, { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet })
  noteTickets(loaded, scenario, isQuiet)
  const recorded = { file: loaded.report.file, tickets: loaded.tickets }
  return { scenario, recorded, record: runRecord(sources, loaded) }
}
