import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Scenario } from '../model/scenario.ts'
import { allowedFolder, allowedPath } from './allowed-path.ts'
import type { Chain } from './extends-chain.ts'
import { childOf, type Located, type LocatedEntry, locate } from './located.ts'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import { shownPath } from './shown-path.ts'
import { makeSource, type Source, type Span } from './source.ts'

/** Name of the source of a ticket file that the command line names. */
export const TICKETS_OPTION = '--tickets'

const FILE_KEYS = ['demand', 'replay', 'file']

const entriesOf = (value: Located | undefined): ReadonlyMap<string, LocatedEntry> =>
  value?.kind === 'map' ? value.entries : new Map()

/** A map with one more key, and without some others. */
const withEntry = (
  map: Located | undefined,
  key: string,
  value: Located,
  span: Span,
  without: readonly string[] = []
): Located => {
  const entries = new Map([...entriesOf(map)].filter(([other]) => !without.includes(other)))
  const { key: at = span } = entries.get(key) ?? {}
  return { kind: 'map', entries: entries.set(key, { key: at, value }), span: map?.span ?? span }
}

/**
 * The scenario with the ticket file of the command line: it takes the place of generated traffic and of a file that the
 * scenario names, whose columns and values go for it too.
 */
export const layTickets = (root: Located, file: string): { readonly root: Located; readonly source: Source } => {
  const source = makeSource(TICKETS_OPTION, file, 'option')
  const span = { source, start: 0, end: file.length }
  const demand = childOf(root, 'demand')?.value
  const replay = demand && childOf(demand, 'replay')?.value
  const replaying = withEntry(replay, 'file', { kind: 'scalar', value: file, span }, span)
  const demanding = withEntry(demand, 'replay', replaying, span, ['generate', 'factor'])
  return { root: withEntry(root, 'demand', demanding, span), source }
}

const kindOf = (path: string): 'file' | 'folder' | 'nothing' => {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status?.isDirectory()) return 'folder'
  return status?.isFile() ? 'file' : 'nothing'
}

const safeKindOf = (path: string): ReturnType<typeof kindOf> => {
  try {
    return kindOf(path)
  } catch {
    return 'nothing'
  }
}

/** The ticket file of a scenario: its absolute path, and its path as it is shown. */
export interface TicketFile {
  readonly path: string
  readonly name: string
}

/**
 * Finds the file that a scenario replays: relative to the file that states it, or to the working directory for an
 * option. Nothing where the traffic is generated.
 */
export const resolveTickets = (
  scenario: Scenario,
  root: Located,
  chain: Chain,
  file: string
): TicketFile | LocatedProblem | undefined => {
  const stated = scenario.demand.replay?.file
  if (stated === undefined) return undefined
  const span = locate(root, FILE_KEYS)
  const statedIn = chain.paths.get(span.source)
  const refuse = (code: string, message: string, hint: string): LocatedProblem =>
    problemAt(span, code, message, hint, FILE_KEYS)
  const allowed =
    statedIn === undefined ? { path: resolve(stated) } : allowedPath(stated, statedIn, allowedFolder(file))
  if ('message' in allowed) return refuse('path-refused', allowed.message, allowed.hint)
  const { path } = allowed
  const kind = safeKindOf(path)
  if (kind === 'folder')
    return refuse('missing-tickets', `"${stated}" is a folder, not a file`, 'name a CSV file in it')
  if (kind === 'nothing')
    return refuse('missing-tickets', `there is no file "${stated}"`, 'check the path of the ticket file')
  const typed = statedIn === undefined ? stated : join(dirname(span.source.name), stated)
  return { path, name: shownPath(typed) }
}
