import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Distribution,
  type DistributionFamily,
  drawFrom,
  FamilyCode,
  meanOf,
  packDistributions,
  problemOf,
  scvOf,
  varianceOf
} from '../../src/num/distributions.ts'

const LEAST = 2 ** -53
const GREATEST = 1 - 2 ** -53

/** A few members of every family; a family that is missing here does not compile. */
const examples: { readonly [F in DistributionFamily]: readonly Extract<Distribution, { family: F }>[] } = {
  constant: [{ family: 'constant', value: 60 }],
  exponential: [{ family: 'exponential', mean: 300 }],
  'exponential-or-zero': [
    { family: 'exponential-or-zero', mean: 200, zeroShare: 0.3 },
    { family: 'exponential-or-zero', mean: 200, zeroShare: 0 }
  ],
  lognormal: [
    { family: 'lognormal', mean: 1200, cv: 1.4 },
    { family: 'lognormal', median: 600, sigma: 0.5 }
  ],
  gamma: [
    { family: 'gamma', mean: 900, cv: 0.6 },
    { family: 'gamma', mean: 900, cv: 1.5 }
  ],
  erlang: [
    { family: 'erlang', mean: 900, phases: 1 },
    { family: 'erlang', mean: 900, phases: 4 }
  ],
  weibull: [
    { family: 'weibull', mean: 400, shape: 0.8 },
    { family: 'weibull', mean: 400, shape: 3 }
  ],
  uniform: [{ family: 'uniform', from: 100, to: 500 }],
  triangular: [
    { family: 'triangular', least: 60, likely: 90, most: 400 },
    { family: 'triangular', least: 60, likely: 60, most: 400 },
    { family: 'triangular', least: 60, likely: 400, most: 400 }
  ],
  empirical: [{ family: 'empirical', values: [300, 60, 120, 120, 900] }]
}

const all: readonly Distribution[] = Object.values(examples).flat()
const columns = packDistributions(all)

function nameOf(index: number): string {
  return JSON.stringify(all[index])
}

describe.each(all.map((_, index) => [nameOf(index), index] as const))('%s', (_, index) => {
  it('has the mean and the variance that many evenly spread draws have', () => {
    const count = 400_000
    const mean = meanOf(all[index])
    let sum = 0
    let squares = 0
    for (let i = 0; i < count; i++) {
      const x = drawFrom(columns, index, (i + 0.5) / count)
      sum += x
      squares += (x - mean) ** 2
    }
    expect(Math.abs(sum / count / mean - 1)).toBeLessThan(2e-4)
    expect(Math.abs(squares / count - varianceOf(all[index]))).toBeLessThan(0.015 * varianceOf(all[index]) + 1e-9)
  })

  it('never falls as u rises', () => {
    const u = fc.double({ min: LEAST, max: GREATEST, noNaN: true })
    fc.assert(
      fc.property(u, u, (v, w) => {
        const low = drawFrom(columns, index, Math.min(v, w))
        const high = drawFrom(columns, index, Math.max(v, w))
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-13))
      })
    )
  })

  it('stays finite and not negative at the edges of u', () => {
    for (const u of [LEAST, 3 * LEAST, 0.5, 1 - 3 * LEAST, GREATEST]) {
      const x = drawFrom(columns, index, u)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThan(Infinity)
    }
  })
})

