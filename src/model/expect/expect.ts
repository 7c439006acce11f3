import type { ScenarioNames } from '../names/names.ts'
import type { FigureUnit } from './figure-words.ts'
import { type NamedFigure, parseFigure } from './parse-figure.ts'
import { PhraseFault } from './phrase-fault.ts'
import { figureThresholds, type ThresholdWords } from './threshold-words.ts'

/** A threshold that a result is held against. */
export interface Expectation extends NamedFigure {
  /** As written. */
  readonly text: string
  readonly operator: '<=' | '<' | '>=' | '>'
  /** In the unit of the figure. */
  readonly threshold: number
}

const EXAMPLE = 'write it like `p90 resolution P1 <= 4 h` or `share first reply of plan premium >= 90%`'
const OPERATOR = /<=|>=|<|>|≤|≥/
/** Not within a name in quotes. */
const TURNED_ROUND = /(?<=^(?:[^"]|"[^"]*")*)=([<>])/

/**
 * Reads a figure, an operator and a value, such as `p90 resolution P1 <= 4 h`, `occupancy <= 85%` or
 * `share first reply of queue "fast lane" >= 90%`.
 * @throws PhraseFault with the place in the text
 */
export const parseExpectation = (
  text: string,
  names: ScenarioNames,
  words: ThresholdWords = figureThresholds
): Expectation => {
  const found = OPERATOR.exec(text)
  if (!found) throw new PhraseFault('there is no `<=`, `<`, `>=` or `>`', 0, text.length, EXAMPLE)
  refuseTurnedRound(text)
  const phrase = text.slice(0, found.index)
  if (phrase.trim() === '') throw new PhraseFault('nothing is said of what is expected', 0, found.index, EXAMPLE)
  const figure = parseFigure(phrase, names)
  const valueAt = found.index + found[0].length
  const threshold = thresholdOf(text.slice(valueAt), figure.unit, valueAt, words)
  const operator = found[0].replace('≤', '<=').replace('≥', '>=') as Expectation['operator']
  return { text, ...figure, operator, threshold }
}

/** An operator with its signs in the wrong order would be read as a part of the name. */
const refuseTurnedRound = (text: string): void => {
  const found = TURNED_ROUND.exec(text)
  if (!found) return
  const hint = `write \`${found[1]}=\``
  throw new PhraseFault(`"${found[0]}" is not an operator`, found.index, found.index + found[0].length, hint)
}

const thresholdOf = (written: string, unit: FigureUnit, at: number, { parse, kinds }: ThresholdWords): number => {
  const text = written.trim()
  const start = at + written.length - written.trimStart().length
  const value = parse(text, unit)
  if (!Number.isNaN(value)) return value
  throw new PhraseFault(
    text === '' ? 'there is no value' : `"${text}" is not ${kinds[unit][0]}`,
    start,
    Math.max(start + 1, start + text.length),
    `write it like \`${kinds[unit][1]}\``
  )
}
