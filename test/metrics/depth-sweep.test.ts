import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depthSweep } from '../../src/metrics/series/depth-sweep.ts'
import { staysOf } from '../../src/metrics/series/stays.ts'
import { cellAt, spread, timeGrid } from '../../src/metrics/series/time-grid.ts'

const stay = fc.record({
  from: fc.integer({ min: -5, max: 25 }),
  length: fc.integer({ min: 1, max: 9 }),
  queue: fc.nat(1)
})
const grid = timeGrid(Float64Array.of(0, 3, 4, 10, 20))

test('the sweep finds the depth of each queue that counting second by second finds', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 16 }), list => {
      const from = Float64Array.from(list, own => own.from)
      const to = Float64Array.from(list, own => own.from + own.length)
      const queueOf = Uint16Array.from(list, own => own.queue)
      const depths = depthSweep(staysOf({ kind: queueOf, from, to }), queueOf, 2, grid)
      depths.forEach((depth, queue) => {
        const own = list.filter(other => other.queue === queue).map(({ from, length }) => [from, from + length])
        for (let cell = 0; cell < grid.count; cell++) {
          const [start, end] = [grid.edges[cell], grid.edges[cell + 1]]
          const seconds = Array.from({ length: end - start }, (_, i) => start + i)
          const levels = seconds.map(at => own.filter(([a, b]) => a <= at && at < b).length)
          expect(depth.ticketSeconds[cell]).toBe(levels.reduce((a, b) => a + b, 0))
          expect(depth.min[cell]).toBe(Math.min(...levels))
          expect(depth.max[cell]).toBe(Math.max(...levels))
          const present = own.filter(([a, b]) => a < end && b > end).map(([a]) => a)
          expect(depth.oldestSeconds[cell]).toBe(present.length === 0 ? 0 : end - Math.min(...present))
        }
        expect(depth.final).toBe(own.filter(([a, b]) => a < grid.until && b >= grid.until).length)
      })
    })
  )
})

test('an instant belongs to the cell that it begins', () => {
  expect([-1, 0, 2.9, 3, 3.5, 4, 19, 20, 99].map(at => cellAt(grid, at))).toEqual([0, 0, 0, 1, 1, 2, 3, 3, 3])
})

test('a stretch of time is spread over cells without loss', () => {
  const sums = new Float64Array(grid.count)
  spread(grid, 2, 12, sums, 0)
  spread(grid, 18, 30, sums, 0)
  expect(Array.from(sums)).toEqual([1, 1, 6, 4])
})
