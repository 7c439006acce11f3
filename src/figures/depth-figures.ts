import type { DepthResult, Result } from '../metrics/result-schema.ts'
import type { Series } from './figure.ts'
import { overDays } from './over-days.ts'
import { depthsBy, nameOf } from './read-result.ts'

/** Queue depth and backlog over the days. */
export function depthOverDays(result: Result): Series {
  const [waiting] = depthsBy(result.waiting)
  const [backlog] = depthsBy(result.backlog)
  const queue = overDays(result, waiting?.mean ?? [], waiting?.max ?? [])
  const open = overDays(result, backlog?.mean ?? [], backlog?.max ?? [])
  return {
    kind: 'series',
    section: 'queue-depth',
    title: 'Queue depth over the days',
    unit: 'tickets',
    axis: result.days.map(({ date }) => date),
    lines: [
      { name: 'waiting, mean', values: queue.mean },
      { name: 'waiting, highest', values: queue.max },
      { name: 'backlog, mean', values: open.mean }
    ],
    notes: ['Waiting: for a person. Backlog: all open tickets, also those in work or waiting for the customer.']
  }
}

/** Mean queue depth over the days by each group of one field. */
export function depthBy(result: Result, field: string): Series {
  const values = (depth: DepthResult) => overDays(result, depth.mean, depth.max).mean
  return {
    kind: 'series',
    section: `queue-depth-by-${field}`,
    title: `Queue depth by ${field}`,
    unit: 'tickets',
    axis: result.days.map(({ date }) => date),
    lines: depthsBy(result.waiting, field).map(depth => ({ name: nameOf(depth.key), values: values(depth) })),
    notes: [],
    isDetail: true
  }
}
