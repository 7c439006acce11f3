import { describe, expect, it } from 'vitest'
import { clockEvents } from '../../src/figures/clock-year/clock-events.ts'
import { clockFindings } from '../../src/figures/clock-year/clock-findings.ts'
import { clockInWords, datesInWords, shortDates, weekdaysInWords } from '../../src/figures/clock-year/clock-words.ts'
import { clockYearFigures } from '../../src/figures/clock-year/clock-year-figures.ts'
import { HANDOVER_COLUMNS, handoverRows } from '../../src/figures/clock-year/handover-rows.ts'
import { bundled, relayScenario, yearOf } from '../clocks/clock-year-of.ts'

const { scenario } = await bundled('march-2021')
const year = yearOf(scenario, 2021)

describe('a year of clocks in words', () => {
  it('says first what happens between the changes', () => {
    expect(clockFindings(year).items).toEqual([
      '14–28 March 2021: clocks have changed in America, not yet in Europe; every day 08:00–09:00 UTC nobody is on shift, 25 tickets a day arrive.',
      '31 October – 7 November 2021: clocks have changed in Europe, not yet in America; every day 08:00–09:00 UTC nobody is on shift, 24 tickets a day arrive.',
      '7 November 2021: the shift 17:00–01:00 San Francisco time of Asia (10 people) takes 9 h instead of 8 h.',
      '7 November 2021: 01:00 happens twice in San Francisco (08:00 and 09:00 UTC): Asia ends at the second; the hand-over Asia → Europe hangs on it.',
      'Singapore starts at 09:00 until 14 March 2021, then at 08:00 until 7 November 2021, then at 09:00: its shifts follow the clock of another place.'
    ])
  })

  it('says so where no clock changes, and where there is nobody to hand over to', () => {
    const alone = (zone: string) => yearOf(relayScenario([{ region: 'R', zone, start: '09:00', end: '17:00' }]), 2027)
    expect(clockFindings(alone('Asia/Tokyo')).items[0]).toBe(
      '1 January – 31 December 2027, with all clocks in step: nobody is on shift every day 08:00–24:00 UTC (160 tickets a day arrive).'
    )
    const always = relayScenario([{ region: 'R', zone: 'Asia/Tokyo', start: '00:00', end: '24:00' }])
    expect(clockFindings(yearOf(always, 2027)).items).toEqual(['No clock that anybody works by changes in this year.'])
  })

  it('dates, days and times are short and exact', () => {
    expect(datesInWords('2027-03-14', '2027-03-28')).toBe('14–28 March 2027')
    expect(datesInWords('2027-10-31', '2027-11-07')).toBe('31 October – 7 November 2027')
    expect(datesInWords('2027-12-31', '2028-01-02')).toBe('31 December 2027 – 2 January 2028')
    expect(datesInWords('2027-03-14', '2027-03-14')).toBe('14 March 2027')
    expect(shortDates('2027-10-31', '2027-11-07')).toBe('31 Oct – 7 Nov')
    expect([[7], [1, 2, 3, 4, 5], [1, 3], [1, 2, 3, 4, 5, 6, 7]].map(weekdaysInWords)).toEqual([
      'Sundays',
      'Mon–Fri',
      'Mon, Wed',
      'every day'
    ])
    expect([0, 510, 1440, 1500, -30].map(clockInWords)).toEqual(['00:00', '08:30', '24:00', '01:00', '23:30'])
  })

  it('periods that look alike share a picture', () => {
    const strips = clockYearFigures(year).filter(({ kind }) => kind === 'strips')
    expect(strips.map(({ title }) => title)).toEqual([
      '1 Jan – 14 Mar and 7 Nov – 31 Dec, every day',
      '14–28 Mar and 31 Oct – 7 Nov, every day',
      '28 Mar – 31 Oct, every day'
    ])
  })

  it('each pair of regions that follow each other has a table with a line a period', () => {
    const tables = clockYearFigures(year).filter(({ section }) => section.startsWith('handover-'))
    expect(tables.map(({ title }) => title)).toEqual(['America → Asia', 'Asia → Europe', 'Europe → America'])
    for (const table of tables) expect(table).toMatchObject({ rows: { length: 5 } })
  })

  it('rows for spreadsheets have a value for each column', () => {
    const rows = handoverRows(year)
    expect(rows).toHaveLength(15)
    for (const row of rows) expect(row).toHaveLength(HANDOVER_COLUMNS.length)
  })
})

describe('warnings for calendars', () => {
  const { events } = clockEvents(year)

  it('name the weeks with gaps, the hand-over in doubt, and each change', () => {
    expect(events.map(({ firstDate, lastDate, title }) => `${firstDate} ${lastDate} ${title}`)).toEqual([
      '2021-03-14 2021-03-14 Clocks change: San Francisco',
      '2021-03-15 2021-03-27 Nobody on shift every day 08:00–09:00 UTC',
      '2021-03-28 2021-03-28 Clocks change: London',
      '2021-10-31 2021-11-06 Nobody on shift every day 08:00–09:00 UTC',
      '2021-10-31 2021-10-31 Clocks change: London',
      '2021-11-07 2021-11-07 Agree on the hand-over: 01:00 happens twice in San Francisco',
      '2021-11-07 2021-11-07 Clocks change: San Francisco'
    ])
  })

  it('have ids of their own, the same each time', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(clockEvents(yearOf(scenario, 2021)).events).toEqual(events)
  })

  it('remind two weeks before what needs somebody to act', () => {
    const urgent = events.filter(({ remindDaysBefore }) => remindDaysBefore === 14)
    expect(urgent.map(({ title }) => title.split(' ')[0])).toEqual(['Nobody', 'Nobody', 'Agree'])
  })

  it('tell of overlaps that are lost', async () => {
    const sun = await bundled('follow-the-sun')
    const titles = clockEvents(yearOf(sun.scenario, 2027, 'UTC', sun.tickets)).events.map(({ title }) => title)
    expect(titles.filter(title => title.startsWith('Regions meet'))).toHaveLength(2)
  })
})
