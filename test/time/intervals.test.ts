import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstEndingAfter, type Interval, intervalAt } from '../../src/time/intervals.ts'

const disjoint = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 24 })
  .map(instants => instants.sort((a, b) => a - b))
  .map(instants =>
    Array.from(
      { length: instants.length >> 1 },
      (_, i): Interval => ({ startsAt: instants[2 * i], endsAt: instants[2 * i + 1] })
    )
  )
const instant = fc.integer({ min: -1, max: 201 })

describe('ascending intervals', () => {
  it('are found by bisection as by looking at each', () => {
    fc.assert(
      fc.property(disjoint, instant, (intervals, at) => {
        expect(intervalAt(intervals, at)).toBe(intervals.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt))
        expect(firstEndingAfter(intervals, at)).toBe(intervals.filter(({ endsAt }) => endsAt <= at).length)
      }),
      { numRuns: 1000 }
    )
  })
})
