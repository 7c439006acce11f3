import type { Scenario } from '../model/scenario.ts'
import type { Interval } from '../time/intervals.ts'
import { type Duty, type DutyOrder, dutyOf } from './duty.ts'
import { attendedMeetings, meetingTimes } from './meetings.ts'
import { ascending, type Numbering, numbered, placeOf, type Stretches, type WorkPlan } from './work-plan.ts'

/** What is expanded, epoch seconds: all that overlaps [from, to), cut to it or whole. */
export interface Window {
  readonly from: number
  readonly to: number
  readonly isCut: boolean
}

/** Everything that teams do, expanded once and numbered. */
export interface Expansion extends Numbering {
  readonly days: number
  readonly dutyOf: (key: string) => WorkPlan
  readonly meetingsOf: (key: string) => Stretches
}

/** Asks for expansions before any is numbered; the same is made once. */
export interface Orders {
  /** Orders one shift of a team, and gives the key by which it is found. */
  readonly duty: (order: DutyOrder) => string
  /** Orders the meetings of whoever is dealt a shift of a team as number `turn`, and gives the key by which they are found. */
  readonly meetings: (team: string, turn: number) => string
  readonly expansion: () => Expansion
}

const DAY = 86_400

/** Takes orders and expands each as it comes. */
export const takeOrders = (scenario: Scenario, window: Window): Orders => {
  const { from, to } = window
  const duties = new Map<string, Duty>()
  const meetings = new Map<string, Interval[]>()
  return {
    duty: order => {
      const { team, shift, delays, zone, breaks } = order
      const key = JSON.stringify([team, shift, delays, zone, breaks])
      if (!duties.has(key)) duties.set(key, dutyOf(scenario, order, from, to))
      return key
    },
    meetings: (team, turn) => {
      const attended = attendedMeetings(scenario, team, turn)
      const key = JSON.stringify([team, attended])
      if (!meetings.has(key)) meetings.set(key, meetingTimes(scenario, team, attended, from, to))
      return key
    },
    expansion: () => expansionOf(duties, meetings, window)
  }
}

const expansionOf = (
  duties: ReadonlyMap<string, Duty>,
  meetings: ReadonlyMap<string, readonly Interval[]>,
  window: Window
): Expansion => {
  const { numbering, days } = numberingOf([...duties.values()], [...meetings.values()], window)
  const plans = new Map<string, WorkPlan>()
  for (const [key, { onShift, breaks }] of duties) {
    plans.set(key, { shifts: numbered(onShift, numbering), pauses: numbered(breaks, numbering) })
  }
  const pauses = new Map([...meetings].map(([key, times]) => [key, numbered(times, numbering)]))
  return { ...numbering, days, dutyOf: key => found(plans, key), meetingsOf: key => found(pauses, key) }
}

const found = <T>(values: ReadonlyMap<string, T>, key: string): T => {
  const value = values.get(key)
  if (value === undefined) throw new Error(`${key} has not been expanded`)
  return value
}

const numberingOf = (
  duties: readonly Duty[],
  meetings: readonly (readonly Interval[])[],
  { from, to, isCut }: Window
): { readonly numbering: Numbering; readonly days: number } => {
  const lists = [...duties.flatMap(({ onShift, breaks }) => [onShift, breaks]), ...meetings]
  const values = new Float64Array(lists.reduce((sum, list) => sum + 2 * list.length, 2))
  let count = 0
  for (const list of lists) {
    for (const { startsAt, endsAt } of list) {
      values[count++] = startsAt
      values[count++] = endsAt
    }
  }
  values.set([from, to], count)
  const instants = ascending(values)
  const { firstDay, lastDay } = daysOf(duties, from, to)
  const [first, last] = isCut ? [placeOf(instants, from), placeOf(instants, to)] : [0, instants.length]
  return { numbering: { instants, firstDay, first, last }, days: lastDay - firstDay + 1 }
}

const daysOf = (duties: readonly Duty[], from: number, to: number): { firstDay: number; lastDay: number } => {
  let firstDay = Math.floor(from / DAY)
  let lastDay = Math.floor(to / DAY)
  for (const { onShift, breaks } of duties) {
    for (const { day } of [...onShift, ...breaks]) {
      firstDay = Math.min(firstDay, day)
      lastDay = Math.max(lastDay, day)
    }
  }
  return { firstDay, lastDay }
}
