import type { GroupResult, Result } from '../metrics/result-schema.ts'
import type { Finding } from './finding.ts'
import { counted, durationInWords, numberInWords, shareInWords } from './in-words.ts'
import { overDays } from './over-days.ts'
import { depthsBy, groupsBy, nameOf, overall, weeksOf } from './read-result.ts'

const DAYS_OF_WEEK = 7
const LEAST_DAYS = 14
/** Growth over the period, as a share of the mean backlog, from which a run is called unstable. */
const UNSTABLE = 0.5
const LEAST_GROWTH = 10

/** A backlog that grows, the ticket that waited longest, customers who left or were refused. */
export function queueFindings(result: Result): Finding[] {
  return [...growth(result), ...oldest(result), ...lost(result, 'abandoned'), ...lost(result, 'turnedAway')]
}

function growth(result: Result): Finding[] {
  const backlog = depthsBy(result.backlog)[0]
  const days = overDays(result, backlog?.mean ?? [], backlog?.max ?? []).mean.map(value => value ?? 0)
  if (days.length < LEAST_DAYS) return []
  const slope = slopeOf(days)
  const mean = days.reduce((sum, value) => sum + value, 0) / days.length
  const first = meanOf(days.slice(0, DAYS_OF_WEEK))
  const last = meanOf(days.slice(-DAYS_OF_WEEK))
  const rise = slope * days.length
  if (rise < LEAST_GROWTH || rise < UNSTABLE * mean || last < first + LEAST_GROWTH) return []
  const perWeek = slope * DAYS_OF_WEEK
  const text =
    `The backlog grows by ${counted(perWeek, 'ticket')} a week (${numberInWords(first)} in the first, ` +
    `${numberInWords(last)} in the last): more comes than is solved, and figures would worsen with a longer period`
  return [{ text, harm: 3 * perWeek }]
}

function oldest(result: Result): Finding[] {
  const worst = depthsBy(result.waiting, 'queue')
    .map(({ key, oldestSeconds }) => ({
      queue: nameOf(key),
      seconds: oldestSeconds.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
    }))
    .reduce((a, b) => (b.seconds > a.seconds ? b : a), { queue: '', seconds: 0 })
  if (worst.seconds === 0) return []
  const text = `Oldest ticket: waited ${durationInWords(worst.seconds)} in queue ${worst.queue}`
  return [{ text, harm: worst.seconds / 86_400 }]
}

function lost(result: Result, what: 'abandoned' | 'turnedAway'): Finding[] {
  const { counts } = overall(result)
  const count = counts[what].value ?? 0
  if (count === 0) return []
  const share = shareInWords(count / (counts.arrived.value ?? count))
  const channels = groupsBy(result, 'channel')
  const most = channels.reduce((a, b) => (lostOf(b, what) > lostOf(a, what) ? b : a))
  const where = channels.length > 1 ? `, most of them by ${nameOf(most.key)}` : ''
  const done = what === 'abandoned' ? 'abandoned before anybody began' : 'turned away'
  return [{ text: `${counted(count, 'ticket')} (${share}) ${done}${where}`, harm: count / weeksOf(result) }]
}

function lostOf(group: GroupResult, what: 'abandoned' | 'turnedAway'): number {
  return group.counts[what].value ?? 0
}

/** Slope of the line of least squares through the values, per step. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = meanOf(values)
  let above = 0
  let below = 0
  values.forEach((value, i) => {
    above += (i - middle) * (value - mean)
    below += (i - middle) ** 2
  })
  return below === 0 ? 0 : above / below
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
