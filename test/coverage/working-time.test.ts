import { describe, expect, it } from 'vitest'
import { overlongWeeks, shortRests } from '../../src/coverage/working-time.ts'

const HOUR = 3600
const MONDAY = Date.UTC(2027, 2, 22) / 1000
const SPAN = { from: MONDAY, until: MONDAY + 14 * 24 * HOUR }

/** Work from one hour to another, counted from Monday 00:00 UTC. */
const work = (...hours: readonly (readonly [from: number, until: number])[]) =>
  hours.map(([from, until]) => ({ startsAt: MONDAY + from * HOUR, endsAt: MONDAY + until * HOUR }))

/** Short rests as [after this hour, hours of rest]. */
const restsOf = (hours: readonly (readonly [number, number])[], least = 11): number[][] =>
  shortRests(work(...hours), least * HOUR, SPAN).map(({ startsAt, seconds }) => [
    (startsAt - MONDAY) / HOUR,
    seconds / HOUR
  ])

describe('the rest between shifts', () => {
  it('is long enough at exactly the limit', () => {
    expect(
      restsOf([
        [9, 22],
        [33, 40]
      ])
    ).toEqual([])
    expect(
      restsOf([
        [9, 22.5],
        [33, 40]
      ])
    ).toEqual([[22.5, 10.5]])
  })

  it('may be broken by the pause of a split shift, and is the longest in 24 hours', () => {
    expect(
      restsOf([
        [8, 12],
        [16, 20],
        [32, 36],
        [40, 44]
      ])
    ).toEqual([])
    expect(
      restsOf([
        [8, 12],
        [16, 23],
        [32, 36]
      ])
    ).toEqual([[23, 9]])
  })

  it('counts anew after each rest that was too short', () => {
    expect(
      restsOf([
        [8, 16],
        [22, 30],
        [36, 44]
      ])
    ).toEqual([
      [16, 6],
      [30, 6]
    ])
  })

  it('is too short between a late and an early shift, however short that one is', () => {
    expect(
      restsOf([
        [14, 22.5],
        [30, 37.5]
      ])
    ).toEqual([[22.5, 7.5]])
    expect(
      restsOf([
        [14, 22.5],
        [30, 34]
      ])
    ).toEqual([[22.5, 7.5]])
  })

  it('follows a long day or a long split day', () => {
    expect(
      restsOf([
        [6, 20],
        [32, 40]
      ])
    ).toEqual([])
    expect(
      restsOf([
        [6, 12],
        [13, 20],
        [32, 40]
      ])
    ).toEqual([])
  })

  it('is missing in work of more than 24 hours, and not in 24 hours followed by a day off', () => {
    expect(restsOf([[0, 25]])).toEqual([[24, 0]])
    expect(
      restsOf([
        [0, 24],
        [48, 72]
      ])
    ).toEqual([])
  })

  it('is looked at within the span only', () => {
    expect(
      restsOf([
        [-30, -20],
        [-18, -10]
      ])
    ).toEqual([])
  })
})

describe('the hours of a week', () => {
  it('run from Monday to Sunday on the clock of the zone, elapsed hours counted', () => {
    const nights = work([22, 30], [46, 54], [70, 78], [94, 102], [118, 126], [164, 170])
    const weeks = (zone: string): number[] => overlongWeeks(nights, zone, 0, SPAN).map(({ seconds }) => seconds / HOUR)
    expect(weeks('UTC')).toEqual([44, 2])
    expect(weeks('Asia/Tokyo')).toEqual([40, 6])
    expect(overlongWeeks(nights, 'UTC', 44 * HOUR, SPAN)).toEqual([])
  })

  it('are one fewer where the clocks go forward', () => {
    const always = work([-400, 800])
    expect(overlongWeeks(always, 'Europe/Lisbon', 0, SPAN).map(({ seconds }) => seconds / HOUR)).toEqual([
      167, 168, 168
    ])
  })
})
