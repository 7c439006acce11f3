import { describe, expect, test } from 'vitest'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { teamChangesOf } from '../../src/compile/team-changes.ts'
import { CalendarChange } from '../../src/engine/program.ts'
import { scenarioSchema } from '../../src/model/scenario.ts'

const DAY = 86_400
const HOUR = 3600

/** Team a is there all the time, b from 20 March on, c until 10 March; `meetings` make the plan differ from the calendar. */
const changes = (extras: object = {}): number[] => {
  const team = (shift: string) => ({ zone: 'UTC', people: 2, shift, skills: { any: '100%' } })
  const scenario = scenarioSchema.parse({
    name: 'sample',
    period: { from: '2027-03-01', to: '2027-03-28', zone: 'UTC' },
    shifts: {
      day: { start: '09:00', end: '17:00', ...extras },
      later: { start: '09:00', end: '17:00', from: '2027-03-20' },
      earlier: { start: '09:00', end: '17:00', until: '2027-03-10' }
    },
    teams: { a: team('day'), b: team('later'), c: team('earlier') },
    skills: { any: { effort: '20 min' } },
    demand: { generate: { rate: '1 per hour' } }
  })
  const { people, work, span } = compileStaffing(scenario)
  return [...teamChangesOf(people.people, work.planned ?? work.calendarFor(new Uint32Array(2)), span)]
}

describe('a whole team that begins or ends', () => {
  const expected = [9 * DAY + 17 * HOUR, 19 * DAY + 9 * HOUR]

  test('is a known change at its first or last shift', () => {
    expect(changes()).toEqual(expected)
  })

  test('is the same change where shifts have breaks', () => {
    expect(changes({ breaks: [{ length: '30 min', after: '3 h' }] })).toEqual(expected)
  })

  test('is none within a week of the start or the end of the run, nor where somebody is still on shift then', () => {
    const span = { startAt: 0, until: 30 * DAY }
    const work = (at: number[], change: number[]) => ({
      count: at.length,
      at: Float64Array.from(at),
      agent: new Int32Array(at.length),
      change: Uint8Array.from(change)
    })
    const { arrives, leaves } = CalendarChange
    expect([...teamChangesOf([{ team: 0 }], work([7 * DAY, 23 * DAY], [arrives, leaves]), span)]).toEqual([])
    expect([...teamChangesOf([{ team: 0 }], work([0, DAY, 2 * DAY], [arrives, leaves, arrives]), span)]).toEqual([])
    expect([...teamChangesOf([{ team: 0 }], work([0, DAY], [arrives, leaves]), span)]).toEqual([DAY])
  })
})
