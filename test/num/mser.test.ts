import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawUniform } from '../../src/num/luck.ts'
import { mserCut } from '../../src/num/mser.ts'

/** The definition, word by word. */
const slowly = (values: readonly number[]): number => {
  const errors = Array.from({ length: Math.floor(values.length / 2) + 1 }, (_, cut) => {
    const rest = values.slice(cut)
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length
    return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2
  })
  return errors.indexOf(Math.min(...errors))
}

const noise = (n: number): number => drawUniform(1, 2, 0, n) - 0.5

describe('where to cut a start off', () => {
  it('is what the definition says', () => {
    // Whole numbers of few values, so that nothing hangs on the last digits unless two cuts are equal.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }), values => {
        const { cut } = mserCut(values)
        const errorAt = (at: number) => {
          const rest = values.slice(at)
          const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length
          return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2
        }
        expect(cut).toBeLessThanOrEqual(values.length / 2)
        expect(errorAt(cut)).toBeCloseTo(errorAt(slowly(values)), 6)
      })
    )
  })

  it.each([1, 3, 8])('finds a warm-up of %i weeks that was planted', weeks => {
    const values = Array.from({ length: 40 }, (_, week) => (week < weeks ? 40 : 100) + 5 * noise(week))
    expect(mserCut(values)).toEqual({ cut: weeks, isAtLimit: false })
  })

  it('cuts nothing where nothing is to be cut, and never more than half', () => {
    expect(mserCut([7, 7, 7, 7, 7]).cut).toBe(0)
    expect(mserCut([])).toEqual({ cut: 0, isAtLimit: false })
    expect(mserCut(Array.from({ length: 10 }, (_, week) => week))).toEqual({ cut: 5, isAtLimit: true })
  })
})
