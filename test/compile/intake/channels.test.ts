import { describe, expect, it } from 'vitest'
import type { ScenarioSource } from '../../../src/model/scenario.ts'
import { compiled, deskOf, kindWords } from '../desk.ts'

const LONDON: ScenarioSource['channels'] = {
  form: {},
  chat: {
    live: true,
    atOnce: 3,
    slowdown: '30%',
    patience: { exponential: { mean: '4 min' } },
    lines: 50,
    redial: { chance: '40%', after: { exponential: { mean: '10 min' } } },
    hours: { zone: 'Europe/London', days: 'mon-fri', start: '08:00', end: '20:00' },
    becomes: 'form',
    convert: { mail: '50%' }
  }
}

const stated = compiled(deskOf())
const statedWords = kindWords(stated)

describe('a live channel', () => {
  const run = compiled(deskOf({ channels: LONDON, routing: { interrupt: ['P1', 'live'] } }))
  const words = kindWords(run)
  const { kinds, lines, tickets } = run.program
  const isChat = (kind: number): boolean => words[kind].startsWith('chat')

  it('has its own capacity, slow-down, patience, limit and redials', () => {
    for (let kind = 0; kind < kinds.count; kind++) {
      expect(kinds.isLive?.[kind]).toBe(isChat(kind) ? 1 : 0)
      expect(kinds.capacity?.[kind]).toBe(isChat(kind) ? 3 : 1)
      expect(kinds.slowdown?.[kind]).toBe(isChat(kind) ? 0.3 : 0)
      expect(kinds.redialChance?.[kind]).toBe(isChat(kind) ? 0.4 : 0)
      expect(kinds.patience[kind] >= 0).toBe(isChat(kind))
      expect(kinds.limit[kind] >= 0).toBe(isChat(kind))
    }
  })

  it('goes before all deferred work, unless it is to go in turn', () => {
    const tiers = (program: typeof run.program, live: boolean): number[] =>
      Array.from(program.kinds.line.subarray(0, program.kinds.count * 2 * program.kinds.maxStages)).flatMap(
        (line, i) => (isChat(Math.floor(i / 2 / program.kinds.maxStages)) === live ? [program.lines.tier[line]] : [])
      )
    expect(Math.max(...tiers(run.program, true))).toBeLessThan(Math.min(...tiers(run.program, false)))
    const inTurn = compiled(deskOf({ channels: LONDON, routing: { live: 'in turn' } })).program
    expect(new Set(tiers(inTurn, true))).toEqual(new Set(tiers(inTurn, false)))
    expect(Array.from(lines.tier)).toEqual([...lines.tier].sort((a, b) => a - b))
  })

  it('interrupts deferred work of any priority where `interrupt` says so, and only then', () => {
    const { urgency = [], interrupts } = kinds
    for (let kind = 0; kind < kinds.count; kind++) {
      expect(interrupts[kind]).toBe(isChat(kind) || words[kind].includes('P1') ? 1 : 0)
      expect(urgency[kind]).toBe(isChat(kind) ? 0 : kinds.priority[kind] + 1)
    }
    const other = compiled(deskOf({ channels: LONDON, routing: { interrupt: ['P1'] } })).program.kinds
    expect(other.urgency).toBeUndefined()
    for (let kind = 0; kind < other.count; kind++)
      expect(other.interrupts[kind]).toBe(other.priority[kind] === 0 ? 1 : 0)
  })

  it('becomes another one outside its hours, and by category within them', () => {
    let converted = 0
    let ofMail = 0
    for (let row = 0; row < tickets.count; row++) {
      const [channel, ...rest] = statedWords[stated.program.tickets.kind[row]].split(' ')
      const at = new Date((run.legend.epochSeconds + tickets.createdAt[row]) * 1000)
      // London is on UTC in this week.
      const isOpen = at.getUTCDay() % 6 !== 0 && at.getUTCHours() >= 8 && at.getUTCHours() < 20
      const now = words[tickets.kind[row]]
      expect(run.legend.channels[run.legend.statedChannel?.[row] ?? 0]).toBe(channel)
      expect(now.split(' ').slice(1)).toEqual(rest)
      if (channel === 'form' || !isOpen) expect(now.startsWith('form')).toBe(true)
      else if (rest[1] === 'dns') expect(now.startsWith('chat')).toBe(true)
      else {
        ofMail++
        if (now.startsWith('form')) converted++
      }
    }
    expect(converted / ofMail).toBeCloseTo(0.5, 1)
  })

  it('is decided by the instant at which the bot passes the ticket on', () => {
    const slow = compiled(deskOf({ channels: LONDON, bot: { solves: '0%', answer: '12 h' } }))
    const names = kindWords(slow)
    for (let row = 0; row < slow.program.tickets.count; row++) {
      const hour = new Date((slow.legend.epochSeconds + slow.program.tickets.createdAt[row]) * 1000).getUTCHours()
      if (hour >= 8 && hour < 20) expect(names[slow.program.tickets.kind[row]].startsWith('form')).toBe(true)
    }
  })

  it('takes its recorded patience with it no further', () => {
    const count = 2
    const zeros = new Uint16Array(count)
    const night = Date.UTC(2027, 2, 2, 3) / 1000
    const table = {
      count,
      id: (row: number) => `t${row}`,
      createdAt: Float64Array.of(night, night + 9 * 3600),
      channel: Uint16Array.of(1, 1),
      plan: zeros,
      priority: zeros,
      skill: zeros,
      zone: new Int16Array(count).fill(-1),
      zones: [],
      patienceSeconds: Float64Array.of(100, 100)
    }
    const { program } = compiled(deskOf({ channels: LONDON }), { tickets: table })
    expect(Array.from(program.tickets.patienceSeconds ?? [])).toEqual([Number.NaN, 100])
    expect(Array.from(table.patienceSeconds)).toEqual([100, 100])
  })
})
