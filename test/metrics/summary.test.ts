import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder } from '../../src/metrics/ascending-order.ts'
import { membershipOf } from '../../src/metrics/groups/membership.ts'
import { summariesByGroup } from '../../src/metrics/groups/summary.ts'
import { quantileOf } from '../../src/num/quantile.ts'

const rows = fc.array(
  fc.record({
    value: fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.constant(Number.NaN),
      fc.double({ min: 0, max: 1e6, noNaN: true })
    ),
    a: fc.nat(2),
    b: fc.nat(1)
  }),
  { maxLength: 60 }
)

test('every group has the statistics of its own values', () => {
  fc.assert(
    fc.property(rows, list => {
      const values = Float64Array.from(list, row => row.value + 0)
      const dimensions = [
        { by: ['a'], keys: [['0'], ['1'], ['2']], groupOf: Uint16Array.from(list, row => row.a) },
        { by: ['b'], keys: [['0'], ['1']], groupOf: Uint16Array.from(list, row => row.b) }
      ]
      const summaries = summariesByGroup(
        values,
        ascendingOrder(values),
        membershipOf(
          dimensions,
          Int32Array.from(list, row => row.a * 2 + row.b)
        )
      )
      const present = list.filter(row => !Number.isNaN(row.value))
      const groups = [0, 1, 2].map(a => present.filter(row => row.a === a))
      groups.push(...[0, 1].map(b => present.filter(row => row.b === b)))
      groups.forEach((group, g) => {
        const own = group.map(row => row.value)
        const { count, mean, sd, p50, p80, p90, p95, p99, max } = summaries[g]
        expect(count).toBe(own.length)
        expect([p50, p80, p90, p95, p99, max]).toEqual([0.5, 0.8, 0.9, 0.95, 0.99, 1].map(p => quantileOf(own, p)))
        const average = own.reduce((total, value) => total + value, 0) / own.length
        const squares = own.reduce((total, value) => total + (value - average) ** 2, 0)
        if (own.length > 0) expect(mean).toBeCloseTo(average, 6)
        else expect(mean).toBeNaN()
        if (own.length > 1) expect(sd).toBeCloseTo(Math.sqrt(squares / (own.length - 1)), 6)
        else expect(sd).toBeNaN()
      })
    })
  )
})
