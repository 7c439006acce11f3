import type { ScenarioNames } from '../names/names.ts'
import { hintFor } from '../names/suggest.ts'
import { type GroupKind, groupKinds, groupOfWords, type NamedGroup } from './figure-group.ts'
import {
  type FigureUnit,
  isOfTickets,
  type Measure,
  type MeasureName,
  measureWords,
  type Statistic,
  statistics,
  unitOf
} from './figure-words.ts'
import { PhraseFault } from './phrase-fault.ts'
import { type PhraseWord, phraseWords, spanOfWords } from './phrase-words.ts'

/** A figure of a result, as a phrase names it. */
export interface NamedFigure {
  /** Key of the figure in a result. */
  readonly figure: NonNullable<Measure['key'] | Measure['target']>
  /** Null: the figure is a single number. */
  readonly statistic: Statistic | null
  /** Null: all tickets, or everybody. */
  readonly group: NamedGroup | null
  readonly unit: FigureUnit
}

/** The figure of a phrase before its group is known. */
export type UngroupedFigure = Omit<NamedFigure, 'group'>

/** What a figure may be broken down by: its tickets by anything, people by region. */
const usualKinds = ({ figure }: UngroupedFigure): readonly GroupKind[] =>
  Object.values(measureWords).some(({ key, kind }) => key === figure && kind.startsWith('staff'))
    ? ['region']
    : groupKinds

/**
 * Reads `[statistic] measure [of [kind of group]] [group]`, such as `p90 resolution P1` or `share first reply of queue "fast lane"`;
 * `kindsOf` says by what a figure may be broken down where not by all that a result has.
 * @throws PhraseFault with the place in the phrase
 */
export const parseFigure = (
  phrase: string,
  names: ScenarioNames,
  kindsOf: (figure: UngroupedFigure) => readonly GroupKind[] = usualKinds
): NamedFigure => {
  const words = phraseWords(phrase)
  if (words.length === 0) throw new PhraseFault('no figure is named', 0, phrase.length, measuresHint(''))
  const said = measureOf(words)
  const figure = figureOf(said)
  return { ...figure, group: groupOfWords(said.rest, names, kindsOf(figure)) }
}

interface Said {
  readonly statistic: Statistic | null
  readonly name: MeasureName
  /** The words that say the statistic or, without one, the measure. */
  readonly at: readonly PhraseWord[]
  readonly rest: readonly PhraseWord[]
}

const plain = (text: string): string => text.toLowerCase().replaceAll('-', '')

const isMeasure = (text: string): text is MeasureName => Object.hasOwn(measureWords, text)

const measureOf = (words: readonly PhraseWord[]): Said => {
  const [first] = words
  const spoken = plain(first.text) === 'median' ? 'p50' : plain(first.text)
  const statistic = statistics.find(name => name === spoken) ?? null
  const after = statistic === null ? words : words.slice(1)
  if (after.length === 0)
    throw new PhraseFault(`nothing follows "${first.text}"`, first.start, first.end, measuresHint(''))
  for (const length of [2, 1]) {
    const at = after.slice(0, length)
    const name = at.map(({ text }) => plain(text)).join(' ')
    if (at.length === length && isMeasure(name))
      return { statistic, name, at: statistic === null ? at : [first], rest: after.slice(length) }
  }
  const [{ text, start, end }] = after
  throw new PhraseFault(`there is no measure "${text}"`, start, end, measuresHint(text))
}

const measuresHint = (word: string): string => {
  const near = hintFor(word, Object.keys(measureWords))
  return near?.startsWith('did') ? near : `there is ${Object.keys(measureWords).join(', ')}`
}

const figureOf = ({ statistic, name, at }: Said): UngroupedFigure => {
  const measure: Measure = measureWords[name]
  const { key, target }: { key: Measure['key']; target: Measure['target'] } = measure
  const wrong = (message: string, hint: string): PhraseFault => new PhraseFault(message, ...spanOfWords(at), hint)
  if (statistic === 'share') {
    if (target !== null) return { figure: target, statistic, unit: 'share' }
    throw wrong(
      `nothing is promised about "${name}", so there is no share on time`,
      'a share goes with `first reply`, `next reply` and `resolution`'
    )
  }
  if (key === null) throw wrong(`of "${name}" only the share on time is known`, `write \`share ${name} …\``)
  if (isOfTickets(measure) && statistic === null)
    throw wrong(
      `which figure of "${name}" is meant is not said`,
      `write \`${measure.kind === 'time' ? 'p90' : 'mean'} ${name} …\`; there is mean, p50, p80, p90, p95, p99${target === null ? '' : ' and share'}`
    )
  if (!isOfTickets(measure) && statistic !== null)
    throw wrong(`"${name}" is one number and has no ${statistic}`, `write \`${name} …\``)
  return { figure: key, statistic, unit: unitOf(measure) }
}
