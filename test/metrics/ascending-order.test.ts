import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder } from '../../src/metrics/ascending-order.ts'

test('values that agree in their upper halves are put in order too, few or many', () => {
  for (const length of [3, 2000]) {
    const values = Float64Array.from({ length }, (_, i) => 1000 + ((i * 7919) % length) * 1e-12)
    const sorted = Array.from(ascendingOrder(values), row => values[row])
    expect(sorted).toEqual(Array.from(values).sort((a, b) => a - b))
  }
})

test('rows come in ascending order of value, ties by row, and NaN is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }))), list => {
      const values = Float64Array.from(list, value => value + 0)
      const expected = [...values.keys()]
        .filter(row => !Number.isNaN(values[row]))
        .sort((a, b) => (values[a] === values[b] ? a - b : values[a] - values[b]))
      expect(Array.from(ascendingOrder(values))).toEqual(expected)
    })
  )
})
