import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { atKey, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'

const DAY = 86_400

/**
 * Lists of holidays of which no day lies in the simulated period, warm-up and cool-down included; to within a day,
 * since each team has its own midnight. `isOwn` tells lists that the user made from those of whole countries, which may well
 * have no holiday in a month.
 */
export const checkHolidays = (scenario: Scenario, isOwn: (list: string) => boolean): Problem[] => {
  const { from, until } = simulatedSpan(scenario)
  const isInside = (date: string): boolean => utcSeconds(date) < until + DAY && utcSeconds(date) + 2 * DAY > from
  return Object.entries(scenario.holidays ?? {}).flatMap(([list, days]) =>
    days.some(({ date }) => isInside(date)) || !isOwn(list)
      ? []
      : [
          atKey(
            warning(
              'holidays-outside',
              ['holidays', list],
              `no day of the holidays "${list}" lies in the simulated period`,
              `the period is ${scenario.period.from} to ${scenario.period.to}`
            )
          )
        ]
  )
}
