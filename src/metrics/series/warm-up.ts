import type { Legend, Surge } from '../../engine/legend.ts'
import { mserCut } from '../../num/mser.ts'
import type { KeptMeasures } from '../measures.ts'
import { rounded } from '../merge/estimate.ts'
import type { WarmUp } from '../schemas/study-schema.ts'
import { WEEK } from './weekly-backlog.ts'

/** Whole weeks below which nothing can be said. */
const LEAST_WEEKS = 4
/** A start that is emptier by less than this share of what comes after does no harm. */
const SMALL = 0.1

/** What is known to change the backlog for good or for long, by start: surges of demand, and whole teams that begin or end. */
export const knownChanges = ({
  surges = [],
  teamChanges = new Float64Array()
}: Pick<Legend, 'surges' | 'teamChanges'>): Pick<Surge, 'from'>[] => [
  ...surges,
  ...Array.from(teamChanges, from => ({ from }))
]

/**
 * Checks the stated warm-up by MSER on the weekly backlog, averaged over the replications.
 *
 * Looked at are the weeks before the first known change: a storm, a launch, a lasting step, a team that begins or ends. A longer warm-up is asked
 * for only where the weeks that it would leave out besides hold clearly less than those after them: a run begins without
 * tickets, so its start is too empty.
 */
export function warmUpOf(kept: readonly KeptMeasures[], changes: readonly Pick<Surge, 'from'>[]): WarmUp {
  const { startAt } = kept[0].weeklyBacklog
  const statedWeeks = Math.max(0, -startAt / WEEK)
  const weekly = meanWeeks(kept)
  const record = { statedWeeks, weeks: weekly.length, weeklyBacklog: weekly.map(rounded) }
  const calm = changes.reduce((weeks, { from }) => Math.min(weeks, Math.floor((from - startAt) / WEEK)), weekly.length)
  if (calm < LEAST_WEEKS) return { ...record, mserWeeks: null, verdict: 'cannot tell' }
  const looked = weekly.slice(0, calm)
  const { cut, isAtLimit } = mserCut(looked)
  const counted = Math.ceil(statedWeeks)
  if (isAtLimit && (isLess(looked, counted, cut, calm) || stillRises(looked, Math.max(counted, cut))))
    return { ...record, mserWeeks: cut, verdict: 'run too short' }
  return { ...record, mserWeeks: cut, verdict: isLess(looked, counted, cut, calm) ? 'too short' : 'enough' }
}

function meanWeeks(kept: readonly KeptMeasures[]): number[] {
  const weeks = kept.reduce(
    (least, { weeklyBacklog: { mean } }) => Math.min(least, mean.length),
    Number.POSITIVE_INFINITY
  )
  return Array.from(
    { length: weeks },
    (_, week) => kept.reduce((sum, { weeklyBacklog: { mean } }) => sum + mean[week], 0) / kept.length
  )
}

/** Whether the weeks [from, middle) hold clearly less than [middle, to). */
function isLess(weekly: readonly number[], from: number, middle: number, to: number): boolean {
  if (from >= middle || middle >= to) return false
  return meanOf(weekly.slice(from, middle)) < (1 - SMALL) * meanOf(weekly.slice(middle, to))
}

/** Whether the backlog is clearly larger in the second half of the weeks from this one on. */
function stillRises(weekly: readonly number[], from: number): boolean {
  return isLess(weekly, from, Math.floor((from + weekly.length) / 2), weekly.length)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
