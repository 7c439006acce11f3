import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonAttendance } from '../../src/compile/attendance.ts'
import { dayOf } from '../../src/time/local-days.ts'
import { attend, hours, inWords, type Parts, teamOf } from './sample.ts'

const HOUR = 3600
const first = (people: readonly PersonAttendance[]): PersonAttendance => people[0]
const london = (shift: Parts['teams'][string]['shift'], people?: number) => ({
  london: teamOf({ zone: 'Europe/London', shift, ...(people === undefined ? {} : { people }) })
})

describe('shifts', () => {
  test('a night shift is paid 7, 8 or 9 hours where the wall-clock end holds, and always 8 with its length kept', () => {
    const night = { start: '23:00', end: '07:00' }
    const spring = attend({ shifts: { night }, teams: london('night', 1) }, '2027-03-26', '2027-03-28')
    expect(hours(first(spring).onShift)).toEqual([8, 8, 7, 8])
    const autumn = attend({ shifts: { night }, teams: london('night', 1) }, '2027-10-30', '2027-10-31')
    expect(hours(first(autumn).onShift)).toEqual([8, 9, 8])
    const kept = { ...night, keep: 'length' } as const
    const lengths = attend({ shifts: { night: kept }, teams: london('night', 1) }, '2027-03-26', '2027-03-28')
    expect(hours(first(lengths).onShift)).toEqual([8, 8, 8, 8])
  })

  test('an end that exists twice may be the first, and the night on Lord Howe is 7½ hours', () => {
    const late = { start: '18:00', end: '01:30' }
    const lengthOf = (more: object) => {
      const parts = { shifts: { late: { ...late, ...more } }, teams: london('late', 1) }
      return hours(first(attend(parts, '2027-10-30', '2027-10-30')).onShift)
    }
    expect(lengthOf({})).toEqual([7.5, 8.5])
    expect(lengthOf({ endsTwice: 'first' })).toEqual([7.5, 7.5])
    const teams = { isle: teamOf({ zone: 'Australia/Lord_Howe', people: 1, shift: 'night' }) }
    const night = attend({ shifts: { night: { start: '22:00', end: '06:00' } }, teams }, '2027-10-02', '2027-10-02')
    expect(hours(first(night).onShift)).toContain(7.5)
  })

  test('a shift after another one starts an offset after that ends, one before it ends an offset earlier', () => {
    const shifts = {
      west: { clock: 'America/Los_Angeles', start: '09:00', end: '17:00' },
      later: { after: 'west', offset: '30 min', length: '8 h' },
      earlier: { before: 'west', offset: '1 h', start: '09:00' }
    }
    const teams = {
      asia: teamOf({ zone: 'Asia/Singapore', people: 1, shift: 'later' }),
      ...london('earlier', 1)
    }
    const [asia, europe] = attend({ shifts, teams }, '2027-03-10', '2027-03-16')
    expect(inWords(asia.onShift, 'Asia/Singapore')).toContain('2027-03-11 09:30–17:30')
    expect(inWords(asia.onShift, 'Asia/Singapore')).toContain('2027-03-16 08:30–16:30')
    expect(inWords(europe.onShift, 'Europe/London')).toContain('2027-03-11 09:00–16:00')
    expect(inWords(europe.onShift, 'Europe/London')).toContain('2027-03-16 09:00–15:00')
  })

  test('a split shift has its parts on each day, past midnight too, and whole days off take all of them', () => {
    const shifts = {
      split: {
        parts: [
          { start: '20:00', end: '23:00' },
          { start: '01:00', end: '04:00' }
        ]
      }
    }
    const teams = { ...london('split', 1) }
    teams.london.holidays = 'bank'
    const parts = { shifts, teams, holidays: { bank: ['2027-03-03'] } }
    expect(inWords(first(attend(parts, '2027-03-02', '2027-03-04')).onShift, 'Europe/London')).toEqual([
      '2027-03-02 01:00–04:00',
      '2027-03-02 20:00–23:00',
      '2027-03-03 01:00–04:00',
      '2027-03-04 20:00–23:00'
    ])
  })

  test('parts keep their wall-clock times when the clocks change, or their lengths', () => {
    const parts = [
      { start: '22:00', end: '23:30' },
      { start: '00:30', end: '03:00' }
    ]
    const lengthOf = (keep: 'end' | 'length') =>
      hours(
        first(attend({ shifts: { s: { parts, keep } }, teams: london('s', 1) }, '2027-03-28', '2027-03-28')).onShift
      )
    expect(lengthOf('end')[0]).toBe(1.5)
    expect(lengthOf('length')[0]).toBe(2.5)
  })

  test('a holiday of part of a day cuts the shift to what lies outside it', () => {
    const shifts = { day: { start: '09:00', end: '17:00' } }
    const teams = { ...london('day', 1) }
    teams.london.holidays = 'eve'
    const holidays = {
      eve: [
        { date: '2027-03-03', from: '13:00' },
        { date: '2027-03-04', from: '11:00', until: '12:00' }
      ]
    }
    expect(inWords(first(attend({ shifts, teams, holidays }, '2027-03-03', '2027-03-04')).onShift, 'UTC')).toEqual([
      '2027-03-03 09:00–13:00',
      '2027-03-04 09:00–11:00',
      '2027-03-04 12:00–17:00'
    ])
  })
})

