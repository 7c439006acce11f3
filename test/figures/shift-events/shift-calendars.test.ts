import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { spanOf } from '../../../src/compile/period.ts'
import { proveCoverage } from '../../../src/coverage/prove-coverage.ts'
import { shiftList } from '../../../src/coverage/shift-list.ts'
import { coverageEvents } from '../../../src/figures/shift-events/coverage-events.ts'
import { rosterEvents } from '../../../src/figures/shift-events/roster-events.ts'
import type { Scenario } from '../../../src/model/scenario.ts'
import { timedIcs } from '../../../src/views/ics/timed-ics.ts'
import { desk } from '../../coverage/small-desk.ts'
import { type ReadEvent, readCalendar } from './read-calendar.ts'

const listOf = (scenario: Scenario) => {
  const { epochSeconds, countedUntil } = spanOf(scenario.period)
  return shiftList(scenario, epochSeconds, epochSeconds + countedUntil)
}

const coverageOf = (scenario: Scenario): string =>
  timedIcs(coverageEvents(listOf(scenario), proveCoverage(scenario, String).proofs[0]))

const rosterTexts = (scenario: Scenario): string[] => {
  const list = listOf(scenario)
  return list.rosters.map(roster => timedIcs(rosterEvents(list, roster)))
}

/** Two offices that hand over to each other, over the weekend in which Europe sets its clocks. */
const offices = (parts = {}): Scenario =>
  desk({
    period: { from: '2027-03-25', to: '2027-03-30', zone: 'UTC' },
    shifts: { office: { start: '09:00', end: '17:00', days: 'mon-fri', breaks: [{ after: '4 h', length: '30 min' }] } },
    teams: {
      lisbon: { region: 'Europe', zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { dns: '100%' } },
      Tokyo: { zone: 'Asia/Tokyo', site: 'Shibuya', people: 2, shift: 'office', skills: { dns: '100%' } }
    },
    ...parts
  })

const local = ({ from, until }: ReadEvent, zone: string): string =>
  `${from.setZone(zone).toFormat('ccc HH:mm')}–${until.setZone(zone).toFormat('HH:mm')}`

describe('a calendar of who is on shift when', () => {
  const events = readCalendar(coverageOf(offices()))

  it('has an event for each shift that people of a team share, at their local times whatever the clocks do', () => {
    const lisbon = events.filter(({ title }) => title.startsWith('lisbon'))
    expect(lisbon.map(event => local(event, 'Europe/Lisbon'))).toEqual(
      ['Thu', 'Fri', 'Mon', 'Tue'].map(day => `${day} 09:00–17:00`)
    )
    expect(lisbon.map(({ from }) => from.toUTC().hour)).toEqual([9, 9, 8, 8])
    expect(lisbon[0]).toMatchObject({
      title: 'lisbon: 3 on shift',
      text: 'Europe. lisbon 1, lisbon 2, lisbon 3.',
      place: 'lisbon'
    })
    expect(events.find(({ title }) => title.startsWith('Tokyo'))).toMatchObject({
      title: 'Tokyo: 2 on shift',
      place: 'Shibuya'
    })
  })

  it('has every stretch in which nobody is on shift, and nobody is on shift in any of them', () => {
    const plain = offices({ shifts: { office: { start: '09:00', end: '17:00', days: 'mon-fri' } } })
    const list = listOf(plain)
    const [start, end] = [list.from, list.until].map(at => DateTime.fromISO(at))
    const within = readCalendar(coverageOf(plain)).map(own => ({
      ...own,
      from: DateTime.max(own.from, start),
      until: DateTime.min(own.until, end)
    }))
    const gaps = within.filter(({ title }) => title.startsWith('Nobody'))
    const shifts = within.filter(({ title }) => /: \d on shift$/.test(title))
    expect(gaps.length).toBeGreaterThan(5)
    for (const gap of gaps)
      for (const shift of shifts) expect(gap.until <= shift.from || shift.until <= gap.from).toBe(true)
    // Lisbon and Tokyo are 8 or 9 hours apart: their shifts never overlap, so that both together are the whole time.
    const seconds = [...gaps, ...shifts].reduce((sum, { from, until }) => sum + until.diff(from).as('seconds'), 0)
    expect(seconds).toBe(end.diff(start).as('seconds'))
  })

  it('has breaks of a whole office as gaps, of that length', () => {
    const breaks = events.filter(
      event => event.title.startsWith('Nobody') && event.until.diff(event.from).as('minutes') === 30
    )
    expect(breaks.length).toBe(8)
  })

  it('tells every event from every other, and is the same bytes each time', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(coverageOf(offices())).toBe(coverageOf(offices()))
  })
})

describe('a roster', () => {
  it('has the shifts of one person with their breaks', () => {
    const [first] = rosterTexts(offices())
    const events = readCalendar(first)
    expect(events.map(event => local(event, 'Europe/Lisbon'))).toEqual(
      ['Thu', 'Fri', 'Mon', 'Tue'].map(day => `${day} 09:00–17:00`)
    )
    expect(events[0]).toMatchObject({
      title: 'On shift: lisbon',
      text: 'lisbon 1, lisbon (Europe). Away from tickets: 13:00–13:30 UTC.'
    })
  })

  it('leaves out days of leave', () => {
    const people = [{ name: 'Ana', team: 'lisbon' }]
    const leave = [{ person: 'Ana', from: '2027-03-26', to: '2027-03-29' }]
    const mine = rosterTexts(offices({ people, leave })).map(readCalendar)
    const ana = mine.find(events => events[0].text.startsWith('Ana'))
    expect(ana?.map(event => local(event, 'Europe/Lisbon'))).toEqual(['Thu 09:00–17:00', 'Tue 09:00–17:00'])
  })

  it('of a hostile name adds no lines of its own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u001b[2J\ud800;,\\'
    const people = [{ name: evil, team: 'lisbon' }]
    const texts = [...rosterTexts(offices({ people, name: evil })), coverageOf(offices({ people, name: evil }))]
    for (const text of texts) {
      expect(text).not.toContain('\u001b')
      expect(text.match(/^BEGIN:VEVENT/gm)?.length).toBe(text.match(/^UID:/gm)?.length)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(readCalendar(text).every(({ from, until }) => from < until)).toBe(true)
    }
  })
})