describe('distributions', () => {
  it('never overflow, whatever their parameters and however near u is to 0 or 1', () => {
    const size = fc.double({ min: 0, max: 1e7, noNaN: true })
    const spread = fc.double({ min: 0, max: 5, noNaN: true })
    const any = fc.oneof(
      fc.record({ family: fc.constant('lognormal' as const), mean: size, cv: spread }),
      fc.record({
        family: fc.constant('gamma' as const),
        mean: size,
        cv: fc.double({ min: 0.01, max: 20, noNaN: true })
      }),
      fc.record({
        family: fc.constant('weibull' as const),
        mean: size,
        shape: fc.double({ min: 0.2, max: 50, noNaN: true })
      }),
      fc.record({
        family: fc.constant('exponential-or-zero' as const),
        mean: size,
        zeroShare: fc.double({ min: 0, max: 1, noNaN: true })
      })
    )
    const u = fc.oneof(fc.constantFrom(LEAST, GREATEST), fc.double({ min: LEAST, max: GREATEST, noNaN: true }))
    fc.assert(
      fc.property(any, u, (distribution, at) => {
        const x = drawFrom(packDistributions([distribution]), 0, at)
        expect(Number.isFinite(x) && x >= 0, `drew ${x}`).toBe(true)
      }),
      { numRuns: 1000 }
    )
  })

  it('keep their family codes for ever', () => {
    expect(FamilyCode).toEqual({
      constant: 0,
      exponential: 1,
      lognormal: 2,
      uniform: 3,
      triangular: 4,
      gamma: 5,
      weibull: 6,
      exponentialOrZero: 7,
      empirical: 8
    })
  })

  it('are worth just their mean where they do not vary', () => {
    const still: Distribution[] = [
      { family: 'lognormal', mean: 70, cv: 0 },
      { family: 'lognormal', median: 70, sigma: 0 },
      { family: 'gamma', mean: 70, cv: 0 },
      { family: 'uniform', from: 70, to: 70 },
      { family: 'triangular', least: 70, likely: 70, most: 70 },
      { family: 'empirical', values: [70] }
    ]
    const packed = packDistributions(still)
    still.forEach((each, index) => {
      expect(drawFrom(packed, index, 0.3), JSON.stringify(each)).toBe(70)
      expect(scvOf(each)).toBeCloseTo(0, 12)
    })
  })

  it('with a mean of 0 are 0', () => {
    const zero: Distribution[] = [
      { family: 'exponential', mean: 0 },
      { family: 'lognormal', mean: 0, cv: 1 },
      { family: 'gamma', mean: 0, cv: 1 },
      { family: 'erlang', mean: 0, phases: 3 },
      { family: 'weibull', mean: 0, shape: 2 },
      { family: 'exponential-or-zero', mean: 100, zeroShare: 1 }
    ]
    const packed = packDistributions(zero)
    zero.forEach((each, index) => {
      expect(drawFrom(packed, index, GREATEST) + 0, JSON.stringify(each)).toBe(0)
      expect(scvOf(each)).toBe(0)
    })
  })

  it('are zero with the stated probability, exactly', () => {
    const packed = packDistributions([{ family: 'exponential-or-zero', mean: 100, zeroShare: 0.25 }])
    expect(drawFrom(packed, 0, 0.25)).toBe(0)
    expect(drawFrom(packed, 0, 0.26)).toBeGreaterThan(0)
    expect(drawFrom(packed, 0, 0.625)).toBeCloseTo(100 * Math.LN2, 12)
  })

  it('of recorded values run in straight lines from the least to the greatest', () => {
    const packed = packDistributions([
      { family: 'empirical', values: [7] },
      { family: 'empirical', values: [30, 10, 20] }
    ])
    expect([0.25, 0.5, 0.75].map(u => drawFrom(packed, 1, u))).toEqual([15, 20, 25])
    expect(drawFrom(packed, 1, LEAST)).toBeCloseTo(10, 12)
    expect(drawFrom(packed, 1, GREATEST)).toBeCloseTo(30, 12)
    expect(drawFrom(packed, 0, 0.9)).toBe(7)
  })

  it('whose parameters break a rule are refused with number, parameter and value', () => {
    const bad: [Distribution, string][] = [
      [{ family: 'constant', value: -1 }, 'value is -1, not 0 or more'],
      [{ family: 'exponential', mean: NaN }, 'mean is NaN, not 0 or more'],
      [{ family: 'exponential-or-zero', mean: 1, zeroShare: 1.5 }, 'zeroShare is 1.5, not from 0 to 1'],
      [{ family: 'lognormal', median: 5, sigma: -2 }, 'sigma is -2, not 0 or more'],
      [{ family: 'erlang', mean: 5, phases: 1.5 }, 'phases is 1.5, not a whole number above 0'],
      [{ family: 'weibull', mean: 5, shape: 0 }, 'shape is 0, not above 0'],
      [{ family: 'uniform', from: 9, to: 5 }, 'to is 5, not 9 or more'],
      [{ family: 'triangular', least: 1, likely: 9, most: 5 }, 'likely is 9, not from 1 to 5'],
      [{ family: 'empirical', values: [] }, 'values is empty'],
      [{ family: 'empirical', values: [1, -2] }, 'values[1] is -2, not 0 or more']
    ]
    for (const [distribution, problem] of bad) {
      expect(problemOf(distribution)).toBe(problem)
      const list: Distribution[] = [{ family: 'constant', value: 1 }, distribution]
      expect(() => packDistributions(list)).toThrow(`distribution 1 (${distribution.family}): ${problem}`)
    }
  })

  it('of an unknown code are refused', () => {
    expect(() => drawFrom({ ...columns, family: Uint8Array.of(200) }, 0, 0.5)).toThrow('distribution 0 of 1')
  })
})
