import { NOBODY_YET } from '../metrics/dimensions.ts'
import type { GroupResult, Result, TargetEstimates } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { quantity, shareOnTime } from './quantities.ts'
import { depthsBy, groupsBy, nameOf } from './read-result.ts'

const COLUMNS = [
  'Tickets',
  'Wait mean',
  'Wait p90',
  'Reply p50',
  'Reply p90',
  'Replied in time',
  'Solved p50',
  'Solved p90',
  'Solved in time',
  'Open at end'
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
    rows: groups.map(group => rowOf(group, by)),
    spare: ['Reply p50', 'Open at end', 'Wait p90', 'Solved p50'],
    notes: isDetail ? [MARK] : [`${MEANING} ${MARK}`],
    isDetail
  }
}

/** Tickets by queue, with the longest that one of each was seen to wait: no queue starves unseen (F5). */
export function queueTable(result: Result): Table {
  const table = groupTable(result, ['queue'], 'By queue', true)
  const oldest = new Map(
    depthsBy(result.waiting, 'queue').map(({ key, oldestSeconds }) => [
      nameOf(key),
      oldestSeconds.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
    ])
  )
  const waitOf = (queue: string): Quantity => ({ value: oldest.get(queue) ?? null, unit: 'seconds' })
  return {
    ...table,
    columns: [...table.columns, 'Longest wait'],
    rows: table.rows.map(row => [...row, waitOf(String(row[0]))]),
    notes: [
      `Longest wait: highest age of the oldest that waits for a person, new or answered by its customer, at the end of any interval of the report. ${MARK}`
    ]
  }
}

const MEANING =
  'Wait and reply: from when people get the ticket, after any bot, until somebody begins and until the first touch ends. Solved: resolution, which counts the ' +
  'customer’s own time too. All around the clock; p90: nine in ten take no longer.'
const MARK = '! marks a row in which a promise is missed, on 30 tickets or on all it holds for.'

const NOT_JUDGED: Quantity = { value: null, unit: 'share' }

function rowOf(group: GroupResult, by: readonly string[]): (string | Quantity)[] {
  const { counts, times } = group
  const isUntouched = group.key[by.indexOf('region')] === NOBODY_YET
  const onTime = (target: TargetEstimates) => (isUntouched ? NOT_JUDGED : shareOnTime(target))
  return [
    nameOf(group.key),
    quantity(counts.arrived, 'tickets'),
    quantity(times.firstWaitSeconds.mean, 'seconds'),
    quantity(times.firstWaitSeconds.p90, 'seconds'),
    quantity(times.firstReplySeconds.p50, 'seconds'),
    quantity(times.firstReplySeconds.p90, 'seconds'),
    onTime(group.firstReplyTarget),
    quantity(times.resolutionSeconds.p50, 'seconds'),
    quantity(times.resolutionSeconds.p90, 'seconds'),
    onTime(group.resolutionTarget),
    quantity(counts.open, 'tickets')
  ]
}