describe('rotas', () => {
  const shifts = { day: { start: '08:00', end: '20:00' }, night: { start: '20:00', end: '08:00' } }

  test('four days on and three off cover each day with the same number of people', () => {
    const rotas = { turn: { from: '2027-01-04', days: ['day', 'day', 'day', 'day', 'off', 'off', 'off'] } }
    const people = attend({ shifts, rotas, teams: london('turn', 14) })
    const onDay = new Map<number, number>()
    for (const { onShift } of people) {
      for (const { startsAt } of onShift) onDay.set(startsAt, (onDay.get(startsAt) ?? 0) + 1)
    }
    expect(onDay.size).toBe(28)
    expect([...new Set(onDay.values())]).toEqual([8])
  })

  test('each next person begins a step of the cycle later, so that a whole round covers every entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('day', 'night', 'off'), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (days, rounds) => {
          const rotas = { turn: { from: '2027-03-09', days } }
          const people = attend({ shifts, rotas, teams: london('turn', days.length * rounds) })
          const perDay = new Map<string, number>()
          for (const { onShift } of people) {
            for (const { startsAt, endsAt } of onShift) {
              // Shifts of twelve hours that follow each other are one interval.
              for (let at = startsAt; at < endsAt; at += 12 * HOUR) {
                const key = `${dayOf('Europe/London', at)} ${(at / HOUR) % 24 === 8 ? 'day' : 'night'}`
                perDay.set(key, (perDay.get(key) ?? 0) + 1)
              }
            }
          }
          for (const shift of ['day', 'night']) {
            const expected = days.filter(entry => entry === shift).length * rounds
            for (
              let day = dayOf('UTC', Date.UTC(2027, 2, 2) / 1000);
              day < dayOf('UTC', Date.UTC(2027, 2, 27) / 1000);
              day++
            ) {
              expect(perDay.get(`${day} ${shift}`) ?? 0).toBe(expected)
            }
          }
        }
      ),
      { numRuns: 25 }
    )
  })

  test('week about alternates, and a weekend rota leaves the days to its shift', () => {
    const both = {
      early: { start: '06:00', end: '14:00', days: 'mon-fri' },
      late: { start: '14:00', end: '22:00', days: 'mon-fri' },
      weekend: { start: '09:00', end: '17:00', days: 'sat, sun' }
    }
    const rotas = {
      about: { from: '2027-03-01', weeks: ['early', 'late'] },
      third: { from: '2027-03-01', weeks: ['weekend', 'off', 'off'] }
    }
    const [a, b, w] = attend({ shifts: both, rotas, teams: london({ about: 2, third: 1 }) }, '2027-03-01', '2027-03-14')
    const startsOf = ({ onShift }: PersonAttendance) => inWords(onShift, 'UTC').map(text => text.slice(8, 13))
    const people = [a, b, w].sort(
      (x, y) => x.person.shift.localeCompare(y.person.shift) || x.person.turn - y.person.turn
    )
    expect(startsOf(people[0])).toEqual([
      '01 06',
      '02 06',
      '03 06',
      '04 06',
      '05 06',
      '08 14',
      '09 14',
      '10 14',
      '11 14',
      '12 14'
    ])
    expect(startsOf(people[1])).toEqual([
      '01 14',
      '02 14',
      '03 14',
      '04 14',
      '05 14',
      '08 06',
      '09 06',
      '10 06',
      '11 06',
      '12 06'
    ])
    expect(startsOf(people[2])).toEqual(['06 09', '07 09'])
  })

  test('a wider step spreads few people over a long cycle', () => {
    const on = ['day', 'day', 'day', 'day', 'off', 'off', 'off', 'off']
    const rotas = { turn: { from: '2027-01-04', days: on, step: 4 } }
    const [a, b] = attend({ shifts, rotas, teams: london('turn', 2) })
    const days = new Set([...a.onShift, ...b.onShift].map(({ startsAt }) => startsAt))
    expect(days.size).toBe(28)
  })
})

