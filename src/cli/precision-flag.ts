import { visibleText } from '../input/visible-text.ts'
import { type HeadlineKey, headlineDefinitions } from '../metrics/headline-definitions.ts'
import { suggest } from '../model/suggest.ts'
import type { PrecisionGoal } from '../study/precision.ts'
import type { Flags } from './command.ts'
import { textFlags } from './flags.ts'
import { UserError } from './user-error.ts'

/** How figures are called on the command line. */
const NAMES: Readonly<Record<string, HeadlineKey>> = {
  'mean first reply': 'firstReplySeconds.mean',
  'p50 first reply': 'firstReplySeconds.p50',
  'p90 first reply': 'firstReplySeconds.p90',
  'mean resolution': 'resolutionSeconds.mean',
  'p50 resolution': 'resolutionSeconds.p50',
  'p90 resolution': 'resolutionSeconds.p90',
  'share replied in time': 'firstReplyTarget.share',
  'share resolved in time': 'resolutionTarget.share',
  abandoned: 'abandoned',
  open: 'open',
  occupancy: 'occupancy',
  overtime: 'overtimeHours'
}

/** Figures of a goal that names none. */
const USUAL: readonly HeadlineKey[] = [
  'firstReplySeconds.mean',
  'resolutionSeconds.mean',
  'resolutionSeconds.p90',
  'firstReplyTarget.share',
  'resolutionTarget.share'
]

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86_400, days: 86_400 }

interface Amount {
  readonly half: number
  readonly isRelative: boolean
  /** Whether it is a length of time, so that it suits times only. */
  readonly isTime: boolean
}

const refuse = (text: string, why: string): UserError =>
  new UserError(`--precision ${visibleText(text)}: ${why}. Say it like 2%, '5 min' or 'p90 resolution: 2%'.`)

const amountOf = (text: string, whole: string): Amount => {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%|[a-z]*)$/.exec(text.trim()) ?? []
  const value = Number(digits)
  if (digits === undefined || !(value > 0)) throw refuse(whole, `"${visibleText(text.trim())}" is no amount above 0`)
  if (unit === '%') return { half: value / 100, isRelative: true, isTime: false }
  if (unit === '') return { half: value, isRelative: false, isTime: false }
  if (!Object.hasOwn(SECONDS, unit)) throw refuse(whole, `there is no unit "${unit}"; there are %, s, min, h and days`)
  return { half: value * SECONDS[unit], isRelative: false, isTime: true }
}

const suits = (key: HeadlineKey, { isRelative, isTime }: Amount): boolean =>
  isRelative || isTime === (headlineDefinitions[key].unit === 'seconds')

/** Splits `p90 resolution P1` into the figure and its priority. */
const figureOf = (text: string, whole: string): { key: HeadlineKey; priority: string | null } => {
  const words = text.trim().replaceAll(/\s+/g, ' ')
  const name = Object.keys(NAMES).find(own => words === own || words.startsWith(`${own} `))
  if (name === undefined) {
    const near = suggest(words, Object.keys(NAMES))
    const hint = near === undefined ? `there are ${Object.keys(NAMES).join(', ')}` : `did you mean "${near}"?`
    throw refuse(whole, `there is no figure "${visibleText(words)}"; ${hint}`)
  }
  return { key: NAMES[name], priority: words === name ? null : words.slice(name.length + 1) }
}

const goalsOf = (text: string, priorities: readonly string[]): PrecisionGoal[] => {
  const colon = text.lastIndexOf(':')
  const amount = amountOf(text.slice(colon + 1), text)
  const { half, isRelative } = amount
  if (colon < 0) {
    const keys = USUAL.filter(key => suits(key, amount))
    if (!amount.isRelative && !amount.isTime) throw refuse(text, 'a number without a unit needs a figure, such as open')
    return keys.map(key => ({ key, priority: null, half, isRelative, isDefault: true }))
  }
  const { key, priority } = figureOf(text.slice(0, colon), text)
  if (priority !== null && !priorities.includes(priority))
    throw refuse(
      text,
      `there is no priority "${visibleText(priority)}"; there are ${priorities.map(visibleText).join(', ')}`
    )
  if (priority !== null && (key === 'occupancy' || key === 'overtimeHours'))
    throw refuse(text, 'this figure is of the whole run, not of a priority')
  if (!suits(key, amount)) throw refuse(text, amount.isTime ? 'this figure is no time' : 'a time needs a unit')
  return [{ key, priority, half, isRelative, isDefault: false }]
}

/**
 * Goals of `--precision`, which may be repeated; none where it was not given.
 * @throws UserError with all that is wrong with them
 */
export const precisionFlag = (flags: Flags, priorities: readonly string[]): PrecisionGoal[] => {
  const problems: string[] = []
  const goals = textFlags(flags, 'precision').flatMap(text => {
    try {
      return goalsOf(text, priorities)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(error.message)
      return []
    }
  })
  if (problems.length > 0) throw new UserError(problems.join('\n'))
  return goals
}
