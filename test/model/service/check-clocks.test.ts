import { describe, expect, it } from 'vitest'
import { complaint, FULL } from '../../input/scenario-folder.ts'

/** The scenario with these clocks, targets and whatever else. */
const told = (...lines: readonly string[]): string => {
  const base = FULL.replace(/targets:\n( {2}- .*\n)+/, '')
  return complaint({ 'a.yaml': `${base}${lines.join('\n')}\n` })
}

const TARGETS = 'targets: [{firstReply: 4 h, clock: office}]'
const OFFICE = 'clocks: {office: {zone: Europe/Lisbon, days: mon-fri, start: 08:30, end: 18:00, holidays: lisbon}}'

describe('clocks of promises', () => {
  it('may be hours of an office, of teams, of customers, or built in', () => {
    expect(told(TARGETS, OFFICE)).toBe('')
    expect(told(TARGETS, 'clocks: {office: {teams: [lisbon, san francisco]}}')).toBe('')
    expect(
      told(
        'targets: [{priorities: [P1], firstReply: 1 h, clock: around the clock}, {resolution: 3 days, clock: customer, pausedWhilePending: true}]',
        'scoring: [around the clock, team, customer]'
      )
    ).toBe('')
  })

  it.each([
    ['a clock that is not there', [TARGETS], 'error: clock "office" is not defined', 'there is "around the clock"'],
    [
      'a clock to score under that is not there',
      [TARGETS, OFFICE, 'scoring: [offices]'],
      'error: clock "offices" is not defined',
      'did you mean "office"?'
    ],
    ['a clock twice', [TARGETS, OFFICE, 'scoring: [team, team]'], 'error: clock "team" is listed twice', ''],
    [
      'teams that are not there',
      [TARGETS, 'clocks: {office: {teams: [lisbom]}}'],
      'error: team "lisbom" is not defined',
      'did you mean "lisbon"?'
    ],
    [
      'a zone that is not there',
      [TARGETS, OFFICE.replace('Europe/Lisbon', 'Europe/Lisbom')],
      'error: there is no time zone "Europe/Lisbom"',
      'did you mean "Europe/Lisbon"?'
    ],
    [
      'holidays that are not there',
      [TARGETS, OFFICE.replace('holidays: lisbon', 'holidays: portugal')],
      'error: holidays "portugal" is not defined',
      'there is "lisbon"'
    ],
    [
      'hours and teams',
      [TARGETS, 'clocks: {office: {teams: [lisbon], days: mon-fri}}'],
      'goes without `teams`',
      'a clock has hours of its own or those of teams'
    ],
    [
      'no zone',
      [TARGETS, 'clocks: {office: {start: 09:00, end: 17:00}}'],
      '`clocks.office` needs `zone`',
      'Europe/Lisbon'
    ],
    ['no hours', [TARGETS, 'clocks: {office: {zone: UTC}}'], '`clocks.office` needs `start`', '09:00'],
    [
      'hours of no length',
      [TARGETS, 'clocks: {office: {zone: UTC, start: 09:00, end: 09:00}}'],
      'error: the clock "office" opens and closes at the same time',
      'write `start: 00:00, end: 24:00` for a whole day'
    ],
    [
      'the name of a built-in clock',
      [TARGETS.replace('office', 'team'), 'clocks: {team: {zone: UTC, start: 09:00, end: 17:00}}'],
      'error: the clock "team" is there already',
      'another name'
    ],
    [
      'a wrong key',
      [TARGETS, 'clocks: {office: {zone: UTC, start: 09:00, finish: 17:00}}'],
      '`clocks.office` has no key "finish"',
      'there is'
    ],
    ['a number', [TARGETS, 'clocks: {office: 9}'], '`office` cannot be the number 9', 'teams: [lisbon, london]']
  ])('cannot be %s', (_, lines, expected, hint) => {
    const words = told(...lines)
    expect(words).toContain(expected)
    expect(words).toContain(hint)
  })

  it('must be open on some day of the simulated time', () => {
    const goodFriday = FULL.replace(/targets:\n( {2}- .*\n)+/, '')
      .replace(/period: .*\n/, 'period: {from: 2027-03-26, to: 2027-03-26, zone: Europe/Lisbon}\n')
      .replace(/ {4}storms: .*\n/, '')
    const open = complaint({ 'a.yaml': `${goodFriday}${TARGETS}\n${OFFICE}\n` })
    const closed = complaint({ 'a.yaml': `${goodFriday}${TARGETS}\n${OFFICE.replace('mon-fri', 'fri')}\n` })
    expect(open).toBe('')
    expect(closed).toContain('error: the clock "office" is not open on any day of the simulated time')
    expect(closed).toContain('look at its `days` and `holidays`')
  })

  it('of customers must be open too', () => {
    const words = complaint({
      'a.yaml': FULL.replace('awake: {start: 08:00, end: 20:00}', 'office: {start: 09:00, end: 09:00}')
    })
    expect(words).toContain('error: the office of customers opens and closes at the same time')
  })

  it('of customers needs their hours', () => {
    const base = FULL.replace(/customers: .*\n/, '').replace(/targets:\n( {2}- .*\n)+/, '')
    const words = complaint({
      'a.yaml': `${base}targets: [{firstReply: 4 h, clock: customer}]\nscoring: [customer]\n`
    })
    expect(words.match(/error: nothing says when the clock of customers runs/g)).toHaveLength(2)
    expect(words).toContain('write `customers: {office:')
  })

  it('paused without a resolution, or to score nothing, is warned about', () => {
    expect(told('targets: [{firstReply: 4 h, pausedWhilePending: true}]')).toContain(
      'warning: target 1 pauses the clock of a resolution, and sets no `resolution`'
    )
    expect(told('scoring: [team]')).toContain('warning: there is no promise to score under these clocks')
  })

  it('targets of different channels do not forestall each other', () => {
    expect(told('targets: [{channels: [phone], firstReply: 5 min}, {channels: [web], firstReply: 4 h}]')).toBe('')
    expect(told('targets: [{firstReply: 5 min}, {channels: [web], firstReply: 4 h}]')).toContain(
      'warning: target 2 never holds'
    )
    expect(told('targets: [{channels: [fax], firstReply: 5 min}]')).toContain('error: channel "fax" is not defined')
  })
})
