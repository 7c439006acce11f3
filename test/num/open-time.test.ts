import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundTheClock, type OpenTime, openTime } from '../../src/num/open-time.ts'

const clockOf = (...intervals: readonly (readonly [number, number])[]): OpenTime =>
  openTime(
    Float64Array.from(intervals, ([opens]) => opens),
    Float64Array.from(intervals, ([, closes]) => closes)
  )

/** Lengths in turn: closed, open, closed, … ; whole or broken seconds. */
const lengths = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0.01, max: 5000, noNaN: true })),
  {
    minLength: 2,
    maxLength: 40
  }
)

const intervalsOf = (steps: readonly number[]): [number, number][] => {
  const intervals: [number, number][] = []
  let at = 0
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const opens = at + steps[i]
    at = opens + steps[i + 1]
    intervals.push([opens, at])
  }
  return intervals
}

/** Without -0, which no instant is and which is told apart from 0. */
const instant = fc
  .oneof(fc.integer({ min: -1000, max: 500_000 }), fc.double({ min: -1000, max: 500_000, noNaN: true }))
  .map(at => at + 0)

/** Second by second, so as slow as it is plain: for whole seconds only. */
const walk = (intervals: readonly (readonly [number, number])[], from: number, to: number): number => {
  let open = 0
  for (let at = from; at < to; at++) if (intervals.some(([opens, closes]) => at >= opens && at < closes)) open++
  return open
}

describe('time on a clock that opens and closes', () => {
  test('adding open seconds and measuring them gives them back', () => {
    fc.assert(
      fc.property(lengths, instant, fc.integer({ min: 1, max: 300_000 }), (steps, from, seconds) => {
        const clock = clockOf(...intervalsOf(steps))
        const at = clock.after(from, seconds)
        fc.pre(Number.isFinite(at))
        expect(clock.elapsed(from, at)).toBeCloseTo(seconds, 4)
      })
    )
  })

  test('the instant is the earliest: a moment before, less has passed', () => {
    fc.assert(
      fc.property(lengths, instant, fc.integer({ min: 1, max: 300_000 }), (steps, from, seconds) => {
        const clock = clockOf(...intervalsOf(steps))
        const at = clock.after(from, seconds)
        fc.pre(Number.isFinite(at))
        expect(clock.elapsed(from, at - 0.001)).toBeLessThan(seconds - 0.0005)
      })
    )
  })

  test('a clock that never gets there says so, and only then', () => {
    fc.assert(
      fc.property(lengths, instant, fc.integer({ min: 1, max: 3_000_000 }), (steps, from, seconds) => {
        const intervals = intervalsOf(steps)
        const clock = clockOf(...intervals)
        const left = clock.elapsed(from, (intervals.at(-1) as [number, number])[1])
        expect(Number.isFinite(clock.after(from, seconds))).toBe(left >= seconds - 1e-6)
      })
    )
  })

  test('whole seconds agree with a walk through every second', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(steps, fc.integer({ min: -3, max: 60 }), fc.integer({ min: 0, max: 60 }), (own, from, length) => {
        const intervals = intervalsOf(own)
        expect(clockOf(...intervals).elapsed(from, from + length)).toBe(walk(intervals, from, from + length))
      })
    )
  })

  test('a clock with one long interval and a clock without any agree with plain differences', () => {
    const wide = clockOf([-1e9, 1e9])
    fc.assert(
      fc.property(instant, instant, fc.double({ min: 0, max: 1e6, noNaN: true }), (from, to, seconds) => {
        for (const clock of [wide, aroundTheClock]) {
          expect(clock.elapsed(from, to)).toBe(Math.max(0, to - from))
          expect(clock.after(from, seconds)).toBe(from + seconds)
        }
      })
    )
  })

  test('time that is up at a closing is up at that closing, not at the next opening', () => {
    const clock = clockOf([0, 0.3], [10, 20], [100, 200])
    expect(clock.after(0, 10.3)).toBe(20)
    expect(clock.after(0.1, 0.2 + 10)).toBeCloseTo(20, 9)
    expect(clock.after(20, 1)).toBe(101)
    expect(clock.after(15, 0)).toBe(15)
  })

  test('a clock that is never open counts nothing and never gets anywhere', () => {
    const never = clockOf()
    expect(never.elapsed(0, 1e9)).toBe(0)
    expect(never.after(0, 1)).toBe(Number.POSITIVE_INFINITY)
  })
})
