import type { OpenHours } from './program.ts'

/** The instant at which `seconds` of open time have passed since `from`; Infinity where the clock never gets there. */
export const addOpenSeconds = (clock: OpenHours, from: number, seconds: number): number => {
  const { opensAt, closesAt } = clock
  let left = seconds
  for (let i = firstClosingAfter(closesAt, from); i < closesAt.length; i++) {
    const start = Math.max(opensAt[i], from)
    const open = closesAt[i] - start
    if (left <= open) return start + left
    left -= open
  }
  return Number.POSITIVE_INFINITY
}

const firstClosingAfter = (closesAt: Float64Array, from: number): number => {
  let low = 0
  let high = closesAt.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (closesAt[middle] > from) high = middle
    else low = middle + 1
  }
  return low
}
