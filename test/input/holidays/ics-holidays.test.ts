import { describe, expect, it } from 'vitest'
import { icsEvents } from '../../../src/input/holidays/ics-events.ts'
import { icsHolidays } from '../../../src/input/holidays/ics-holidays.ts'
import { makeSource } from '../../../src/input/source.ts'

const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Desk//EN',
    ...events.flatMap(lines => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    ''
  ].join('\r\n')

/** Days off of a calendar with one event, as short texts. */
const daysOf = (
  lines: readonly string[],
  years: readonly number[],
  clock: string | undefined = 'Europe/Lisbon'
): string[] => {
  const { events, problems } = icsEvents(makeSource('a.ics', calendar(lines)))
  expect(problems.map(({ message }) => message)).toEqual([])
  return events
    .flatMap(event => icsHolidays(event, new Set(years), clock))
    .map(({ date, from, until, name }) =>
      [date, from === undefined && until === undefined ? '' : `${from ?? 0}-${until ?? 86_400}`, name]
        .filter(Boolean)
        .join(' ')
    )
}

/** Problems of a calendar as `line: message`. */
const problemsOf = (text: string): string[] =>
  icsEvents(makeSource('a.ics', text)).problems.map(({ place, message }) => `${place.line}: ${message}`)

describe('an event of whole days', () => {
  it('without an end is one day', () => {
    expect(daysOf(['DTSTART;VALUE=DATE:20270425', 'SUMMARY:Liberty Day'], [2027])).toEqual(['2027-04-25 Liberty Day'])
  })

  it('ends on the day before its DTEND', () => {
    expect(daysOf(['DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20271227'], [2027])).toEqual([
      '2027-12-24',
      '2027-12-25',
      '2027-12-26'
    ])
    expect(daysOf(['DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20271224'], [2027])).toEqual(['2027-12-24'])
    expect(daysOf(['DTSTART;VALUE=DATE:20271231', 'DURATION:P2D'], [2027])).toEqual(['2027-12-31'])
  })

  it('has a name without the marks of the format, folded lines joined', () => {
    expect(daysOf(['DTSTART;VALUE=DATE:20270101', 'SUMMARY:New', ' \\, Year\\;s', '\tDay'], [2027])).toEqual([
      '2027-01-01 New, Year;sDay'
    ])
  })
})

describe('an event with times', () => {
  it('is a part of a day on its own clock, or on that of the people where they live elsewhere', () => {
    const lines = ['DTSTART;TZID=Europe/Lisbon:20271224T130000', 'DTEND;TZID=Europe/Lisbon:20271224T180000']
    expect(daysOf(lines, [2027])).toEqual(['2027-12-24 46800-64800'])
    expect(daysOf(lines, [2027], 'Europe/Berlin')).toEqual(['2027-12-24 50400-68400'])
    expect(daysOf(lines, [2027], undefined)).toEqual(['2027-12-24 46800-64800'])
  })

  it('in UTC or in no zone is read on the clock of the people', () => {
    expect(daysOf(['DTSTART:20271224T220000Z', 'DTEND:20271225T020000Z'], [2027], 'Asia/Tokyo')).toEqual([
      '2027-12-25 25200-39600'
    ])
    expect(daysOf(['DTSTART:20271224T130000', 'DURATION:PT4H30M'], [2027])).toEqual(['2027-12-24 46800-63000'])
  })

  it('over midnight is a part of each day', () => {
    expect(daysOf(['DTSTART:20271224T180000', 'DTEND:20271226T090000'], [2027])).toEqual([
      '2027-12-24 64800-86400',
      '2027-12-25',
      '2027-12-26 0-32400'
    ])
  })
})

