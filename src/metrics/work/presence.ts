import { CalendarChange, type ProgramCalendar } from '../../engine/program.ts'
import { leavesAt, type Stints } from './stints.ts'

/** When each person is there: person a's intervals are rows `firstOf[a] … firstOf[a+1])`, ascending and disjoint; some may be empty. */
export interface Presence {
  readonly firstOf: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** When people are on shift and not in a pause: pairs the comings and goings of the calendar; who never leaves is there until `until`. */
export function presenceOf(calendar: ProgramCalendar, agents: number, until: number): Presence {
  const { arrives, pauseEnds } = CalendarChange
  return paired(calendar, agents, until, change => change === arrives || change === pauseEnds)
}

/** When people are on shift, in a pause or not; the same as `presence` where the calendar has no pauses. */
export function shiftsOf(calendar: ProgramCalendar, agents: number, until: number, presence: Presence): Presence {
  const { arrives, leaves, pauseBegins } = CalendarChange
  if (!calendar.change.includes(pauseBegins)) return presence
  const isShift = (change: number) => change === arrives || change === leaves
  return paired(calendar, agents, until, change => change === arrives, isShift)
}

/** The same presence up to where people leave for good. */
export function employedOnly(presence: Presence, stints: Stints): Presence {
  const { firstOf } = presence
  const agents = firstOf.length - 1
  let areAllStaying = true
  for (let agent = 0; agent < agents; agent++) areAllStaying &&= leavesAt(stints, agent) === Infinity
  if (areAllStaying) return presence
  const from = presence.from.slice()
  const to = presence.to.slice()
  for (let agent = 0; agent < agents; agent++) {
    const leftAt = leavesAt(stints, agent)
    for (let row = firstOf[agent]; row < firstOf[agent + 1]; row++) {
      from[row] = Math.min(from[row], leftAt)
      to[row] = Math.min(to[row], leftAt)
    }
  }
  return { firstOf, from, to }
}

/** Pairs rows that begin an interval of a person with that person's next row. */
function paired(
  calendar: ProgramCalendar,
  agents: number,
  until: number,
  isBegin: (change: number) => boolean,
  isUsed: (change: number) => boolean = () => true
): Presence {
  const firstOf = new Int32Array(agents + 1)
  for (let row = 0; row < calendar.count; row++) {
    if (isBegin(calendar.change[row])) firstOf[calendar.agent[row] + 1]++
  }
  for (let agent = 0; agent < agents; agent++) firstOf[agent + 1] += firstOf[agent]
  const from = new Float64Array(firstOf[agents])
  const to = new Float64Array(firstOf[agents]).fill(until)
  const next = firstOf.slice(0, agents)
  for (let row = 0; row < calendar.count; row++) {
    if (!isUsed(calendar.change[row])) continue
    const agent = calendar.agent[row]
    if (isBegin(calendar.change[row])) from[next[agent]++] = calendar.at[row]
    else to[next[agent] - 1] = calendar.at[row]
  }
  return { firstOf, from, to }
}
