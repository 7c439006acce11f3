import { formatDate } from '../time/dates.ts'
import { clipIntervals } from '../time/intervals.ts'
import { formatIso } from '../time/labels.ts'
import { dayOf } from '../time/local-days.ts'
import { type ClockChange, clocksOf, outOfStep } from './clock-changes.ts'
import type { ClockPeriod, GapPattern } from './clock-year-schema.ts'
import { coverageOf, minutesWithin } from './coverage.ts'
import { dayKindsOf } from './day-kinds.ts'
import { gapPatternsOf } from './gap-patterns.ts'
import { zonesInWords } from './place-names.ts'
import { rounded, ticketsInGaps, type YearPlan } from './year-plan.ts'

/** From one change of the clocks to the next, epoch seconds; `wholeFrom` is behind the last zone of the change before. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly wholeFrom: number
  /** Index of the change before, −1 before the first. */
  readonly after: number
}

/**
 * The periods of a year, each from one change of the clocks to the next.
 *
 * @param changes those of the year and of at least two months before and after it
 */
export const clockPeriodsOf = (
  plan: YearPlan,
  changes: readonly ClockChange[],
  from: number,
  until: number
): ClockPeriod[] => {
  // What is usual is what holds while all clocks are in step: a gap of two weeks must not make the next one look normal.
  const inStep: GapPattern[][] = []
  return stretchesOf(changes, from, until).map(stretch => {
    const own = gapPatternsOf(plan, stretch.from, stretch.until, inStep)
    const period = describePeriod(plan, changes, stretch, own)
    if (period.notYet.length === 0) inStep.push(own)
    return period
  })
}

const stretchesOf = (changes: readonly ClockChange[], from: number, until: number): Stretch[] => {
  const before = changes.findLastIndex(({ at }) => at < from)
  const own = changes.map((change, after) => ({ ...change, after })).filter(({ at }) => at >= from && at < until)
  const starts = [{ at: from, until: from, after: before }, ...own]
  return starts
    .map((start, i) => ({
      from: start.at,
      wholeFrom: start.until,
      until: starts[i + 1]?.at ?? until,
      after: start.after
    }))
    .filter(stretch => stretch.from < stretch.until)
}

const describePeriod = (
  plan: YearPlan,
  changes: readonly ClockChange[],
  { from, until, wholeFrom, after }: Stretch,
  gapPatterns: GapPattern[]
): ClockPeriod => {
  const coverage = coverageOf(
    plan.regions.map(({ onShift }) => onShift),
    from,
    until
  )
  const isCut = changes.some(({ at }) => at === until)
  return {
    startsAt: formatIso('UTC', from),
    endsAt: formatIso('UTC', until),
    firstDate: formatDate(dayOf(plan.zone, from)),
    lastDate: formatDate(dayOf(plan.zone, isCut ? until : until - 1)),
    ...stepOf(plan, changes, after),
    gapMinutes: minutesWithin(coverage.gaps, from, until),
    coveredMinutes: minutesWithin(coverage.covered, from, until),
    overlapMinutes: minutesWithin(coverage.overlaps, from, until),
    ticketsInGaps: rounded(ticketsInGaps(plan, from, until)),
    days: dayKindsOf(plan, wholeFrom, until),
    gapPatterns,
    gaps: clipIntervals(plan.gaps, from, until).map(({ startsAt, endsAt }) => ({
      startsAt: formatIso('UTC', startsAt),
      endsAt: formatIso('UTC', endsAt),
      minutes: (endsAt - startsAt) / 60,
      tickets: rounded(plan.arrivals(startsAt, endsAt))
    }))
  }
}

/** Who is out of step with whom, in words; the clock of the page counts only where somebody works by it. */
const stepOf = (
  { scenario }: YearPlan,
  changes: readonly ClockChange[],
  after: number
): Pick<ClockPeriod, 'changed' | 'notYet'> => {
  const step = outOfStep(changes, after)
  const clocks = clocksOf(scenario)
  const changing = changes.flatMap(({ zones }) => zones.map(({ zone }) => zone))
  const [changed, notYet] = [step.changed, step.notYet].map(zones =>
    zonesInWords(
      scenario,
      zones.filter(zone => clocks.includes(zone)),
      changing
    )
  )
  return changed.length === 0 || notYet.length === 0 ? { changed: [], notYet: [] } : { changed, notYet }
}
