import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holmCorrected } from '../../src/num/holm.ts'

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })

describe('Holm’s correction', () => {
  it('is that of a worked example', () => {
    const corrected = holmCorrected([0.01, 0.04, 0.03, 0.005]).map(value => Number(value.toFixed(12)))
    expect(corrected).toEqual([0.03, 0.06, 0.06, 0.02])
  })

  it('is never less strict than none and never stricter than Bonferroni’s', () => {
    fc.assert(
      fc.property(probabilities, list => {
        holmCorrected(list).forEach((corrected, i) => {
          expect(corrected).toBeGreaterThanOrEqual(list[i])
          expect(corrected).toBeLessThanOrEqual(Math.min(1, list.length * list[i]) + 1e-15)
        })
      })
    )
  })

  it('keeps the order of the probabilities', () => {
    fc.assert(
      fc.property(probabilities, list => {
        const corrected = holmCorrected(list)
        for (const i of list.keys()) {
          for (const j of list.keys()) if (list[i] < list[j]) expect(corrected[i]).toBeLessThanOrEqual(corrected[j])
        }
      })
    )
  })

  it('does not count what has no probability', () => {
    expect(holmCorrected([NaN, 0.04, NaN])).toEqual([NaN, 0.04, NaN])
  })
})
