import { PhraseFault } from '../../model/expect/phrase-fault.ts'
import { countPoints, type Design, type Variation } from '../../study/sweep/points.ts'
import type { Flags } from '../command.ts'
import { isOn, textFlags } from '../flags.ts'
import { readPhrases } from '../read-phrases.ts'
import { UserError } from '../user-error.ts'
import { pathConflicts } from './path-conflicts.ts'
import { parseVaryValues } from './vary-values.ts'

/** Each point is a row that somebody reads, and each is read and checked before anything runs. */
export const MOST_POINTS = 1000

const EXAMPLE = 'write it like `teams.lisbon.people=16,20,24` or `teams.lisbon.people=16..24:2`'
/** Everything up to the `=` that ends the path: keys joined by dots, plain or quoted. */
const PATH = /^((?:"[^"]*"|'[^']*'|[^="'])*)=/

/** What is varied, and how the points are laid out. */
export interface VaryFlags {
  readonly variations: readonly Variation[]
  readonly design: Design
}

/**
 * What `--vary` and `--one-at-a-time` ask for.
 * @throws UserError with all that is wrong with them, or where there are no points or too many
 */
export const varyFlags = (flags: Flags): VaryFlags => {
  const variations = readPhrases('--vary', textFlags(flags, 'vary'), parseVariation)
  if (variations.length === 0)
    throw new UserError('Nothing is varied: say what, such as `--vary teams.lisbon.people=16,20,24`.')
  const design = isOn(flags, 'one-at-a-time') ? 'one at a time' : 'grid'
  const conflicts = pathConflicts(
    variations.map(({ path }) => path),
    design
  )
  if (conflicts.length > 0) throw new UserError(conflicts.join('\n'))
  requireFewPoints(variations, design)
  return { variations, design }
}

/** The path of a setting `path=value` as written; empty where there is none. */
export const pathOf = (setting: string): string => PATH.exec(setting)?.[1] ?? ''

const parseVariation = (text: string): Variation => {
  const [matched, path = ''] = PATH.exec(text) ?? []
  if (matched === undefined || path.trim() === '')
    throw new PhraseFault('this is not of the form path=values', 0, Math.max(1, text.length), EXAMPLE)
  const values = parseVaryValues(text.slice(matched.length), matched.length, MOST_POINTS)
  const twice = values.find((value, i) => values.indexOf(value) < i)
  if (twice !== undefined)
    throw new PhraseFault(`the value ${twice} is given twice`, matched.length, text.length, 'give each value once')
  return { path: path.trim(), values }
}

const requireFewPoints = (variations: readonly Variation[], design: Design): void => {
  const points = countPoints(variations, design)
  if (points <= MOST_POINTS) return
  const product = variations.map(({ values }) => values.length.toLocaleString('en-US')).join(' × ')
  const sum = countPoints(variations, 'one at a time')
  const hint = design === 'grid' && sum <= MOST_POINTS ? `, or --one-at-a-time (${sum} points)` : ''
  throw new UserError(
    `${points.toLocaleString('en-US')} points (${product}) are too many; a sweep has at most ${MOST_POINTS.toLocaleString('en-US')}. ` +
      `Give fewer values${hint}.`
  )
}
