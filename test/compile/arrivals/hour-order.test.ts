import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHourOrder } from '../../../src/compile/arrivals/hour-order.ts'

describe('the order of the tickets of an hour', () => {
  it('is by instant, then by id, however close the instants are', () => {
    const offset = fc.oneof(
      fc.double({ min: 0, max: 3599.999, noNaN: true }),
      fc.integer({ min: 0, max: 5 }).map(n => 100 + n * 2 ** -22)
    )
    const order = createHourOrder((streamA, numberA, streamB, numberB) => streamA - streamB || numberA - numberB)
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, fc.integer({ min: 0, max: 3 })), { maxLength: 700 }), tickets => {
        order.clear()
        for (const [n, [at, stream]] of tickets.entries()) order.add(at, at, stream, n)
        order.sort()
        const expected = tickets
          .map(([at, stream], n) => [at, stream, n])
          .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
        const found = expected.map((_, place) => [order.instantAt(place), order.streamAt(place), order.numberAt(place)])
        expect(found).toEqual(expected)
      })
    )
  })
})
