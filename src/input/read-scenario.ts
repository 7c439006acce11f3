import { checkScenario } from '../model/check/check.ts'
import type { Problem } from '../model/check/problem.ts'
import { checkNames } from '../model/names/check-names.ts'
import { type Scenario, scenarioSchema } from '../model/scenario.ts'
import { checkHolidays } from '../model/shifts/check-holidays.ts'
import { checkWallTimes } from '../model/shifts/check-wall-times.ts'
import { missingTime } from '../time/missing-time.ts'
import { isZone } from '../time/zone-offsets.ts'
import { type Chain, readChain } from './extends-chain.ts'
import { explainFactor } from './generating-scenario.ts'
import { holidayYears, resolveHolidays } from './holidays/resolve-holidays.ts'
import { type Located, locate, type Path, toPlain } from './located.ts'
import { type LocatedProblem, withPlace } from './located-problem.ts'
import { nearZones } from './near-zones.ts'
import { applyOverride, parseOverride } from './override.ts'
import { comesOfMissingPeople, layPeople } from './people/people-file.ts'
import { schemaProblems } from './schema-problems.ts'
import { type Place, placeOf, type Source } from './source.ts'
import { layTickets, resolveTickets } from './ticket-file.ts'
import { valueAt } from './value-words.ts'
import { explainNearNames } from './variant-names.ts'

/** What the command line adds to a scenario. */
export interface ReadOptions {
  /** Overrides `path=value`, applied in order. */
  readonly set?: readonly string[]
  /** Overrides of one arm of a comparison, applied after those of `set`. */
  readonly vs?: readonly string[]
  /** Overrides of one point of a sweep, applied after those of `set`. */
  readonly vary?: readonly string[]
  /** A ticket file that replaces the scenario's demand, relative to the working directory. */
  readonly tickets?: string
  /** Years whose holidays are wanted besides those of the period and one on each side. */
  readonly years?: readonly number[]
}

/** A scenario that can be simulated, or everything that is wrong with it. `sources` are for `formatProblems`. */
export type ReadResult =
  | {
      readonly scenario: Scenario
      /** As written, plain: with what it extends, the overrides, and its file of people in place of the path. */
      readonly written: unknown
      readonly sources: readonly Source[]
      readonly warnings: readonly LocatedProblem[]
      /** Where the scenario says a thing: the value at the end of the path, or its key. */
      readonly placeOf: (path: Path, atKey?: boolean) => Place
      /** Absolute path of the ticket file, where tickets are replayed. */
      readonly ticketFile?: string
    }
  | { readonly problems: readonly LocatedProblem[]; readonly sources: readonly Source[] }

/** What was read, and what for. */
interface Context {
  readonly chain: Chain
  /** The scenario file. */
  readonly file: string
  readonly years: readonly number[]
}

interface Draft {
  readonly root: Located
  readonly sources: readonly Source[]
  readonly problems: readonly LocatedProblem[]
  /** True where some people of a file could not be read. */
  readonly lacksPeople?: boolean
}

const ZONES = { isZone, suggestZones: nearZones }

const withOverrides = (chain: Chain, root: Located, { set = [], vs = [], vary = [], tickets }: ReadOptions): Draft => {
  let current = root
  const sources = [...chain.sources]
  const problems = [...chain.problems]
  const overrides = [
    ...set.map(text => parseOverride(text)),
    ...vs.map(text => parseOverride(text, '--vs')),
    ...vary.map(text => parseOverride(text, '--vary'))
  ]
  for (const override of overrides) {
    sources.push(override.source)
    const next = 'problems' in override ? undefined : applyOverride(current, override)
    if (next && 'kind' in next) current = next
    else problems.push(...('problems' in override ? override.problems : next ? [next] : []))
  }
  if (tickets === undefined) return { root: current, sources, problems }
  const laid = layTickets(current, tickets)
  return { root: laid.root, sources: [...sources, laid.source], problems }
}

const checkAll = (scenario: Scenario): Problem[] => [
  ...checkScenario(scenario),
  ...checkWallTimes(scenario, missingTime)
]

/** Lists of holidays that the user made: all but those of whole countries. */
const isOwnList =
  (plain: unknown) =>
  (list: string): boolean =>
    valueAt(plain, ['holidays', list, 'country']) === undefined

/** A scenario that fits the schema: its files are looked for, and what they give is checked. */
const finish = (scenario: Scenario, plain: unknown, draft: Draft, { chain, file, years }: Context): ReadResult => {
  const { root } = draft
  const found = [...draft.problems]
  const tickets = resolveTickets(scenario, root, chain, file)
  if (tickets && 'code' in tickets) found.push(tickets)
  const context = { file, root, plain, paths: chain.paths, years: holidayYears(scenario, years) }
  const { scenario: whole, ...holidays } = resolveHolidays(scenario, context)
  found.push(...holidays.problems)
  const sources = [...draft.sources, ...holidays.sources]
  if (found.some(({ severity }) => severity === 'error')) return { problems: found, sources }
  found.push(...checkHolidays(whole, isOwnList(plain)).map(problem => withPlace(problem, root)))
  return {
    scenario: tickets && 'name' in tickets ? replaying(whole, tickets.name) : whole,
    written: plain,
    sources,
    warnings: found,
    placeOf: (path, atKey) => placeOf(locate(root, path, atKey)),
    ...(tickets && 'name' in tickets ? { ticketFile: tickets.path } : {})
  }
}

/** The scenario with its ticket file called as it is shown. */
const replaying = (scenario: Scenario, name: string): Scenario => {
  const { replay } = scenario.demand
  return replay ? { ...scenario, demand: { ...scenario.demand, replay: { ...replay, file: name } } } : scenario
}

/** The draft with the rows of its file of people in the place of the path. */
const withPeople = (draft: Draft, { chain, file }: Context): Draft => {
  const laid = layPeople(draft.root, chain.paths, file)
  return {
    root: laid.root,
    sources: [...draft.sources, ...laid.sources],
    problems: [...draft.problems, ...laid.problems],
    lacksPeople: laid.problems.some(({ severity }) => severity === 'error')
  }
}

const judge = (draft: Draft, context: Context): ReadResult => {
  const { root, sources } = draft
  const plain = toPlain(root)
  const read = scenarioSchema.safeParse(plain)
  const names = checkNames(plain, ZONES)
  const between = read.success ? checkAll(read.data) : schemaProblems(read.error.issues, plain)
  const own = [...names, ...between].filter(problem => !(draft.lacksPeople && comesOfMissingPeople(problem)))
  const told = own.map(problem => withPlace(explainFactor(problem, context.file), root))
  const problems = [...draft.problems, ...explainNearNames(told, root, context.chain.layers)]
  return read.success ? finish(read.data, plain, { ...draft, problems }, context) : { problems, sources }
}

/**
 * Reads a scenario: the file and what it extends, overrides of the command line, the schema, and the checks between its
 * parts. Never throws for anything a user may have written: all problems are returned at once, each with its place.
 */
export const readScenario = (file: string, options: ReadOptions = {}): ReadResult => {
  const chain = readChain(file)
  const { root, sources, problems } = chain
  // Of a key given twice the first stands, so that it hides nothing else.
  if (!root || problems.some(({ code }) => code !== 'duplicate-key')) return { problems, sources }
  const context = { chain, file, years: options.years ?? [] }
  return judge(withPeople(withOverrides(chain, root, options), context), context)
}
