import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { formatInstant, formatIso, hourOfWeekName, hoursOfWeek, partOfWeek } from '../../src/time/labels.ts'
import { zoneNames } from '../../src/time/zone-offsets.ts'
import { utc } from './shared-data.ts'

const anyZone = fc.constantFrom(...zoneNames().filter(zone => !['Europe/Chisinau', 'Europe/Tiraspol'].includes(zone)))
const anyInstant = fc.integer({ min: utc('1990-01-01'), max: utc('2038-01-01') - 1 })

describe('labels', () => {
  test('luxon prints every instant alike', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const seen = DateTime.fromSeconds(at, { zone, locale: 'en' })
        expect(formatInstant(zone, at, 'datetime')).toBe(seen.toFormat('yyyy-MM-dd HH:mm'))
        expect(formatInstant(zone, at, 'weekday-hour')).toBe(seen.toFormat('ccc HH:mm'))
        expect(formatIso(zone, at).replace('Z', '+00:00')).toBe(seen.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"))
        const hour = (seen.weekday - 1) * 24 + seen.hour
        expect(partOfWeek(zone, at, 168)).toBe(hour)
        expect(partOfWeek(zone, at, 672)).toBe(hour * 4 + Math.floor(seen.minute / 15))
      }),
      { numRuns: 1000 }
    )
  })

  test('an ISO text names the same instant to the second', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        expect(Date.parse(formatIso(zone, at + 0.7)) / 1000).toBe(at)
      })
    )
  })

  test('many hours of the week at once are those of each, in any order', () => {
    fc.assert(
      fc.property(anyZone, fc.array(anyInstant), (zone, instants) => {
        expect([...hoursOfWeek(zone, instants)]).toEqual(instants.map(at => partOfWeek(zone, at, 168)))
      })
    )
  })

  test('the week begins on Monday at 00:00', () => {
    expect(partOfWeek('UTC', utc('2027-03-01T00:00'), 168)).toBe(0)
    expect(partOfWeek('UTC', utc('1969-12-29T00:00'), 168)).toBe(0)
    expect([0, 9, 167].map(hourOfWeekName)).toEqual(['Mon 00:00', 'Mon 09:00', 'Sun 23:00'])
  })
})
