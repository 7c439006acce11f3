import type { Interval } from '../time/intervals.ts'
import { openHours } from '../time/open-hours.ts'
import { outside } from './presence.ts'
import type { CoverHours, Requirement } from './requirement.ts'
import type { Shortfall } from './shortfalls.ts'

const DAY = 86_400
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

const isAlways = ({ days, start = 0, end = DAY }: CoverHours): boolean =>
  (days === undefined || days.length === 7) && start === 0 && end === DAY

const intervalsOf = (hours: CoverHours, zone: string, from: number, until: number): Interval[] => {
  const { days = EVERY_DAY, start = 0, end = DAY, clock = zone } = hours
  return isAlways(hours)
    ? [{ startsAt: from, endsAt: until }]
    : openHours({ zone: clock, days, start, end }, from, until)
}

/** The hours in which a requirement counts within [from, until), epoch seconds; `zone` is the clock of rules that name none. */
export const neededHours = (requirement: Requirement, zone: string, from: number, until: number): Interval[] => {
  const first = Math.min(until, Math.max(from, requirement.since ?? from))
  const needed = intervalsOf(requirement.hours ?? {}, zone, first, until)
  return requirement.exempt.reduce((hours, rule) => outside(hours, intervalsOf(rule, zone, from, until)), needed)
}

/** The parts of shortfalls that lie within hours, those that touch joined into one; a cut end belongs to no team. */
export const shortfallsWithin = (shortfalls: readonly Shortfall[], hours: readonly Interval[]): Shortfall[] => {
  const within: Shortfall[] = []
  let next = 0
  for (const shortfall of shortfalls) {
    while (next < hours.length && hours[next].endsAt <= shortfall.startsAt) next++
    for (let at = next; at < hours.length && hours[at].startsAt < shortfall.endsAt; at++)
      append(within, cut(shortfall, hours[at]))
  }
  return within
}

const cut = (shortfall: Shortfall, { startsAt, endsAt }: Interval): Shortfall => ({
  startsAt: Math.max(shortfall.startsAt, startsAt),
  endsAt: Math.min(shortfall.endsAt, endsAt),
  fewest: shortfall.fewest,
  left: startsAt > shortfall.startsAt ? [] : shortfall.left,
  comes: endsAt < shortfall.endsAt ? [] : shortfall.comes
})

const append = (list: Shortfall[], next: Shortfall): void => {
  const last = list.at(-1)
  if (last === undefined || last.endsAt < next.startsAt) list.push(next)
  else
    list[list.length - 1] = {
      ...last,
      endsAt: next.endsAt,
      fewest: Math.min(last.fewest, next.fewest),
      comes: next.comes
    }
}
