import type { GroupResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Finding } from './finding.ts'
import { counted, durationInWords, mostIn, numberInWords, shareInWords } from './in-words.ts'
import { overDays } from './over-days.ts'
import { depthsBy, groupsBy, nameOf, overall, weeksOf } from './read-result.ts'

const DAYS_OF_WEEK = 7
/** Rise from the first week to the last, as a share of the mean backlog, from which a run is called unstable. */
const UNSTABLE = 0.5
const LEAST_RISE = 10

/** A backlog that grows, the longest wait, customers who left or were turned away. */
export function queueFindings(result: Result): Finding[] {
  return [...growth(result), ...longestWait(result), ...lost(result, 'abandoned'), ...lost(result, 'turnedAway')]
}

/** Compares the last week with the first; a backlog that was higher in between is on its way down. */
function growth(result: Result): Finding[] {
  const backlog = depthsBy(result.backlog)[0]
  const days = overDays(result, backlog?.mean ?? [], backlog?.max ?? []).mean.map(value => value ?? 0)
  const weeks = Math.floor(days.length / DAYS_OF_WEEK)
  if (weeks < 2) return []
  const levels = Array.from({ length: weeks }, (_, week) =>
    meanOf(days.slice(days.length - (weeks - week) * DAYS_OF_WEEK).slice(0, DAYS_OF_WEEK))
  )
  const [first, last] = [meanOf(days.slice(0, DAYS_OF_WEEK)), levels[weeks - 1]]
  const rise = last - first
  if (rise < Math.max(LEAST_RISE, UNSTABLE * meanOf(days)) || last < Math.max(...levels)) return []
  const text =
    `The backlog grows: ${counted(first, 'ticket')} on average in the first week, ${numberInWords(last)} in the last; ` +
    'more comes than is solved, and figures would worsen with a longer period'
  return [{ text, harm: (3 * rise) / (weeks - 1), topic: 'queue' }]
}

function longestWait(result: Result): Finding[] {
  const worst = depthsBy(result.waiting, 'queue')
    .map(({ key, oldestSeconds }) => ({
      queue: nameOf(key),
      seconds: oldestSeconds.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
    }))
    .reduce((a, b) => (b.seconds > a.seconds ? b : a), { queue: '', seconds: 0 })
  if (worst.seconds === 0) return []
  const text = `Longest wait: ${durationInWords(worst.seconds)} in queue ${worst.queue}`
  return [{ text, harm: worst.seconds / 86_400, topic: 'queue', group: worst.queue }]
}

function lost(result: Result, what: 'abandoned' | 'turnedAway'): Finding[] {
  const { counts } = overall(result)
  const count = counts[what].value ?? 0
  if (count === 0) return []
  const share = shareInWords(count / (counts.arrived.value ?? count))
  const channels = groupsBy(result, 'channel')
  const most = channels.reduce((a, b) => (lostOf(b, what) > lostOf(a, what) ? b : a))
  const where = mostIn(channels.length, `by ${nameOf(most.key)}`, lostOf(most, what) / count, 'most of them')
  const done = what === 'abandoned' ? 'abandoned before anybody began' : 'turned away'
  return [
    { text: `${counted(count, 'ticket')} (${share}) ${done}${where}`, harm: count / weeksOf(result), topic: 'queue' }
  ]
}

function lostOf(group: GroupResult, what: 'abandoned' | 'turnedAway'): number {
  return group.counts[what].value ?? 0
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
