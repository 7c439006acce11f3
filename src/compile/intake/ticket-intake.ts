import { askedSkills } from '../../model/demand/demanded-skills.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import { drawUniform, ticketKey } from '../../num/luck.ts'
import type { SkillList } from '../skill-list.ts'
import { type AnswerRules, type Answers, answerRulesOf, answersOf, passAnswers } from './answers.ts'
import type { Intake, IntakeContext, TicketDraw } from './intake-context.ts'
import { type Placing, type PlacingRules, placeTicket, placingOf, placingRulesOf } from './placing.ts'

export type { Intake, IntakeContext, IntakeNotes } from './intake-context.ts'

/**
 * Lets tickets pass diagnostics, the bot, the conversion of channels and first sight, in this order (F6–F8, K4); adds the kinds that
 * they turn into to the table.
 *
 * All of it hangs on the scenario and on the luck of the ticket alone (K2). Tickets created before the start of the run have the first
 * three behind them, and those pending on the customer all four.
 */
export const takeIn = (context: IntakeContext, luck: Uint32Array): Intake => {
  const rules = rulesFor(context)
  const answers = rules.answers && answersOf(context, rules.answers)
  const placing = rules.placing && placingOf(context, rules.placing)
  if (answers === undefined && placing === undefined) return { columns: {}, notes: {} }
  passTickets(context, luck, answers, placing)
  return {
    columns: { ...answers?.columns, ...placing?.columns },
    notes: { ...answers?.notes, ...placing?.notes }
  }
}

const passTickets = (
  { packed, span }: IntakeContext,
  luck: Uint32Array,
  answers: Answers | undefined,
  placing: Placing | undefined
): void => {
  const { createdAt, luckLow, luckHigh, count } = packed
  const botSeconds = answers?.columns.botSeconds
  for (let row = 0; row < count; row++) {
    ticketKey(luck, luckLow[row], luckHigh[row], key)
    const isOpening = createdAt[row] < span.startAt
    const reachesPeople = isOpening || answers === undefined || passAnswers(answers, row, draw)
    if (reachesPeople && placing !== undefined)
      placeTicket(placing, row, createdAt[row] + (botSeconds === undefined ? 0 : botSeconds[row]), draw)
  }
}

/** Key of the luck of the ticket at hand. */
const key = new Int32Array(2)
const draw: TicketDraw = (purpose, n) => drawUniform(key[0], key[1], purpose, n)

interface IntakeRules {
  readonly answers: AnswerRules | undefined
  readonly placing: PlacingRules | undefined
}

/** Rules by the names of a study, as long as these are used. */
const kept = new WeakMap<ScenarioNames, IntakeRules & Pick<IntakeContext, 'scenario' | 'skills'>>()

/** The rules of the scenario, made once for all replications of a study. */
const rulesFor = (context: IntakeContext): IntakeRules => {
  const { scenario, names, skills } = context
  const known = kept.get(names)
  if (known?.scenario === scenario && isSameList(known.skills, skills)) return known
  const rules = { answers: answerRulesOf(scenario, names, skills), placing: placingRulesOf(context) }
  if (!hangsOnTickets(scenario)) kept.set(names, { ...rules, scenario, skills })
  return rules
}

const isSameList = (a: SkillList, b: SkillList): boolean =>
  a.names.length === b.names.length && a.names.every((name, skill) => name === b.names[skill])

/** Whether the skills at which tickets end up by mistake are those that the tickets of a replication are about. */
const hangsOnTickets = (scenario: Scenario): boolean =>
  scenario.misrouted !== undefined && !askedSkills(scenario).isCertain
