import { describe, expect, it } from 'vitest'
import type { ScenarioSource } from '../../../src/model/scenario.ts'
import { compiled, deskOf, kindWords, shareOf } from '../desk.ts'

const skills: ScenarioSource['skills'] = {
  dns: { effort: '20 min' },
  mail: { effort: '10 min' },
  web: { effort: '10 min' },
  triage: { effort: '3 min' }
}
const teams: ScenarioSource['teams'] = {
  desk: { zone: 'UTC', people: 8, shift: 'always', skills: { dns: '100%', mail: '80%', web: '80%', triage: '100%' } }
}
const demand: ScenarioSource['demand'] = {
  generate: { rate: '60 per hour', mix: { skill: { dns: 2, mail: 1, web: 1 } } }
}

const plain = compiled(deskOf({ skills, teams, demand }))
const plainWords = kindWords(plain)
const was = (row: number): string => plainWords[plain.program.tickets.kind[row]]

describe('misstated priorities', () => {
  const run = compiled(deskOf({ skills, teams, demand, misstated: { P1: { P2: '20%', P3: '10%' } } }))
  const words = kindWords(run)
  const { kind, trueKind = kind, count } = run.program.tickets

  it('arrive as they are stated in the mix', () => {
    for (let row = 0; row < count; row++) expect(words[kind[row]]).toBe(was(row))
  })

  it('turn out to be others in the stated shares, and nothing else', () => {
    const ofP1 = Array.from(kind.keys()).filter(row => words[kind[row]].includes('P1'))
    const really = (priority: string): number => shareOf(ofP1, row => words[trueKind[row]].includes(priority))
    expect(really('P2')).toBeCloseTo(0.2, 1)
    expect(really('P3')).toBeCloseTo(0.1, 1)
    for (let row = 0; row < count; row++) {
      const [channel, priority, skill] = words[kind[row]].split(' ')
      if (priority !== 'P1') expect(trueKind[row]).toBe(kind[row])
      expect(words[trueKind[row]]).toMatch(new RegExp(`^${channel} P[123] ${skill}$`))
    }
  })
})

describe('misrouted tickets', () => {
  const run = compiled(
    deskOf({ skills, teams, demand, misrouted: { share: '8%', sorting: '5 min', channels: ['form'] } })
  )
  const words = kindWords(run)
  const { kind, trueKind = kind, count } = run.program.tickets

  it('reach another skill that tickets are about, in the stated share of their channels', () => {
    const rows = Array.from({ length: count }, (_, row) => row)
    const onForm = rows.filter(row => was(row).startsWith('form'))
    expect(shareOf(onForm, row => kind[row] !== trueKind[row])).toBeCloseTo(0.08, 1)
    for (const row of rows) {
      expect(words[trueKind[row]]).toBe(was(row))
      expect(words[kind[row]]).not.toContain('triage')
      if (was(row).startsWith('chat')) expect(kind[row]).toBe(trueKind[row])
    }
  })

  it('go to all other skills alike', () => {
    const wrong = Array.from(kind.keys()).filter(row => kind[row] !== trueKind[row] && was(row).endsWith('dns'))
    expect(shareOf(wrong, row => words[kind[row]].endsWith('mail'))).toBeGreaterThan(0.35)
    expect(shareOf(wrong, row => words[kind[row]].endsWith('web'))).toBeGreaterThan(0.35)
  })

  it('reach no skill before its launch', () => {
    const web = { effort: '10 min', from: '2027-03-05' }
    const launched = compiled(deskOf({ skills: { ...skills, web }, teams, demand, misrouted: { share: '30%' } }))
    const names = kindWords(launched)
    const { createdAt, kind: first, trueKind: real = first } = launched.program.tickets
    const atWeb = Array.from(first.keys()).filter(row => first[row] !== real[row] && names[first[row]].endsWith('web'))
    expect(atWeb.length).toBeGreaterThan(100)
    expect(Math.min(...atWeb.map(row => createdAt[row]))).toBeGreaterThanOrEqual(4 * 86_400)
  })

  it('are sorted for the stated time', () => {
    const { sorting = [] } = run.program.kinds
    for (const index of sorting) expect(run.program.distributions.a[index]).toBe(300)
  })
})

describe('triage', () => {
  const run = compiled(
    deskOf({
      skills,
      teams,
      demand,
      misrouted: { share: '50%' },
      misstated: { P2: { P1: '50%' } },
      triage: { skill: 'triage', channels: ['form'] }
    })
  )
  const words = kindWords(run)
  const { kind, trueKind = kind, count } = run.program.tickets

  it('comes first for every ticket of its channels, and corrects priority and skill', () => {
    for (let row = 0; row < count; row++) {
      const [channel, priority, skill] = was(row).split(' ')
      if (channel === 'form') expect(words[kind[row]]).toBe(`form ${priority} triage`)
      else expect(words[kind[row]]).not.toContain('triage')
      expect(words[trueKind[row]].endsWith(` ${skill}`)).toBe(true)
    }
  })

  it('takes the effort of its skill', () => {
    const { sorting = [], skill } = run.program.kinds
    const sorter = run.legend.skills.indexOf('triage')
    for (let number = 0; number < sorting.length; number++)
      if (skill[number] === sorter) expect(run.program.distributions.a[sorting[number]]).toBe(180)
      else expect(sorting[number]).toBe(-1)
  })

  it('is not what customers ask for, where a mix names no skills', () => {
    const all = compiled(deskOf({ skills, teams, triage: { skill: 'triage' } }))
    const { trueKind: really = all.program.tickets.kind } = all.program.tickets
    const names = kindWords(all)
    expect(shareOf(really, number => names[number].includes('triage'))).toBe(0)
    expect(new Set(Array.from(really, number => names[number].split(' ')[2]))).toEqual(new Set(['dns', 'mail', 'web']))
  })
})
