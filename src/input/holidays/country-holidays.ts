import { createRequire } from 'node:module'
import type Library from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import { hintFor, suggest } from '../../model/names/suggest.ts'
import type { Holiday } from '../../model/shifts/holidays.ts'

/** Whose public holidays are asked for. */
export interface CountryQuery {
  readonly country: string
  readonly region?: string | undefined
  /** Whether days that stand in for a holiday on a weekend count; true where absent. */
  readonly observed?: boolean | undefined
}

/** Why there are none: which part of the query is wrong, and what would be right. */
export interface CountryProblem {
  readonly key: 'country' | 'region'
  readonly code: string
  readonly message: string
  readonly hint?: string | undefined
}

type HolidayLibrary = typeof Library

/** The library of public holidays where it is installed; it is large, so that only scenarios that name a country load it. */
export const loadHolidayLibrary = (): HolidayLibrary | undefined => {
  try {
    return createRequire(import.meta.url)('date-holidays') as HolidayLibrary
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

const MISSING: CountryProblem = {
  key: 'country',
  code: 'no-holiday-library',
  message: 'public holidays by country need the package `date-holidays`, which is not installed',
  hint: 'run `npm install date-holidays`, or give `dates` or an .ics file instead'
}

/** Codes that people write for another one. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR' }

const countryHint = (written: string, countries: Readonly<Record<string, string>>): string | undefined => {
  const upper = written.toUpperCase()
  const named = suggest(written, Object.values(countries))
  const byName = Object.keys(countries).find(code => countries[code] === named)
  const code = countries[upper] ? upper : (OTHER_CODES[upper] ?? (written.length > 2 ? byName : undefined))
  if (code !== undefined) return `did you mean "${code}" (${countries[code]})?`
  return hintFor(written, Object.keys(countries))
}

/** Parts of a country and parts of those: `BY`, and `BY-A` below it. */
const regionsOf = (library: InstanceType<HolidayLibrary>, country: string): string[] => {
  const states = Object.keys(library.getStates(country) ?? {})
  return states.flatMap(state => [
    state,
    ...Object.keys(library.getRegions(country, state) ?? {}).map(region => `${state}-${region}`)
  ])
}

const queryProblem = (Countries: HolidayLibrary, { country, region }: CountryQuery): CountryProblem | undefined => {
  const library = new Countries()
  const countries: Record<string, string> = library.getCountries('en')
  if (!Object.hasOwn(countries, country))
    return {
      key: 'country',
      code: 'unknown-country',
      message: `no public holidays are known for the country "${country}"`,
      hint: countryHint(country, countries)
    }
  const regions = regionsOf(library, country)
  if (region === undefined || regions.includes(region)) return undefined
  return {
    key: 'region',
    code: 'unknown-region',
    message: `no public holidays are known for the region "${region}" of ${countries[country]}`,
    hint: hintFor(region, regions) ?? 'leave `region` out: its holidays are not told apart by region'
  }
}

const DAY = 86_400
const NEARLY_A_DAY = 23

/** The days of a holiday of the library: whole days from its date on, or the part of the one day that it covers. */
const daysOf = ({ date, start, end, name }: HolidaysTypes.Holiday): Holiday[] => {
  const hours = (end.getTime() - start.getTime()) / 3_600_000
  const startHours = Number(date.slice(11, 13)) + Number(date.slice(14, 16)) / 60
  const day = date.slice(0, 10)
  if (hours < NEARLY_A_DAY) {
    const until = (startHours + hours) * 3600
    return [
      { date: day, name, ...(startHours > 0 ? { from: startHours * 3600 } : {}), ...(until < DAY ? { until } : {}) }
    ]
  }
  // A day of 23 or 25 hours is a day: the library counts elapsed time over changes of the clocks.
  const first = Date.parse(`${day}T00:00:00Z`)
  return Array.from({ length: Math.max(1, Math.round(hours / 24)) }, (_, more) => ({
    date: new Date(first + more * DAY * 1000).toISOString().slice(0, 10),
    name
  }))
}

/** Public and bank holidays of a country or a part of it in the given years. */
export const countryHolidays = (
  query: CountryQuery,
  years: Iterable<number>,
  load: () => HolidayLibrary | undefined = loadHolidayLibrary
): Holiday[] | CountryProblem => {
  const Countries = load()
  if (Countries === undefined) return MISSING
  const problem = queryProblem(Countries, query)
  if (problem) return problem
  const [state = '', region = ''] = query.region?.split('-') ?? []
  const library = new Countries(query.country, state, region, { types: ['public', 'bank'] })
  return [...years]
    .flatMap(year => library.getHolidays(year, 'en'))
    .filter(({ substitute }) => query.observed !== false || substitute !== true)
    .flatMap(daysOf)
}
