import { describe, expect, test } from 'vitest'
import { clockChangesOf } from '../../../src/metrics/playback/clock-changes.ts'
import { localClock } from '../../../src/metrics/playback/local-clock.ts'
import { formatIso } from '../../../src/time/labels.ts'
import { offsetAt } from '../../../src/time/zone-offsets.ts'

const DAY = 86_400
const EPOCH = Date.UTC(2027, 0, 1) / 1000
const stampOf = (at: number, zone: string) => ({
  utc: formatIso('UTC', EPOCH + at),
  local: formatIso(zone, EPOCH + at),
  zone
})
const clockOf = (zone: string) => localClock(stampOf, zone, -30 * DAY, 365 * DAY)

describe('the clock of a zone', () => {
  test('has the offset of the zone at every instant, and is changed at the very second', () => {
    for (const zone of [
      'America/New_York',
      'Europe/Lisbon',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Asia/Tokyo',
      'UTC'
    ]) {
      const clock = clockOf(zone)
      for (let at = -30 * DAY; at < 365 * DAY; at += 7919) expect(clock.offsetAt(at)).toBe(offsetAt(zone, EPOCH + at))
      for (const at of clock.changesAt.subarray(1)) {
        expect(clock.offsetAt(at)).toBe(offsetAt(zone, EPOCH + at))
        expect(clock.offsetAt(at - 1)).toBe(offsetAt(zone, EPOCH + at - 1))
        expect(clock.offsetAt(at)).not.toBe(clock.offsetAt(at - 1))
      }
    }
  })

  test('is changed twice a year where it is changed at all; clocks that are changed at one instant are told together', () => {
    const zones = ['America/New_York', 'Europe/Lisbon', 'Europe/Berlin', 'Asia/Tokyo']
    const changes = clockChangesOf(zones.map(clockOf), 365 * DAY)
    expect(changes.map(({ zones: own, bySeconds }) => [own.length, bySeconds])).toEqual([
      [1, 3600],
      [2, 3600],
      [2, -3600],
      [1, -3600]
    ])
    expect(changes.map(({ at }) => new Date((EPOCH + at) * 1000).toISOString())).toEqual([
      '2027-03-14T07:00:00.000Z',
      '2027-03-28T01:00:00.000Z',
      '2027-10-31T01:00:00.000Z',
      '2027-11-07T06:00:00.000Z'
    ])
  })
})
