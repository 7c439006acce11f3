import { LEAST_BEYOND } from '../metrics/merge/estimate-statistic.ts'
import type { JudgedExpectation } from '../metrics/schemas/expectation-schema.ts'
import { numberInWords } from './in-words.ts'

type Judged = Pick<JudgedExpectation, 'verdict' | 'expectedBeyond'>

/** Why an expectation could not be judged, in two or three words. */
export const notJudgedWords = ({ expectedBeyond }: Judged): string =>
  expectedBeyond === null ? 'nothing to measure' : 'too few tickets'

/** Why an expectation could not be judged, in a sentence without its stop, and what would help. */
export const notJudgedReason = ({ expectedBeyond }: Judged): string =>
  expectedBeyond === null
    ? 'there is nothing to measure'
    : `too few tickets for a p99: about ${numberInWords(expectedBeyond)} are expected beyond it over all replications, ` +
      `${LEAST_BEYOND} are needed; run more replications, or expect a p95`

/** What the notes of a table or chart say where a p99 of it could not be told or judged. */
export const tooFewNotes = (judged: readonly Pick<Judged, 'expectedBeyond'>[]): string[] => {
  const beyond = judged.flatMap(({ expectedBeyond }) => expectedBeyond ?? [])
  if (beyond.length === 0) return []
  const ends = [...new Set([Math.min(...beyond), Math.max(...beyond)].map(numberInWords))]
  return [
    `Too few tickets for a p99: about ${ends.join(' to ')} are expected beyond it over all replications, ${LEAST_BEYOND} are needed; more replications would do, or a p95.`
  ]
}
