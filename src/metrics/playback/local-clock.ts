import type { StampOf } from '../life-line/life-line.ts'

/** The clock of a zone over a run. */
export interface LocalClock {
  readonly zone: string
  /** Instants at which it is changed, ascending, and seconds east of UTC from each on; the first entry holds from the start. */
  readonly changesAt: Float64Array
  readonly offsets: Float64Array
  /** Seconds east of UTC at an instant. */
  offsetAt(at: number): number
}

/** Nobody changes the clocks twice within this time, seconds. */
const STEP = 86_400

/** Makes the clock of a zone for [from, to]: its changes are found by halving the days in which there is one. */
export function localClock(stampOf: StampOf, zone: string, from: number, to: number): LocalClock {
  const offsetOf = (at: number) => offsetIn(stampOf(at, zone).local)
  const changesAt = [-Infinity]
  const offsets = [offsetOf(from)]
  for (let at = from; at < to; at += STEP) {
    const end = Math.min(to, at + STEP)
    if (offsetOf(end) === offsets[offsets.length - 1]) continue
    changesAt.push(firstWith(offsetOf, offsetOf(end), at, end))
    offsets.push(offsetOf(end))
  }
  return {
    zone,
    changesAt: Float64Array.from(changesAt),
    offsets: Float64Array.from(offsets),
    offsetAt(at) {
      let row = changesAt.length - 1
      while (changesAt[row] > at) row--
      return offsets[row]
    }
  }
}

/** First whole second with an offset that holds at `to` and not at `from`. */
function firstWith(offsetOf: (at: number) => number, offset: number, from: number, to: number): number {
  let [low, high] = [Math.floor(from), Math.ceil(to)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetOf(middle) === offset) high = middle
    else low = middle
  }
  return high
}

const OFFSET = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/

/** Seconds east of UTC at the end of an ISO time. */
function offsetIn(iso: string): number {
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(iso) ?? ['', '+', '0', '0']
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}
