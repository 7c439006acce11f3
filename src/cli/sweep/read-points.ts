import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import { demandProblems } from '../../compile/draw-demand.ts'
import { formatProblems } from '../../input/format-problems.ts'
import { readScenario } from '../../input/read-scenario.ts'
import { shownPath } from '../../input/shown-path.ts'
import { scenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { StudyInput } from '../../study/study-input.ts'
import { layPoints, type PointValues, pointInWords, settingsOf } from '../../study/sweep/points.ts'
import type { Flags } from '../command.ts'
import { demandError } from '../draw-tickets.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import type { LoadedScenario } from '../load-scenario.ts'
import { type LoadedTickets, loadTickets } from '../load-tickets.ts'
import { noteTickets } from '../note-tickets.ts'
import { runRecord } from '../run-record.ts'
import { UserError } from '../user-error.ts'
import { requireZoneAgreement } from '../zone-agreement.ts'
import type { PointProblem } from './point-problems.ts'
import type { VaryFlags } from './vary-flag.ts'

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
  /** Overrides of every point, whether it can be run or not. */
  readonly settings: readonly (readonly string[])[]
}

type Say = (line: string) => void

/** What a thread of reading knows from point to point. */
interface Reading {
  readonly file: string
  readonly flags: Flags
  readonly say: Say
  /** Ticket files that have been read, by what decides how. */
  readonly tickets: Map<string, Promise<LoadedTickets>>
}

/** Reads and checks every point before anything is run; what is worth knowing about them is said once. */
export const readPoints = async (flags: Flags, { variations, design }: VaryFlags, say: Say): Promise<ReadPoints> => {
  const reading: Reading = { file: positional(flags, 'scenario'), flags, say, tickets: new Map() }
  const base = baseOf(reading)
  const points: ReadPoint[] = []
  const problems: PointProblem[] = []
  const all = layPoints(variations, design)
  for (const values of all) {
    const settings = settingsOf(variations, values)
    try {
      const loaded = loadPoint(reading, settings)
      const isBase = likenessOf(loaded) === base
      const isSeenBase = isBase && points.some(point => point.isBase)
      // One at a time, the base point is there already.
      if (!(isSeenBase && design === 'one at a time'))
        points.push({ values, isBase, ...(await inputOf(reading, loaded)) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const point = pointInWords(variations, values)
      problems.push(...problemsOf(error).map(problem => ({ point, settings, ...problem })))
    }
  }
  return { points, problems, settings: all.map(values => settingsOf(variations, values)) }
}

type Problems = readonly Omit<PointProblem, 'point' | 'settings'>[]

/** What is wrong with the scenario of a point, one by one. */
class PointError extends UserError {
  constructor(readonly problems: Problems) {
    super(problems.map(({ text }) => text).join('\n'))
  }
}

const problemsOf = (error: UserError): Problems =>
  error instanceof PointError ? error.problems : [{ reason: error.message.split('\n')[0], text: error.message }]

const optionsOf = ({ flags }: Reading): { set: string[]; tickets?: string } => {
  const tickets = textFlag(flags, 'tickets')
  return { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }
}

const loadPoint = (reading: Reading, vary: readonly string[]): LoadedScenario => {
  const read = readScenario(reading.file, { ...optionsOf(reading), vary })
  if ('problems' in read) {
    const errors = read.problems.filter(({ severity }) => severity === 'error')
    throw new PointError(
      errors.map(error => ({
        reason: error.message,
        text: formatProblems([error], read.sources),
        setting: error.place.source.name === '--vary' ? error.place.source.text : undefined
      }))
    )
  }
  requireZoneAgreement(reading.file, read.scenario)
  const problems = demandProblems(read.scenario)
  if (problems.length > 0) throw demandError(shownPath(reading.file), new ArrivalsError(problems))
  if (read.warnings.length > 0) reading.say(formatProblems(read.warnings, read.sources))
  return read
}

/** The scenario as the file has it; undefined where that cannot be run, and only points can. */
const baseOf = (reading: Reading): string | undefined => {
  const read = readScenario(reading.file, optionsOf(reading))
  return 'problems' in read ? undefined : likenessOf(read)
}

/** The same for the same scenario. */
const likenessOf = ({
  scenario,
  ticketFile = ''
}: {
  readonly scenario: Scenario
  readonly ticketFile?: string
}): string => `${ticketFile}\n${JSON.stringify(scenario)}`

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
