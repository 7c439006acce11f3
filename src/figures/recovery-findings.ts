import type { Result } from '../metrics/result-schema.ts'
import type { Finding } from './finding.ts'
import { counted, durationInWords, numberInWords } from './in-words.ts'
import { weeksOf } from './read-result.ts'

/** Recoveries that take less are not worth a word, seconds. */
const SHORT = 86_400

/** Storms and steps of demand from which the backlog took days to come down, or did not within the period. */
export function recoveryFindings(result: Result): Finding[] {
  return result.recoveries.flatMap(({ surge, before, peak, recoverySeconds, recoveredShare }) => {
    if (surge === null || before.value === null || peak.value === null || recoveredShare.value === null) return []
    const isOften = recoveredShare.value >= 0.5
    if (isOften && (recoverySeconds.value ?? 0) < SHORT) return []
    const back = isOften ? `back after ${durationInWords(recoverySeconds.value ?? 0)}` : 'not back by the end'
    const text = `After the ${surge} the backlog rose from ${numberInWords(before.value)} to ${counted(peak.value, 'ticket')}, ${back}`
    return [{ text, harm: (peak.value - before.value) / weeksOf(result) }]
  })
}
