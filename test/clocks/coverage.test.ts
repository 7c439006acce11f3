import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, minutesWithin } from '../../src/clocks/coverage.ts'
import { mergeIntervals } from '../../src/time/intervals.ts'
import { quarterHour } from '../time/quarter-hours.ts'
import { relayScenario, yearOf } from './clock-year-of.ts'

const region = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 250 }), fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
  .map(pairs => mergeIntervals(pairs.map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + length }))))
const regions = fc.array(region, { maxLength: 4 })

const clock = fc.constantFrom(
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Singapore',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'UTC'
)

describe('coverage', () => {
  it('tells for every second whether no region, one or several are on shift', () => {
    fc.assert(
      fc.property(regions, all => {
        const coverage = coverageOf(all, 0, 200)
        const isIn = (list: typeof coverage.gaps, at: number) =>
          list.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
        for (let at = 0; at < 200; at++) {
          const present = all.filter(own => isIn(own, at)).length
          expect([isIn(coverage.gaps, at), isIn(coverage.covered, at), isIn(coverage.overlaps, at)]).toEqual([
            present === 0,
            present > 0,
            present > 1
          ])
        }
      }),
      { numRuns: 200 }
    )
  })

  it('lists are ascending, disjoint and do not touch', () => {
    fc.assert(
      fc.property(regions, all => {
        for (const list of Object.values(coverageOf(all, 0, 200))) expect(mergeIntervals(list)).toEqual(list)
      })
    )
  })

  it('gaps and covered time make up the year, and so do the periods', () => {
    const shift = fc.record({ zone: clock, start: quarterHour, end: quarterHour })
    fc.assert(
      fc.property(
        fc.array(shift, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1990, max: 2035 }),
        (shifts, year) => {
          const scenario = relayScenario(shifts.map((own, i) => ({ ...own, region: `R${i}` })))
          const found = yearOf(scenario, year)
          expect(found.gapMinutes + found.coveredMinutes).toBe(found.minutes)
          const sumOf = (part: 'gapMinutes' | 'coveredMinutes' | 'overlapMinutes') =>
            found.periods.reduce((sum, period) => sum + period[part], 0)
          expect([sumOf('gapMinutes'), sumOf('coveredMinutes'), sumOf('overlapMinutes')]).toEqual([
            found.gapMinutes,
            found.coveredMinutes,
            found.overlapMinutes
          ])
          const gaps = found.periods.flatMap(period => period.gaps)
          expect(gaps.reduce((sum, gap) => sum + gap.minutes, 0)).toBe(found.gapMinutes)
        }
      ),
      { numRuns: 40 }
    )
  })

  it('minutes are those within the span asked for', () => {
    expect(minutesWithin([{ startsAt: 0, endsAt: 600 }], 60, 300)).toBe(4)
  })
})
