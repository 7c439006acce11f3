import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealtEvenly } from '../../src/model/people/deal.ts'
import { changed, complaint, FULL, isTold, type Mistake } from '../input/scenario-folder.ts'

/** What a user is told of the sample with these changes. */
const told = (...changes: [from: string, to: string][]): string => complaint({ 'a.yaml': changed(FULL, ...changes) })

const DAY = 'day: {start: 09:00, end: 17:30, days: mon-fri}'
const EMEA = 'emea: {after: americas, length: 8 h, overlap: 30 min}'
const day = (text: string): string => told([DAY, `day: {${text}}`])
const emea = (text: string): string => told([EMEA, `emea: {${text}}`])
const more = (text: string): string => told(['holidays: {', `${text}\nholidays: {`])

describe('shifts', () => {
  it.each([
    [
      'both parts and times',
      'start: 09:00, parts: [{start: 09:00, end: 11:00}, {start: 12:00, end: 14:00}]',
      'both `parts` and times'
    ],
    ['a single part', 'parts: [{start: 09:00, end: 11:00}]', 'needs two parts or more'],
    [
      'parts that touch',
      'parts: [{start: 09:00, end: 11:00}, {start: 11:00, end: 14:00}]',
      'starts when the one before ends'
    ],
    ['parts over more than a day', 'parts: [{start: 09:00, end: 11:00}, {start: 10:00, end: 14:00}]', '29 hours long'],
    ['a break without a time', 'start: 09:00, end: 17:00, breaks: [{length: 30 min}]', 'needs either `at` or `after`'],
    [
      'a break with two times',
      'start: 09:00, end: 17:00, breaks: [{at: 12:00, after: 3 h, length: 30 min}]',
      'needs either `at` or `after`'
    ],
    [
      'a break outside',
      'start: 09:00, end: 17:00, breaks: [{at: 18:00, length: 30 min}]',
      'starts when the shift is over'
    ],
    [
      'a break at the start',
      'start: 09:00, end: 17:00, breaks: [{at: 09:00, length: 30 min}]',
      'together with the shift'
    ],
    [
      'a wide stagger',
      'start: 09:00, end: 17:00, breaks: [{at: 12:00, length: 30 min, stagger: 3 h}]',
      'longer than 1 h'
    ],
    ['an end that is no wall-clock end', 'start: 09:00, length: 8 h, endsTwice: first', 'never exists twice'],
    ['an offset of nothing', 'start: 09:00, end: 17:00, offset: 1 h', 'goes with `after` or `before`']
  ] satisfies Mistake[])('%s is told', isTold(day))

  it('a chained shift has an overlap or an offset, no parts, and follows no rota', () => {
    expect(emea('after: americas, length: 8 h, overlap: 30 min, offset: 15 min')).toContain(
      'both `overlap` and `offset`'
    )
    expect(emea('after: americas, parts: [{start: 09:00, end: 11:00}, {start: 12:00, end: 14:00}]')).toContain(
      'cannot have parts'
    )
    expect(
      told([EMEA, 'emea: {after: turn, length: 8 h}\nrotas: {turn: {from: 2027-03-01, days: [day, off]}}'])
    ).toContain('cannot follow the rota "turn"')
  })

  it('accepts every word of the language', () => {
    const shifts = `day: {start: 09:00, end: 17:30, days: mon-fri, endsTwice: first, breaks: [{at: 12:30, length: 30 min, stagger: 15 min}, {after: 2 h, length: 10 min}]}
  split: {parts: [{start: 20:00, end: 23:00}, {start: 01:00, end: 03:00}]}`
    const words = told(
      [DAY, shifts],
      [EMEA, 'emea: {after: americas, length: 8 h, offset: 30 min}'],
      [
        'holidays: {',
        'rotas: {turn: {from: 2027-03-01, weeks: [day, split, off]}}\nmeetings: {all: {at: 15:00, length: 1 h, clock: Asia/Tokyo, days: tue}}\nabsence: 4%\nleave: [{person: lisbon 3, from: 2027-03-01, to: 2027-03-05}, {team: san francisco, people: 2, from: 2027-03-01, to: 2027-03-05}]\nholidays: {'
      ],
      ['people: 24, shift: day', 'absence: 6%, shift: {day: 10, turn: 14}']
    )
    expect(words).toBe('')
  })
})

