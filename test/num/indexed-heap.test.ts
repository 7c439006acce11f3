import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexedHeap } from '../../src/num/indexed-heap.ts'

const THINGS = 30

/** What an owner does to a heap: put a thing in or move it, take the earliest out, take a thing out. */
const step = fc.oneof(
  fc.record({ act: fc.constant('put' as const), thing: fc.nat(THINGS - 1), at: fc.nat(20) }),
  fc.record({ act: fc.constant('take' as const) }),
  fc.record({ act: fc.constant('remove' as const), thing: fc.nat(THINGS - 1) })
)

const earliestOf = (instants: ReadonlyMap<number, number>): number =>
  [...instants].reduce((a, b) => (b[1] < a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0]

test('the earliest thing comes first, ties by its number, whatever was put in, moved, taken or taken back before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), steps => {
      const heap = new IndexedHeap(THINGS)
      const instants = new Map<number, number>()
      for (const next of steps) {
        if (next.act === 'put') {
          instants.set(next.thing, next.at)
          heap.at[next.thing] = next.at
          heap.put(next.thing)
        } else if (next.act === 'remove') {
          instants.delete(next.thing)
          heap.remove(next.thing)
        } else if (instants.size > 0) {
          const earliest = earliestOf(instants)
          expect(heap.take()).toBe(earliest)
          instants.delete(earliest)
        }
        expect(heap.topAt()).toBe(Math.min(Number.POSITIVE_INFINITY, ...instants.values()))
        expect(heap.size).toBe(instants.size)
      }
    }),
    { numRuns: 300 }
  )
})
