import { type HeadlineKey, headlineDefinitions, runHeadlines } from '../metrics/headlines/headline-definitions.ts'
import type { GroupKind } from '../model/expect/figure-group.ts'
import { type FigureUnit, figurePhrases } from '../model/expect/figure-words.ts'
import { parseAmount } from '../model/expect/parse-amount.ts'
import { parseFigure, type UngroupedFigure } from '../model/expect/parse-figure.ts'
import { PhraseFault } from '../model/expect/phrase-fault.ts'
import { type ScenarioNames, scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { PrecisionGoal } from '../study/precision.ts'
import type { Flags } from './command.ts'
import { textFlags } from './flags.ts'
import { readPhrases } from './read-phrases.ts'

/** Figures of a goal that names none. */
const USUAL: readonly HeadlineKey[] = [
  'firstReplySeconds.mean',
  'resolutionSeconds.mean',
  'resolutionSeconds.p90',
  'firstReplyTarget.share',
  'resolutionTarget.share'
]

const isHeadline = (key: string): key is HeadlineKey => Object.hasOwn(headlineDefinitions, key)

/** The headline that is this figure, if any is. */
const headlineOf = ({ figure, statistic }: UngroupedFigure): HeadlineKey | undefined => {
  const keys = statistic === null ? [figure] : [`${figure}.${statistic}`, ...(statistic === 'mean' ? [figure] : [])]
  return keys.find(isHeadline)
}

/** Headlines of tickets are also known by priority. */
const kindsOf = (figure: UngroupedFigure): readonly GroupKind[] => {
  const key = headlineOf(figure)
  return key !== undefined && Object.hasOwn(runHeadlines, key) ? [] : ['priority']
}

const goalOf = (text: string, names: ScenarioNames): PrecisionGoal => {
  const colon = text.lastIndexOf(':')
  const phrase = text.slice(0, colon)
  const figure = parseFigure(phrase, names, kindsOf)
  const key = headlineOf(figure)
  if (key === undefined)
    throw new PhraseFault(
      'the precision of this figure is not watched',
      0,
      phrase.trimEnd().length,
      headlinesHint(names)
    )
  // Of a single priority there is no figure beside that of all tickets.
  const priority = names.priorities.length > 1 ? (figure.group?.name ?? null) : null
  return { key, priority, ...amountOf(text, colon + 1, figure.unit), isDefault: false }
}

const headlinesHint = (names: ScenarioNames): string =>
  `there is ${figurePhrases()
    .filter(phrase => headlineOf(parseFigure(phrase, names)) !== undefined)
    .join(', ')}`

/** Goals of an amount that stands alone: a share of the usual headlines, or a length of time for those that are times. */
const usualGoals = (text: string): PrecisionGoal[] => {
  const amount = amountOf(text, 0, 'seconds')
  const keys = USUAL.filter(key => amount.isRelative || headlineDefinitions[key].unit === 'seconds')
  return keys.map(key => ({ key, priority: null, ...amount, isDefault: true }))
}

type Amount = Pick<PrecisionGoal, 'half' | 'isRelative'>

const PERCENT = /^(\d+(?:\.\d+)?) ?%$/

/** The amount that a goal ends with, from `start` on: a share of the figure, or an amount in its unit, of which a share has none. */
const amountOf = (text: string, start: number, unit: FigureUnit): Amount => {
  const written = text.slice(start).trim()
  const percent = PERCENT.exec(written)
  const half = percent ? Number(percent[1]) / 100 : parseAmount(written, unit === 'share' ? 'count' : unit)
  if (half > 0) return { half, isRelative: percent !== null }
  const at = text.length - text.slice(start).trimStart().length
  const what = written === '' ? 'there is no amount' : `"${written}" is not how precise this can be`
  throw new PhraseFault(what, at, at + Math.max(1, written.length), hintOf(unit))
}

const hintOf = (unit: FigureUnit): string => {
  if (unit === 'seconds') return 'write it like `2%`, `5 min` or `p90 resolution: 2%`'
  return `write it like \`2%\`, or \`${unit === 'hours' ? '10 h' : unit === 'share' ? '0.02' : '5'}\``
}

/** What `--precision` says of one figure, or of the usual ones. */
const goalsOf = (text: string, names: ScenarioNames): PrecisionGoal[] =>
  text.includes(':') ? [goalOf(text, names)] : usualGoals(text)

/** Of goals for the same figure and of the same kind the strictest, in the place of the first; it was asked for if one of them was. */
const strictest = (goals: readonly PrecisionGoal[]): PrecisionGoal[] => {
  const byFigure = new Map<string, PrecisionGoal>()
  for (const goal of goals) {
    const figure = JSON.stringify([goal.key, goal.priority, goal.isRelative])
    const { half, isDefault } = byFigure.get(figure) ?? goal
    byFigure.set(figure, { ...goal, half: Math.min(half, goal.half), isDefault: isDefault && goal.isDefault })
  }
  return [...byFigure.values()]
}

/**
 * Goals of `--precision`, which may be repeated; of two for the same figure the stricter counts. None where it was not given.
 * @throws UserError with all that is wrong with them
 */
export const precisionFlag = (flags: Flags, scenario: Scenario): PrecisionGoal[] => {
  const names = scenarioNames(scenario)
  return strictest(readPhrases('--precision', textFlags(flags, 'precision'), text => goalsOf(text, names)).flat())
}
