import { describe, expect, test } from 'vitest'
import { type Compiled, compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { CalendarChange, type ProgramCalendar } from '../../src/engine/program.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { attend, type Parts, scenarioOf, teamOf } from './sample.ts'

const HOUR = 3600
const period = { from: '2027-03-01', to: '2027-03-07', zone: 'UTC' }
const day = { start: '09:00', end: '17:00' }
const desk = (people: number, more: Partial<Parts['teams'][string]> = {}) => ({
  desk: teamOf({ zone: 'UTC', people, shift: 'day', ...more })
})

const compiled = (scenario: Scenario, replication = 0, seed = 1): Compiled => {
  const staffing = compileStaffing(scenario)
  return compile(scenario, staffing, drawDemand(scenario, staffing, seed, replication), seed, replication)
}

const calendar = (parts: Parts, replication = 0): ProgramCalendar =>
  compiled(scenarioOf({ period, ...parts }), replication).program.calendar

const NAMES = ['leaves', 'arrives', 'pauses', 'returns']

/** Rows as `person hour change`. */
const rowsOf = ({ count, at, agent, change }: ProgramCalendar): string[] =>
  Array.from({ length: count }, (_, row) => `${agent[row]} ${at[row] / HOUR} ${NAMES[change[row]]}`)

const isSorted = ({ count, at, agent, change }: ProgramCalendar): boolean => {
  const { leaves, arrives, pauseBegins, pauseEnds } = CalendarChange
  const order = [leaves, pauseBegins, pauseEnds, arrives]
  for (let row = 1; row < count; row++) {
    const by = at[row] - at[row - 1] || order.indexOf(change[row] as 0) - order.indexOf(change[row - 1] as 0)
    if (by < 0 || (by === 0 && agent[row] <= agent[row - 1])) return false
  }
  return true
}

/** Names of the people who come on each date. */
const present = (scenario: Scenario, replication: number, seed = 1): Set<string> => {
  const { program, legend } = compiled(scenario, replication, seed)
  const { count, at, agent, change } = program.calendar
  const found = new Set<string>()
  for (let row = 0; row < count; row++) {
    if (change[row] === CalendarChange.arrives)
      found.add(`${legend.agents[agent[row]]} ${Math.floor(at[row] / 86_400)}`)
  }
  return found
}

describe('the calendar of the engine', () => {
  test('has rows of coming, pausing, returning and leaving in the order of their instants', () => {
    const shifts = { day: { ...day, breaks: [{ at: '12:00', length: '30 min' }] } }
    const rows = calendar({ shifts, teams: desk(2), period: { ...period, to: '2027-03-01' } })
    expect(rowsOf(rows)).toEqual([
      '0 9 arrives',
      '1 9 arrives',
      '0 12 pauses',
      '1 12 pauses',
      '0 12.5 returns',
      '1 12.5 returns',
      '0 17 leaves',
      '1 17 leaves'
    ])
  })

  test('people leave before pauses begin and end, and arrive last', () => {
    const shifts = {
      day: { ...day, breaks: [{ at: '12:00', length: '1 h', stagger: '1 h' }] },
      late: { start: '13:00', end: '22:00' },
      early: { start: '05:00', end: '13:00' }
    }
    const teams = { desk: teamOf({ zone: 'UTC', people: 4, shift: ['day', 'day', 'late', 'early'] }) }
    const rows = calendar({ shifts, teams })
    expect(isSorted(rows)).toBe(true)
    expect(rowsOf(rows).filter(row => row.split(' ')[1] === '13')).toEqual([
      '3 13 leaves',
      '1 13 pauses',
      '0 13 returns',
      '2 13 arrives'
    ])
  })

  test('a pause at the start or the end of a shift shortens the shift, and one over all of it takes it out', () => {
    const shifts = { day }
    const meetings = {
      opening: { at: '08:30', length: '1 h', days: 'mon' },
      closing: { at: '16:45', length: '1 h', days: 'tue' },
      all: { at: '08:00', length: '10 h', days: 'wed' },
      twice: { at: '10:00', length: '1 h', days: 'thu' },
      again: { at: '11:00', length: '1 h', days: 'thu' }
    }
    const rows = rowsOf(calendar({ shifts, meetings, teams: desk(1), period: { ...period, to: '2027-03-04' } }))
    expect(rows).toEqual([
      '0 9.5 arrives',
      '0 17 leaves',
      '0 33 arrives',
      '0 40.75 leaves',
      '0 81 arrives',
      '0 82 pauses',
      '0 84 returns',
      '0 89 leaves'
    ])
  })

  test('shifts that touch are one, so that who works around the clock comes once', () => {
    const rows = rowsOf(calendar({ shifts: { day: { start: '00:00', end: '24:00' } }, teams: desk(1) }))
    expect(rows).toEqual(['0 0 arrives', '0 168 leaves'])
  })

  test('holds the same times as the attendance of everybody', () => {
    const shifts = {
      day: { ...day, clock: 'America/New_York', breaks: [{ after: '4 h', length: '30 min', stagger: '20 min' }] },
      night: { start: '22:00', end: '06:30', breaks: [{ at: '02:15', length: '30 min' }] }
    }
    const rotas = { turn: { from: '2027-02-01', days: ['day', 'day', 'off', 'night', 'night', 'off', 'off'] } }
    const leave = [{ person: 'desk 2', from: '2027-03-03', to: '2027-03-04' }]
    const parts = {
      shifts,
      rotas,
      leave,
      teams: { desk: teamOf({ zone: 'Europe/Paris', people: 9, shift: ['turn', 'day', 'night'] }) }
    }
    const rows = calendar(parts)
    const epoch = Date.UTC(2027, 2, 1) / 1000
    const end = 7 * 86_400
    const expected = attend(parts, period.from, period.to).flatMap(({ onShift, pauses }, agent) => {
      const within = (at: number) => Math.min(end, Math.max(0, at - epoch)) / HOUR
      return [
        ...onShift.flatMap(({ startsAt, endsAt }) => [
          `${agent} ${within(startsAt)} arrives`,
          `${agent} ${within(endsAt)} leaves`
        ]),
        ...pauses
          .filter(({ startsAt, endsAt }) => startsAt > epoch && endsAt < epoch + end)
          .flatMap(({ startsAt, endsAt }) => [
            `${agent} ${within(startsAt)} pauses`,
            `${agent} ${within(endsAt)} returns`
          ])
      ]
    })
    expect(isSorted(rows)).toBe(true)
    expect(rowsOf(rows).sort()).toEqual(expected.sort())
  })
})

describe('unplanned absence', () => {
  const shifts = { day }
  const long = { ...period, to: '2027-12-31' }
  const scenario = (people: number, absence: string, more: Partial<Parts> = {}) =>
    scenarioOf({ shifts, period: long, teams: desk(people), absence, ...more })

  test('takes its share of person-days', () => {
    const all = 50 * 306
    const share = 1 - present(scenario(50, '8%'), 0).size / all
    expect(Math.abs(share - 0.08)).toBeLessThan(4 * Math.sqrt((0.08 * 0.92) / all))
  })

  test('is the same for a person when others are added, another team comes or the share of others changes', () => {
    const alone = present(scenario(3, '20%'), 4)
    const teams = { ...desk(8), other: teamOf({ zone: 'Asia/Tokyo', people: 4, shift: 'day', absence: '50%' }) }
    const among = present(scenario(8, '20%', { teams }), 4)
    for (const name of ['desk 1', 'desk 2', 'desk 3']) {
      const days = (found: Set<string>) => [...found].filter(entry => entry.startsWith(`${name} `)).sort()
      expect(days(among)).toEqual(days(alone))
    }
  })

  test('differs between people, replications and seeds, and a higher share only adds days', () => {
    const some = present(scenario(3, '20%'), 0)
    const of = (name: string, found: Set<string>) =>
      [...found]
        .filter(entry => entry.startsWith(`${name} `))
        .map(entry => entry.split(' ')[2])
        .join()
    expect(of('desk 1', some)).not.toBe(of('desk 2', some))
    expect([...present(scenario(3, '20%'), 1)]).not.toEqual([...some])
    expect([...present(scenario(3, '20%'), 0, 2)]).not.toEqual([...some])
    for (const entry of present(scenario(3, '40%'), 0)) expect(some.has(entry)).toBe(true)
  })

  test('a night shift is missed as a whole, both parts of a split shift go together', () => {
    const split = {
      day: {
        parts: [
          { start: '06:00', end: '10:00' },
          { start: '15:00', end: '19:00' }
        ]
      }
    }
    const rows = compiled(scenarioOf({ shifts: split, teams: desk(5), absence: '50%', period })).program.calendar
    const arrivals = rowsOf(rows).filter(row => row.endsWith('arrives'))
    const days = new Map<string, number>()
    for (const row of arrivals) {
      const [agent, hour] = row.split(' ')
      const key = `${agent} ${Math.floor(Number(hour) / 24)}`
      days.set(key, (days.get(key) ?? 0) + 1)
    }
    expect(days.size).toBeLessThan(35)
    expect([...new Set(days.values())]).toEqual([2])
  })

  test('somebody around the clock comes back after a day away', () => {
    const shift = { day: { start: '00:00', end: '24:00' } }
    const rows = compiled(scenarioOf({ shifts: shift, teams: desk(4), absence: '30%', period })).program.calendar
    expect(isSorted(rows)).toBe(true)
    expect(rows.count).toBeGreaterThan(8)
  })
})

describe('what is measured', () => {
  test('available is scheduled less absence, breaks and meetings; busy and idle are the available time', () => {
    const shifts = { day: { ...day, breaks: [{ at: '12:00', length: '1 h' }] } }
    const meetings = { weekly: { at: '16:00', length: '2 h', days: 'wed' } }
    const scenario = scenarioOf({ period, shifts, meetings, teams: desk(10) })
    const totals = (of: Scenario) => {
      const { program, legend } = compiled(of)
      return measure(program, legend, simulate(program)).staffing.totals[0]
    }
    const { scheduledSeconds, availableSeconds, busySeconds, idleSeconds } = totals(scenario)
    expect(scheduledSeconds).toBe(10 * 7 * 8 * HOUR)
    expect(availableSeconds).toBe(10 * (7 * 7 - 1) * HOUR)
    expect(busySeconds + idleSeconds).toBeCloseTo(availableSeconds, 3)
    const absent = totals({ ...scenario, absence: 0.3 })
    expect(absent.scheduledSeconds).toBe(scheduledSeconds)
    expect(absent.availableSeconds).toBeLessThan(availableSeconds)
  })

  test('nothing is told apart where nothing takes away from the plan', () => {
    const { legend } = compiled(scenarioOf({ period, shifts: { day }, teams: desk(2) }))
    expect(legend.plannedShifts).toBeUndefined()
  })
})
