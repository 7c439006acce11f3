import type { Scenario } from '../model/scenario.ts'
import type { Interval } from '../time/intervals.ts'
import { type Duty, dutyOf } from './duty.ts'
import { meetingsOf } from './meetings.ts'
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
  readonly meetingsOf: (team: string) => Stretches
}

/** Asks for expansions before any is numbered; the same is made once. */
export interface Orders {
  /** Orders one shift of a team with breaks that are this much delayed, and gives the key by which it is found. */
  readonly duty: (team: string, shift: string, delays: readonly number[]) => string
  readonly meetings: (team: string) => void
  readonly expansion: () => Expansion
}

const DAY = 86_400

/** Takes orders and expands each as it comes. */
export const takeOrders = (scenario: Scenario, window: Window): Orders => {
  const { from, to } = window
  const duties = new Map<string, Duty>()
  const meetings = new Map<string, Interval[]>()
  return {
    duty: (team, shift, delays) => {
      const key = JSON.stringify([team, shift, delays])
      if (!duties.has(key)) duties.set(key, dutyOf(scenario, team, shift, delays, from, to))
      return key
    },
    meetings: team => {
      if (!meetings.has(team)) meetings.set(team, meetingsOf(scenario, team, from, to))
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
  const pauses = new Map([...meetings].map(([team, times]) => [team, numbered(times, numbering)]))
  return { ...numbering, days, dutyOf: key => found(plans, key), meetingsOf: team => found(pauses, team) }
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
