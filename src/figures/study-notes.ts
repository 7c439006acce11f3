import type { Result } from '../metrics/schemas/result-schema.ts'
import type { ReachedGoal } from '../metrics/schemas/study-schema.ts'
import { apartInWords } from './apart-in-words.ts'
import type { Unit } from './figure.ts'
import { counted, shareInWords, sizeInWords } from './in-words.ts'

/** Warnings about the run itself, for the top of the page: what is missing, what is not as precise as asked, what is too short. */
export function studyWarnings(result: Result): string[] {
  return [...partial(result), ...notReached(result), ...warmUp(result)]
}

/** How precise the figures are that were asked to be. */
export function precisionNotes({ study: { precision } }: Result): string[] {
  if (precision === null) return []
  return precision.map(goal => `Precision of ${goal.figure}: ${reachedInWords(goal)}, 95% interval.`)
}

function partial({ replications, study: { wanted, failed, isInterrupted } }: Result): string[] {
  if (failed.length === 0 && !isInterrupted) return []
  const faults = failed.length === 0 ? '' : `, ${failed.length} failed`
  const stopped = isInterrupted ? ', stopped early' : ''
  return [`! Partial result: ${replications} of ${counted(wanted, 'replication')}${faults}${stopped}`]
}

function notReached({ replications, study: { precision } }: Result): string[] {
  const missed = (precision ?? []).filter(({ isReached }) => !isReached)
  if (missed.length === 0) return []
  const figures = missed.map(goal => `${goal.figure} ${reachedInWords(goal)}`)
  return [`! Not as precise as asked after ${counted(replications, 'replication')}: ${figures.join('; ')}`]
}

/** How precise a figure is, and how precise it was to be; with as many digits as show a miss. */
export function reachedInWords({ goal, half, isRelative, unit, value }: ReachedGoal): string {
  const inWords = (size: number) => (isRelative ? shareInWords(size) : sizeInWords(size, unit as Unit))
  if (half === null || value === null) return `nothing to measure (asked ± ${inWords(goal)})`
  if (isRelative && value === 0) return `± ${sizeInWords(half, unit as Unit)} of 0 (asked ± ${inWords(goal)})`
  const size = isRelative ? half / Math.abs(value) : half
  if (size <= goal) return `± ${inWords(size)} (asked ± ${inWords(goal)})`
  const [reached, asked] = apartInWords(size, goal, unit as Unit, isRelative)
  return `± ${reached} (asked ± ${asked})`
}

function warmUp({ warmUp: { verdict, mserWeeks } }: Result): string[] {
  if (mserWeeks === null || verdict === 'enough' || verdict === 'cannot tell') return []
  if (verdict === 'too short')
    return [
      `! The first ${weeksInWords(mserWeeks)} have a smaller backlog than the rest; that long a warm-up would leave them out`
    ]
  return [
    '! The backlog still rises half-way: demand grows, the run is too short to settle, or there is more work than can be done'
  ]
}

function weeksInWords(weeks: number): string {
  return counted(weeks, 'week')
}
