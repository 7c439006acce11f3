import { CalendarChange, type Program } from '../../engine/program.ts'

/** When each person is on duty, that is on shift and outside pauses: intervals of person a are `firstOf[a] … firstOf[a+1])`, ascending and disjoint. */
export interface DutyTimes {
  readonly firstOf: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Pairs the comings and goings of the calendar; nothing counts before the start of the run nor after somebody has left for good. */
export function dutyTimes(program: Program): DutyTimes {
  const lists: number[][] = Array.from({ length: program.agents.count }, () => [])
  const isOnShift = new Uint8Array(lists.length)
  const isPausing = new Uint8Array(lists.length)
  const hasLeft = new Uint8Array(lists.length)
  const isOnDuty = new Uint8Array(lists.length)
  const { calendar, careers, startAt } = program
  let career = 0
  for (let row = 0; row < calendar.count; row++) {
    passCareers(calendar.at[row])
    change(calendar.agent[row], calendar.change[row])
    note(calendar.agent[row], calendar.at[row])
  }
  passCareers(Infinity)
  return packed(lists)

  function passCareers(until: number): void {
    if (careers === undefined) return
    for (; career < careers.count && careers.at[career] <= until; career++) {
      hasLeft[careers.agent[career]] = careers.group[career] < 0 ? 1 : 0
      note(careers.agent[career], careers.at[career])
    }
  }

  function change(agent: number, what: number): void {
    if (what === CalendarChange.leaves) isOnShift[agent] = 0
    else if (what === CalendarChange.arrives) isOnShift[agent] = 1
    else isPausing[agent] = what === CalendarChange.pauseBegins ? 1 : 0
  }

  function note(agent: number, at: number): void {
    const isNow = isOnShift[agent] & (1 - isPausing[agent]) & (1 - hasLeft[agent])
    if (isNow === isOnDuty[agent]) return
    isOnDuty[agent] = isNow
    lists[agent].push(Math.max(at, startAt))
  }
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

/** From instants at which duty begins and ends in turn; one that does not end goes on for ever. */
function packed(lists: readonly (readonly number[])[]): DutyTimes {
  const firstOf = new Int32Array(lists.length + 1)
  lists.forEach((list, agent) => {
    firstOf[agent + 1] = firstOf[agent] + Math.ceil(list.length / 2)
  })
  const from = new Float64Array(firstOf[lists.length])
  const to = new Float64Array(firstOf[lists.length]).fill(Infinity)
  lists.forEach((list, agent) => {
    list.forEach((at, i) => {
      const row = firstOf[agent] + (i >> 1)
      if (i % 2 === 0) from[row] = at
      else to[row] = at
    })
  })
  return { firstOf, from, to }
}
