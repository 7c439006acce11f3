import { CalendarChange, type Program } from '../../engine/program.ts'

/** When each person is on duty, that is on shift and outside pauses: intervals of person a are `firstOf[a] … firstOf[a+1])`, ascending and disjoint. */
export interface DutyTimes {
  readonly firstOf: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Pairs the comings and goings of the calendar; nothing counts before the start of the run nor after somebody has left for good. */
export function dutyTimes(program: Program): DutyTimes {
  const duty = emptyDuty(program)
  const { calendar } = program
  let career = 0
  for (let row = 0; row < calendar.count; row++) {
    career = passCareers(duty, program, career, calendar.at[row])
    change(duty, calendar.agent[row], calendar.change[row])
    note(duty, calendar.agent[row], calendar.at[row])
  }
  passCareers(duty, program, career, Infinity)
  return packed(duty.changes, program.agents.count)
}

/** Who is on duty while the calendar is followed, and every change of it: instants at which duty begins and ends, in turn. */
interface Duty {
  readonly startAt: number
  readonly isOnShift: Uint8Array
  readonly isPausing: Uint8Array
  readonly hasLeft: Uint8Array
  readonly isOnDuty: Uint8Array
  readonly changes: { count: number; readonly agent: Int32Array; readonly at: Float64Array }
}

function emptyDuty({ agents: { count }, calendar, careers, startAt }: Program): Duty {
  const most = calendar.count + (careers?.count ?? 0)
  return {
    startAt,
    isOnShift: new Uint8Array(count),
    isPausing: new Uint8Array(count),
    hasLeft: new Uint8Array(count),
    isOnDuty: new Uint8Array(count),
    changes: { count: 0, agent: new Int32Array(most), at: new Float64Array(most) }
  }
}

/** Follows careers from this row up to an instant; the first row after it. */
function passCareers(duty: Duty, { careers }: Program, from: number, until: number): number {
  if (careers === undefined) return 0
  let row = from
  for (; row < careers.count && careers.at[row] <= until; row++) {
    duty.hasLeft[careers.agent[row]] = careers.group[row] < 0 ? 1 : 0
    note(duty, careers.agent[row], careers.at[row])
  }
  return row
}

function change({ isOnShift, isPausing }: Duty, agent: number, what: number): void {
  if (what === CalendarChange.leaves) isOnShift[agent] = 0
  else if (what === CalendarChange.arrives) isOnShift[agent] = 1
  else isPausing[agent] = what === CalendarChange.pauseBegins ? 1 : 0
}

function note(duty: Duty, agent: number, at: number): void {
  const { isOnShift, isPausing, hasLeft, isOnDuty, changes, startAt } = duty
  const isNow = isOnShift[agent] & (1 - isPausing[agent]) & (1 - hasLeft[agent])
  if (isNow === isOnDuty[agent]) return
  isOnDuty[agent] = isNow
  changes.agent[changes.count] = agent
  changes.at[changes.count++] = Math.max(at, startAt)
}

/** Seconds of [from, to) in which a person is on duty. */
export function secondsOnDuty(times: DutyTimes, agent: number, from: number, to: number): number {
  let seconds = 0
  for (let row = firstAfter(times, agent, from); row < times.firstOf[agent + 1] && times.from[row] < to; row++) {
    seconds += Math.min(to, times.to[row]) - Math.max(from, times.from[row])
  }
  return seconds
}

/** Row of the first interval of a person that ends after an instant. */
export function firstAfter(times: DutyTimes, agent: number, instant: number): number {
  let low = times.firstOf[agent]
  let high = times.firstOf[agent + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times.to[middle] > instant) high = middle
    else low = middle + 1
  }
  return low
}

/** The changes of each person, which begin and end duty in turn; a duty that does not end goes on for ever. */
function packed({ count, agent, at }: Duty['changes'], agents: number): DutyTimes {
  const firstOf = new Int32Array(agents + 1)
  for (let i = 0; i < count; i++) firstOf[agent[i] + 1]++
  for (let own = 0; own < agents; own++) firstOf[own + 1] = firstOf[own] + Math.ceil(firstOf[own + 1] / 2)
  const from = new Float64Array(firstOf[agents])
  const to = new Float64Array(firstOf[agents]).fill(Infinity)
  const next = Int32Array.from(firstOf.subarray(0, agents), first => 2 * first)
  for (let i = 0; i < count; i++) {
    const place = next[agent[i]]++
    if (place % 2 === 0) from[place >> 1] = at[i]
    else to[place >> 1] = at[i]
  }
  return { firstOf, from, to }
}
