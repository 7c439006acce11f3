import type { Scenario } from '../model/scenario.ts'
import type { ShiftBreak } from '../model/shifts/shift.ts'
import { partTimes } from '../model/shifts/shift-parts.ts'
import type { Interval } from '../time/intervals.ts'
import { dayOf } from '../time/local-days.ts'
import { nextWallTime, partsOfShift } from '../time/shift-parts.ts'
import type { ShiftTime } from '../time/shift-rule.ts'
import { expandShift } from '../time/shift-times.ts'
import { withoutIntervals } from '../time/without-intervals.ts'
import { daysOffOf } from './days-off.ts'
import { shiftPlan } from './shift-plan.ts'

/** Time on shift or in a break, epoch seconds, and the day (in the team’s zone) on which its shift starts. */
export interface DutyTime extends Interval {
  readonly day: number
}

/** One shift of one team: time on shift and time in breaks, each in order. */
export interface Duty {
  readonly onShift: readonly DutyTime[]
  readonly breaks: readonly DutyTime[]
}

/** Breaks of the people on one shift are spread over this much time. */
const STAGGER_SECONDS = 7200

/** How much later than stated each break of a shift is for the person who is dealt the shift as number `turn` (from 0) of the team, seconds. */
export const breakDelays = (breaks: readonly ShiftBreak[] = [], turn: number): number[] =>
  breaks.map(({ stagger }) =>
    stagger === undefined ? 0 : (turn % Math.max(1, Math.floor(STAGGER_SECONDS / stagger))) * stagger
  )

/** Which shift of which team, and how it differs from person to person. */
export interface DutyOrder {
  readonly team: string
  readonly shift: string
  /** How much later than stated each break is, seconds. */
  readonly delays: readonly number[]
  /** Clock of people whose own is not the team’s. */
  readonly zone?: string
  /** Breaks instead of those of the shift. */
  readonly breaks?: readonly ShiftBreak[]
}

/** Expands one shift of one team to what overlaps [from, to) (epoch seconds), uncut. */
export const dutyOf = (scenario: Scenario, order: DutyOrder, from: number, to: number): Duty => {
  const { shift: shiftName, delays, zone } = order
  const ofTeam = scenario.teams[order.team]
  const team = zone === undefined ? ofTeam : { ...ofTeam, zone }
  const shift = scenario.shifts[shiftName]
  const own = order.breaks ?? shift.breaks
  const plan = shiftPlan(scenario, team, shiftName)
  const off = daysOffOf(scenario, team).parts
  const parts = shift.parts === undefined ? undefined : partTimes(shift.parts)
  const onShift: DutyTime[] = []
  const breaks: DutyTime[] = []
  for (const time of expandShift(plan, from, to)) {
    const day = dayOf(team.zone, time.startsAt)
    const stretches = parts && 'keep' in plan ? partsOfShift(plan, parts, time) : [time]
    for (const stretch of stretches) {
      for (const { startsAt, endsAt } of withoutIntervals(stretch, off)) onShift.push({ startsAt, endsAt, day })
    }
    for (const pause of breaksWithin(time, plan.clock, own, delays)) breaks.push({ ...pause, day })
  }
  const isWithin = ({ startsAt, endsAt }: Interval): boolean => endsAt > from && startsAt < to
  return { onShift: inOrder(onShift.filter(isWithin)), breaks: inOrder(breaks) }
}

const inOrder = (times: DutyTime[]): DutyTime[] => times.sort((a, b) => a.startsAt - b.startsAt)

/** Breaks of one shift; what lies past its end is left out. */
const breaksWithin = (
  { startsAt, endsAt }: ShiftTime,
  clock: string,
  breaks: readonly ShiftBreak[] = [],
  delays: readonly number[]
): Interval[] =>
  breaks.flatMap(({ at, after, length }, index) => {
    const stated = at === undefined ? startsAt + (after ?? 0) : nextWallTime(clock, startsAt, at)
    const begins = stated + delays[index]
    return begins < endsAt ? [{ startsAt: begins, endsAt: Math.min(begins + length, endsAt) }] : []
  })
