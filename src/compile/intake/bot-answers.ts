import type { ScenarioDistribution } from '../../model/distribution.ts'
import type { Bot } from '../../model/intake/bot.ts'
import { drawFrom, packDistributions } from '../../num/distributions.ts'
import { Purpose } from '../../num/luck.ts'
import { normalQuantile } from '../../num/normal.ts'
import { toDistribution } from '../distributions.ts'
import type { TicketDraw } from './intake-context.ts'

/** What the bot makes of tickets; of the latest one asked for. */
export interface BotAnswers {
  /**
   * Lets the bot answer a ticket created at an instant (seconds since the start of the period). `effortPlace` is the place of the ticket’s work among
   * that of all others, 0…1, asked for only where easy tickets are solved first.
   */
  answer(createdAt: number, draw: TicketDraw, effortPlace: () => number): void
  /** Solved for good. */
  isSolved(): boolean
  /** It seemed solved, and the customer came back. */
  isWrong(): boolean
  /** Time until it is solved or people get it. */
  seconds(): number
}

const durations = (source: ScenarioDistribution | undefined): ((draw: TicketDraw, purpose: number) => number) => {
  if (source === undefined) return () => 0
  const columns = packDistributions([toDistribution(source)])
  return (draw, purpose) => drawFrom(columns, 0, draw(purpose, 0))
}

/** Chance to seem to solve a ticket, which rises in steps as the bot learns (F7). */
const chanceAt = ({ solves, improves }: Bot, createdAt: number): number => {
  if (improves === undefined) return solves
  const steps = Math.max(0, Math.floor(createdAt / improves.every))
  return Math.max(solves, Math.min(improves.upTo ?? 1, solves + steps * improves.by))
}

/**
 * A bot that answers tickets before people see them (F7).
 *
 * Which tickets it solves is a Gaussian copula of the ticket’s effort and the bot’s own luck: z = ρ Φ⁻¹(u of effort) + √(1 − ρ²) Φ⁻¹(u of bot) with ρ =
 * `easyFirst`, solved where Φ(z) is below the chance. So the chance holds exactly whatever ρ, and what remains is harder.
 */
export const createBotAnswers = (bot: Bot): BotAnswers => {
  const { wrong = 0, easyFirst = 0 } = bot
  const rest = Math.sqrt(1 - easyFirst * easyFirst)
  const drawAnswer = durations(bot.answer)
  const drawBack = durations(bot.back)
  let seemsSolved = false
  let comesBack = false
  let seconds = 0

  const isAnswered = (chance: number, draw: TicketDraw, effortPlace: () => number): boolean => {
    if (easyFirst === 0) return draw(Purpose.bot, 0) < chance
    const z = easyFirst * normalQuantile(effortPlace()) + (rest > 0 ? rest * normalQuantile(draw(Purpose.bot, 0)) : 0)
    return z < normalQuantile(chance)
  }

  return {
    answer(createdAt, draw, effortPlace) {
      seemsSolved = isAnswered(chanceAt(bot, createdAt), draw, effortPlace)
      comesBack = seemsSolved && wrong > 0 && draw(Purpose.botWrong, 0) < wrong
      seconds = drawAnswer(draw, Purpose.botAnswer) + (comesBack ? drawBack(draw, Purpose.botReturn) : 0)
    },
    isSolved: () => seemsSolved && !comesBack,
    isWrong: () => comesBack,
    seconds: () => seconds
  }
}
