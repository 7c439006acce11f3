import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { counted } from '../in-words.ts'
import { reachedInWords } from '../study-notes.ts'

/** Warnings about the comparison itself, for the top of the page: what is missing, what is not as precise as asked. */
export const comparisonWarnings = (comparison: Comparison): string[] => [
  ...partial(comparison),
  ...notReached(comparison)
]

/** How precise the differences are that were asked to be. */
export const precisionNotes = ({ study: { precision }, arms: [first] }: Comparison): string[] =>
  (precision ?? []).map(
    goal =>
      `Precision of ${goal.arm} − ${first.label}, ${goal.figure}: ${reachedInWords(goal)}${ofFirst(goal, first.label)}, 95% interval.`
  )

type Reached = NonNullable<Comparison['study']['precision']>[number]

const ofFirst = ({ isRelative }: Reached, first: string): string =>
  isRelative ? `, in shares of what ${first} has` : ''

const partial = ({ replications, study: { wanted, failed, isInterrupted } }: Comparison): string[] => {
  if (failed.length === 0 && !isInterrupted) return []
  const faults = failed.map(({ arm, replication }) => `replication ${replication} of ${arm} failed`)
  const stopped = isInterrupted ? ['stopped early'] : []
  const whole = `${replications} of ${counted(wanted, 'replication')} finished in all arms`
  return [`! Partial comparison: ${[whole, ...faults.slice(0, MOST_NAMED), ...rest(faults), ...stopped].join(', ')}`]
}

const MOST_NAMED = 5

const rest = ({ length }: readonly string[]): string[] =>
  length > MOST_NAMED ? [`and ${length - MOST_NAMED} more`] : []

const notReached = ({ replications, study: { precision }, arms: [first] }: Comparison): string[] => {
  const missed = (precision ?? []).filter(({ isReached }) => !isReached)
  if (missed.length === 0) return []
  const figures = missed.map(goal => `${goal.arm} − ${first.label}, ${goal.figure} ${reachedInWords(goal)}`)
  return [`! Not as precise as asked after ${counted(replications, 'replication')}: ${figures.join('; ')}`]
}
