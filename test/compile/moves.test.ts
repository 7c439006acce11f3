import { describe, expect, it } from 'vitest'
import type { ScenarioSource } from '../../src/model/scenario.ts'
import { compiled, deskOf, kindWords } from './desk.ts'

const skills: ScenarioSource['skills'] = {
  dns: {
    effort: '20 min',
    escalate: { chance: '25%', to: 'experts' },
    reopen: { chance: '4%', after: { exponential: { mean: '3 days' } } }
  },
  experts: {
    effort: '1 h',
    returns: 'dns',
    replies: { chance: '30%', delay: '1 h' },
    escalate: { chance: '10%', to: 'lab' }
  },
  lab: { effort: '2 h' }
}
const teams: ScenarioSource['teams'] = {
  desk: { zone: 'UTC', people: 8, shift: 'always', skills: { dns: '100%', experts: '80%', lab: '80%' } }
}
const demand: ScenarioSource['demand'] = { generate: { rate: '60 per hour', mix: { skill: { dns: 1 } } } }

describe('tickets that move on', () => {
  const run = compiled(deskOf({ skills, teams, demand }))
  const words = kindWords(run)
  const { moveChance = [], moveTo = [], afterReply = [], reopenChance = [], reopenDelay = [] } = run.program.kinds

  it('have kinds for all that they turn into, though none arrives as such', () => {
    expect(new Set(words.map(word => word.split(' ')[2]))).toEqual(new Set(['dns', 'experts', 'lab']))
    expect(Array.from(run.program.tickets.kind).every(kind => words[kind].endsWith('dns'))).toBe(true)
  })

  it('keep channel and priority, and come back to the skill that `returns` names', () => {
    words.forEach((word, kind) => {
      const [channel, priority, skill] = word.split(' ')
      const next = { dns: 'experts', experts: 'lab', lab: 'lab' }[skill]
      expect(words[moveTo[kind]]).toBe(`${channel} ${priority} ${next}`)
      expect(moveChance[kind]).toBe({ dns: 0.25, experts: 0.1, lab: 0 }[skill])
      expect(words[afterReply[kind]]).toBe(`${channel} ${priority} ${skill === 'experts' ? 'dns' : skill}`)
      expect(reopenChance[kind]).toBe(skill === 'dns' ? 0.04 : 0)
      expect(reopenDelay[kind] >= 0).toBe(skill === 'dns')
    })
  })
})

describe('a scenario without these features', () => {
  it('makes a program without their columns', () => {
    const { program, legend } = compiled(deskOf())
    for (const column of ['trueKind', 'effortFactor', 'botSeconds', 'botSolves'])
      expect(program.tickets).not.toHaveProperty(column)
    for (const column of [
      ...[
        'sorting',
        'moveChance',
        'moveTo',
        'afterReply',
        'reopenChance',
        'reopenDelay',
        'redialChance',
        'redialDelay'
      ],
      ...['isLive', 'capacity', 'slowdown', 'urgency']
    ])
      expect(program.kinds).not.toHaveProperty(column)
    expect(program.groups).not.toHaveProperty('context')
    expect(program.rules.costs).not.toHaveProperty('handoverKeeps')
    for (const column of ['statedChannel', 'isPrevented', 'isBotWrong']) expect(legend).not.toHaveProperty(column)
  })
})

describe('hand-over meetings', () => {
  it('pass on the largest share among those that a team attends', () => {
    const at = { at: '07:00', length: '15 min' }
    const { program, legend } = compiled(
      deskOf({
        teams: { ...teams, night: { zone: 'UTC', people: 2, shift: 'always', skills: { dns: '100%' } } },
        skills,
        demand,
        costs: { handoverTaken: '10 min', handoverKeeps: '40%' },
        meetings: {
          relay: { ...at, teams: ['desk'], handover: { context: '60%' } },
          other: { ...at, at: '12:00', handover: { context: '20%' } },
          news: { ...at, at: '15:00' }
        }
      })
    )
    const ofTeam = legend.groupTeam.map((team, group) => [legend.teams[team], program.groups.context?.[group]])
    expect(Object.fromEntries(ofTeam)).toEqual({ desk: 0.6, night: 0.2 })
    expect(program.rules.costs.handoverKeeps).toBe(0.4)
  })
})

describe('the selection `random`', () => {
  it('is a rule of its own', () => {
    expect(compiled(deskOf({ routing: { selection: 'random' } })).program.rules.selection).toBe('random')
  })
})
