import { describe, expect, it } from 'vitest'
import { sum, swinging } from './scenario-words.ts'

const weekOf = (a: number, b: number, period: number): number[] => swinging(a, b, period)?.shapes?.swing.week ?? []

describe('a rate that swings', () => {
  it('has in every quarter of an hour its mean there', () => {
    const week = weekOf(10, 6, 24)
    expect(week).toHaveLength(672)
    for (const quarter of [0, 17, 95, 96, 400]) {
      const steps = 1000
      const at = (k: number) => 10 + 6 * Math.sin((2 * Math.PI * (quarter / 4 + (k + 0.5) / steps / 4)) / 24)
      expect(week[quarter]).toBeCloseTo(sum(Array.from({ length: steps }, (_, k) => at(k))) / steps, 5)
    }
  })

  it('has its average over the week, and begins anew after its period', () => {
    const week = weekOf(10, -6, 12)
    expect(sum(week) / week.length).toBeCloseTo(10, 9)
    expect(week[48 + 5]).toBeCloseTo(week[5], 9)
  })

  it('cannot be said where its period does not fit into a week, or where it would fall below nothing', () => {
    expect(swinging(10, 6, 9)).toBeUndefined()
    expect(swinging(10, 11, 24)).toBeUndefined()
    expect(swinging(10, 6, 168)).toBeDefined()
  })
})