describe('rotas', () => {
  it.each([
    ['no entries', 'turn: {from: 2027-03-01}', 'needs either `days` or `weeks`'],
    ['both days and weeks', 'turn: {from: 2027-03-01, days: [day], weeks: [day]}', 'needs either `days` or `weeks`'],
    ['never on', 'turn: {from: 2027-03-01, days: [off, off]}', 'always off'],
    ['the name of a shift', 'day: {from: 2027-03-01, days: [day, off]}', 'there is a shift "day" too'],
    ['a rota in a rota', 'a: {from: 2027-03-01, days: [day]}, b: {from: 2027-03-01, days: [a]}', 'names the rota "a"'],
    ['an unknown shift', 'turn: {from: 2027-03-01, days: [dya, off]}', 'shift "dya" is not defined'],
    ['the name off', 'off: {from: 2027-03-01, days: [day]}', '"off" means no shift']
  ] satisfies Mistake[])(
    '%s is told',
    isTold(text => more(`rotas: {${text}}`))
  )

  it('few people who begin too close together are pointed out, with the step that helps', () => {
    const rotas = 'rotas: {turn: {from: 2027-03-01, days: [day, day, day, day, off, off, off, off]}}\nholidays: {'
    const words = told(['holidays: {', rotas], ['people: 24, shift: day', 'people: 2, shift: turn'])
    expect(words).toContain('the 2 people of team "lisbon" on rota "turn" are all off together at times')
    expect(words).toContain('`step: 4`')
  })
})

describe('head counts', () => {
  it('that do not add up to the people are told with both numbers', () => {
    const words = told(['people: 24, shift: day', 'people: 24, shift: {day: 6, americas: 4}'])
    expect(words).toContain(
      'team "lisbon" has 24 people, but the head counts of its shifts add up to 10 (6 day + 4 americas)'
    )
    expect(words).toContain('take `people` out')
  })

  it('are told against an override of the people', () => {
    const text = FULL.replace('people: 24, shift: day', 'shift: {day: 6, americas: 4}')
    expect(complaint({ 'a.yaml': text })).toBe('')
    const words = complaint({ 'a.yaml': text }, { set: ['teams.lisbon.people=24'] })
    expect(words).toContain('--set: error: team "lisbon" has 24 people')
  })

  it('are needed where the people are left out', () => {
    expect(told(['people: 24, shift: day', 'shift: day'])).toContain('`teams.lisbon` needs `people`')
    expect(told(['people: 24, shift: day', 'shift: {day: 0}'])).toContain('nobody on any shift')
    expect(told(['people: 24, shift: day', 'shift: {dya: 3}'])).toContain('shift "dya" is not defined')
  })

  it('are dealt alternately', () => {
    expect(dealtEvenly({ early: 4, late: 2 })).toEqual(['early', 'late', 'early', 'early', 'late', 'early'])
    expect(dealtEvenly({ a: 1, b: 0 })).toEqual(['a'])
  })
})

describe('meetings and leave', () => {
  it.each([
    [
      'both teams and regions',
      'meetings: {m: {teams: [lisbon], regions: [west], at: 09:00, length: 1 h}}',
      'both `teams` and `regions`'
    ],
    ['an unknown team', 'meetings: {m: {teams: [lisbin], at: 09:00, length: 1 h}}', 'team "lisbin" is not defined'],
    ['an unknown region', 'meetings: {m: {regions: [wets], at: 09:00, length: 1 h}}', 'region "wets" is not defined'],
    ['an unknown zone', 'meetings: {m: {clock: Mars, at: 09:00, length: 1 h}}', 'there is no time zone "Mars"'],
    [
      'reversed dates',
      'meetings: {m: {at: 09:00, length: 1 h, from: 2027-03-02, until: 2027-03-01}}',
      'before its first day'
    ],
    ['24:00', 'meetings: {m: {at: 24:00, length: 1 h}}', 'cannot start at 24:00'],
    ['nobody', 'leave: [{from: 2027-03-01, to: 2027-03-02}]', 'does not say who is off'],
    [
      'too much',
      'leave: [{person: lisbon 1, team: lisbon, from: 2027-03-01, to: 2027-03-02}]',
      'both a person and people'
    ],
    ['a stranger', 'leave: [{person: lisbin 1, from: 2027-03-01, to: 2027-03-02}]', 'did you mean "lisbon"?'],
    [
      'a number too high',
      'leave: [{person: lisbon 25, from: 2027-03-01, to: 2027-03-02}]',
      '"lisbon 1" to "lisbon 24"'
    ],
    [
      'too many',
      'leave: [{team: lisbon, people: 25, from: 2027-03-01, to: 2027-03-02}]',
      '25 people of team "lisbon" are on leave, but the team has 24'
    ],
    ['reversed leave', 'leave: [{person: lisbon 1, from: 2027-03-02, to: 2027-03-01}]', 'before it starts'],
    [
      'leave at another time',
      'leave: [{person: lisbon 1, from: 2028-03-02, to: 2028-03-03}]',
      'outside the simulated period'
    ]
  ] satisfies Mistake[])('%s is told', isTold(more))
})

