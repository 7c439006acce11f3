import type { RecoveryResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Finding } from './finding.ts'
import { counted, durationInWords, listed, numberInWords } from './in-words.ts'
import { weeksOf } from './read-result.ts'

/** Recoveries that take less are not worth a word, seconds. */
const SHORT = 86_400

/**
 * Storms, launches and steps of demand from which the backlog took days to come down, or did not within the period.
 *
 * A surge that begins before the backlog is back from the one before belongs to the same rise and is told with it, in the figures of
 * the first.
 */
export function recoveryFindings(result: Result): Finding[] {
  return risesOf(result.recoveries).flatMap(rise => {
    const [{ before, peak, recoverySeconds, recoveredShare }] = rise
    if (before.value === null || peak.value === null || recoveredShare.value === null) return []
    const isOften = isBackOften(rise[0])
    if (isOften && (recoverySeconds.value ?? 0) < SHORT) return []
    const back = isOften ? `back after ${durationInWords(recoverySeconds.value ?? 0)}` : 'not back by the end'
    const names = listed(rise.map(({ surge }) => `the ${surge}`))
    const text = `After ${names} the backlog rose from ${numberInWords(before.value)} to ${counted(peak.value, 'ticket')}, ${back}`
    return [{ text, harm: (peak.value - before.value) / weeksOf(result), topic: 'recovery' }]
  })
}

/** The surges, by start, those of one rise together. */
function risesOf(recoveries: readonly RecoveryResult[]): RecoveryResult[][] {
  const rises: RecoveryResult[][] = []
  for (const recovery of recoveries) {
    if (recovery.surge === null) continue
    const rise = rises.at(-1)
    if (rise !== undefined && isBefore(recovery, rise[0])) rise.push(recovery)
    else rises.push([recovery])
  }
  return rises
}

/** Whether a surge begins before the backlog is back from an earlier one. */
function isBefore({ startsAt }: RecoveryResult, earlier: RecoveryResult): boolean {
  if (startsAt === null || earlier.endsAt === null || earlier.recoveredShare.value === null) return false
  if (!isBackOften(earlier)) return true
  return Date.parse(startsAt) < Date.parse(earlier.endsAt) + (earlier.recoverySeconds.value ?? 0) * 1000
}

function isBackOften({ recoveredShare }: RecoveryResult): boolean {
  return (recoveredShare.value ?? 0) >= 0.5
}
