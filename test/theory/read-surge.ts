import type { Add } from './figures.ts'
import { eachWhile } from './read-times.ts'
import type { RunView } from './truth-run-view.ts'

/** Adds the figures of each stretch of a run that goes through its stretches once. */
export const readStretches = (view: RunView, add: Add): void => {
  const { once, unitSeconds } = view.told
  if (once === undefined) return
  const busy = allBusyTimes(view)
  let from = 0
  once.forEach((units, i) => {
    const to = from + units * unitSeconds
    add(`segment${i + 1}.meanInSystem`, inSystemSeconds(view, from, to), to - from)
    const seconds = busy.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0)
    add(`segment${i + 1}.probAllBusy`, seconds, to - from)
    from = to
  })
}

const inSystemSeconds = (view: RunView, from: number, to: number): number => {
  let seconds = 0
  eachWhile(view, (doing, _, start, end) => {
    if (doing !== 'pending') seconds += Math.max(0, Math.min(end, to) - Math.max(start, from))
  })
  return seconds
}

/** Stretches during which everybody on shift is at work, seconds. */
const allBusyTimes = ({ program, observations: { touches } }: RunView): [number, number][] => {
  const { calendar } = program
  const changes: [at: number, free: number][] = []
  for (let row = 0; row < calendar.count; row++) changes.push([calendar.at[row], calendar.change[row] === 1 ? 1 : -1])
  for (let row = 0; row < touches.count; row++) {
    changes.push([touches.startAt[row], -1], [touches.endAt[row], 1])
  }
  changes.sort(([x], [y]) => x - y)
  const times: [number, number][] = []
  let free = 0
  changes.forEach(([at, change], i) => {
    free += change
    const next = changes[i + 1]?.[0] ?? at
    if (free <= 0 && next > at) times.push([at, next])
  })
  return times
}
