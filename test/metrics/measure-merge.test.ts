import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MeasureMerge } from '../../src/metrics/merge/measure-merge.ts'
import { resultOf } from '../../src/metrics/merge/merge-measures.ts'
import { sampleMeasures } from '../figures/sample-result.ts'

const REPLICATIONS = 6
const record = { versions: {}, inputs: [], leftOut: [], seed: 1 }
const measures = sampleMeasures(REPLICATIONS)
const numbers = Array.from({ length: REPLICATIONS }, (_, replication) => replication)

const bytesOf = (order: readonly number[], failed: readonly number[] = []): string => {
  const merge = new MeasureMerge()
  for (const replication of order)
    if (failed.includes(replication)) merge.giveUp(replication)
    else merge.add(replication, measures[replication])
  return JSON.stringify(resultOf(merge.merged(), record))
}

describe('merging replications', () => {
  it('gives the same bytes in whatever order they come', () => {
    const expected = bytesOf(numbers)
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: REPLICATIONS }), order => {
        expect(bytesOf(order)).toBe(expected)
      }),
      { numRuns: 30 }
    )
  })

  it('gives the same bytes without those that failed, whenever they did', () => {
    const expected = bytesOf(numbers, [0, 3])
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: REPLICATIONS }), order => {
        expect(bytesOf(order, [0, 3])).toBe(expected)
      }),
      { numRuns: 15 }
    )
  })

  it('takes what never came as failed', () => {
    expect(bytesOf([5, 1, 2])).toBe(bytesOf(numbers, [0, 3, 4]))
  })

  it('leaves the measures as they were', () => {
    expect(bytesOf(numbers)).toBe(bytesOf(numbers))
  })

  it('refuses to merge nothing', () => {
    expect(() => bytesOf([])).toThrow('at least 1 replication')
  })
})
