import { simulatedSpan } from '../check/check-period.ts'
import { atKey, error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
import { BUILT_IN_CLOCKS, CUSTOMER_CLOCK, type WindowClock } from './clocks.ts'

/** Clocks of promises that take the name of a built-in one, that are never open, or of customers without hours (M2). */
export const checkClocks = (scenario: Scenario): Problem[] => [
  ...takenNames(scenario),
  ...emptyWindows(scenario),
  ...neverOpen(scenario),
  ...customersWithoutHours(scenario)
]

const takenNames = ({ clocks = {} }: Scenario): Problem[] =>
  Object.keys(clocks)
    .filter(name => BUILT_IN_CLOCKS.includes(name))
    .map(name =>
      atKey(
        error(
          'clock-name-taken',
          ['clocks', name],
          `the clock "${name}" is there already`,
          'give the clock of your own another name'
        )
      )
    )

const sameTimes = (path: Problem['path'], what: string): Problem =>
  error(
    'clock-never-open',
    path,
    `${what} opens and closes at the same time`,
    'write `start: 00:00, end: 24:00` for a whole day'
  )

const emptyWindows = ({ clocks = {}, customers }: Scenario): Problem[] => [
  ...Object.entries(clocks).flatMap(([name, clock]) =>
    'start' in clock && clock.start === clock.end ? [sameTimes(['clocks', name, 'end'], `the clock "${name}"`)] : []
  ),
  ...(customers?.office !== undefined && customers.office.start === customers.office.end
    ? [sameTimes(['customers', 'office', 'end'], 'the office of customers')]
    : [])
]

const DAY = 86_400

/** Dates of the simulated time, those on either side of it included: each zone has its own midnight. */
const datesOf = (scenario: Scenario): string[] => {
  const { from, until } = simulatedSpan(scenario)
  const first = Math.floor(from / DAY) - 1
  return Array.from({ length: Math.ceil(until / DAY) + 1 - first }, (_, i) => textOf(first + i))
}

const textOf = (day: number): string => new Date(day * DAY * 1000).toISOString().slice(0, 10)

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** A clock that no day of the simulated time opens; then no promise on it would ever fall due. */
const neverOpen = (scenario: Scenario): Problem[] => {
  const dates = Object.keys(scenario.clocks ?? {}).length > 0 ? datesOf(scenario) : []
  return Object.entries(scenario.clocks ?? {}).flatMap(([name, clock]) => {
    if ('teams' in clock) return isAnybody(scenario, clock.teams) ? [] : [nobodyThere(name)]
    const off = daysOff(scenario, clock)
    return dates.some(date => clock.days.includes(weekdayOf(date)) && !off.has(date)) ? [] : [closedThroughout(name)]
  })
}

const daysOff = ({ holidays = {} }: Scenario, { holidays: list }: WindowClock): Set<string> => {
  const entries = list !== undefined && Object.hasOwn(holidays, list) ? holidays[list] : []
  return new Set(entries.filter(({ from = 0, until = DAY }) => from === 0 && until === DAY).map(({ date }) => date))
}

/** Lists of named people and classes may fill teams that state no head count. */
const isAnybody = (scenario: Scenario, teams: readonly string[]): boolean =>
  'people' in scenario || 'classes' in scenario || teams.some(team => (scenario.teams[team]?.people ?? 1) > 0)

const closedThroughout = (name: string): Problem =>
  atKey(
    error(
      'clock-never-open',
      ['clocks', name],
      `the clock "${name}" is not open on any day of the simulated time`,
      'look at its `days` and `holidays`'
    )
  )

const nobodyThere = (name: string): Problem =>
  error(
    'clock-never-open',
    ['clocks', name, 'teams'],
    `nobody works in the teams of the clock "${name}"`,
    'name a team with people'
  )

const customersWithoutHours = ({ targets = [], scoring = [], customers }: Scenario): Problem[] => {
  if (customers?.office !== undefined || customers?.awake !== undefined) return []
  const uses: Problem['path'][] = [
    ...targets.flatMap(({ clock }, index) => (clock === CUSTOMER_CLOCK ? [['targets', index, 'clock']] : [])),
    ...scoring.flatMap((clock, index) => (clock === CUSTOMER_CLOCK ? [['scoring', index]] : []))
  ]
  return uses.map(path =>
    error(
      'customer-clock-without-hours',
      path,
      'nothing says when the clock of customers runs',
      'write `customers: {office: {days: mon-fri, start: 09:00, end: 17:00}}`'
    )
  )
}
