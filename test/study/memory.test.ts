import { describe, expect, it } from 'vitest'
import { jobsThatFit } from '../../src/cli/fit-memory.ts'
import { UserError } from '../../src/cli/user-error.ts'
import { type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { memoryNeed } from '../../src/study/memory.ts'
import type { StudyInput } from '../../src/study/run-study.ts'

const inputOf = (rate: string, to = '2027-03-28'): StudyInput => {
  const source: ScenarioSource = {
    name: 'Small office',
    period: { from: '2027-03-01', to, zone: 'UTC' },
    skills: { product: { effort: { exponential: { mean: '20 min' } } } },
    shifts: { office: { start: '09:00', end: '17:00' } },
    teams: { Lisbon: { zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { product: '100%' } } },
    demand: { generate: { rate } }
  }
  return { scenario: scenarioSchema.parse(source), record: { versions: {}, inputs: [], leftOut: [] } }
}

/** A replay of a year with so many tickets. */
const replayOf = (count: number): StudyInput => {
  const none = { id: String, zones: [], createdAt: new Float64Array(), zone: new Int16Array() }
  const names = { channel: new Uint16Array(), plan: new Uint16Array(), priority: new Uint16Array() }
  const tickets = { count, ...none, ...names, skill: new Uint16Array() }
  return { ...inputOf('100 per day', '2028-02-28'), recorded: { file: 'tickets.csv', tickets } }
}

const GB = 1e9
const limits = { total: 8 * GB, heap: 4 * GB }

describe('the memory of a study', () => {
  it('counts the tickets that are to be expected', () => {
    expect(memoryNeed(inputOf('100 per day'), 1, 1).tickets).toBeCloseTo(2800, 0)
  })

  it('grows with tickets, period, replications and jobs', () => {
    const small = memoryNeed(inputOf('100 per day'), 10, 2).total
    expect(memoryNeed(inputOf('1000 per day'), 10, 2).total).toBeGreaterThan(small)
    expect(memoryNeed(inputOf('100 per day', '2028-02-27'), 10, 2).total).toBeGreaterThan(small)
    expect(memoryNeed(inputOf('100 per day'), 100, 2).total).toBeGreaterThan(small)
    expect(memoryNeed(inputOf('100 per day'), 10, 3).total).toBeGreaterThan(small)
  })

  it('is above what replays of the whole model were measured to take, by at most half', () => {
    const measured = [
      [1_000_000, 0.66 * GB],
      [10_000_000, 4.3 * GB]
    ]
    for (const [tickets, bytes] of measured) {
      const { total } = memoryNeed(replayOf(tickets), 1, 1)
      expect(total).toBeGreaterThan(bytes)
      expect(total).toBeLessThan(1.5 * bytes)
    }
  })

  it('takes as many jobs as fit where nobody asked for more', () => {
    const large = inputOf('125000 per day')
    expect(jobsThatFit(large, 8, { jobs: 8, isAsked: false }, limits)).toBe(4)
    expect(() => jobsThatFit(large, 8, { jobs: 8, isAsked: true }, limits)).toThrow(/Take fewer --jobs than 8/)
  })

  it('a large replay that would not fit is refused, and named by the tickets of its file', () => {
    const replay = replayOf(10_000_000)
    const start = (total: number) => jobsThatFit(replay, 1, { jobs: 1, isAsked: false }, { total, heap: 4 * GB })
    expect(() => start(3 * GB)).toThrow(/10,000,000 tickets a replication\); 3\.0 GB can be used/)
    expect(start(8 * GB)).toBe(1)
  })

  it('refuses what does not fit in any way', () => {
    const run = () => jobsThatFit(inputOf('650000 per day'), 1, { jobs: 1, isAsked: false }, limits)
    expect(run).toThrow(UserError)
    expect(run).toThrow(/18,200,000 tickets.*\n.*shorter period/)
    const many = () => jobsThatFit(inputOf('10 per day'), 50_000, { jobs: 1, isAsked: false }, limits)
    expect(many).toThrow(/Take --replications \d+ or fewer/)
  })
})
