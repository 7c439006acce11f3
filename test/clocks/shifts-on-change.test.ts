import { describe, expect, it } from 'vitest'
import { relayScenario, yearOf } from './clock-year-of.ts'

const oddHours = (zone: string, start: string, end: string, year: number, more = {}): string[] =>
  yearOf(relayScenario([{ region: 'Night', zone, start, end }], more), year).oddShifts.map(
    ({ date, hours, usualHours }) => `${date} ${hours}/${usualHours}`
  )

describe('shifts in which the clocks change', () => {
  it('a night in San Francisco is 7 hours in spring and 9 in autumn', () => {
    expect(oddHours('America/Los_Angeles', '22:00', '06:00', 2027)).toEqual(['2027-03-14 7/8', '2027-11-07 9/8'])
  })

  it('a night on Lord Howe moves by half an hour', () => {
    expect(oddHours('Australia/Lord_Howe', '22:00', '06:00', 2027)).toEqual(['2027-04-04 8.5/8', '2027-10-03 7.5/8'])
  })

  it('a shift that keeps its length has none of unusual length', () => {
    expect(oddHours('America/Los_Angeles', '22:00', '06:00', 2027, { keep: 'length' })).toEqual([])
  })

  it('a shift by day does not know', () => {
    expect(oddHours('America/Los_Angeles', '09:00', '17:00', 2027)).toEqual([])
  })

  it('Singapore has no such night', () => {
    expect(oddHours('Asia/Singapore', '22:00', '06:00', 2027)).toEqual([])
  })

  it('a start that does not exist is named, with what it is taken for', () => {
    const { doubtfulTimes } = yearOf(
      relayScenario([{ region: 'Early', zone: 'America/New_York', start: '02:30', end: '10:00' }]),
      2027
    )
    expect(doubtfulTimes).toMatchObject([
      { date: '2027-03-14', local: '02:30', kind: 'never', takenAs: '2027-03-14T07:30:00Z', isStart: true, people: 5 }
    ])
  })

  it('a start that exists twice is the first', () => {
    const { doubtfulTimes } = yearOf(
      relayScenario([{ region: 'Early', zone: 'America/New_York', start: '01:30', end: '10:00' }]),
      2027
    )
    expect(doubtfulTimes).toMatchObject([
      { date: '2027-11-07', local: '01:30', kind: 'twice', takenAs: '2027-11-07T05:30:00Z', isStart: true }
    ])
  })
})

describe('gaps and the clocks', () => {
  it('a weekend that nobody works is no news when the clocks change', () => {
    const { periods } = yearOf(
      relayScenario([
        { region: 'Chicago', zone: 'America/Chicago', start: '08:00', end: '20:00', days: 'mon-fri' },
        { region: 'Lisbon', zone: 'Europe/Lisbon', start: '01:00', end: '14:00', days: 'mon-fri' }
      ]),
      2027
    )
    const news = periods.flatMap(({ gapPatterns }) => gapPatterns).filter(({ change }) => change === 'opens')
    expect(news.filter(({ minutes }) => minutes > 1440)).toEqual([])
  })

  it('a holiday opens a gap on a single day, which no change of the clocks is blamed for', () => {
    const lisbon = { region: 'Lisbon', zone: 'Europe/Lisbon', start: '00:00', end: '24:00', holidays: 'portugal' }
    const scenario = relayScenario([lisbon], {}, { holidays: { portugal: ['2027-06-10'] } })
    const patterns = yearOf(scenario, 2027).periods.flatMap(({ gapPatterns }) => gapPatterns)
    expect(patterns).toMatchObject([{ firstDate: '2027-06-09', minutes: 1440, change: 'single' }])
  })
})
