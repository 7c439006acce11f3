import { describe, expect, it } from 'vitest'
import { dayFactors, latentCorrelation } from '../../../src/compile/arrivals/busyness.ts'
import { drawArrivals } from '../../../src/compile/arrivals/draw-arrivals.ts'
import { generate } from '../../../src/model/demand/demand.ts'
import { luckOf } from '../../../src/num/luck.ts'

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const momentsOf = (values: readonly number[]) => {
  const mean = meanOf(values)
  const variance = meanOf(values.map(value => (value - mean) ** 2))
  const covariance = meanOf(values.slice(1).map((value, i) => (value - mean) * (values[i] - mean)))
  return { mean, cv: Math.sqrt(variance) / mean, correlation: covariance / variance, variance }
}

describe('busyness of days', () => {
  it.each([
    [0.15, 0.4],
    [0.15, 0],
    [0.5, 0.8],
    [1.5, 0.4]
  ])(
    'factors have mean 1, coefficient of variation %d and correlation %d from one day to the next',
    (cv, correlation) => {
      const factors = [...dayFactors({ cv, correlation }, luckOf(7, 0), 0, 60_000)]
      const found = momentsOf(factors)
      expect(Math.abs(found.mean - 1)).toBeLessThan(0.03 * cv * 2)
      expect(Math.abs(found.cv / cv - 1)).toBeLessThan(0.05)
      expect(Math.abs(found.correlation - correlation)).toBeLessThan(0.03)
      expect(Math.min(...factors)).toBeGreaterThanOrEqual(0)
    },
    60_000
  )

  it('a day has its factor wherever the period begins', () => {
    const busyness = { cv: 0.15, correlation: 0.4 }
    const long = dayFactors(busyness, luckOf(1, 2), 20_000, 20_100)
    expect([...dayFactors(busyness, luckOf(1, 2), 20_050, 20_060)]).toEqual([...long.subarray(50, 61)])
  })

  it('days that do not differ have the factor 1, and days wholly correlated the same one', () => {
    expect([...dayFactors({ cv: 0, correlation: 0.4 }, luckOf(1, 0), 0, 3)]).toEqual([1, 1, 1, 1])
    const [first, ...others] = dayFactors({ cv: 0.2, correlation: 1 }, luckOf(1, 0), 0, 50)
    for (const other of others) expect(Math.abs(other - first)).toBeLessThan(0.05)
  })

  it('the normal correlation behind it is higher, the more the days differ', () => {
    expect(latentCorrelation(1 / 0.15 ** 2, 0.4)).toBeCloseTo(0.4, 2)
    expect(latentCorrelation(1, 0.4)).toBeGreaterThan(0.43)
  })

  it('daily counts vary as rate and busyness demand', () => {
    const days = 4000
    const context = {
      names: { channels: ['c'], plans: ['p'], priorities: ['P1'], skills: ['s'], teams: [], regions: [], queues: [] },
      from: 0,
      until: days * 86_400,
      periodFrom: 0,
      zone: 'UTC',
      factor: 1,
      channels: {}
    }
    const description = generate.parse({ rate: '600 per day', busyness: { cv: '15%', correlation: '40%' } })
    const { createdAt } = drawArrivals(description, context, { seed: 3, replication: 0 })
    const counts = new Array<number>(days).fill(0)
    for (const at of createdAt) counts[Math.floor(at / 86_400)]++
    const { mean, variance, correlation } = momentsOf(counts)
    const ratio = 1 + 600 * 0.15 ** 2
    expect(Math.abs(mean / 600 - 1)).toBeLessThan(0.02)
    expect(Math.abs(variance / mean / ratio - 1)).toBeLessThan(0.1)
    expect(Math.abs(correlation - (0.4 * (ratio - 1)) / ratio)).toBeLessThan(0.06)
  })
})
