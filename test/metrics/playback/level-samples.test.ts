import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeStore } from '../../../src/metrics/playback/change-store.ts'
import { deskCursor, inOrderOfTime } from '../../../src/metrics/playback/desk-cursor.ts'
import { levelSamples, SAMPLE_SECONDS, sampleAt } from '../../../src/metrics/playback/level-samples.ts'

const CELLS = 4
/** Cell 0 and 1 are of the first group, 2 of the second, 3 of none. */
const groupOf = Int32Array.of(0, 0, 1, -1)
const UNTIL = 5 * SAMPLE_SECONDS - 300

const walks = fc.array(
  fc.record({
    who: fc.nat(3),
    at: fc.integer({ min: -20, max: 48 }).map(step => step * 200),
    to: fc.nat(CELLS - 1)
  }),
  { maxLength: 60 }
)

test('every half hour has the most that there were of a group at any time in it', () => {
  fc.assert(
    fc.property(walks, steps => {
      const store = changeStore(1)
      const cellOf = new Map<number, number>()
      for (const { who, at, to } of steps.toSorted((a, b) => a.at - b.at)) {
        store.add(who, at, cellOf.get(who) ?? CELLS - 1, to)
        cellOf.set(who, to)
      }
      const changes = inOrderOfTime(store.taken())
      const samples = levelSamples(changes, 2, groupOf, UNTIL)
      expect(samples.count).toBe(5)
      const cursor = deskCursor(changes, CELLS)
      const most = new Int32Array(samples.count * 2)
      for (let at = 0; at < samples.count * SAMPLE_SECONDS; at += 200) {
        cursor.moveTo(at)
        const [a, b, second] = cursor.counts
        const row = sampleAt(at) * 2
        most[row] = Math.max(most[row], a + b)
        most[row + 1] = Math.max(most[row + 1], second)
      }
      expect(samples.most).toEqual(most)
      for (const group of [0, 1])
        expect(samples.highest[group]).toBe(Math.max(...samples.most.filter((_, row) => row % 2 === group)))
    })
  )
})
