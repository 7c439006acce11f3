import type { GroupResult, Result } from '../metrics/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { judged, quantity } from './headline.ts'
import { shareInWords } from './in-words.ts'
import { groupsBy, nameOf } from './read-result.ts'
import { isMet, targetInWords } from './target-findings.ts'

const COLUMNS = [
  'Tickets',
  'Reply p50',
  'Reply p90',
  'Reply target',
  'Reply met',
  'Solved p50',
  'Solved p90',
  'Solved met',
  'Open'
]

/** Tickets by one field or several, with their targets; groups without a ticket are left out. */
export function groupTable(result: Result, by: readonly string[], title: string, isDetail: boolean): Table {
  const groups = groupsBy(result, ...by).filter(group => (group.counts.arrived.value ?? 0) > 0)
  const heading = by.map(field => field[0].toUpperCase() + field.slice(1)).join(' · ')
  return {
    kind: 'table',
    section: `by-${by.join('-')}`,
    title,
    columns: [heading, ...COLUMNS],
    rows: groups.map(rowOf),
    notes: notesOf(groups),
    isDetail
  }
}

function rowOf(group: GroupResult): (string | Quantity)[] {
  const { counts, times, firstReplyTarget, resolutionTarget } = group
  return [
    nameOf(group.key),
    quantity(counts.arrived, 'tickets'),
    quantity(times.firstReplySeconds.p50, 'seconds'),
    quantity(times.firstReplySeconds.p90, 'seconds'),
    targetInWords(firstReplyTarget),
    judged(firstReplyTarget.share, isMet(firstReplyTarget)),
    quantity(times.resolutionSeconds.p50, 'seconds'),
    quantity(times.resolutionSeconds.p90, 'seconds'),
    judged(resolutionTarget.share, isMet(resolutionTarget)),
    quantity(counts.open, 'tickets')
  ]
}

function notesOf(groups: readonly GroupResult[]): string[] {
  const shares = groups.flatMap(({ firstReplyTarget, resolutionTarget }) =>
    [firstReplyTarget.requiredShare, resolutionTarget.requiredShare].filter(share => share !== null)
  )
  if (shares.length === 0) return []
  const least = shareInWords(Math.min(...shares))
  const most = shareInWords(Math.max(...shares))
  const required = least === most ? least : `${least} to ${most}`
  return [
    `Times from creation, around the clock; p90: nine in ten take no longer. Met: share on time; ${required} should be, ! marks a miss.`
  ]
}
