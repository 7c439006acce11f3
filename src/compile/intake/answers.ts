import type { ProgramTickets } from '../../engine/program.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import { Purpose } from '../../num/luck.ts'
import type { Kind } from '../kind-table.ts'
import type { SkillList } from '../skill-list.ts'
import { type BotAnswers, createBotAnswers } from './bot-answers.ts'
import { effortPlaces } from './effort-places.ts'
import { firstRule } from './first-rule.ts'
import type { Intake, IntakeContext, TicketDraw } from './intake-context.ts'

/** Rules of diagnostics and of the bot, prepared once for all replications. */
export interface AnswerRules {
  readonly checksFor: (channel: number, skill: number) => Diagnostics | undefined
  readonly botFor: (channel: number, skill: number) => BotRule | undefined
}

type Diagnostics = NonNullable<Scenario['diagnostics']>[number]

interface BotRule {
  readonly answers: BotAnswers
  /** By how much tickets that it answered wrongly are harder. */
  readonly harder: number
}

/** Prepares the rules; undefined where the scenario has neither. */
export const answerRulesOf = (
  { diagnostics = [], bot = [] }: Scenario,
  names: ScenarioNames,
  skills: SkillList
): AnswerRules | undefined =>
  diagnostics.length === 0 && bot.length === 0
    ? undefined
    : {
        checksFor: firstRule(diagnostics, names, skills, rule => rule),
        botFor: firstRule(bot, names, skills, rule => ({
          answers: createBotAnswers(rule),
          harder: 1 + (rule.extraEffort ?? 0)
        }))
      }

/** Answers that tickets get before people see them (F6, F7): by row of the program. */
export interface Answers extends Intake {
  readonly rules: AnswerRules
  readonly packed: ProgramTickets
  readonly kinds: readonly Kind[]
  /** Place of the recorded efforts; absent: none recorded, or nobody asks. */
  readonly places: Float64Array | undefined
  readonly botSeconds: Float64Array
  readonly botSolves: Uint8Array
  readonly effortFactor: Float64Array
  readonly isPrevented: Uint8Array
  readonly isBotWrong: Uint8Array
}

/** Answers by these rules, of which none is given yet. */
export const answersOf = ({ scenario, packed, kinds }: IntakeContext, rules: AnswerRules): Answers => {
  const { diagnostics = [], bot = [] } = scenario
  const { count } = packed
  const botSeconds = new Float64Array(count)
  const botSolves = new Uint8Array(count)
  const effortFactor = new Float64Array(count).fill(1)
  const isPrevented = new Uint8Array(count)
  const isBotWrong = new Uint8Array(count)
  const isHarder = diagnostics.some(({ shortens }) => shortens) || bot.some(({ extraEffort }) => extraEffort)
  return {
    rules,
    packed,
    kinds: kinds.kinds,
    places: effortPlaces(packed, kinds.kinds, bot),
    botSeconds,
    botSolves,
    effortFactor,
    isPrevented,
    isBotWrong,
    columns: { botSolves, ...(bot.length > 0 && { botSeconds }), ...(isHarder && { effortFactor }) },
    notes: { ...(diagnostics.length > 0 && { isPrevented }), ...(bot.length > 0 && { isBotWrong }) }
  }
}

/** Writes what diagnostics and the bot make of a row; false where nothing of it reaches people. */
export const passAnswers = (answers: Answers, row: number, draw: TicketDraw): boolean => {
  const { rules, packed, kinds, effortFactor } = answers
  const { channel, skill } = kinds[packed.kind[row]]
  const checks = rules.checksFor(channel, skill)
  if (checks?.prevents !== undefined && draw(Purpose.diagnostics, 0) < checks.prevents) {
    answers.isPrevented[row] = 1
    answers.botSolves[row] = 1
    return false
  }
  if (checks?.shortens !== undefined) effortFactor[row] *= 1 - checks.shortens
  return askBot(answers, row, rules.botFor(channel, skill), draw)
}

const askBot = (answers: Answers, row: number, rule: BotRule | undefined, draw: TicketDraw): boolean => {
  if (rule === undefined) return true
  const { effortFactor, botSeconds, botSolves, isBotWrong, packed } = answers
  const { answers: bot, harder } = rule
  asked.places = answers.places
  asked.row = row
  asked.draw = draw
  bot.answer(packed.createdAt[row], draw, placeOfEffort)
  asked.places = undefined
  botSeconds[row] = bot.seconds()
  if (bot.isWrong()) {
    isBotWrong[row] = 1
    effortFactor[row] *= harder
  }
  botSolves[row] = bot.isSolved() ? 1 : 0
  return !bot.isSolved()
}

/** The ticket that the bot is asked about. */
const asked: { places: Float64Array | undefined; row: number; draw: TicketDraw } = {
  places: undefined,
  row: -1,
  draw: () => NaN
}

const placeOfEffort = (): number => {
  const { places, row, draw } = asked
  return places === undefined || Number.isNaN(places[row]) ? draw(Purpose.effort, 0) : places[row]
}
