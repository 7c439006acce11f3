import type { FigureUnit } from './figure-words.ts'
import { parseAmount } from './parse-amount.ts'

/** How thresholds are written. */
export interface ThresholdWords {
  /** In the unit of the figure; NaN where the text is none. */
  readonly parse: (text: string, unit: FigureUnit) => number
  /** What is asked for, and an example of it. */
  readonly kinds: Readonly<Record<FigureUnit, readonly [what: string, example: string]>>
}

/** Thresholds of figures, which are never below 0. */
export const figureThresholds: ThresholdWords = {
  parse: parseAmount,
  kinds: {
    seconds: ['a duration', '4 h'],
    hours: ['a number of hours', '120 h'],
    share: ['a share', '85%'],
    tickets: ['a number of tickets', '40'],
    count: ['a number', '1.5']
  }
}

const SIGN = /^([+−–-]?)\s*(?=\S)/
const POINTS = /^(\d+(?:\.\d+)?) ?points?$/

/** Thresholds of what one figure has more than another: with a sign where it is less, and shares in points, since `2%` could be of either. */
export const differenceThresholds: ThresholdWords = {
  parse: (text, unit) => {
    const [whole, sign] = SIGN.exec(text) ?? ['', '']
    const size = sizeOf(text.slice(whole.length), unit)
    return sign === '' || sign === '+' || size === 0 ? size : -size
  },
  kinds: {
    seconds: ['a duration that may have a sign', '-10 min'],
    hours: ['a number of hours that may have a sign', '-20 h'],
    share: ['a number of percentage points', '-2 points'],
    tickets: ['a number of tickets that may have a sign', '-5'],
    count: ['a number that may have a sign', '-0.1']
  }
}

const sizeOf = (text: string, unit: FigureUnit): number => {
  if (unit !== 'share') return parseAmount(text, unit)
  const points = POINTS.exec(text)
  return points ? Number(points[1]) / 100 : Number.NaN
}
