import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import { demandProblems } from '../../compile/draw-demand.ts'
import { formatProblems } from '../../input/format-problems.ts'
import type { LocatedProblem } from '../../input/located-problem.ts'
import { type ReadResult, readScenario } from '../../input/read-scenario.ts'
import { shownPath } from '../../input/shown-path.ts'
import type { Source } from '../../input/source.ts'
import { scenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { StudyInput } from '../../study/study-input.ts'
import { scenarioText } from '../../study/sweep/piece-name.ts'
import { layPoints, type PointValues, pointInWords, settingsOf } from '../../study/sweep/points.ts'
import type { Flags } from '../command.ts'
import { demandError } from '../draw-tickets.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { filesOf, keepInputs } from '../keep-inputs.ts'
import type { LoadedScenario } from '../load-scenario.ts'
import { type LoadedTickets, loadTickets } from '../load-tickets.ts'
import { noteTickets } from '../note-tickets.ts'
import { runRecord } from '../run-record.ts'
import { UserError } from '../user-error.ts'
import { requireZoneAgreement } from '../zone-agreement.ts'
import { type PointProblem, pointNotes, type SamePoint } from './point-problems.ts'
import { pathOf, type VaryFlags } from './vary-flag.ts'

/** A point that can be run. */
export interface ReadPoint {
  readonly values: PointValues
  readonly input: StudyInput
  /** Of the bytes of its ticket file; undefined where tickets are drawn. */
  readonly ticketsSha256?: string | undefined
  readonly isBase: boolean
}

/** All points of a sweep, read and checked. */
export interface ReadPoints {
  readonly points: readonly ReadPoint[]
  readonly problems: readonly PointProblem[]
  /** Points that are the same scenario as an earlier one, and are not among the points. */
  readonly same: readonly SamePoint[]
  /** What is worth knowing about them, in lines. */
  readonly notes: readonly string[]
  /** Overrides of every point, whether it can be run or not. */
  readonly settings: readonly (readonly string[])[]
}

/** What a thread of reading knows from point to point. */
interface Reading {
  readonly file: string
  readonly flags: Flags
  /** Takes what is worth knowing about the point that is read. */
  readonly say: (text: string) => void
  /** Ticket files that have been read, by what decides how. */
  readonly tickets: Map<string, Promise<LoadedTickets>>
  /** All files that any point was read from. */
  readonly files: Set<string>
}

/** Reads and checks every point before anything is run. */
export const readPoints = async (flags: Flags, { variations, design }: VaryFlags): Promise<ReadPoints> => {
  const said: { point: string; text: string }[] = []
  let point = ''
  const say = (text: string): void => void said.push({ point, text })
  const reading: Reading = { file: positional(flags, 'scenario'), flags, say, tickets: new Map(), files: new Set() }
  const base = baseOf(reading)
  const points: ReadPoint[] = []
  const problems: PointProblem[] = []
  const seen = new Map<string, string>()
  const same: SamePoint[] = []
  const all = layPoints(variations, design)
  for (const values of all) {
    const settings = settingsOf(variations, values)
    point = pointInWords(variations, values)
    try {
      const loaded = loadPoint(reading, settings)
      const isBase = likenessOf(loaded.scenario, loaded.ticketFile) === base
      const input = await inputOf(reading, loaded)
      const likeness = likenessOf(loaded.scenario, input.ticketsSha256)
      const as = seen.get(likeness)
      if (as !== undefined) same.push({ point, as })
      else {
        seen.set(likeness, point)
        points.push({ values, isBase, ...input })
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...problemsOf(error).map(problem => ({ point, settings, ...problem })))
    }
  }
  keepInputs(textFlag(flags, 'out'), [...reading.files])
  return {
    points,
    problems,
    same,
    notes: pointNotes(said, all.length),
    settings: all.map(values => settingsOf(variations, values))
  }
}

type Problems = readonly Omit<PointProblem, 'point' | 'settings'>[]

/** What is wrong with the scenario of a point, one by one. */
class PointError extends UserError {
  constructor(readonly problems: Problems) {
    super(problems.map(({ text }) => text).join('\n'))
  }
}

const problemsOf = (error: UserError): Problems =>
  error instanceof PointError
    ? error.problems
    : [{ reason: error.message.split('\n')[0], text: error.message, mistake: error.message }]

const optionsOf = ({ flags }: Reading): { set: string[]; tickets?: string } => {
  const tickets = textFlag(flags, 'tickets')
  return { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }
}

/** Reads one point and remembers from which files. */
const readNoted = (reading: Reading, vary: readonly string[]): ReadResult => {
  const read = readScenario(reading.file, { ...optionsOf(reading), vary })
  for (const path of filesOf(read)) reading.files.add(path)
  return read
}

const loadPoint = (reading: Reading, vary: readonly string[]): LoadedScenario => {
  const read = readNoted(reading, vary)
  if ('problems' in read) {
    const errors = read.problems.filter(({ severity }) => severity === 'error')
    throw new PointError(errors.map(error => problemOf(error, read.sources)))
  }
  requireZoneAgreement(reading.file, read.scenario)
  const problems = demandProblems(read.scenario)
  if (problems.length > 0) throw demandError(shownPath(reading.file), new ArrivalsError(problems))
  for (const warning of read.warnings) reading.say(formatProblems([warning], read.sources))
  return read
}

/** A path that is wrong is one mistake, however many values it is to have. */
const problemOf = (error: LocatedProblem, sources: readonly Source[]): Problems[number] => {
  const text = formatProblems([error], sources)
  const { source, line, column, length } = error.place
  const setting = source.name === '--vary' ? source.text : undefined
  const path = setting === undefined ? '' : pathOf(setting)
  const isInPath = line === 1 && column - 1 + length <= path.length
  return { reason: error.message, text, mistake: isInPath ? `${path}: ${error.message}` : text, setting }
}

/** The scenario as the file has it; undefined where that cannot be run, and only points can. */
const baseOf = (reading: Reading): string | undefined => {
  const read = readNoted(reading, [])
  return 'problems' in read ? undefined : likenessOf(read.scenario, read.ticketFile)
}

/** The same for the same scenario of which the same is expected; `tickets` tells its ticket file from others. */
const likenessOf = (scenario: Scenario, tickets = ''): string =>
  JSON.stringify([tickets, scenario.expect ?? [], scenarioText(scenario)])

const inputOf = async (
  reading: Reading,
  { scenario, sources, ticketFile }: LoadedScenario
): Promise<Pick<ReadPoint, 'input' | 'ticketsSha256'>> => {
  const own = sources.filter(({ name }) => name !== '--vary')
  if (ticketFile === undefined) return { input: { scenario, record: runRecord(own, undefined) } }
  const loaded = await ticketsOf(reading, ticketFile, scenario)
  noteTickets(loaded, scenario, false, reading.say)
  const recorded = { file: loaded.report.file, tickets: loaded.tickets }
  return { input: { scenario, recorded, record: runRecord(own, loaded) }, ticketsSha256: loaded.sha256 }
}

/** A ticket file is read once for all points that read it in the same way. */
const ticketsOf = ({ flags, tickets }: Reading, path: string, scenario: Scenario): Promise<LoadedTickets> => {
  const key = JSON.stringify([path, scenario.demand.replay, scenarioNames(scenario)])
  const reading = { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet: isOn(flags, 'quiet') }
  const loaded = tickets.get(key) ?? loadTickets(path, scenario, reading)
  tickets.set(key, loaded)
  return loaded
}