describe('times that do not exist', () => {
  it('pass in recurring shifts and are pointed out when typed for one date', () => {
    const shift = (text: string) =>
      told([
        'americas: {clock: America/Los_Angeles, start: 08:00, length: 8 h}',
        `americas: {clock: America/Los_Angeles, ${text}}`
      ])
    expect(shift('start: 02:30, end: 10:00')).toBe('')
    const words = shift('start: 02:30, end: 10:00, from: 2027-03-14, until: 2027-03-14')
    expect(words).toContain('warning: 02:30 does not exist on 2027-03-14 in America/Los_Angeles: the clocks go forward')
    expect(words).toContain('03:30 is taken to be meant')
    expect(shift('start: 22:00, end: 02:30, from: 2027-03-13, until: 2027-03-13')).toContain('02:30 does not exist')
  })

  it('are pointed out in meetings, part-day holidays and storms', () => {
    expect(
      more('meetings: {m: {clock: Europe/Berlin, at: 02:15, length: 1 h, from: 2027-03-28, until: 2027-03-28}}')
    ).toContain('02:15 does not exist')
    expect(told(['{lisbon: [2027-03-26]}', '{lisbon: [{date: 2027-03-28, from: 01:30}]}'])).toContain(
      '01:30 does not exist on 2027-03-28 in Europe/Lisbon'
    )
    expect(told(['from: 2027-03-10 14:00', 'from: 2027-03-28 02:30'])).toContain(
      '02:30 does not exist on 2027-03-28 in Europe/Berlin'
    )
  })
})

describe('whatever is written', () => {
  it('is refused or accepted, never a crash', () => {
    const name = fc.constantFrom('day', 'turn', 'off', 'lisbon', 'lisbon 1', 'lisbon 99', 'nobody', '')
    const date = fc.constantFrom('2027-03-01', '2027-03-14', '2020-01-01', '2027-02-30')
    const word = fc.oneof(name, date, fc.constantFrom('09:00', '24:00', '1 h', '0 min', 'mon-fri', '4%', '-'))
    const value = fc.oneof(word, fc.integer({ min: -2, max: 40 }), fc.constant(null), fc.array(word, { maxLength: 3 }))
    const anything = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 })
    const leave = anything(['person', 'team', 'people', 'from', 'to'])
    const written = fc.record({
      rotas: fc.record({ turn: anything(['from', 'days', 'weeks', 'step']) }),
      meetings: fc.record({ m: anything(['teams', 'regions', 'at', 'length', 'days', 'from', 'until', 'clock']) }),
      leave: fc.array(leave, { maxLength: 2 }),
      absence: value,
      'teams.lisbon.shift': fc.oneof(value, anything(['day', 'turn', 'off'])),
      'shifts.day': anything(['start', 'end', 'length', 'parts', 'breaks', 'offset', 'overlap', 'after', 'endsTwice'])
    })
    fc.assert(
      fc.property(written, parts => {
        const set = Object.entries(parts).map(([path, part]) => `${path}=${JSON.stringify(part)}`)
        expect(typeof complaint({ 'a.yaml': FULL }, { set })).toBe('string')
      }),
      { numRuns: 150 }
    )
  })
})
