import type { Program } from '../../src/engine/program.ts'

/** Stretches of time, ascending and disjoint; seconds. */
export interface Stretches {
  readonly from: number[]
  readonly to: number[]
}

/** When each person is on shift. */
export const presenceOf = ({ calendar, agents, until }: Program): Stretches[] => {
  const all = Array.from({ length: agents.count }, (): Stretches => ({ from: [], to: [] }))
  for (let row = 0; row < calendar.count; row++) {
    const own = all[calendar.agent[row]]
    if (calendar.change[row] === 1) own.from.push(calendar.at[row])
    else own.to.push(calendar.at[row])
  }
  for (const own of all) if (own.to.length < own.from.length) own.to.push(until)
  return all
}

/** When nobody at all is on shift, from the start to the end of the run. */
export const closedTimesOf = ({ calendar, startAt, until }: Program): Stretches => {
  const closed: Stretches = { from: [], to: [] }
  let present = 0
  let since = startAt
  for (let row = 0; row < calendar.count; row++) {
    const at = calendar.at[row]
    if (calendar.change[row] === 1) {
      if (present === 0 && at > since) {
        closed.from.push(since)
        closed.to.push(at)
      }
      present++
    } else {
      present--
      if (present === 0) since = at
    }
  }
  if (present === 0 && until > since) {
    closed.from.push(since)
    closed.to.push(until)
  }
  return closed
}

/** First stretch that ends after an instant. */
const firstAfter = ({ to }: Stretches, at: number): number => {
  let low = 0
  let high = to.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (to[middle] > at) high = middle
    else low = middle + 1
  }
  return low
}

/** Seconds of the stretches that lie in [from, to). */
export const overlap = (stretches: Stretches, from: number, to: number): number => {
  let seconds = 0
  for (let i = firstAfter(stretches, from); i < stretches.from.length && stretches.from[i] < to; i++) {
    seconds += Math.min(stretches.to[i], to) - Math.max(stretches.from[i], from)
  }
  return seconds
}
