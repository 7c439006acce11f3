import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder } from '../../src/metrics/ascending-order.ts'
import { countSummaries } from '../../src/metrics/groups/count-summary.ts'
import { membershipOf } from '../../src/metrics/groups/membership.ts'
import { summariesByGroup } from '../../src/metrics/groups/summary.ts'

const rows = fc.array(
  fc.record({ value: fc.oneof(fc.nat(5), fc.constant(Number.NaN), fc.nat(3_000_000)), a: fc.nat(2), b: fc.nat(1) }),
  { maxLength: 40 }
)

test('counting gives the statistics that sorting gives', () => {
  fc.assert(
    fc.property(rows, list => {
      const values = Float64Array.from(list, row => row.value)
      const dimensions = [
        { by: [], keys: [[]], groupOf: new Uint16Array(list.length) },
        { by: ['a'], keys: [['0'], ['1'], ['2']], groupOf: Uint16Array.from(list, row => row.a) },
        { by: ['b'], keys: [['0'], ['1']], groupOf: Uint16Array.from(list, row => row.b) }
      ]
      const key = Int32Array.from(list, row => row.a * 2 + row.b)
      const membership = membershipOf(dimensions, key)
      const counted = countSummaries(values, membership)
      const sorted = summariesByGroup(values, ascendingOrder(values), membership)
      counted.forEach(({ mean, sd, ...others }, group) => {
        expect(sorted[group]).toMatchObject(others)
        expect(mean - sorted[group].mean || 0).toBeCloseTo(0, 6)
        expect(Number.isNaN(sd)).toBe(Number.isNaN(sorted[group].sd))
        expect(sd - sorted[group].sd || 0).toBeCloseTo(0, 3)
      })
    })
  )
})
