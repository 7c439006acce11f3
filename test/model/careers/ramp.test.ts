import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ramp, rampedProficiency } from '../../../src/model/careers/ramp.ts'

const percent = fc.integer({ min: 1, max: 100 }).map(value => value / 100)
const anyRamp = fc.record({
  start: percent,
  weeks: fc.integer({ min: 1, max: 60 }),
  curve: fc.constantFrom('linear' as const, 'saturating' as const)
})

describe('a ramp', () => {
  it('begins at its start, never falls, and is at the ceiling from its last week on', () => {
    fc.assert(
      fc.property(anyRamp, percent, (drawn, ceiling) => {
        const ramp: Ramp = { ...drawn, start: Math.min(drawn.start, ceiling) }
        const weeks = Array.from({ length: ramp.weeks + 3 }, (_, week) => rampedProficiency(ramp, ceiling, week))
        expect(weeks[0]).toBeCloseTo(ramp.start, 12)
        expect(weeks.every((p, week) => week === 0 || p >= weeks[week - 1] - 1e-12)).toBe(true)
        expect(weeks.slice(ramp.weeks)).toEqual([ceiling, ceiling, ceiling])
        expect(weeks.every(p => p > 0 && p <= ceiling + 1e-12)).toBe(true)
      })
    )
  })

  it('grows by the same amount each week where it is linear', () => {
    const ramp: Ramp = { start: 0.2, weeks: 12, curve: 'linear' }
    expect(rampedProficiency(ramp, 0.8, 3)).toBeCloseTo(0.35, 12)
    expect(rampedProficiency({ start: 0.2, weeks: 12 }, 0.8, 3)).toBeCloseTo(0.35, 12)
  })

  it('saturates: each week closes the gap by a factor that is nearly the same', () => {
    const ramp: Ramp = { start: 0.2, weeks: 12, curve: 'saturating' }
    const grown = (week: number): number => (rampedProficiency(ramp, 0.8, week) - 0.2) / 0.6
    expect(grown(4)).toBeCloseTo((1 - Math.exp(-1)) / (1 - Math.exp(-3)), 12)
    const growths = Array.from({ length: 12 }, (_, week) => grown(week + 1) - grown(week))
    for (const week of [1, 5, 11]) expect(growths[week] / growths[week - 1]).toBeCloseTo(Math.exp(-3 / 12), 9)
  })
})
