import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { offsetRule } from '../../src/time/tz-rules.ts'
import { resolveWallTime, toInstant, toLocal } from '../../src/time/wall-clock.ts'
import {
  COVERED_UNTIL,
  isZone,
  offsetAt,
  transitionsBetween,
  UnknownZoneError,
  zoneNames,
  zoneOffsets
} from '../../src/time/zone-offsets.ts'
import { utc } from './shared-data.ts'

/** Moldova's hour of change was corrected in release 2026a; runtimes with older data differ on the days of change since 2022. */
const CORRECTED_LATELY = new Set(['Europe/Chisinau', 'Europe/Tiraspol'])
const from1990 = utc('1990-01-01T00:00:00')
const to2038 = utc('2038-01-01T00:00:00')
const anyZone = fc.constantFrom(...zoneNames().filter(zone => !CORRECTED_LATELY.has(zone)))
const anyInstant = fc.integer({ min: from1990, max: to2038 - 1 })

function changedZones(): string[] {
  return zoneNames().filter(
    zone => !CORRECTED_LATELY.has(zone) && transitionsBetween(zone, from1990, to2038).length > 0
  )
}

describe('offsets of zones', () => {
  test('luxon gives the same offset at every instant from 1990 to 2037', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        expect(offsetAt(zone, at)).toBe(DateTime.fromSeconds(at, { zone }).offset * 60)
      }),
      { numRuns: 2000 }
    )
  })

  test('luxon sees the same change of offset within the second of every transition', () => {
    const anyChange = fc
      .constantFrom(...changedZones())
      .chain(zone =>
        fc.constantFrom(...transitionsBetween(zone, from1990, to2038)).map(change => ({ zone, ...change }))
      )
    fc.assert(
      fc.property(anyChange, ({ zone, at, before, after }) => {
        expect(DateTime.fromSeconds(at - 1, { zone }).offset * 60).toBe(before)
        expect(DateTime.fromSeconds(at, { zone }).offset * 60).toBe(after)
      }),
      { numRuns: 2000 }
    )
  })

  test('no change of offset is missed between two probes of the judge', () => {
    for (const zone of ['America/Recife', 'Asia/Gaza', 'Africa/Cairo', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
      const rule = offsetRule(zone)
      for (let at = 0; at < COVERED_UNTIL; at += 6 * 3600)
        if (rule(at) !== offsetAt(zone, at)) expect.fail(`${zone} ${at}`)
    }
  })

  test('daylight saving goes on after 2037', () => {
    expect(transitionsBetween('Europe/London', to2038, COVERED_UNTIL)).toHaveLength(2 * 63)
    expect(offsetAt('America/New_York', utc('2099-07-01T00:00:00'))).toBe(-4 * 3600)
  })

  test('segments begin in order on their own wall clocks in every zone', () => {
    for (const zone of zoneNames()) {
      const { wallFrom, offsets, changesAt } = zoneOffsets(zone)
      expect(offsets.length).toBe(changesAt.length + 1)
      for (let i = 1; i < wallFrom.length; i++)
        if (!(wallFrom[i] > wallFrom[i - 1])) expect.fail(`${zone} segment ${i}`)
    }
  })

  test('a zone without changes has one offset', () => {
    expect(zoneOffsets('UTC').offsets).toEqual(Int32Array.of(0))
    expect(offsetAt('Asia/Kathmandu', utc('2024-06-01T00:00:00'))).toBe(5.75 * 3600)
  })

  test.each(['europe/london', 'New York', 'Amercia/New_York', 'Asia/Calcuta'])(
    'an unknown zone %s is refused',
    typed => {
      expect(isZone(typed)).toBe(false)
      expect(() => zoneOffsets(typed)).toThrow(UnknownZoneError)
    }
  )

  test('a zone is known by its exact name only', () => {
    expect(() => offsetAt('Gotham', 0)).toThrow(/^there is no time zone `Gotham`$/)
    expect(isZone('SYSTEM')).toBe(false)
    expect(isZone('Europe/Kyiv')).toBe(true)
  })
})

describe('wall clocks', () => {
  test('every instant is one of the instants of the wall time that it shows', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const { kind, earlier, later } = resolveWallTime(zone, toLocal(zone, at))
        expect(kind).not.toBe('gap')
        expect([earlier, later]).toContain(at)
      })
    )
  })

  test('luxon reads every wall time alike, but for the choice between two equal ones', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, local) => {
        const { kind, earlier, later } = resolveWallTime(zone, local)
        const seen = DateTime.fromSeconds(local, { zone: 'UTC' }).setZone(zone, { keepLocalTime: true }).toSeconds()
        if (kind === 'overlap') expect([earlier, later]).toContain(seen)
        else expect(seen).toBe(later)
      }),
      { numRuns: 2000 }
    )
  })

  test('a time in a gap moves forward by the gap and a time that exists twice starts early and ends late, at every change in every zone', () => {
    for (const zone of changedZones()) {
      for (const { at, before, after } of transitionsBetween(zone, from1990, to2038)) {
        const middle = at + (before + after) / 2
        const [early, late] = after > before ? [middle - before, middle - before] : [middle - before, middle - after]
        if (toInstant(zone, middle, 'start') !== early || toInstant(zone, middle, 'end') !== late)
          expect.fail(`${zone} ${at}`)
        if (toInstant(zone, middle, 'compatible') !== early) expect.fail(`${zone} ${at}`)
        expect(resolveWallTime(zone, middle).kind).toBe(after > before ? 'gap' : 'overlap')
      }
    }
  })
})
