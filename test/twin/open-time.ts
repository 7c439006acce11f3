import type { OpenHours } from '../../src/engine/program.ts'

/**
 * The instant at which a clock that only runs in its open hours has run for some seconds since `from`;
 * without a clock it always runs; Infinity where the clock never runs that far. No delay at all still ends in open hours.
 */
export const afterOpenSeconds = (clock: OpenHours | undefined, from: number, seconds: number): number => {
  if (clock === undefined) return from + seconds
  let left = seconds
  for (let i = 0; i < clock.opensAt.length; i++) {
    if (clock.closesAt[i] <= from) continue
    const start = Math.max(from, clock.opensAt[i])
    const length = clock.closesAt[i] - start
    if (left <= length) return start + left
    left -= length
  }
  return Infinity
}
