import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisSteps } from '../../../src/views/html/charts/axis-steps.ts'
import { axisWords, labelledPlaces } from '../../../src/views/html/charts/axis-words.ts'
import { bandPath, linePath } from '../../../src/views/html/charts/line-path.ts'
import { spreadApart } from '../../../src/views/html/charts/spread-apart.ts'

describe('the scale of a chart', () => {
  test('begins at 0, reaches the top, and has few steps of equal size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.constantFrom('tickets', 'seconds', 'share', 'hours', 'people', 'count' as const),
        (top, unit) => {
          const steps = axisSteps(top, unit)
          expect(steps[0]).toBe(0)
          expect(steps[steps.length - 1]).toBeGreaterThanOrEqual(top * (1 - 1e-6))
          expect(steps.length).toBeGreaterThanOrEqual(2)
          expect(steps.length).toBeLessThanOrEqual(6)
          for (let i = 1; i < steps.length; i++) expect(steps[i] / steps[1]).toBeCloseTo(i, 6)
        }
      )
    )
  })

  test('counts in units that people count in', () => {
    expect(axisSteps(235, 'tickets')).toEqual([0, 100, 200, 300])
    expect(axisSteps(2, 'tickets')).toEqual([0, 1, 2])
    expect(axisSteps(0.9, 'share')).toEqual([0, 0.5, 1])
    expect(axisSteps(7000, 'seconds')).toEqual([0, 1800, 3600, 5400, 7200])
    expect(axisSteps(0, 'tickets')).toEqual([0])
    expect(axisSteps(Number.NaN, 'tickets')).toEqual([0])
  })
})

describe('labels of an axis', () => {
  test('dates are told as day and month, other labels are cut', () => {
    expect(['2027-03-01', 'week 9', 'a rather long label'].map(axisWords)).toEqual(['1 Mar', 'week 9', 'a rather lo…'])
  })

  test('few places are all labelled, and of any number at most as many', () => {
    expect(labelledPlaces(['a', 'b', 'c'])).toEqual([0, 1, 2])
    const days = (count: number): string[] =>
      Array.from({ length: count }, (_, i) => new Date(Date.UTC(2027, 2, 1 + i)).toISOString().slice(0, 10))
    expect(labelledPlaces(days(28))).toEqual([0, 7, 14, 21])
    for (const count of [60, 365, 3650]) expect(labelledPlaces(days(count)).length).toBeLessThanOrEqual(9)
    expect(labelledPlaces(days(365)).every(place => place % 7 === 0)).toBe(true)
  })
})

describe('lines', () => {
  test('a gap breaks a line, and a point alone is a dot', () => {
    expect(linePath([[0, 1], [1, 2.06], null, [3, 4]])).toBe('M0 1L1 2.1M3 4h0')
    expect(linePath([null])).toBe('')
  })

  test('a band goes along one line and back along the other', () => {
    expect(bandPath([[0, 5], [1, 6], null, [3, 1]], [[0, 2], [1, 3], [2, 1], null])).toBe('M0 5L1 6L1 3L0 2Z')
  })
})

test('names at the ends of lines are apart from each other, in the order of the lines, within the chart', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 7 }), places => {
      const spread = spreadApart(places, 28, 200)
      const sorted = [...spread].sort((a, b) => a - b)
      for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(28 - 1e-9)
      expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9)
      expect(sorted[sorted.length - 1]).toBeLessThanOrEqual(200 + 1e-9)
      for (const [i, place] of places.entries())
        for (const [j, other] of places.entries()) if (place < other) expect(spread[i]).toBeLessThan(spread[j])
    })
  )
})
