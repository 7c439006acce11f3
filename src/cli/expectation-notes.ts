import { quantityInWords } from '../figures/in-words.ts'
import { visibleText } from '../input/visible-text.ts'
import type { JudgedExpectation, Result } from '../metrics/result-schema.ts'

/** A line for each expectation that was missed or could not be judged: the figure, its interval, and whether it is beyond chance. */
export const expectationNotes = ({ expectations }: Result): string[] =>
  expectations.filter(({ verdict }) => verdict !== 'met').map(noteOf)

/** In full, where rounding would hide the miss. */
const exactly = (value: number | null, words: (value: number | null) => string, threshold: number): string =>
  value !== null && words(value) === words(threshold) ? ` (${value} against ${threshold})` : ''

const noteOf = ({ text, found, unit, threshold, verdict, isBeyondChance }: JudgedExpectation): string => {
  const of = visibleText(text)
  if (verdict === 'not judged') return `Expectation not judged: ${of}: there is nothing to measure.`
  const goal = unit === 'share' ? { goal: threshold } : {}
  const words = (value: number | null): string => quantityInWords({ value, unit, ...goal })
  const figure = `Expectation missed: ${of}: ${words(found.value)}${exactly(found.value, words, threshold)}`
  if (isBeyondChance === null) return `${figure}; too few runs for an interval, so it may be chance.`
  const interval = `95% interval ${words(found.low)} to ${words(found.high)}`
  return `${figure}, ${interval}; ${isBeyondChance ? 'beyond chance' : 'chance may explain it'}.`
}
