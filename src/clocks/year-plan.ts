import type { ArrivalsWithin } from '../compile/arrivals/expected-arrivals.ts'
import type { Scenario } from '../model/scenario.ts'
import { clipIntervals, type Interval } from '../time/intervals.ts'
import type { Handover } from './handovers.ts'
import type { RegionPresence } from './regions.ts'

/** A year expanded to instants, with a margin on both sides: all that the parts of the calendar are made from. */
export interface YearPlan {
  readonly scenario: Scenario
  /** Clock on which days are cut. */
  readonly zone: string
  readonly regions: readonly RegionPresence[]
  readonly handovers: readonly Handover[]
  /** Nobody of any region on shift; uncut at the ends of the year. */
  readonly gaps: readonly Interval[]
  readonly arrivals: ArrivalsWithin
}

/** Tickets that come while nobody is on shift within [from, until), epoch seconds. */
export const ticketsInGaps = ({ gaps, arrivals }: YearPlan, from: number, until: number): number =>
  clipIntervals(gaps, from, until).reduce((sum, { startsAt, endsAt }) => sum + arrivals(startsAt, endsAt), 0)

/** Two decimals are enough for a number of tickets that is an average. */
export const rounded = (tickets: number): number => Math.round(tickets * 100) / 100
