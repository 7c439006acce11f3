import { dirname, extname, join, resolve } from 'node:path'
import type { Scenario } from '../../model/scenario.ts'
import { type Holiday, type HolidaySources, uniqueHolidays } from '../../model/shifts/holidays.ts'
import { allowedFolder, allowedPath } from '../allowed-path.ts'
import { type Located, locate, type Path } from '../located.ts'
import { type LocatedProblem, problemAt } from '../located-problem.ts'
import { type FileKind, readSource } from '../read-source.ts'
import type { Source } from '../source.ts'
import { valueAt } from '../value-words.ts'
import { countryHolidays } from './country-holidays.ts'
import { icsEvents } from './ics-events.ts'
import { icsHolidays } from './ics-holidays.ts'

/** What the holidays of a scenario are read with. */
export interface HolidayContext {
  /** The scenario file. */
  readonly file: string
  readonly root: Located
  /** The scenario as written, which the schema has accepted. */
  readonly plain: unknown
  /** Absolute path of each file read. */
  readonly paths: ReadonlyMap<Source, string>
  readonly years: ReadonlySet<number>
}

interface Resolved {
  readonly holidays: readonly Holiday[]
  readonly problems: readonly LocatedProblem[]
  readonly sources: readonly Source[]
}

const CALENDAR: FileKind = {
  noun: 'calendar',
  whenTooLarge: 'keep only the years that are simulated',
  whenEmpty: 'export the calendar again',
  whenNoText: 'name an .ics file'
}

const NOTHING: Resolved = { holidays: [], problems: [], sources: [] }

const failed = (...problems: readonly LocatedProblem[]): Resolved => ({ ...NOTHING, problems })

/** Years whose holidays matter to a period: its own, and one on each side for shifts and the year ahead. */
export const holidayYears = ({ period }: Scenario, more: readonly number[] = []): Set<number> => {
  const [first, last] = [period.from, period.to].map(date => Number(date.slice(0, 4)))
  const years = new Set(more)
  for (let year = (first ?? 0) - 1; year <= (last ?? 0) + 1; year++) years.add(year)
  return years
}

/** The zone of the teams and clocks that use a list; undefined where they have several. The zone of the period where none uses it. */
const clockOf = ({ teams, clocks = {}, period }: Scenario, list: string): string | undefined => {
  const windows = Object.values(clocks).flatMap(clock => ('zone' in clock ? [clock] : []))
  const users = [...Object.values(teams), ...windows]
  const zones = new Set(users.flatMap(({ holidays, zone }) => (holidays === list ? [zone] : [])))
  if (zones.size > 1) return undefined
  return [...zones][0] ?? period.zone
}

const fromFile = (stated: string, path: Path, clock: string | undefined, context: HolidayContext): Resolved => {
  const span = locate(context.root, path)
  const statedIn = context.paths.get(span.source)
  const allowed =
    statedIn === undefined ? { path: resolve(stated) } : allowedPath(stated, statedIn, allowedFolder(context.file))
  const refuse = (code: string, message: string, hint?: string): Resolved =>
    failed(problemAt(span, code, message, hint, path))
  if ('message' in allowed) return refuse('path-refused', allowed.message, allowed.hint)
  if (extname(stated).toLowerCase() !== '.ics')
    return refuse('path-refused', `"${stated}" is not a calendar file`, 'its name ends in `.ics`')
  const name = statedIn === undefined ? stated : join(dirname(span.source.name), stated)
  const read = readSource(allowed.path, name, CALENDAR)
  if ('problem' in read)
    return refuse(read.problem.code, `"${stated}" cannot be read: ${read.problem.message}`, read.problem.hint)
  const { events, problems } = icsEvents(read.source)
  const holidays = events.flatMap(event => icsHolidays(event, context.years, clock))
  return { holidays, problems, sources: [read.source] }
}

const fromCountry = (list: HolidaySources & { country: string }, path: Path, context: HolidayContext): Resolved => {
  const { country, region, observed } = list
  const found = countryHolidays({ country, region, observed }, context.years)
  if (!('key' in found)) return { ...NOTHING, holidays: found }
  const keys = [...path, found.key]
  return failed(problemAt(locate(context.root, keys), found.code, found.message, found.hint, keys))
}

const resolveList = (name: string, own: readonly Holiday[], scenario: Scenario, context: HolidayContext): Resolved => {
  const path = ['holidays', name]
  const written = valueAt(context.plain, path) as HolidaySources | readonly unknown[]
  if (Array.isArray(written)) return { ...NOTHING, holidays: own }
  const { ics, country, ...rest } = written as HolidaySources
  const parts = [
    ics === undefined ? NOTHING : fromFile(ics, [...path, 'ics'], clockOf(scenario, name), context),
    country === undefined ? NOTHING : fromCountry({ ...rest, country }, path, context)
  ]
  return {
    holidays: uniqueHolidays([...own, ...parts.flatMap(({ holidays }) => holidays)]),
    problems: parts.flatMap(({ problems }) => problems),
    sources: parts.flatMap(({ sources }) => sources)
  }
}

/** Lays the days of calendar files and countries to the named lists of a scenario (T4), with all that is wrong with them. */
export const resolveHolidays = (
  scenario: Scenario,
  context: HolidayContext
): { scenario: Scenario; problems: readonly LocatedProblem[]; sources: readonly Source[] } => {
  if (scenario.holidays === undefined) return { scenario, problems: [], sources: [] }
  const resolved = Object.entries(scenario.holidays).map(
    ([name, own]) => [name, resolveList(name, own, scenario, context)] as const
  )
  return {
    scenario: {
      ...scenario,
      holidays: Object.fromEntries(resolved.map(([name, { holidays }]) => [name, [...holidays]]))
    },
    problems: resolved.flatMap(([, { problems }]) => problems),
    sources: resolved.flatMap(([, { sources }]) => sources)
  }
}
