import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depthSweep } from '../../src/metrics/series/depth-sweep.ts'
import { cellAt, spread, timeGrid } from '../../src/metrics/series/time-grid.ts'

const stays = fc.array(fc.tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
const grid = timeGrid(Float64Array.of(0, 3, 4, 10, 20))

test('the sweep finds the depth that counting second by second finds', () => {
  fc.assert(
    fc.property(stays, list => {
      const sorted = list.map(([from, length]) => [from, from + length]).sort((a, b) => a[0] - b[0])
      const from = Float64Array.from(sorted, ([start]) => start)
      const to = Float64Array.from(sorted, ([, end]) => end)
      const depth = depthSweep({ from, to, exits: to.slice().sort() }, grid)
      for (let cell = 0; cell < grid.count; cell++) {
        const [start, end] = [grid.edges[cell], grid.edges[cell + 1]]
        const seconds = Array.from({ length: end - start }, (_, i) => start + i)
        const levels = seconds.map(at => sorted.filter(([a, b]) => a <= at && at < b).length)
        expect(depth.ticketSeconds[cell]).toBe(levels.reduce((a, b) => a + b, 0))
        expect(depth.min[cell]).toBe(Math.min(...levels))
        expect(depth.max[cell]).toBe(Math.max(...levels))
        const present = sorted.filter(([a, b]) => a < end && b > end)
        expect(depth.oldestSeconds[cell]).toBe(present.length === 0 ? 0 : end - present[0][0])
      }
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
