import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CountryProblem, countryHolidays } from '../../../src/input/holidays/country-holidays.ts'
import { type ReadOptions, readScenario } from '../../../src/input/read-scenario.ts'
import type { Holiday } from '../../../src/model/shifts/holidays.ts'
import { complaint, makeFolder, TEXTBOOK } from '../scenario-folder.ts'

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260215
RRULE:FREQ=YEARLY
SUMMARY:Founders
END:VEVENT
END:VCALENDAR
`

const withHolidays = (list: string): string =>
  `${TEXTBOOK.replace('shift: always', 'shift: always, holidays: off')}holidays: {off: ${list}}\n`

const holidaysOf = (
  list: string,
  files: Readonly<Record<string, string>> = {},
  options: ReadOptions = {}
): readonly Holiday[] => {
  const folder = makeFolder({ 'a.yaml': withHolidays(list), ...files })
  const read = readScenario(join(folder, 'a.yaml'), options)
  if (!('scenario' in read)) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.scenario.holidays?.off ?? []
}

const datesOf = (holidays: readonly Holiday[]): string[] => holidays.map(({ date }) => date)

describe('a list of holidays', () => {
  it('is in order of dates, each once, parts of days beside each other', () => {
    const list = `[2027-02-06, {date: 2027-01-24, from: 13:00, until: '18:00', name: Eve}, 2027-02-06, {date: 2027-01-24, until: 10:00}, {date: 2027-02-06, from: 12:00}]`
    expect(holidaysOf(list)).toEqual([
      { date: '2027-01-24', until: 36_000 },
      { date: '2027-01-24', from: 46_800, until: 64_800, name: 'Eve' },
      { date: '2027-02-06' }
    ])
  })

  it('may combine dates, a calendar file and a country; of the same day the first name stays', () => {
    const holidays = holidaysOf('{dates: [{date: 2027-01-06, name: Ours}, 2027-01-01], ics: ours.ics, country: PT}', {
      'ours.ics': CALENDAR
    })
    expect(datesOf(holidays).filter(date => date.startsWith('2027-0') && date < '2027-05')).toEqual([
      '2027-01-01',
      '2027-01-06',
      '2027-02-15',
      '2027-03-26',
      '2027-03-28',
      '2027-04-25'
    ])
    expect(holidays.find(({ date }) => date === '2027-02-15')).toEqual({ date: '2027-02-15', name: 'Founders' })
    expect(holidays.find(({ date }) => date === '2027-01-01')).toEqual({ date: '2027-01-01' })
  })

  it('has the years of the period, one on each side, and those that are asked for', () => {
    const years = (options: ReadOptions): string[] => [
      ...new Set(datesOf(holidaysOf('{country: PT}', {}, options)).map(date => date.slice(0, 4)))
    ]
    expect(years({})).toEqual(['2026', '2027', '2028'])
    expect(years({ years: [2030] })).toEqual(['2026', '2027', '2028', '2030'])
  })

  it('lets a variant replace it or take it away', () => {
    const folder = makeFolder({
      'a.yaml': 'extends: b.yaml\nholidays: {off: [2027-01-05]}\n',
      'b.yaml': withHolidays('[2027-01-04]')
    })
    const read = readScenario(join(folder, 'a.yaml'))
    expect('scenario' in read && read.scenario.holidays).toEqual({ off: [{ date: '2027-01-05' }] })
  })

  it('takes a calendar file of an override from the working directory', () => {
    const folder = makeFolder({ 'ours.ics': CALENDAR })
    const holidays = holidaysOf('{dates: []}', {}, { set: [`holidays.off.ics=${join(folder, 'ours.ics')}`] })
    expect(datesOf(holidays)).toContain('2027-02-15')
  })

  it('counts its calendar file among what was read', () => {
    const folder = makeFolder({ 'a.yaml': withHolidays('{ics: ours.ics}'), 'ours.ics': CALENDAR })
    const { sources } = readScenario(join(folder, 'a.yaml'))
    expect(sources.map(({ name }) => name)).toEqual([join(folder, 'a.yaml'), join(folder, 'ours.ics')])
  })
})

describe('what is wrong with a list of holidays', () => {
  const cases: [title: string, list: string, expected: string, hint?: string][] = [
    ['a date', '[2027-02-30]', '7:18: error: "2027-02-30" is not a day of the calendar'],
    [
      'a part that ends before it begins',
      '[{date: 2027-01-01, from: 13:00, until: 12:00}]',
      'has an `until` that is not after its `from`'
    ],
    ['nothing in it', '{}', '7:12: error: `holidays.off` names no days off'],
    ['a region without a country', '{dates: [], region: BY}', 'has a `region` or `observed`, which go with `country`'],
    ['a key', '{countri: PT}', 'has no key "countri"', 'did you mean "country"?'],
    [
      'a country by its name',
      '{country: Portugal}',
      '7:27: error: no public holidays are known for the country "Portugal"',
      'did you mean "PT" (Portugal)?'
    ],
    ['a country in small letters', '{country: pt}', 'the country "pt"', 'did you mean "PT" (Portugal)?'],
    ['a country that has another code', '{country: UK}', 'the country "UK"', 'did you mean "GB" (United Kingdom)?'],
    [
      'a region',
      '{country: DE, region: BX}',
      '7:39: error: no public holidays are known for the region "BX" of Germany',
      'did you mean'
    ],
    ['a file that is not there', '{ics: x.ics}', '7:23: error: "x.ics" cannot be read: there is no such file'],
    [
      'a file of another kind',
      '{ics: a.yaml}',
      '7:23: error: "a.yaml" is not a calendar file',
      'its name ends in `.ics`'
    ],
    ['a file outside the folder', '{ics: ../../x.ics}', '7:23: error: "../../x.ics" leads out of the folder'],
    ['an absolute path', '{ics: /etc/x.ics}', '7:23: error: "/etc/x.ics" is not a path relative to this file'],
    ['an address', "{ics: 'https://example.com/x.ics'}", 'is not a path relative to this file'],
    [
      'a file that is empty',
      '{ics: empty.ics}',
      '"empty.ics" cannot be read: the file is empty',
      'export the calendar again'
    ],
    [
      'a file that is too large',
      '{ics: large.ics}',
      'a calendar has at most 5 MB',
      'keep only the years that are simulated'
    ],
    ['a file of something else', '{ics: page.ics}', 'page.ics:1:1: error: this is not a calendar file'],
    ['a line of a file', '{ics: bad.ics}', 'bad.ics:3:1: error: there is no time zone "Mars"']
  ]
  it.each(cases)('is told with its place: %s', (_, list, expected, hint) => {
    const words = complaint({
      'a.yaml': withHolidays(list),
      'empty.ics': '',
      'large.ics': 'x'.repeat(5_000_001),
      'page.ics': '<html>\n',
      'bad.ics': 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Mars:20270101T100000\nEND:VEVENT\nEND:VCALENDAR\n'
    })
    expect(words).toContain(expected)
    if (hint) expect(words).toContain(hint)
  })
})

describe('the holidays of a country', () => {
  const days = (found: Holiday[] | CountryProblem): Holiday[] => {
    if ('key' in found) throw new Error(found.message)
    return found
  }

  it('are its public holidays, with those of a region where one is named', () => {
    const germany = datesOf(days(countryHolidays({ country: 'DE' }, [2027])))
    const bavaria = datesOf(days(countryHolidays({ country: 'DE', region: 'BY' }, [2027])))
    expect(germany).toContain('2027-10-03')
    expect(bavaria.filter(date => !germany.includes(date))).toEqual(['2027-01-06', '2027-05-27', '2027-11-01'])
  })

  it('have days that stand in for a weekend unless they are not observed', () => {
    const all = datesOf(days(countryHolidays({ country: 'GB', region: 'ENG' }, [2027])))
    const own = datesOf(days(countryHolidays({ country: 'GB', region: 'ENG', observed: false }, [2027])))
    expect(all.filter(date => !own.includes(date))).toEqual(['2027-12-27', '2027-12-28'])
  })

  it('are part days where work stops at noon, and several days where they last', () => {
    const austria = days(countryHolidays({ country: 'AT' }, [2027]))
    expect(austria.filter(({ date }) => date === '2027-12-24')[0]).toMatchObject({ from: 14 * 3600 })
    const vietnam = datesOf(days(countryHolidays({ country: 'VN' }, [2027])))
    expect(vietnam).toEqual(
      expect.arrayContaining(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'])
    )
  })

  it('ask for the library where it is not installed', () => {
    expect(countryHolidays({ country: 'PT' }, [2027], () => undefined)).toMatchObject({
      code: 'no-holiday-library',
      hint: expect.stringContaining('npm install date-holidays')
    })
  })
})
