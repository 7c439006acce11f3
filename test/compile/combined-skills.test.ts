import { describe, expect, it } from 'vitest'
import type { ScenarioSource } from '../../src/model/scenario.ts'
import { compiled, deskOf, kindWords } from './desk.ts'

const teams: ScenarioSource['teams'] = {
  both: { zone: 'UTC', people: 2, shift: 'always', skills: { dns: '100%', mail: '40%' } },
  one: { zone: 'UTC', people: 2, shift: 'always', skills: { mail: '90%' } }
}
const demand: ScenarioSource['demand'] = {
  generate: { rate: '60 per hour', mix: { skill: { dns: 1, 'dns+mail': 1 } } }
}

describe('several skills at once', () => {
  const run = compiled(deskOf({ teams, demand }))
  const { program, legend } = run
  const words = kindWords(run)

  it('are a skill of their own after those of the scenario', () => {
    expect(legend.skills).toEqual(['dns', 'mail', 'dns+mail'])
    expect(program.groups.skills).toBe(3)
    expect(new Set(words.map(word => word.split(' ')[2]))).toEqual(new Set(['dns', 'dns+mail']))
  })

  it('need a person who has them all, and who is as fast as at the worst of them', () => {
    const ofTeam = (name: string): number[] => {
      const group = legend.groupTeam.indexOf(legend.teams.indexOf(name))
      return Array.from(program.groups.proficiency.subarray(group * 3, group * 3 + 3))
    }
    expect(ofTeam('both')).toEqual([1, 0.4, 0.4])
    expect(ofTeam('one')).toEqual([0, 0.9, 0])
    const both = legend.groupTeam.indexOf(legend.teams.indexOf('both'))
    words.forEach((word, kind) => {
      if (!word.endsWith('dns+mail')) return
      const line = program.kinds.line[kind * program.kinds.maxStages * 2]
      const groups = program.lines.groups.subarray(program.lines.groupsFrom[line], program.lines.groupsFrom[line + 1])
      expect(Array.from(groups)).toEqual([both])
    })
  })

  it('take the effort of the first named', () => {
    const meanOf = (skill: string): number => {
      const kind = words.findIndex(word => word.endsWith(` ${skill}`))
      return legend.effortMean[kind]
    }
    expect(meanOf('dns+mail')).toBe(meanOf('dns'))
    const turned: ScenarioSource['demand'] = { generate: { rate: '60 per hour', mix: { skill: { 'mail+dns': 1 } } } }
    expect(compiled(deskOf({ teams, demand: turned })).legend.effortMean[0]).toBe(600)
  })

  it('do not count among the skills of a person when the least skilled is asked first', () => {
    const routing: ScenarioSource['routing'] = { selection: 'least skilled' }
    const plain: ScenarioSource['demand'] = { generate: { rate: '60 per hour', mix: { skill: { mail: 1 } } } }
    const mixed: ScenarioSource['demand'] = {
      generate: { rate: '60 per hour', mix: { skill: { mail: 1, 'dns+mail': 1 } } }
    }
    const tiers = (of: ScenarioSource['demand']): number[] => {
      const { lines } = compiled(deskOf({ teams, demand: of, routing })).program
      return Array.from(lines.groupTier.subarray(lines.groupsFrom[0], lines.groupsFrom[1]))
    }
    expect(new Set([...tiers(plain), ...tiers(mixed)])).toEqual(new Set([1, 2]))
  })
})

describe('customers who must be served from one region', () => {
  const regions: ScenarioSource['teams'] = {
    lisbon: { zone: 'UTC', region: 'Europe', people: 2, shift: 'always', skills: { dns: '100%', mail: '100%' } },
    austin: { zone: 'UTC', region: 'America', people: 2, shift: 'always', skills: { dns: '100%', mail: '100%' } }
  }
  const { program, legend } = compiled(
    deskOf({
      teams: regions,
      queues: { all: { regions: ['America'], overflow: '1 h' } },
      demand: {
        generate: {
          rate: '60 per hour',
          sources: { europe: { share: '50%', servedFrom: 'Europe' }, others: { share: '50%' } }
        }
      },
      routing: { generalists: { proficiency: '50%', after: '2 h' } }
    })
  )
  const regionsOf = (kind: number, stage: number): string[] => {
    const { line, maxStages } = program.kinds
    const at = line[(kind * maxStages + stage) * 2]
    const groups = program.lines.groups.subarray(program.lines.groupsFrom[at], program.lines.groupsFrom[at + 1])
    return Array.from(groups, group => legend.regions[legend.teamRegion[legend.groupTeam[group]]]).sort()
  }

  it('wait for that region alone, which no overflow lifts', () => {
    const fromEurope = new Set<number>()
    const others = new Set<number>()
    for (let row = 0; row < program.tickets.count; row++)
      (legend.ticketId(row).startsWith('europe') ? fromEurope : others).add(program.tickets.kind[row])
    expect([...fromEurope].some(kind => others.has(kind))).toBe(false)
    for (const kind of fromEurope)
      for (let stage = 0; stage < program.kinds.stages[kind]; stage++)
        expect(regionsOf(kind, stage)).toEqual(['Europe'])
    for (const kind of others) {
      expect(regionsOf(kind, 0)).toEqual(['America'])
      expect(regionsOf(kind, program.kinds.stages[kind] - 1)).toEqual(['America', 'Europe'])
    }
  })
})
