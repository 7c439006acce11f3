import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBotAnswers } from '../../../src/compile/intake/bot-answers.ts'
import type { Bot } from '../../../src/model/intake/bot.ts'
import { Purpose } from '../../../src/num/luck.ts'
import { compiled, deskOf, shareOf } from '../desk.ts'

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** An even grid of luck over effort and bot: shares over it are chances, without noise. */
const STEPS = 160
const grid = (bot: Bot, createdAt = 0): { solved: number; effortOfRest: number } => {
  const answers = createBotAnswers(bot)
  const rest: number[] = []
  let solved = 0
  for (let e = 0; e < STEPS; e++)
    for (let b = 0; b < STEPS; b++) {
      const effort = (e + 0.5) / STEPS
      const draw = (purpose: number): number => (purpose === Purpose.bot ? (b + 0.5) / STEPS : 0.5)
      answers.answer(createdAt, draw, () => effort)
      if (answers.isSolved()) solved++
      else rest.push(-Math.log(1 - effort))
    }
  return { solved: solved / STEPS ** 2, effortOfRest: rest.length === 0 ? Number.NaN : mean(rest) }
}

const botOf = (more: Partial<Bot>): Bot => ({ solves: 0.45, ...more })

describe('the bot', () => {
  it('solves the stated share, however much it prefers easy tickets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (solvesPercent, easyPercent) => {
        const [solves, easyFirst] = [solvesPercent / 100, easyPercent / 100]
        expect(Math.abs(grid(botOf({ solves, easyFirst })).solved - solves)).toBeLessThan(0.012)
      }),
      { numRuns: 60 }
    )
  })

  it('leaves the harder tickets to people, the more it prefers easy ones', () => {
    const left = [0, 0.3, 0.6, 0.9, 1].map(easyFirst => grid(botOf({ easyFirst })).effortOfRest)
    expect(left).toEqual([...left].sort((a, b) => a - b))
    expect(left[0]).toBeCloseTo(1, 1)
    // All easier ones gone: the mean of an exponential beyond its quantile q is 1 − ln(1 − q).
    expect(left[4]).toBeCloseTo(1 - Math.log(0.55), 1)
  })

  it('learns in steps from the first day of the period on, up to where it ends', () => {
    const bot = botOf({ solves: 0.4, improves: { by: 0.05, every: 86_400, upTo: 0.52 } })
    const shares = [-5, 0, 0.99, 1, 2.5, 3, 30].map(day => grid(bot, day * 86_400).solved)
    expect(shares.map(share => Math.round(share * 100))).toEqual([40, 40, 40, 45, 50, 52, 52])
  })

  const scenario = deskOf({
    bot: {
      solves: '45%',
      wrong: '20%',
      answer: '1 min',
      back: { uniform: { from: '1 h', to: '3 h' } },
      extraEffort: '50%',
      easyFirst: '60%'
    }
  })
  const { program, legend } = compiled(scenario)
  const { tickets } = program
  const { botSeconds = [], botSolves = [], effortFactor = [] } = tickets

  it('brings back a share of its answers later, and as more work', () => {
    const isWrong = legend.isBotWrong ?? []
    expect(shareOf(botSolves, solved => solved === 1)).toBeCloseTo(0.45 * 0.8, 1)
    expect(shareOf(isWrong, wrong => wrong === 1)).toBeCloseTo(0.45 * 0.2, 1)
    for (let row = 0; row < tickets.count; row++) {
      expect(effortFactor[row]).toBe(isWrong[row] === 1 ? 1.5 : 1)
      if (isWrong[row] === 0) expect(botSeconds[row]).toBe(60)
      else expect(botSeconds[row] >= 60 + 3600 && botSeconds[row] <= 60 + 3 * 3600).toBe(true)
      expect(isWrong[row] === 1 && botSolves[row] === 1).toBe(false)
    }
  })

  it('has the same luck with a ticket whatever else a variant changes', () => {
    const other = compiled(
      deskOf({
        ...{ bot: [{ solves: '45%', wrong: '20%', answer: '1 min', back: '2 h', easyFirst: '60%' }] },
        diagnostics: { shortens: '10%' },
        routing: { policy: 'swarm' },
        misrouted: { share: '10%' },
        misstated: { P2: { P1: '30%' } }
      })
    )
    expect(other.program.tickets.botSolves).toEqual(botSolves)
    expect(other.legend.isBotWrong).toEqual(legend.isBotWrong)
  })

  it('solves more of the same tickets where its chance is higher', () => {
    const better = compiled(deskOf({ bot: { solves: '60%' } })).program.tickets.botSolves ?? []
    const worse = compiled(deskOf({ bot: { solves: '30%' } })).program.tickets.botSolves ?? []
    for (let row = 0; row < worse.length; row++) expect(better[row]).toBeGreaterThanOrEqual(worse[row])
  })

  it('the first entry that fits a ticket holds, by channel and skill', () => {
    const { program, legend } = compiled(
      deskOf({
        bot: [
          { channels: ['chat'], skills: ['dns'], solves: '100%' },
          { skills: ['dns'], solves: '0%' },
          { solves: '100%' }
        ]
      })
    )
    const { kind, botSolves = [], count } = program.tickets
    for (let row = 0; row < count; row++) {
      const isDns = legend.skills[program.kinds.skill[kind[row]]] === 'dns'
      const isChat = legend.channels[legend.kindChannel[kind[row]]] === 'chat'
      expect(botSolves[row]).toBe(isDns && !isChat ? 0 : 1)
    }
  })

  it('judges recorded tickets by their recorded effort', () => {
    const count = 4000
    const zeros = new Uint16Array(count)
    const effortSeconds = Float64Array.from({ length: count }, (_, row) => 60 + ((row * 7919) % count))
    const tickets = {
      count,
      id: (row: number) => `t${row}`,
      createdAt: Float64Array.from({ length: count }, (_, row) => Date.UTC(2027, 2, 1) / 1000 + row * 100),
      channel: zeros,
      plan: zeros,
      priority: zeros,
      skill: zeros,
      zone: new Int16Array(count).fill(-1),
      zones: [],
      effortSeconds
    }
    const { program } = compiled(deskOf({ bot: { solves: '40%', easyFirst: '100%' } }), { tickets })
    const solves = program.tickets.botSolves ?? []
    expect(shareOf(solves, solved => solved === 1)).toBeCloseTo(0.4, 2)
    const solved = [...effortSeconds].filter((_, row) => solves[row] === 1)
    const left = [...effortSeconds].filter((_, row) => solves[row] === 0)
    expect(Math.max(...solved)).toBeLessThan(Math.min(...left))
  })
})

describe('diagnostics', () => {
  it('prevent their share before the bot is asked, and shorten the rest', () => {
    const { program, legend } = compiled(
      deskOf({ diagnostics: { prevents: '20%', shortens: '10%' }, bot: { solves: '50%', answer: '1 min' } })
    )
    const { botSolves = [], botSeconds = [], effortFactor = [], count } = program.tickets
    const prevented = legend.isPrevented ?? []
    expect(shareOf(prevented, value => value === 1)).toBeCloseTo(0.2, 1)
    expect(shareOf(botSolves, solved => solved === 1)).toBeCloseTo(0.2 + 0.8 * 0.5, 1)
    for (let row = 0; row < count; row++) {
      expect(botSeconds[row]).toBe(prevented[row] === 1 ? 0 : 60)
      if (prevented[row] === 0) expect(effortFactor[row]).toBeCloseTo(0.9, 12)
      else expect(botSolves[row]).toBe(1)
    }
  })
})
