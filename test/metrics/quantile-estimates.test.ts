import { describe, expect, it } from 'vitest'
import { MeasureMerge } from '../../src/metrics/merge/measure-merge.ts'
import { resultOf } from '../../src/metrics/merge/merge-measures.ts'
import { sampleMeasures } from '../figures/sample-result.ts'

const measures = sampleMeasures(28)

const firstReplyOf = (replications: number) => {
  const merge = new MeasureMerge()
  measures.slice(0, replications).forEach((own, replication) => {
    merge.add(replication, own)
  })
  const record = { versions: {}, inputs: [], leftOut: [], seed: 1 }
  return resultOf(merge.merged(), record).breakDowns[0].groups[0].times.firstReplySeconds
}

describe('quantiles over replications', () => {
  it('have no interval before ten replications, whereas means have', () => {
    const [nine, ten] = [firstReplyOf(9), firstReplyOf(10)]
    expect(nine.mean.low).not.toBeNull()
    expect([nine.p50, nine.p90, nine.max].map(({ low }) => low)).toEqual([null, null, null])
    expect(ten.p90.low).toBeLessThanOrEqual(ten.p90.value ?? 0)
    expect(ten.p90.high).toBeGreaterThanOrEqual(ten.p90.value ?? 0)
  })

  it('a p99 is refused where fewer than a hundred tickets are expected beyond it', () => {
    const tickets = measures.map(({ breakDowns }) => breakDowns[0].groups[0].times.firstReplySeconds.count)
    for (const replications of [1, 10, 28]) {
      const expected = tickets.slice(0, replications).reduce((sum, count) => sum + count, 0) / 100
      expect(firstReplyOf(replications).p99.value === null).toBe(expected < 100)
      expect(firstReplyOf(replications).p95.value).not.toBeNull()
    }
    expect(firstReplyOf(1).p99.value).toBeNull()
    expect(firstReplyOf(28).p99.value).not.toBeNull()
  })
})
