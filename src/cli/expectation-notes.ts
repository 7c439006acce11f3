import { differenceName } from '../figures/difference-name.ts'
import { quantityInWords } from '../figures/in-words.ts'
import { notJudgedReason } from '../figures/too-few-tickets.ts'
import { visibleText } from '../input/visible-text.ts'
import type { JudgedArmExpectation } from '../metrics/schemas/expectation-schema.ts'
import type { JudgedExpectation } from '../metrics/schemas/result-schema.ts'

/** Of a run, or of an arm of a comparison. */
type Judged = JudgedExpectation & Partial<Pick<JudgedArmExpectation, 'arm' | 'against'>>

/** A line for each expectation that was missed or could not be judged: the figure, its interval, and whether it is beyond chance. */
export const expectationNotes = ({ expectations }: { readonly expectations: readonly Judged[] }): string[] =>
  expectations.filter(({ verdict }) => verdict !== 'met').map(noteOf)

/** In full, where rounding would hide the miss. */
const exactly = (value: number | null, words: (value: number | null) => string, threshold: number): string =>
  value !== null && words(value) === words(threshold) ? ` (${value} against ${threshold})` : ''

const wordsFor = ({ unit, threshold, against = null }: Judged): ((value: number | null) => string) => {
  const shown = against === null ? (unit === 'share' ? { goal: threshold } : {}) : { difference: 'signed' as const }
  return value => quantityInWords({ value, unit, ...shown })
}

const noteOf = (judged: Judged): string => {
  const { text, found, threshold, verdict, isBeyondChance, arm, against = null } = judged
  const of = (arm === undefined ? '' : `${differenceName(arm, against)}: `) + visibleText(text)
  if (verdict === 'not judged') return `Expectation not judged: ${of}: ${notJudgedReason(judged)}.`
  const words = wordsFor(judged)
  const figure = `Expectation missed: ${of}: ${words(found.value)}${exactly(found.value, words, threshold)}`
  if (isBeyondChance === null) return `${figure}; too few runs for an interval, so it may be chance.`
  const interval = `95% interval ${words(found.low)} to ${words(found.high)}`
  return `${figure}, ${interval}; ${isBeyondChance ? 'beyond chance' : 'chance may explain it'}.`
}