describe('head counts', () => {
  test('people are dealt exactly as the head counts say, and the team is as large as their sum', () => {
    const shifts = {
      a: { start: '00:00', end: '08:00' },
      b: { start: '08:00', end: '16:00' },
      c: { start: '16:00', end: '24:00' }
    }
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(fc.record({ a: count, b: count, c: count.map(value => value + 1) }), counts => {
        const people = attend({ shifts, teams: london(counts) }, '2027-03-01', '2027-03-01')
        for (const shift of ['a', 'b', 'c'] as const) {
          expect(people.filter(({ person }) => person.shift === shift)).toHaveLength(counts[shift])
        }
        expect(people.length).toBe(counts.a + counts.b + counts.c)
      }),
      { numRuns: 50 }
    )
  })
})

describe('breaks and meetings', () => {
  test('a break is at a time of the shift’s clock or so long after its start', () => {
    const shifts = {
      day: {
        start: '09:00',
        end: '17:30',
        breaks: [
          { at: '12:30', length: '45 min' },
          { after: '6 h', length: '15 min' }
        ]
      },
      night: { start: '22:00', end: '06:00', breaks: [{ at: '02:00', length: '30 min' }] }
    }
    const [day, night] = attend({ shifts, teams: london(['day', 'night'], 2) }, '2027-03-02', '2027-03-02')
    expect(inWords(day.pauses, 'UTC')).toEqual(['2027-03-02 12:30–13:15', '2027-03-02 15:00–15:15'])
    expect(inWords(night.pauses, 'UTC')).toEqual(['2027-03-02 02:00–02:30', '2027-03-03 02:00–02:30'])
  })

  test('each next person on the shift goes later, and after two hours it begins anew', () => {
    const shifts = {
      day: { start: '09:00', end: '17:00', breaks: [{ at: '12:00', length: '30 min', stagger: '30 min' }] }
    }
    const people = attend({ shifts, teams: london('day', 5) }, '2027-03-02', '2027-03-02')
    expect(people.map(({ pauses }) => inWords(pauses, 'UTC')[0].slice(11, 16))).toEqual([
      '12:00',
      '12:30',
      '13:00',
      '13:30',
      '12:00'
    ])
  })

  test('meetings take those on shift of the teams or regions that meet, each at the time of one clock or of their own', () => {
    const shifts = { day: { start: '09:00', end: '17:00' } }
    const teams = {
      ...london('day', 1),
      berlin: teamOf({ zone: 'Europe/Berlin', region: 'centre', people: 1, shift: 'day' })
    }
    const meetings = {
      all: { clock: 'Europe/London', at: '15:00', length: '1 h', days: 'tue' },
      local: { teams: ['berlin'], at: '09:30', length: '15 min', from: '2027-03-03', until: '2027-03-03' },
      region: { regions: ['centre'], at: '16:50', length: '1 h', days: 'thu' }
    }
    const [uk, de] = attend({ shifts, teams, meetings }, '2027-03-02', '2027-03-04')
    expect(inWords(uk.pauses, 'UTC')).toEqual(['2027-03-02 15:00–16:00'])
    expect(inWords(de.pauses, 'Europe/Berlin')).toEqual([
      '2027-03-02 16:00–17:00',
      '2027-03-03 09:30–09:45',
      '2027-03-04 16:50–17:00'
    ])
  })
})

