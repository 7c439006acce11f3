import { Purpose } from '../../num/luck.ts'
import { createBotAnswers } from './bot-answers.ts'
import { effortPlaces } from './effort-places.ts'
import { firstRule } from './first-rule.ts'
import type { Intake, IntakeContext, TicketDraw } from './intake-context.ts'

/** Answers that tickets get before people see them (F6, F7). */
export interface Answers extends Intake {
  /** Writes what diagnostics and the bot make of a row; false where nothing of it reaches people. */
  pass(row: number, draw: TicketDraw): boolean
}

/** Prepares diagnostics and the bot; undefined where the scenario has neither. */
export const answersOf = ({ scenario, names, skills, packed, kinds }: IntakeContext): Answers | undefined => {
  const { diagnostics = [], bot = [] } = scenario
  if (diagnostics.length === 0 && bot.length === 0) return undefined
  const { count, createdAt, kind } = packed
  const checksFor = firstRule(diagnostics, names, skills, rule => rule)
  const botFor = firstRule(bot, names, skills, rule => ({
    answers: createBotAnswers(rule),
    harder: 1 + (rule.extraEffort ?? 0)
  }))
  const places = effortPlaces(packed, kinds.kinds, bot)
  const botSeconds = new Float64Array(count)
  const botSolves = new Uint8Array(count)
  const effortFactor = new Float64Array(count).fill(1)
  const isPrevented = new Uint8Array(count)
  const isBotWrong = new Uint8Array(count)

  const pass = (row: number, draw: TicketDraw): boolean => {
    const { channel, skill } = kinds.kinds[kind[row]]
    const checks = checksFor(channel, skill)
    if (checks?.prevents !== undefined && draw(Purpose.diagnostics, 0) < checks.prevents) {
      isPrevented[row] = 1
      botSolves[row] = 1
      return false
    }
    if (checks?.shortens !== undefined) effortFactor[row] *= 1 - checks.shortens
    return askBot(row, channel, skill, draw)
  }

  const askBot = (row: number, channel: number, skill: number, draw: TicketDraw): boolean => {
    const found = botFor(channel, skill)
    if (found === undefined) return true
    const { answers, harder } = found
    answers.answer(createdAt[row], draw, () => placeOfEffort(row, draw))
    botSeconds[row] = answers.seconds()
    if (answers.isWrong()) {
      isBotWrong[row] = 1
      effortFactor[row] *= harder
    }
    botSolves[row] = Number(answers.isSolved())
    return !answers.isSolved()
  }

  const placeOfEffort = (row: number, draw: TicketDraw): number =>
    places === undefined || Number.isNaN(places[row]) ? draw(Purpose.effort, 0) : places[row]

  const isHarder = diagnostics.some(({ shortens }) => shortens) || bot.some(({ extraEffort }) => extraEffort)
  return {
    pass,
    columns: { botSolves, ...(bot.length > 0 && { botSeconds }), ...(isHarder && { effortFactor }) },
    notes: { ...(diagnostics.length > 0 && { isPrevented }), ...(bot.length > 0 && { isBotWrong }) }
  }
}
