import type { DepthResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Series } from './figure.ts'
import { overDays } from './over-days.ts'
import { depthsBy, nameOf } from './read-result.ts'

/** Queue depth over the days. */
export function depthOverDays(result: Result): Series {
  const [waiting] = depthsBy(result.waiting)
  const { mean, max } = overDays(result, waiting?.mean ?? [], waiting?.max ?? [])
  return {
    kind: 'series',
    section: 'queue-depth',
    title: 'Queue depth over the days',
    unit: 'tickets',
    axis: datesOf(result),
    lines: [
      { name: 'waiting for a person, mean', values: mean },
      { name: 'waiting for a person, highest', values: max }
    ],
    notes: []
  }
}

/** Open tickets over the days. */
export function backlogOverDays(result: Result): Series {
  const [backlog] = depthsBy(result.backlog)
  const { mean } = overDays(result, backlog?.mean ?? [], backlog?.max ?? [])
  return {
    kind: 'series',
    section: 'backlog',
    title: 'Backlog over the days',
    unit: 'tickets',
    axis: datesOf(result),
    lines: [{ name: 'open tickets, mean', values: mean }],
    notes: ['Open: waiting for a person, in work, or waiting for the customer.']
  }
}

/** Mean queue depth over the days by each group of one field. */
export function depthBy(result: Result, field: string): Series {
  const values = (depth: DepthResult) => overDays(result, depth.mean, depth.max).mean
  return {
    kind: 'series',
    section: `queue-depth-by-${field}`,
    title: `Queue depth by ${field}, mean`,
    unit: 'tickets',
    axis: datesOf(result),
    lines: depthsBy(result.waiting, field).map(depth => ({ name: nameOf(depth.key), values: values(depth) })),
    notes: [],
    isDetail: true
  }
}

function datesOf({ days }: Result): string[] {
  return days.map(({ date }) => date)
}
