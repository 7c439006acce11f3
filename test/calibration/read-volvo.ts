import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { IncidentPath, Stint } from './incident-path.ts'

/** The folder of the project: where the program runs, unless this file still lies in it (it may be bundled elsewhere). */
const root = import.meta.url.endsWith('.ts') ? new URL('../..', import.meta.url).pathname : process.cwd()
const folder = join(resolve(root, process.env.SUNRELAY_SHARED ?? '../shared'), 'data', 'volvo-incidents')
const file = join(folder, 'incidents_flat.csv.gz')

/** Why nothing can be compared with the record; undefined where it is there. */
export const recordIsAbsent = existsSync(file)
  ? undefined
  : 'the record of incidents is not on this machine (SUNRELAY_SHARED)'

/** A change of status, as recorded; people without a country are programs. */
interface StatusChange {
  readonly case: string
  readonly utc: string
  readonly status: string
  readonly owner: string
  readonly owner_country: string
  readonly impact: string
}

const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  americas: ['us', 'br', 'ca'],
  europe: ['se', 'pl', 'be', 'fr', 'nl', 'gb', 'de', 'cz', 'ru'],
  asia: ['in', 'cn', 'jp', 'kr', 'au', 'th', 'my']
}

/** Codes are written in two cases. */
const regionOf = (country: string): string | undefined =>
  Object.keys(COUNTRIES).find(region => COUNTRIES[region].includes(country.toLowerCase()))

/** Reads the paths of all recorded incidents; throws where the file is absent or not as described. */
export const readRecordedPaths = (): IncidentPath[] => {
  const rows = parse(gunzipSync(readFileSync(file)), { columns: true }) as StatusChange[]
  const changes = new Map<string, StatusChange[]>()
  for (const row of rows) {
    const own = changes.get(row.case)
    if (own) own.push(row)
    else changes.set(row.case, [row])
  }
  return [...changes.values()].map(pathOf)
}

const secondsOf = ({ utc }: StatusChange): number => Date.parse(utc) / 1000

/** Impacts of which there are three incidents in all are told with the next lower one. */
const impactOf = ({ impact }: StatusChange): string => (impact === 'Major' ? 'high' : impact.toLowerCase())

const pathOf = (changes: readonly StatusChange[]): IncidentPath => {
  const solution = changes.find(({ status }) => status === 'Completed')
  return {
    impact: impactOf(changes[0]),
    stints: stintsOf(changes),
    waits: waitsOf(changes),
    resolution: solution === undefined ? Number.NaN : secondsOf(solution) - secondsOf(changes[0])
  }
}

/** Whoever puts an incident into a queue counts as its owner then, as in the published figures. */
const stintsOf = (changes: readonly StatusChange[]): Stint[] => {
  const stints: Stint[] = []
  for (const change of changes) {
    const region = regionOf(change.owner_country)
    if (region === undefined || stints.at(-1)?.owner === change.owner) continue
    stints.push({ owner: change.owner, region, from: secondsOf(change) })
  }
  return stints
}

/** From the first time in a queue, once somebody has worked on it, to the next person's work. */
const waitsOf = (changes: readonly StatusChange[]): number[] => {
  const waits: number[] = []
  let isBegun = false
  let since: number | undefined
  for (const change of changes) {
    if (change.status === 'Queued') {
      if (isBegun) since ??= secondsOf(change)
    } else if (change.owner_country !== '') {
      isBegun = true
      if (since !== undefined) waits.push(secondsOf(change) - since)
      since = undefined
    }
  }
  return waits
}
