import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { peopleOf } from '../../src/compile/people.ts'
import type { People } from '../../src/compile/person.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import type { ScenarioSource } from '../../src/model/scenario.ts'
import { compiledDesk, deskOf, proficiencyAtStart } from './desk-of-learners.ts'

const everybody = (parts: Partial<ScenarioSource>): People => {
  const scenario = deskOf(parts)
  return peopleOf(scenario, scenarioNames(scenario))
}

const lisbon = (more: object): ScenarioSource['teams'] => ({
  lisbon: { zone: 'Europe/Lisbon', people: 4, shift: ['day', 'night'], skills: { dns: '100%' }, ...more }
})

describe('people by name', () => {
  test('come after those who are counted, and classes after them', () => {
    const { people } = everybody({
      people: [{ name: 'Ana', team: 'lisbon' }],
      classes: { spring: { team: 'lisbon', people: 2, from: '2027-03-15' } },
      teams: { ...lisbon({ people: 2 }), tokyo: { zone: 'Asia/Tokyo', people: 1, shift: 'day', skills: {} } }
    })
    expect(people.map(({ name }) => name)).toEqual(['lisbon 1', 'lisbon 2', 'Ana', 'spring 1', 'spring 2', 'tokyo 1'])
  })

  test('have the shift and skills that they state, and are dealt the rest with their team', () => {
    const { people } = everybody({
      teams: lisbon({ people: 2, skills: { dns: { people: '50%' }, email: { people: '50%', preference: 2 } } }),
      people: [
        { name: 'Ana', team: 'lisbon', shift: 'night', skills: { email: '60%' } },
        { name: 'Bo', team: 'lisbon' },
        { name: 'Cy', team: 'lisbon' }
      ]
    })
    const told = people.map(({ name, shift, turn, proficiency }) => `${name} ${shift} ${turn} ${proficiency.join('/')}`)
    expect(told).toEqual([
      'lisbon 1 day 0 1/0',
      'lisbon 2 night 0 1/0',
      'Ana night 1 0/0.6',
      'Bo day 1 0/1',
      'Cy night 2 0/1'
    ])
    expect(people[2].preference).toEqual([1, 2])
  })

  test('change nothing for those who are counted', () => {
    const counts = fc.record({ people: fc.integer({ min: 1, max: 9 }), named: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(counts, ({ people: count, named }) => {
        const own = Array.from({ length: named }, (_, i) => ({
          name: `Ana ${i}x`,
          team: 'lisbon',
          shift: 'day',
          skills: { dns: '50%' }
        }))
        const teams = lisbon({ people: count, skills: { dns: { people: '40%' }, email: '50%' } })
        const alone = everybody({ teams }).people
        expect(everybody({ teams, people: own }).people.slice(0, count)).toEqual(alone)
      })
    )
  })

  test('are away without notice as often as they say themselves', () => {
    const people = [
      { name: 'Ana', team: 'lisbon', absence: '100%' },
      { name: 'Bo', team: 'lisbon', absence: '0%' }
    ]
    const { program, legend } = compiledDesk(deskOf({ people, absence: '100%' }))
    expect(new Set(Array.from(program.calendar.agent, row => legend.agents[row]))).toEqual(new Set(['Bo']))
  })

  test('follow a clock of their own, leave and days off included', () => {
    const people = [{ name: 'Ana', team: 'lisbon', zone: 'America/Denver' }]
    const parts = {
      people,
      leave: [{ person: 'Ana', from: '2027-03-02', to: '2027-03-02' }],
      holidays: { bank: ['2027-03-03'] },
      teams: lisbon({ holidays: 'bank', people: 0, shift: 'day' }),
      period: { from: '2027-03-01', to: '2027-03-04', zone: 'UTC' }
    }
    const { calendar } = compiledDesk(deskOf(parts)).program
    expect(Array.from(calendar.at, at => at / 3600)).toEqual([15, 23, 3 * 24 + 15, 3 * 24 + 23])
  })
})

describe('help from others', () => {
  const consult = { chance: '10%', talk: '12 min' }
  const skills = { dns: { effort: '20 min', consult }, email: { effort: '10 min' } }
  const classes = {
    spring: { team: 'lisbon', people: 1, from: '2027-03-15', ramp: { start: '50%', weeks: 2 }, consults: 3 }
  }

  test('is asked for by skill, more often while somebody ramps, and never with more than certainty', () => {
    const { program } = compiledDesk(deskOf({ skills, classes }))
    const { consults, careers, groups } = program
    const chances = [...(careers?.group ?? [])].map(group => consults?.chance[group * groups.skills])
    expect(chances[0]).toBeCloseTo(0.3, 12)
    expect(chances[1]).toBeCloseTo(0.3, 12)
    expect(chances[2]).toBeCloseTo(0.1, 12)
    expect(consults?.chance.filter((_, i) => i % groups.skills === 1).every(chance => chance === 0)).toBe(true)
    expect(consults?.talk[1]).toBe(-1)
    const often = { spring: { ...classes.spring, consults: 40 } }
    expect(Math.max(...(compiledDesk(deskOf({ skills, classes: often })).program.consults?.chance ?? []))).toBe(1)
  })

  test('comes from those who are at least as good as the scenario says', () => {
    const teams = lisbon({ skills: { dns: { people: 2, proficiency: '100%' } } })
    const people = [{ name: 'Ana', team: 'lisbon', skills: { dns: '70%' } }]
    const helpers = (consults?: ScenarioSource['consults']): number[] => {
      const { program } = compiledDesk(deskOf({ skills, teams, people, ...(consults && { consults }) }))
      const asked = program.consults
      const groups: number[] =
        asked === undefined ? [] : [...asked.groups.subarray(asked.groupsFrom[0], asked.groupsFrom[1])]
      return [...program.agents.group.keys()].filter(agent => groups.includes(program.agents.group[agent]))
    }
    expect(helpers()).toEqual([0, 1])
    expect(helpers({ proficiency: '70%' })).toEqual([0, 1, 4])
    expect(helpers({ proficiency: '71%' })).toEqual([0, 1])
  })

  test('is waited for as long as the scenario says', () => {
    const seconds = (consults?: ScenarioSource['consults']) =>
      compiledDesk(deskOf({ skills, ...(consults && { consults }) })).program.consults?.giveUpSeconds
    expect([seconds(), seconds({ giveUpAfter: '5 min' }), seconds({ giveUpAfter: 'for ever' })]).toEqual([
      1800,
      300,
      Number.POSITIVE_INFINITY
    ])
  })
})

describe('practice', () => {
  test('matters to the skills that fade, and to no other', () => {
    const fades = { after: '30 days', half: '90 days', floor: '50%' }
    const { decay } = compiledDesk(
      deskOf({ skills: { dns: { effort: '20 min', fades }, email: { effort: '10 min' } } })
    ).program
    expect(decay?.afterSeconds[0]).toBe(30 * 86_400)
    expect([...(decay?.halfSeconds ?? [])]).toEqual([90 * 86_400, Number.POSITIVE_INFINITY])
    expect([...(decay?.floor ?? [])]).toEqual([0.5, 1])
  })
})

describe('a launch', () => {
  const skills = (from?: string) => ({ dns: { effort: '20 min' }, email: { effort: '10 min', ...(from && { from }) } })
  const drawn = (parts: Partial<ScenarioSource>): string[] => {
    const scenario = deskOf({ period: { from: '2027-03-01', to: '2027-03-14', zone: 'Europe/Lisbon' }, ...parts })
    const staffing = compileStaffing(scenario)
    const { count, id, skill, createdAt } = drawDemand(scenario, staffing, 3, 0)
    const until = Date.parse('2027-03-08T00:00:00Z') / 1000
    return Array.from(
      { length: count },
      (_, row) => `${id(row)} ${skill[row]} ${createdAt[row] < until ? 'before' : 'after'}`
    )
  }

  test('takes the tickets of its skill away before the date, and leaves all others as they are', () => {
    const all = drawn({ skills: skills() })
    expect(drawn({ skills: skills('2027-03-08') })).toEqual(all.filter(row => !row.endsWith('1 before')))
    expect(all.some(row => row.endsWith('1 before'))).toBe(true)
    expect(drawn({ skills: skills('2027-02-08') })).toEqual(all)
  })

  test('holds for what storms add too', () => {
    const storms = [{ from: '2027-03-03 00:00', length: '10 days', factor: 3, skill: 'email' }]
    const demand = { generate: { rate: '10 per hour', storms } }
    const all = drawn({ skills: skills(), demand })
    expect(drawn({ skills: skills('2027-03-08'), demand })).toEqual(all.filter(row => !row.endsWith('1 before')))
  })

  test('of several skills at once comes with the last of them', () => {
    const mix = { skill: { 'dns+email': 1, dns: 1 } }
    const rows = drawn({ skills: skills('2027-03-08'), demand: { generate: { rate: '10 per hour', mix } } })
    expect(rows.some(row => row.endsWith('2 after'))).toBe(true)
    expect(rows.some(row => row.endsWith('2 before'))).toBe(false)
  })
})

describe('skills dealt by name', () => {
  test('are those of the start of the run, ramps apart', () => {
    const people = [{ name: 'Ana', team: 'lisbon', skills: { dns: '80%' } }]
    expect(proficiencyAtStart(compiledDesk(deskOf({ people })), 'dns')).toMatchObject({ 'lisbon 1': 1, Ana: 0.8 })
  })
})
