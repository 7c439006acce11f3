import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkScenario } from '../model/check.ts'
import { checkNames } from '../model/check-names.ts'
import { type Scenario, scenarioSchema } from '../model/scenario.ts'
import { nearestNames } from '../time/nearest-names.ts'
import { isZone, zoneNames } from '../time/zone-offsets.ts'
import { allowedFolder, allowedPath } from './allowed-path.ts'
import { type Chain, readChain } from './extends-chain.ts'
import { childOf, type Located, locate, toPlain } from './located.ts'
import { type LocatedProblem, problemAt, withPlace } from './located-problem.ts'
import { applyOverride, parseOverride } from './override.ts'
import { schemaProblems } from './schema-problems.ts'
import type { Source } from './source.ts'

/** What the command line adds to a scenario. */
export interface ReadOptions {
  /** Overrides `path=value`, applied in order. */
  readonly set?: readonly string[]
  /** A ticket file that replaces the scenario's demand, relative to the working directory. */
  readonly tickets?: string
}

/** A scenario that can be simulated, or everything that is wrong with it. `sources` are for `formatProblems`. */
export type ReadResult =
  | {
      readonly scenario: Scenario
      readonly sources: readonly Source[]
      readonly warnings: readonly LocatedProblem[]
      /** Absolute path of the ticket file, where tickets are replayed. */
      readonly ticketFile?: string
    }
  | { readonly problems: readonly LocatedProblem[]; readonly sources: readonly Source[] }

interface Draft {
  readonly root: Located
  readonly sources: readonly Source[]
  readonly problems: readonly LocatedProblem[]
}

const ZONES = { isZone, suggestZones: (name: string) => nearestNames(name.slice(0, 80), zoneNames()) }

/** `--tickets` as overrides: a replay takes the place of generated traffic and keeps the columns that the scenario states. */
const ticketOverrides = (root: Located, tickets: string | undefined): string[] => {
  if (tickets === undefined) return []
  const demand = childOf(root, 'demand')?.value
  const removed = ['generate', 'factor'].filter(key => demand && childOf(demand, key))
  return [...removed.map(key => `demand.${key}=null`), `demand.replay.file=${JSON.stringify(tickets)}`]
}

const withOverrides = (chain: Chain, root: Located, options: ReadOptions): Draft => {
  const texts = [
    ...(options.set ?? []).map(text => ({ text, option: '--set' })),
    ...ticketOverrides(root, options.tickets).map(text => ({ text, option: '--tickets' }))
  ]
  let current = root
  const sources = [...chain.sources]
  const problems = [...chain.problems]
  for (const { text, option } of texts) {
    const override = parseOverride(text, option)
    sources.push(override.source)
    const next = 'problems' in override ? undefined : applyOverride(current, override)
    if (next && 'kind' in next) current = next
    else problems.push(...('problems' in override ? override.problems : next ? [next] : []))
  }
  return { root: current, sources, problems }
}

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The ticket file by its absolute path: relative to the file that states it, or to the working directory for an option. */
const resolveTickets = (
  scenario: Scenario,
  root: Located,
  chain: Chain,
  file: string
): { path?: string; problem?: LocatedProblem } => {
  const stated = scenario.demand.replay?.file
  if (stated === undefined) return {}
  const keys = ['demand', 'replay', 'file']
  const span = locate(root, keys)
  const statedIn = chain.paths.get(span.source)
  const allowed =
    statedIn === undefined ? { path: resolve(stated) } : allowedPath(stated, statedIn, allowedFolder(file))
  if ('message' in allowed) return { problem: problemAt(span, 'path-refused', allowed.message, allowed.hint, keys) }
  if (isFile(allowed.path)) return { path: allowed.path }
  return {
    problem: problemAt(
      span,
      'missing-tickets',
      `there is no file "${stated}"`,
      'check the path of the ticket file',
      keys
    )
  }
}

const judge = ({ root, sources, problems }: Draft, chain: Chain, file: string): ReadResult => {
  const plain = toPlain(root)
  const read = scenarioSchema.safeParse(plain)
  const names = checkNames(plain, ZONES)
  const between = read.success ? checkScenario(read.data) : schemaProblems(read.error.issues, plain)
  const found = [...problems, ...[...names, ...between].map(problem => withPlace(problem, root))]
  if (!read.success) return { problems: found, sources }
  const tickets = resolveTickets(read.data, root, chain, file)
  if (tickets.problem) found.push(tickets.problem)
  if (found.some(({ severity }) => severity === 'error')) return { problems: found, sources }
  const { path: ticketFile } = tickets
  return { scenario: read.data, sources, warnings: found, ...(ticketFile === undefined ? {} : { ticketFile }) }
}

/**
 * Reads a scenario: the file and what it extends, overrides of the command line, the schema, and the checks between its
 * parts. Never throws for anything a user may have written: all problems are returned at once, each with its place.
 */
export const readScenario = (file: string, options: ReadOptions = {}): ReadResult => {
  const chain = readChain(file)
  const { root, sources, problems } = chain
  if (!root || problems.length > 0) return { problems, sources }
  return judge(withOverrides(chain, root, options), chain, file)
}
