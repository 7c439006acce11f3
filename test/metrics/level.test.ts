import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SegmentStore } from '../../src/metrics/histories/segments.ts'
import { integralOf, levelOf, peakOf } from '../../src/metrics/series/level.ts'
import { recoveries } from '../../src/metrics/series/recovery.ts'
import { staysOf } from '../../src/metrics/series/stays.ts'

const HOUR = 3600
const DAY = 24 * HOUR

const levelOfStays = (stays: readonly (readonly [number, number])[], until: number) => {
  const store = new SegmentStore(0, until)
  for (const [from, to] of stays) store.add(0, from, to)
  return levelOf(staysOf(store.taken()), until)
}

/** Ten tickets that are always open. */
const ten = (until: number) => Array.from({ length: 10 }, (): [number, number] => [-1, until + 1])

const stays = fc.array(fc.tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })

test('a level has the integral and the peak that counting second by second finds', () => {
  fc.assert(
    fc.property(stays, fc.nat(19), fc.integer({ min: 1, max: 20 }), (list, from, length) => {
      const all = list.map(([start, span]): [number, number] => [start, start + span])
      const to = Math.min(20, from + length)
      const level = levelOfStays(all, 20)
      const seconds = Array.from({ length: to - from }, (_, i) => from + i)
      const levels = seconds.map(at => all.filter(([a, b]) => a <= at && at < b).length)
      expect(integralOf(level, from, to)).toBe(levels.reduce((a, b) => a + b, 0))
      const peak = peakOf(level, from, to)
      expect(peak.level).toBe(Math.max(...levels))
      expect(peak.at).toBe(from + levels.indexOf(peak.level))
    })
  )
})

test('the backlog is back when a day of it is within a tenth of the same hours before the storm', () => {
  const until = 30 * DAY
  const storm = { name: 'storm', from: 14 * DAY, until: 14 * DAY + HOUR }
  const more = Array.from({ length: 50 }, (): [number, number] => [storm.from, 15 * DAY])
  const [after, highest] = recoveries(levelOfStays([...ten(until), ...more], until), [storm], until)
  // 50 tickets more until day 15: a day from t on has 50 · (15 d − t) / 1 d of them, at most 1 from 15 d − 1728 s on.
  expect(after).toMatchObject({
    surge: storm,
    before: 10,
    peak: 60,
    peakAtSeconds: 14 * DAY,
    recoverySeconds: 91 * 900
  })
  expect(highest).toMatchObject({ peak: 60, peakAtSeconds: 14 * DAY })
})

test('a backlog that goes up and down with the week is compared with the same hours', () => {
  const until = 28 * DAY
  const weekends = Array.from({ length: 4 }, (_, week) => week * 7 * DAY + 5 * DAY)
  const swing = weekends.flatMap(at => Array.from({ length: 40 }, (): [number, number] => [at, at + 2 * DAY]))
  const storm = { name: 'storm', from: 18 * DAY, until: 19 * DAY }
  const [after] = recoveries(levelOfStays([...ten(until), ...swing], until), [storm], until)
  expect(after.recoverySeconds).toBe(0)
})

test('a backlog that stays up has not recovered, and one of which nothing is known before has no recovery', () => {
  const until = 30 * DAY
  const step = (at: number) => ({ name: 'step', from: at, until: at })
  const more = Array.from({ length: 20 }, (): [number, number] => [10 * DAY, until + 1])
  const level = levelOfStays([...ten(until), ...more], until)
  const [early, late] = recoveries(level, [step(HOUR), step(10 * DAY)], until)
  expect(early.before).toBeNaN()
  expect(early.recoverySeconds).toBeNaN()
  expect(late).toMatchObject({ before: 10, peak: 30, recoverySeconds: Number.NaN })
})
