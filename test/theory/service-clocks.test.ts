import { describe, expect, it } from 'vitest'
import { truthCases, truthIsAbsent } from './truth-cases.ts'
import { type ServiceClockModel, serviceClockMisses, serviceClockRows } from './truth-service-clocks.ts'

const cases = truthCases('sla-clock')

describe.skipIf(truthIsAbsent !== undefined)(`service clocks worked out elsewhere ${truthIsAbsent ?? ''}`, () => {
  it('there are cases', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  it.each(cases)('$id: every due time and every length is exact', truth => {
    expect(serviceClockMisses(truth)).toEqual([])
  })
})

describe('service clocks worked out by hand', () => {
  const night: ServiceClockModel['calendars'] = {
    night: { tz: 'Europe/Lisbon', days: [5, 6, 7], start: '22:00', end: '01:30', holidays: ['2025-10-24'] },
    india: { tz: 'Asia/Kolkata', days: [1, 2, 3, 4, 5], start: '08:30', end: '17:30', holidays: [] },
    whole: { tz: 'America/Sao_Paulo', days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00', holidays: [] }
  }
  const rows = (...list: ServiceClockModel['rows'][number][]): [string, number][] =>
    serviceClockRows({ calendars: night, rows: list })

  it('a window that passes midnight belongs to the day on which it begins, and runs in each of two equal hours', () => {
    expect(
      rows(
        { calendar: 'night', start: '2025-10-24T12:00Z', targetBusinessMinutes: 211, end: '2025-10-26T12:00Z' },
        { calendar: 'night', start: '2025-10-24T12:00Z', targetBusinessMinutes: 181, end: '2025-10-25T12:00Z' }
      )
    ).toEqual([
      ['2025-10-26T01:01Z', 240],
      ['2025-10-26T00:01Z', 0]
    ])
  })

  it('half hours of the zone and of the window cancel each other', () => {
    expect(
      rows({ calendar: 'india', start: '2025-03-07T02:00Z', targetBusinessMinutes: 600, end: '2025-03-10T03:00Z' })
    ).toEqual([['2025-03-10T04:00Z', 540]])
  })

  it('a clock that never stands still tells plain differences', () => {
    expect(
      rows({ calendar: 'whole', start: '2025-03-07T02:00Z', targetBusinessMinutes: 1441, end: '2025-03-10T03:00Z' })
    ).toEqual([['2025-03-08T02:01Z', 4380]])
  })
})
