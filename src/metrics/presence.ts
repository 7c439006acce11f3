import { CalendarChange, type ProgramCalendar } from '../engine/program.ts'

/** When each person is on shift and not in a pause: person a's intervals are rows `firstOf[a] … firstOf[a+1])`, ascending and disjoint. */
export interface Presence {
  readonly firstOf: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Pairs the comings and goings of the calendar, pauses included; who never leaves is there until `until`. */
export function presenceOf(calendar: ProgramCalendar, agents: number, until: number): Presence {
  const { arrives, pauseEnds } = CalendarChange
  const firstOf = new Int32Array(agents + 1)
  for (let row = 0; row < calendar.count; row++) {
    if (calendar.change[row] === arrives || calendar.change[row] === pauseEnds) firstOf[calendar.agent[row] + 1]++
  }
  for (let agent = 0; agent < agents; agent++) firstOf[agent + 1] += firstOf[agent]
  const from = new Float64Array(firstOf[agents])
  const to = new Float64Array(firstOf[agents]).fill(until)
  const next = firstOf.slice(0, agents)
  for (let row = 0; row < calendar.count; row++) {
    const agent = calendar.agent[row]
    if (calendar.change[row] === arrives || calendar.change[row] === pauseEnds) from[next[agent]++] = calendar.at[row]
    else to[next[agent] - 1] = calendar.at[row]
  }
  return { firstOf, from, to }
}