describe('leave', () => {
  const shifts = { day: { start: '09:00', end: '17:00' }, night: { start: '22:00', end: '06:00' } }

  test('leave takes out exactly the shifts that start on its days, of exactly these people', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (from, length, who) => {
          const date = (day: number) => `2027-03-${String(Math.min(day, 28)).padStart(2, '0')}`
          const parts = { shifts, teams: london(['day', 'night'], 4) }
          const leave = [{ person: `london ${who}`, from: date(from), to: date(from + length) }]
          const before = attend(parts)
          const after = attend({ ...parts, leave })
          before.forEach(({ person, onShift }, index) => {
            const isOff = (startsAt: number) => {
              const text = new Date(startsAt * 1000).toISOString().slice(0, 10)
              return person.name === `london ${who}` && text >= date(from) && text <= date(from + length)
            }
            expect(after[index].onShift).toEqual(onShift.filter(({ startsAt }) => !isOff(startsAt)))
          })
        }
      ),
      { numRuns: 40 }
    )
  })

  test('leave of a team takes its last people', () => {
    const leave = [{ team: 'london', people: 2, from: '2027-03-01', to: '2027-03-28' }]
    const people = attend({ shifts, teams: london('day', 5), leave })
    expect(people.map(({ onShift }) => onShift.length > 0)).toEqual([true, true, true, false, false])
  })
})

describe('everybody', () => {
  test('nobody is ever in two places at once, and pauses lie inside shifts', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map(half => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
    const minutes = fc.integer({ min: 5, max: 200 }).map(value => `${value} min`)
    const anyShift = fc.record({
      start: time,
      end: time,
      breaks: fc.array(
        fc.oneof(
          fc.record({ at: time, length: minutes, stagger: fc.constantFrom('15 min', '45 min') }),
          fc.record({ after: minutes, length: minutes })
        ),
        { maxLength: 3 }
      )
    })
    const anyRota = fc.array(fc.constantFrom('a', 'b', 'off'), { minLength: 1, maxLength: 6 })
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham')
    fc.assert(
      fc.property(anyShift, anyShift, anyRota, zone, zone, time, (a, b, days, here, there, at) => {
        const parts = {
          shifts: { a: { ...a, clock: there }, b },
          rotas: { turn: { from: '2027-03-01', days } },
          teams: { x: teamOf({ zone: here, people: 6, shift: ['turn', 'a', 'b'] }) },
          meetings: { weekly: { at, length: '1 h', days: 'mon-wed' } },
          leave: [{ team: 'x', people: 2, from: '2027-03-10', to: '2027-03-12' }]
        }
        for (const { onShift, pauses } of attend(parts)) {
          for (const times of [onShift, pauses]) {
            times.forEach(({ startsAt, endsAt }, i) => {
              expect(startsAt).toBeLessThan(endsAt)
              if (i > 0) expect(startsAt).toBeGreaterThan(times[i - 1].endsAt)
            })
          }
          for (const pause of pauses) {
            const isInside = onShift.some(
              ({ startsAt, endsAt }) => startsAt <= pause.startsAt && pause.endsAt <= endsAt
            )
            expect(isInside).toBe(true)
          }
        }
      }),
      { numRuns: 60 }
    )
  })
})
