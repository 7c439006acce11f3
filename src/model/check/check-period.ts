import type { Scenario } from '../scenario.ts'
import { error, warning } from './check-report.ts'
import type { Problem } from './problem.ts'

const DAY = 86_400
const MINUTE = 60
const LONGEST_DAYS = 3660
const MOST_INTERVALS = 1_000_000
/** Years for which the offsets of time zones are known. */
const FIRST_DATE = '1970-01-02'
const LAST_DATE = '2100-12-31'

/** Seconds since 1970 of a date such as `2027-03-01`, or a date and time, read as if in UTC. */
export const utcSeconds = (text: string): number => {
  const [date, time = '00:00'] = text.split(' ')
  return Date.parse(`${date}T${time}:00Z`) / 1000
}

/** Simulated time by the calendar, to within the offset of a zone: seconds since 1970, warm-up and cool-down included. */
export const simulatedSpan = ({ period }: Scenario): { readonly from: number; readonly until: number } => ({
  from: utcSeconds(period.from) - (period.warmup ?? 0),
  until: utcSeconds(period.to) + DAY + (period.cooldown ?? 0)
})

const years = (seconds: number): string => `${(seconds / (365.25 * DAY)).toFixed(1)} years`

/** The report cuts every day alike, so that hours of the week can be compared. */
const intervalProblems = ({ report }: Scenario): Problem[] => {
  const interval = report?.interval
  if (interval === undefined || (interval % MINUTE === 0 && DAY % interval === 0)) return []
  return [
    error(
      'bad-interval',
      ['report', 'interval'],
      'an interval of the report must divide a day in whole minutes',
      'write an interval such as `15 min`, `30 min` or `1 h`'
    )
  ]
}

const warmupProblems = ({ period }: Scenario): Problem[] => {
  const counted = utcSeconds(period.to) + DAY - utcSeconds(period.from)
  return period.warmup === undefined || period.warmup <= counted
    ? []
    : [
        warning(
          'long-warmup',
          ['period', 'warmup'],
          'the warm-up is longer than the period that is counted',
          'a week or two fill the queues of most teams'
        )
      ]
}

/** A period that is reversed, outside the years with known clocks, or far too long; report intervals that are far too short or do not divide a day; a warm-up longer than what is counted. */
export const checkPeriod = (scenario: Scenario): Problem[] => {
  const { period, report } = scenario
  if (period.to < period.from)
    return [
      error(
        'period-reversed',
        ['period', 'to'],
        `the period ends on ${period.to}, before it starts on ${period.from}`,
        'exchange `from` and `to`'
      )
    ]
  const { from, until } = simulatedSpan(scenario)
  if (until - from > LONGEST_DAYS * DAY)
    return [
      error(
        'period-too-long',
        ['period'],
        `the simulated time is ${years(until - from)} long`,
        'at most 10 years can be simulated'
      )
    ]
  if (from < utcSeconds(FIRST_DATE) || period.to > LAST_DATE)
    return [
      error(
        'period-out-of-range',
        ['period', period.to > LAST_DATE ? 'to' : 'from'],
        'the clocks of that year are not known',
        'choose dates from 1971 to 2100'
      )
    ]
  if (report?.interval !== undefined && (until - from) / report.interval > MOST_INTERVALS)
    return [
      error(
        'interval-too-short',
        ['report', 'interval'],
        'the report would have more than a million intervals',
        'choose a longer `interval`, such as `30 min`'
      )
    ]
  return [...intervalProblems(scenario), ...warmupProblems(scenario)]
}
