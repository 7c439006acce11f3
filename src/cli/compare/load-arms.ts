import { formatProblems } from '../../input/format-problems.ts'
import { shownPath } from '../../input/shown-path.ts'
import { scenarioNames } from '../../model/names/names.ts'
import type { Arm } from '../../study/arm.ts'
import type { Flags } from '../command.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { filesOf, keepInputs } from '../keep-inputs.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { type LoadedTickets, loadTickets } from '../load-tickets.ts'
import { noteTickets } from '../note-tickets.ts'
import { runRecord } from '../run-record.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'
import { splitSettings } from './split-settings.ts'

/** A comparison of more arms would be a page that nobody reads. */
const MOST_ARMS = 20

/** What is said of several arms is said once. */
type Say = (line: string) => void

/**
 * The arms that the command line names: the scenario, the others, then a variant of the first for each `--vs`; `--set` and
 * `--tickets` go for all of them. What is worth knowing about them goes to stderr, once.
 * @throws UserError with all that is wrong with any of them, or where there are fewer than two
 */
export const loadArms = async (flags: Flags): Promise<Arm[]> => {
  const first = positional(flags, 'scenario')
  const variants = textFlags(flags, 'vs').map(text => ({ file: first, vs: splitSettings(text) }))
  const wanted = [first, ...textFlags(flags, 'others')].map(file => ({ file, vs: [] as string[] })).concat(variants)
  if (wanted.length < 2)
    throw new UserError(
      'There is nothing to compare with: name another scenario, or a change such as `--vs teams.Lisbon.people=12`.'
    )
  if (wanted.length > MOST_ARMS)
    throw new UserError(`${wanted.length} arms are too many; compare at most ${MOST_ARMS} at a time.`)
  const say = sayOnce(isOn(flags, 'quiet'))
  const tickets: TicketCache = new Map()
  const arms: Arm[] = []
  const mistakes = new Set<string>()
  for (const { file, vs } of wanted)
    try {
      arms.push(await loadArm(file, vs, flags, { say, tickets }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      mistakes.add(error.message)
    }
  if (mistakes.size > 0) throw new UserError([...mistakes].join('\n'))
  return arms
}

const sayOnce = (isQuiet: boolean): Say => {
  const said = new Set<string>()
  return line => {
    if (!isQuiet && !said.has(line)) note(line)
    said.add(line)
  }
}

/** Tickets by what they are read from and how. */
type TicketCache = Map<string, Promise<LoadedTickets>>

/** What arms have in common while they are read. */
interface Shared {
  readonly say: Say
  readonly tickets: TicketCache
}

const loadArm = async (file: string, vs: readonly string[], flags: Flags, shared: Shared): Promise<Arm> => {
  const tickets = textFlag(flags, 'tickets')
  const loaded = loadScenario(file, { set: textFlags(flags, 'set'), vs, ...(tickets && { tickets }) }, true)
  keepInputs(textFlag(flags, 'out'), filesOf(loaded))
  if (loaded.warnings.length > 0) shared.say(formatProblems(loaded.warnings, loaded.sources))
  return { input: await inputOf(loaded, flags, shared), file: shownPath(file), settings: vs, written: loaded.written }
}

const inputOf = async (
  { scenario, sources, ticketFile }: LoadedScenario,
  flags: Flags,
  { say, tickets }: Shared
): Promise<Arm['input']> => {
  if (ticketFile === undefined) return { scenario, record: runRecord(sources, undefined) }
  const reading = { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet: isOn(flags, 'quiet') }
  // Arms that read the same file in the same way share one table.
  const key = JSON.stringify([ticketFile, scenario.demand.replay, scenarioNames(scenario)])
  const loading = tickets.get(key) ?? loadTickets(ticketFile, scenario, reading)
  tickets.set(key, loading)
  const loaded = await loading
  noteTickets(loaded, scenario, false, say)
  const recorded = { file: loaded.report.file, tickets: loaded.tickets }
  return { scenario, recorded, record: runRecord(sources, loaded) }
}
