import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { shortfallsOfAll } from '../../src/coverage/gap-findings.ts'
import { crowdsOf, plannedAround } from '../../src/coverage/presence.ts'
import { requirementsOf } from '../../src/coverage/requirement.ts'
import { CalendarChange, type Program } from '../../src/engine/program.ts'
import type { Scenario, ScenarioSource } from '../../src/model/scenario.ts'
import { desk, proofOf, told } from './small-desk.ts'

const skills = { dns: { effort: '20 min' }, email: { effort: '10 min' } }
const uncovered = (parts: Partial<ScenarioSource>): string[] =>
  told(
    proofOf(desk({ skills, demand: { generate: { rate: '1 per hour', mix: { skill: { dns: 1 } } } }, ...parts }))
      .proofs[0],
    'nobody'
  )
const teams = { lisbon: { zone: 'UTC', people: 1, shift: 'always', skills: { dns: '100%' } } }

describe('coverage of skills that begin and people who leave', () => {
  it('a person counts for a skill from the date on which they have it', () => {
    const trainings = [{ person: 'lisbon 1', skill: 'email', from: '2027-03-08', length: '2 days' }]
    expect(uncovered({ teams, trainings })).toEqual([
      'dns: Mon 2027-03-08 00:00–Tue 24:00 UTC',
      'email: Mon 2027-03-01 00:00–Tue 24:00 8 days later UTC'
    ])
    expect(uncovered({ teams, trainings: [{ ...trainings[0], length: undefined }] })).toEqual([
      'email: Mon 2027-03-01 00:00–Sun 24:00 UTC'
    ])
  })

  it('a class counts from the end of its training, however low its ramp begins', () => {
    const ramp = { start: '10%', weeks: 3 }
    const classes = {
      spring: {
        team: 'lisbon',
        people: 1,
        from: '2027-03-03',
        skills: { email: '80%' },
        training: { length: '1 week' },
        ramp
      }
    }
    expect(uncovered({ teams, classes })).toEqual(['email: Mon 2027-03-01 00:00–Tue 24:00 8 days later UTC'])
  })

  it('who leaves counts no longer, and who is not there yet does not count', () => {
    const people = [{ name: 'Ana', team: 'lisbon', skills: { email: '80%' }, from: '2027-03-05', until: '2027-03-11' }]
    expect(uncovered({ teams, people })).toEqual([
      'email: Mon 2027-03-01 00:00–Thu 24:00 UTC',
      'email: Fri 2027-03-12 00:00–Sun 24:00 16 days later UTC'
    ])
    expect(
      uncovered({ teams, skills: { dns: skills.dns }, leavers: [{ person: 'lisbon 1', on: '2027-03-20' }] })
    ).toEqual(['dns: Sat 2027-03-20 00:00–Sun 24:00 8 days later UTC'])
  })

  it('a refreshed skill is not lost for a moment to those at work', () => {
    const fading = { dns: { effort: '20 min', fades: { half: '90 days' } } }
    const trainings = [{ person: 'lisbon 1', skill: 'dns', from: '2027-03-08', length: '1 day' }]
    const two = { lisbon: { ...teams.lisbon, people: 2 } }
    expect(uncovered({ teams: two, skills: fading, trainings })).toEqual([])
  })
})

/** At each whole hour, whether somebody with the skill is on shift and not away, by the engine’s own program. */
const coveredByProgram = (program: Program, skill: number, hours: number): boolean[] => {
  const { agents, calendar, careers, groups } = program
  const events = [
    ...Array.from({ length: calendar.count }, (_, row) => ({
      at: calendar.at[row],
      agent: calendar.agent[row],
      isIn: calendar.change[row] === CalendarChange.arrives || calendar.change[row] === CalendarChange.pauseEnds
    })),
    ...Array.from({ length: careers?.count ?? 0 }, (_, row) => ({
      at: careers?.at[row] ?? 0,
      agent: careers?.agent[row] ?? 0,
      group: careers?.group[row] ?? 0
    }))
  ].sort((a, b) => a.at - b.at)
  const isIn = new Uint8Array(agents.count)
  const group = agents.group.slice()
  let next = 0
  return Array.from({ length: hours }, (_, hour) => {
    for (; next < events.length && events[next].at <= hour * 3600; next++) {
      const event = events[next]
      if ('group' in event) group[event.agent] = event.group
      else isIn[event.agent] = event.isIn ? 1 : 0
    }
    return [...isIn.keys()].some(
      agent => isIn[agent] === 1 && group[agent] >= 0 && groups.proficiency[group[agent] * groups.skills + skill] > 0
    )
  })
}

const coveredByProof = (scenario: Scenario, skill: string, from: number, hours: number): boolean[] => {
  const until = from + hours * 3600
  const requirements = requirementsOf(scenario).filter(({ kind, what }) => kind === 'skill' && what === skill)
  const crowds = crowdsOf(scenario, plannedAround(scenario, from, until), from, until)
  const [shortfalls] = shortfallsOfAll(requirements, crowds, { from, until })
  return Array.from({ length: hours }, (_, hour) => {
    const at = from + hour * 3600
    return !shortfalls.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  })
}

const day = fc.integer({ min: 1, max: 27 }).map(number => `2027-03-${String(number).padStart(2, '0')}`)
const parts = fc.record({
  classFrom: day,
  training: fc.integer({ min: 1, max: 9 }),
  hiredOn: day,
  leavesOn: day,
  learnsOn: day,
  length: fc.integer({ min: 1, max: 4 }),
  daily: fc.integer({ min: 1, max: 6 })
})

describe('the proof and the run', () => {
  it('agree at every hour on who can do what', () => {
    fc.assert(
      fc.property(parts, ({ classFrom, training, hiredOn, leavesOn, learnsOn, length, daily }) => {
        const scenario = desk({
          skills,
          shifts: { always: { start: '00:00', end: '24:00' }, day: { start: '09:00', end: '18:00' } },
          teams: {
            lisbon: { zone: 'Europe/Lisbon', people: 2, shift: ['always', 'day'], skills: { dns: '100%' } },
            tokyo: { zone: 'Asia/Tokyo', shift: 'day', skills: {} }
          },
          people: [{ name: 'Ana', team: 'tokyo', skills: { email: '80%' }, zone: 'America/Denver', from: hiredOn }],
          classes: {
            spring: {
              team: 'lisbon',
              people: 2,
              from: classFrom,
              skills: { dns: '80%', email: { people: 1 } },
              training: { length: `${training} days` },
              ramp: { start: '20%', weeks: 2 },
              trainers: { people: 1, daily: `${daily} h`, weeks: 1 }
            }
          },
          leavers: [{ team: 'lisbon', people: 1, on: leavesOn }],
          trainings: [
            { team: 'lisbon', people: 2, skill: 'email', proficiency: '60%', from: learnsOn, length: `${length} days` }
          ]
        })
        const staffing = compileStaffing(scenario)
        const { program, legend } = compile(scenario, staffing, drawDemand(scenario, staffing, 1, 0), 1, 0)
        const hours = 28 * 24
        for (const [index, skill] of legend.skills.entries())
          expect(coveredByProof(scenario, skill, legend.epochSeconds, hours)).toEqual(
            coveredByProgram(program, index, hours)
          )
      }),
      { numRuns: 40 }
    )
  })
})
