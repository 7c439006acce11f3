import { parseDuration } from '../quantities.ts'
import type { FigureUnit } from './figure-words.ts'

const NUMBER = /^\d+(?:\.\d+)?$/
const PERCENT = /^\d+(?:\.\d+)? ?%$/

/** An amount of a figure as people write it: `4 h`, `85%` (0.85), `1.5`; in its unit, at least 0, NaN where it is none. */
export const parseAmount = (text: string, unit: FigureUnit): number => {
  if (unit === 'seconds') return parseDuration(text)
  if (unit === 'hours') return parseDuration(text) / 3600
  if (unit === 'share') return PERCENT.test(text) ? Number(text.replace('%', '')) / 100 : Number.NaN
  return NUMBER.test(text) ? Number(text) : Number.NaN
}
