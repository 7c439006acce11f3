import { z } from 'zod'
import { date, name, timeOfDay } from '../quantities.ts'

/** A day off, or a part of one; times are seconds since midnight on the clock of the people who are off. */
export interface Holiday {
  /** Such as `2027-12-24`. */
  readonly date: string
  /** Work stops then; with the day where absent. */
  readonly from?: number | undefined
  /** Work goes on then; the next day where absent. */
  readonly until?: number | undefined
  readonly name?: string | undefined
}

const DAY = 86_400

const partDay = z
  .strictObject(
    {
      date,
      from: timeOfDay.optional().describe('Off from then; the whole morning too where absent.'),
      until: timeOfDay.optional().describe('Off until then; to the end of the day where absent.'),
      name: name.optional()
    },
    'a date, or a map such as `{date: 2027-12-24, from: 13:00}`'
  )
  .refine(
    ({ from = 0, until = DAY }) => from < until,
    'has an `until` that is not after its `from`; exchange the two, or leave one out'
  )

const day = z.union([date.transform((text): Holiday => ({ date: text })), partDay])

const days = z.array(day)

const stretchOf = ({ from = 0, until = DAY }: Holiday): string => `${from}-${until}`

const isWhole = ({ from = 0, until = DAY }: Holiday): boolean => from === 0 && until === DAY

/** Holidays in order of their dates, each once; a date that is off as a whole has no parts beside it. The first that is given keeps its name. */
export const uniqueHolidays = (holidays: readonly Holiday[]): Holiday[] => {
  const byDate = new Map<string, Map<string, Holiday>>()
  for (const holiday of holidays) {
    const ofDate = byDate.get(holiday.date) ?? new Map<string, Holiday>()
    if (!ofDate.has(stretchOf(holiday))) ofDate.set(stretchOf(holiday), holiday)
    byDate.set(holiday.date, ofDate)
  }
  return [...byDate.keys()].sort().flatMap(key => {
    const ofDate = [...(byDate.get(key)?.values() ?? [])]
    const whole = ofDate.find(isWhole)
    return whole ? [whole] : ofDate.sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.until ?? DAY) - (b.until ?? DAY))
  })
}

const REGION = /^[A-Za-z0-9]{1,5}(-[A-Za-z0-9]{1,5})?$/

/** Where a list of holidays comes from besides its own dates; read by `input/`, which knows files and countries. */
const sources = z
  .strictObject(
    {
      dates: days.optional().describe('Dates of your own.'),
      ics: z.string().min(1).optional().describe('Calendar file (.ics), next to the scenario.'),
      country: z
        .string('a country code, such as `PT`')
        .min(1, 'must not be empty')
        .max(80, 'is longer than 80 characters')
        .optional()
        .describe('Public holidays of a country, by its two letters; needs the package `date-holidays`.'),
      region: z
        .string('a region code in quotes, such as `"11"`')
        .regex(REGION, 'is not a region code; write it like `BY` or `BY-A`')
        .optional()
        .describe('Also the holidays of this part of the country, such as `BY` for Bavaria.'),
      observed: z
        .boolean()
        .optional()
        .describe('Whether days that stand in for a holiday on a weekend are off too; true where absent.')
    },
    'a map, such as `{country: PT}`'
  )
  .refine(
    ({ dates, ics, country }) => dates !== undefined || ics !== undefined || country !== undefined,
    'names no days off; give it `dates`, `ics` or `country`'
  )
  .refine(
    ({ country, region, observed }) => country !== undefined || (region === undefined && observed === undefined),
    'has a `region` or `observed`, which go with `country`; add it, such as `country: PT`'
  )

/**
 * A list of days off. What the schema reads are the dates in the scenario itself, sorted and unique; those of
 * calendar files and countries are laid to them when the scenario is read.
 */
export const holidays = z.union([
  days.transform(uniqueHolidays),
  sources.transform(({ dates = [] }) => uniqueHolidays(dates))
])

/** What a list of holidays says besides its dates, as written. */
export type HolidaySources = z.input<typeof sources>
