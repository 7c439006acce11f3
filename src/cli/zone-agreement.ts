import { spanOf } from '../compile/period.ts'
import { visibleText } from '../input/visible-text.ts'
import type { Scenario } from '../model/scenario.ts'
import { offsetText } from '../time/labels.ts'
import { compareWithRuntime, runtimeTzRelease, tzRelease, type ZoneDisagreement } from '../time/tz-release.ts'
import { UserError } from './user-error.ts'

/**
 * Compares the time-zone data that decides with those of the runtime over the simulated period (T5).
 * @throws UserError naming each zone and the dates on which they disagree, or a period of days that the clocks skip
 */
export const requireZoneAgreement = (file: string, scenario: Scenario): void => {
  const { epochSeconds, startAt, countedUntil, until } = spanOf(scenario.period)
  if (countedUntil <= 0) {
    const { from, to, zone } = scenario.period
    throw new UserError(
      visibleText(`${file}: error: the days from ${from} to ${to} do not exist in ${zone}, whose clocks skip them`)
    )
  }
  const found = compareWithRuntime(zonesOf(scenario), epochSeconds + startAt, epochSeconds + until)
  if (found.length > 0) throw new UserError(found.map(one => visibleText(`${file}: error: ${inWords(one)}`)).join('\n'))
}

const zonesOf = (scenario: Scenario): string[] => {
  const { period, report, teams, people = [], shifts, demand, clocks: promised = {} } = scenario
  const sources = Object.values(demand.generate?.sources ?? {}).map(({ zone }) => zone)
  const clocks = Object.values(shifts).map(({ clock }) => clock)
  const offices = Object.values(promised).map(clock => ('zone' in clock ? clock.zone : undefined))
  const sites = [...Object.values(teams), ...people].map(({ zone }) => zone)
  const stated = [
    period.zone,
    report?.zone,
    demand.generate?.zone,
    demand.replay?.zone,
    ...sources,
    ...clocks,
    ...offices,
    ...sites
  ]
  return [...new Set(stated.filter(zone => zone !== undefined))]
}

const inWords = ({ zone, firstDate, lastDate, offset, runtimeOffset }: ZoneDisagreement): string => {
  const dates = firstDate === lastDate ? `on ${firstDate}` : `from ${firstDate} to ${lastDate}`
  const theirs = Number.isNaN(runtimeOffset) ? 'does not know the zone' : `says ${offsetText(runtimeOffset)}`
  return (
    `the time-zone data disagree about ${zone} ${dates}: tz ${tzRelease()} says ${offsetText(offset)}, ` +
    `that of Node (${runtimeTzRelease()}) ${theirs}; use a newer Node, or a period without these dates`
  )
}
