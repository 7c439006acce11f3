import type { RateAt } from './rate.ts'

const HOUR = 3600

/** Stretches of one UTC hour in which the rate is constant, with the expected number of tickets up to the end of each. */
export interface HourRates {
  /** Sets the stretches of an hour (epoch seconds) for this rate. */
  set(hourFrom: number, rateAt: RateAt): void
  /** Expected tickets of the whole hour. */
  expected(): number
  /** The instant (epoch seconds, within the hour) up to which a share `u` of the traffic comes, 0 < u < 1. */
  instantAt(u: number): number
}

/** Keeps a generated instant below the next hour, where rounding would put it on it; more than the spacing of float64 at 2^32. */
const BEFORE_NEXT = 2 ** -20

/** Walks through the hours of a span in ascending order; `breaks` are the instants within hours at which rates change. */
export function createHourRates(breaks: Float64Array): HourRates {
  const starts: number[] = []
  const perSecond: number[] = []
  const upTo: number[] = []
  let next = 0
  let hourUntil = 0
  let count = 0

  function set(hourFrom: number, rateAt: RateAt): void {
    hourUntil = hourFrom + HOUR
    while (next > 0 && breaks[next - 1] > hourFrom) next--
    while (next < breaks.length && breaks[next] <= hourFrom) next++
    count = 0
    add(hourFrom, rateAt)
    for (; next < breaks.length && breaks[next] < hourUntil; next++) add(breaks[next], rateAt)
    addUp()
  }

  function add(start: number, rateAt: RateAt): void {
    starts[count] = start
    perSecond[count] = rateAt(start)
    count++
  }

  function addUp(): void {
    let sum = 0
    for (let i = 0; i < count; i++) {
      sum += perSecond[i] * ((i + 1 < count ? starts[i + 1] : hourUntil) - starts[i])
      upTo[i] = sum
    }
  }

  function instantAt(u: number): number {
    const wanted = u * upTo[count - 1]
    let i = 0
    while (i < count - 1 && wanted >= upTo[i]) i++
    const instant = starts[i] + (wanted - (i === 0 ? 0 : upTo[i - 1])) / perSecond[i]
    return instant < hourUntil ? instant : hourUntil - BEFORE_NEXT
  }

  return { set, expected: () => upTo[count - 1], instantAt }
}
