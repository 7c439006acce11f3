import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BreakDown } from '../../src/metrics/groups/group-measures.ts'
import { membershipOf } from '../../src/metrics/groups/membership.ts'
import { RESOLUTION_BOUNDS, solvedWithin } from '../../src/metrics/groups/solved-within.ts'
import { mergeResolutionTimes } from '../../src/metrics/merge/merge-resolution-times.ts'
import { resolutionTimes } from '../../src/metrics/schemas/resolution-times-schema.ts'
import { sampleMeasures, sampleResult } from '../figures/sample-result.ts'

const runs = { numRuns: 100, seed: 20_270_301 }
const BOUNDS = [2, 5, 10]

describe('tickets solved within a time', () => {
  const rows = fc.array(
    fc.record({
      value: fc.oneof(
        fc.constantFrom(...BOUNDS, Number.NaN),
        fc.integer({ min: 0, max: 12 }),
        fc.double({ min: 0, max: 20, noNaN: true })
      ),
      a: fc.nat(2),
      b: fc.nat(1)
    }),
    { maxLength: 40 }
  )

  it('are those of the group whose time is not above the bound', () => {
    fc.assert(
      fc.property(rows, list => {
        const dimensions = [
          { by: ['a'], keys: [['0'], ['1'], ['2']], groupOf: Uint16Array.from(list, ({ a }) => a) },
          { by: ['b'], keys: [['0'], ['1']], groupOf: Uint16Array.from(list, ({ b }) => b) }
        ]
        const cells = Int32Array.from(list, ({ a, b }) => a * 2 + b)
        const values = Float64Array.from(list, ({ value }) => value)
        const found = solvedWithin(values, BOUNDS, membershipOf(dimensions, cells))
        const groups = [
          ...[0, 1, 2].map(name => list.filter(({ a }) => a === name)),
          ...[0, 1].map(name => list.filter(({ b }) => b === name))
        ]
        expect(found).toEqual(groups.map(own => BOUNDS.map(bound => own.filter(({ value }) => value <= bound).length)))
      }),
      runs
    )
  })

  it('agree with the median and the ninth in ten: so many are solved within a bound as it is not below them', () => {
    for (const { groups } of sampleMeasures(1)[0].breakDowns)
      for (const { solvedWithin: within, times } of groups) {
        const { count, p50, p90, max } = times.resolutionSeconds
        RESOLUTION_BOUNDS.forEach((bound, i) => {
          expect(within[i] >= count / 2).toBe(count === 0 || p50 <= bound)
          expect(within[i] >= count * 0.9).toBe(count === 0 || p90 <= bound)
          expect(within[i] === count).toBe(count === 0 || max <= bound)
        })
      }
  })
})

describe('shares over several replications', () => {
  it('are those of all their tickets together', () => {
    const all = sampleMeasures(3)
    const told = mergeResolutionTimes(all.map(({ breakDowns }) => breakDowns))
    expect(told.breakDowns.map(({ by }) => by)).toEqual([[], ['priority'], ['plan'], ['region']])
    for (const { by, groups } of told.breakDowns)
      groups.forEach(({ shares, solved }, g) => {
        const own = all.map(({ breakDowns }) => of(breakDowns, by)[g])
        const count = own.reduce((sum, { times }) => sum + times.resolutionSeconds.count, 0)
        expect(solved.value).toBeCloseTo(count / 3, 6)
        shares.forEach((share, bound) => {
          const within = own.reduce((sum, { solvedWithin: counts }) => sum + counts[bound], 0)
          if (count === 0) expect(share).toBeNull()
          else expect(share).toBeCloseTo(within / count, 9)
        })
      })
  })

  it('never fall from bound to bound, and lie within their intervals', () => {
    for (const { groups } of sampleResult(4).resolutionTimes?.breakDowns ?? [])
      for (const { shares, low, high } of groups)
        shares.forEach((share, i) => {
          if (share === null) return
          expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0)
          expect(low[i]).toBeLessThanOrEqual(share)
          expect(high[i]).toBeGreaterThanOrEqual(share)
        })
  })

  it('are read back, but not with a share too many or bounds out of order', () => {
    const { resolutionTimes: told } = sampleResult()
    expect(resolutionTimes.parse(told)).toEqual(told)
    const [first, second, ...rest] = told?.boundsSeconds ?? []
    expect(resolutionTimes.safeParse({ ...told, boundsSeconds: [first] }).error?.issues[0].message).toContain(
      'one share for each bound'
    )
    expect(
      resolutionTimes.safeParse({ ...told, boundsSeconds: [second, first, ...rest] }).error?.issues[0].path
    ).toEqual(['boundsSeconds'])
  })
})

const of = (downs: readonly BreakDown[], by: readonly string[]): BreakDown['groups'] =>
  downs.find(down => down.by.join() === by.join())?.groups ?? []