describe('an event that comes back every year', () => {
  const date = 'DTSTART;VALUE=DATE:20240229'
  const rule = (start: string, text: string, years: readonly number[]): string[] =>
    daysOf([`DTSTART;VALUE=DATE:${start}`, `RRULE:${text}`], years)

  it('is on the same date, and skips years that do not have it', () => {
    expect(rule('20200425', 'FREQ=YEARLY', [2026, 2027])).toEqual(['2026-04-25', '2027-04-25'])
    expect(daysOf([date, 'RRULE:FREQ=YEARLY'], [2024, 2025, 2026, 2027, 2028])).toEqual(['2024-02-29', '2028-02-29'])
  })

  it('is on the nth weekday of a month, from its start or its end', () => {
    expect(rule('20261126', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', [2026, 2027])).toEqual(['2026-11-26', '2027-11-25'])
    expect(rule('20260525', 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', [2027])).toEqual(['2027-05-31'])
  })

  it('is on the weekday among some dates, on several dates, or on the last day of a month', () => {
    expect(
      rule('20241105', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', [2027, 2028])
    ).toEqual(['2028-11-07'])
    expect(rule('20261225', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26', [2026, 2027])).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2027-12-25',
      '2027-12-26'
    ])
    expect(rule('20260228', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', [2028])).toEqual(['2028-02-29'])
  })

  it('ends with its COUNT or UNTIL', () => {
    expect(rule('20260101', 'FREQ=YEARLY;COUNT=2', [2026, 2027, 2028])).toEqual(['2026-01-01', '2027-01-01'])
    expect(rule('20260101', 'FREQ=YEARLY;UNTIL=20270101', [2027, 2028])).toEqual(['2027-01-01'])
    expect(
      daysOf(
        ['DTSTART;TZID=Asia/Tokyo:20261225T000000', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;UNTIL=20271224T150000Z'],
        [2027, 2028],
        'Asia/Tokyo'
      )
    ).toEqual(['2027-12-25 0-3600'])
  })

  it('leaves out EXDATEs and adds RDATEs', () => {
    const lines = [
      'DTSTART;VALUE=DATE:20260501',
      'RRULE:FREQ=YEARLY',
      'EXDATE;VALUE=DATE:20270501',
      'RDATE;VALUE=DATE:20270503'
    ]
    expect(daysOf(lines, [2027])).toEqual(['2027-05-03'])
  })

  it('yields a date to an event of its own that moves it', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY'],
      ['RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270504']
    )
    const { events } = icsEvents(makeSource('a.ics', text))
    const days = events.flatMap(event => icsHolidays(event, new Set([2026, 2027]), 'UTC'))
    expect(days.map(({ date: day }) => day)).toEqual(['2026-05-01', '2027-05-04'])
  })
})

describe('what is passed over', () => {
  it('are cancelled events, alarms, and other parts of a calendar', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20270101', 'STATUS:CANCELLED'],
      ['DTSTART;VALUE=DATE:20270102', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'DTSTART:x', 'END:VALARM']
    ).replace('BEGIN:VEVENT', 'BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT')
    const { events, problems } = icsEvents(makeSource('a.ics', text))
    expect([events.map(({ start }) => start.day), problems]).toEqual([[20_820], []])
  })
})

describe('a problem of a calendar file', () => {
  const cases: [title: string, lines: string[], expected: string][] = [
    ['a date that is none', ['DTSTART;VALUE=DATE:20270230'], '7: "20270230" is not a date of the calendar'],
    ['a time that is none', ['DTSTART:20270201T250000'], '7: "20270201T250000" has a time that no clock shows'],
    ['no start', ['SUMMARY:x'], '4: the event has no start'],
    ['no end', ['DTSTART:20270201T100000'], '4: the event has no end'],
    [
      'an end before the start',
      ['DTSTART:20270201T100000', 'DTEND:20270201T090000'],
      '4: the event ends before it begins'
    ],
    [
      'ends of two kinds',
      ['DTSTART:20270201T100000', 'DTEND;VALUE=DATE:20270202'],
      '8: an event of whole days ends with a date, one with a time ends with a time'
    ],
    [
      'a length of years',
      ['DTSTART;VALUE=DATE:20270201', 'DTEND;VALUE=DATE:20370201'],
      '4: the event is longer than a year'
    ],
    [
      'an unknown zone',
      ['DTSTART;TZID=Romance Standard Time:20270201T100000'],
      '7: there is no time zone "Romance Standard Time"'
    ],
    [
      'a rule that is not yearly',
      ['DTSTART;VALUE=DATE:20270201', 'RRULE:FREQ=WEEKLY'],
      '8: `FREQ=WEEKLY` is not read; only yearly dates are'
    ],
    [
      'a part of a rule that is not read',
      ['DTSTART;VALUE=DATE:20270201', 'RRULE:FREQ=YEARLY;BYSETPOS=1'],
      '8: `BYSETPOS` is not read in a rule of yearly dates'
    ],
    ['a duration that is none', ['DTSTART;VALUE=DATE:20270201', 'DURATION:2 days'], '8: "2 days" is not a duration'],
    ['a line that is none', ['DTSTART;VALUE=DATE:20270201', 'hello'], '8: this is not a line of a calendar file']
  ]
  it.each(cases)('names its line: %s', (_, lines, expected) => {
    expect(problemsOf(calendar(lines))).toEqual([expected])
  })

  it('is an event of long ago, or thousands of them', () => {
    expect(problemsOf(calendar(['DTSTART;VALUE=DATE:18990101']))).toEqual(['7: the event begins before 1900'])
    const many = calendar(...Array.from({ length: 5001 }, () => ['DTSTART;VALUE=DATE:20270101']))
    expect(problemsOf(many)[0]).toMatch(/the calendar has 5001 events; at most 5000 are read/)
  })

  it('is found in good time in a file made to be slow', () => {
    const rule = `RRULE:FREQ=YEARLY;BYMONTHDAY=${Array.from({ length: 50_000 }, (_, day) => (day % 31) + 1).join()}`
    const exdates = Array.from({ length: 50_000 }, () => 'EXDATE;VALUE=DATE:20270101')
    const started = performance.now()
    daysOf(['DTSTART;VALUE=DATE:19000101', rule, ...exdates], [2027])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('is a file of another kind', () => {
    expect(problemsOf('name: x\n')).toEqual(['1: this is not a calendar file'])
    expect(problemsOf('<html></html>\n')[0]).toMatch(/^1: this is not a calendar file/)
  })
})
