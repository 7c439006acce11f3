import { DAY_SECONDS, formatDate, isoWeekday } from '../time/dates.ts'
import { clipIntervals, type Interval } from '../time/intervals.ts'
import { formatInstant } from '../time/labels.ts'
import { dayOf, dayStarts } from '../time/local-days.ts'
import type { DayHandover, DayKind } from './clock-year-schema.ts'
import { minutesWithin } from './coverage.ts'
import type { Handover } from './handovers.ts'
import { mostTogether, peopleAt } from './head-count.ts'
import { mostFrequent } from './most-frequent.ts'
import { placeOfTeam } from './place-names.ts'
import { rounded, ticketsInGaps, type YearPlan } from './year-plan.ts'

/** A day on the clock of the plan, and what is seen of it in words that are equal for equal days. */
interface SampleDay {
  readonly startsAt: number
  readonly endsAt: number
  readonly weekday: number
  readonly words: string
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const SATURDAY = 6

/**
 * What usually happens on the days that lie wholly within [from, until), epoch seconds: for each day of the week its most frequent
 * course; days of the week with the same course are one kind, that of most weekdays first.
 */
export const dayKindsOf = (plan: YearPlan, from: number, until: number): DayKind[] => {
  const days = sampleDays(plan, from, until)
  const kinds = new Map<string, { weekdays: number[]; days: SampleDay[] }>()
  for (const weekday of WEEKDAYS) {
    const own = days.filter(day => day.weekday === weekday)
    const usual = mostFrequent(own, ({ words }) => words)
    if (usual.length === 0) continue
    const kind = kinds.get(usual[0].words) ?? { weekdays: [], days: [] }
    kinds.set(usual[0].words, { weekdays: [...kind.weekdays, weekday], days: [...kind.days, ...usual] })
  }
  const workdays = ({ weekdays }: DayKind): number => weekdays.filter(weekday => weekday < SATURDAY).length
  return [...kinds.values()]
    .map(kind => describeKind(plan, kind.weekdays, kind.days))
    .sort((a, b) => workdays(b) - workdays(a))
}

const sampleDays = (plan: YearPlan, from: number, until: number): SampleDay[] => {
  const starts = dayStarts(plan.zone, from, until)
  return starts.flatMap((startsAt, i) => {
    const endsAt = starts[i + 1] ?? startsAt + DAY_SECONDS
    if (endsAt > until) return []
    const weekday = isoWeekday(dayOf(plan.zone, startsAt))
    return [{ startsAt, endsAt, weekday, words: wordsOf(plan, startsAt, endsAt) }]
  })
}

const wordsOf = (plan: YearPlan, startsAt: number, endsAt: number): string => {
  const regions = plan.regions.map(({ onShift }) =>
    clipIntervals(onShift, startsAt, endsAt).map(one => `${one.startsAt - startsAt}-${one.endsAt - startsAt}`)
  )
  const handovers = handoversOn(plan, startsAt, endsAt).map(
    ({ from, to, leavesAt, comesAt }) => `${from}>${to}:${leavesAt - startsAt}>${comesAt - startsAt}`
  )
  return [...regions.map(String), ...handovers].join('|')
}

const handoversOn = ({ handovers }: YearPlan, startsAt: number, endsAt: number): Handover[] =>
  handovers.filter(({ leavesAt }) => leavesAt >= startsAt && leavesAt < endsAt)

const describeKind = (plan: YearPlan, weekdays: number[], days: readonly SampleDay[]): DayKind => {
  const { startsAt, endsAt } = mostFrequent(days, day => peopleInWords(plan, day))[0]
  const minutes = (intervals: readonly Interval[]) =>
    clipIntervals(intervals, startsAt, endsAt).map(one => ({
      from: (one.startsAt - startsAt) / 60,
      to: (one.endsAt - startsAt) / 60
    }))
  return {
    weekdays,
    date: formatDate(dayOf(plan.zone, startsAt)),
    days: days.length,
    regions: plan.regions.map(({ region, onShift, headCount }) => ({
      region,
      onShift: minutes(onShift),
      mostPeople: mostTogether([headCount], startsAt, endsAt)
    })),
    nobody: minutes(plan.gaps),
    ticketsInGaps: meanOver(days, day => ticketsInGaps(plan, day.startsAt, day.endsAt)),
    handovers: handoversOn(plan, startsAt, endsAt).map(handover => describeHandover(plan, handover, startsAt, days))
  }
}

/** Numbers of people tell days of one course from each other. */
const peopleInWords = ({ regions }: YearPlan, { startsAt, endsAt }: SampleDay): string =>
  regions.map(({ headCount }) => mostTogether([headCount], startsAt, endsAt)).join()

const describeHandover = (
  plan: YearPlan,
  { from, to, leavesAt, comesAt }: Handover,
  dayStartsAt: number,
  days: readonly SampleDay[]
): DayHandover => {
  const leaving = plan.regions[from]
  const coming = plan.regions[to]
  const inGap = ({ startsAt }: SampleDay): number =>
    ticketsInGaps(plan, leavesAt - dayStartsAt + startsAt, comesAt - dayStartsAt + startsAt)
  return {
    from: leaving.region,
    to: coming.region,
    leaves: sideOf(plan, leaving.teamLeavingAt.get(leavesAt), leavesAt, dayStartsAt),
    comes: sideOf(plan, coming.teamComingAt.get(comesAt), comesAt, dayStartsAt),
    gapMinutes: minutesWithin(plan.gaps, leavesAt, comesAt),
    overlapMinutes: Math.max(0, leavesAt - comesAt) / 60,
    peopleLeaving: peopleAt(leaving.headCount, leavesAt - 1),
    peopleComing: peopleAt(coming.headCount, comesAt),
    peopleTogether: mostTogether([leaving.headCount, coming.headCount], comesAt, leavesAt),
    ticketsInGap: comesAt > leavesAt ? meanOver(days, inGap) : 0
  }
}

const sideOf = (
  { scenario }: YearPlan,
  team: number | undefined,
  at: number,
  dayStartsAt: number
): DayHandover['leaves'] => {
  if (team === undefined) throw new Error(`no team comes or leaves at ${at}`)
  const { zone } = Object.values(scenario.teams)[team]
  const local = formatInstant(zone, at, 'time')
  return { zone, place: placeOfTeam(scenario, team), local, minute: (at - dayStartsAt) / 60 }
}

const meanOver = (days: readonly SampleDay[], ticketsOf: (day: SampleDay) => number): number =>
  rounded(days.reduce((sum, day) => sum + ticketsOf(day), 0) / days.length)
