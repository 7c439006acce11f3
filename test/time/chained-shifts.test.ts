import { describe, expect, test } from 'vitest'
import { formatInstant } from '../../src/time/labels.ts'
import type { ChainedShift, ShiftRule } from '../../src/time/shift-rule.ts'
import { chainShift, expandShift } from '../../src/time/shift-times.ts'
import { utc } from './shared-data.ts'

const HOUR = 3600
const americas: ShiftRule = {
  clock: 'America/Los_Angeles',
  start: 9 * HOUR,
  end: 17 * HOUR,
  days: [1, 2, 3, 4, 5],
  keep: 'end'
}
const [from, to] = [utc('2021-03-08'), utc('2021-04-05')]

describe('chained shifts', () => {
  test('a shift after another one starts when that ends, so its local start moves with the other clock', () => {
    const asia: ChainedShift = { clock: 'Asia/Singapore', after: { rule: americas }, lengthSeconds: 8 * HOUR }
    const labels = chainShift(asia, from, to).map(({ startsAt }) =>
      formatInstant('Asia/Singapore', startsAt, 'weekday-hour')
    )
    expect(labels.slice(0, 6)).toEqual(['Tue 09:00', 'Wed 09:00', 'Thu 09:00', 'Fri 09:00', 'Sat 09:00', 'Tue 08:00'])
  })

  test('an offset moves the common instant, and a wall-clock end holds on the own clock', () => {
    const asia: ChainedShift = {
      clock: 'Asia/Singapore',
      after: { rule: americas, offsetSeconds: -HOUR / 2 },
      end: 17 * HOUR
    }
    const [first] = chainShift(asia, from, to)
    expect(formatInstant('Asia/Singapore', first.startsAt, 'datetime')).toBe('2021-03-09 08:30')
    expect(formatInstant('Asia/Singapore', first.endsAt, 'datetime')).toBe('2021-03-09 17:00')
  })

  test('a shift before another one ends when that starts', () => {
    const europe: ChainedShift = { clock: 'Europe/London', before: { rule: americas }, start: 9 * HOUR }
    const times = chainShift(europe, from, to)
    const others = expandShift(americas, from, to)
    expect(times.map(({ endsAt }) => endsAt)).toEqual(others.map(({ startsAt }) => startsAt))
    expect(new Set(times.map(({ startsAt }) => formatInstant('Europe/London', startsAt, 'time')))).toEqual(
      new Set(['09:00'])
    )
    expect(times.map(({ startsAt, endsAt }) => (endsAt - startsAt) / HOUR)).toContain(7)
  })

  test('chains of chains follow each other around the clock except on the day of a change', () => {
    const everyDay = { ...americas, days: [1, 2, 3, 4, 5, 6, 7] }
    const asia: ChainedShift = { clock: 'Asia/Singapore', after: { rule: everyDay }, lengthSeconds: 8 * HOUR }
    const europe: ChainedShift = { clock: 'Europe/London', after: { rule: asia }, lengthSeconds: 8 * HOUR }
    const ends = expandShift(europe, from, to).map(({ endsAt }) => endsAt)
    const [, ...starts] = expandShift(everyDay, from, to).map(({ startsAt }) => startsAt)
    const [spring, ...others] = starts.filter(at => !ends.includes(at))
    expect(others).toEqual([])
    expect(formatInstant('America/Los_Angeles', spring, 'date')).toBe('2021-03-14')
  })

  test('days and days off of a chained shift are those of its own start where its people live', () => {
    const asia: ChainedShift = { clock: 'Asia/Singapore', after: { rule: americas }, lengthSeconds: HOUR, days: [2, 3] }
    const off = { ...asia, offDays: new Set([Math.floor(utc('2021-03-09') / 86_400)]) }
    expect(chainShift(asia, from, to).length).toBe(8)
    expect(chainShift(off, from, to).length).toBe(7)
  })

  test('the free end of a chained shift is stated once', () => {
    expect(() => chainShift({ clock: 'UTC', after: { rule: americas } }, from, to)).toThrow(RangeError)
    expect(() => chainShift({ clock: 'UTC', before: { rule: americas } }, from, to)).toThrow(RangeError)
    expect(() => chainShift({ clock: 'UTC', before: { rule: americas }, lengthSeconds: 0 }, from, to)).toThrow(
      RangeError
    )
  })
})
