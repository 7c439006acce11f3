import type { Result, TargetLineResult } from '../metrics/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { quantity, shareOfLine } from './quantities.ts'

/** Each line of the targets: what was promised and what was kept; none where the scenario promises nothing. */
export function promises({ targets }: Result): Table[] {
  const lines = targets.filter(({ tickets }) => (tickets.value ?? 0) > 0)
  if (lines.length === 0) return []
  const hasFew = lines.some(isJudgedOnFew)
  return [
    {
      kind: 'table',
      section: 'promises',
      title: 'Promises',
      columns: [
        'Tickets of',
        'Tickets',
        'Promised share',
        'Reply within',
        'Replied in time',
        'Solve within',
        'Solved in time'
      ],
      rows: lines.map(rowOf),
      spare: ['Tickets'],
      notes: [
        `Each line is judged on its own; ! marks a promise that was missed.${hasFew ? ' * Fewer than 30 tickets: chance may decide.' : ''}`
      ]
    }
  ]
}

/** Whether one of the line's promises was judged on few tickets. */
export function isJudgedOnFew({ firstReply, resolution }: TargetLineResult): boolean {
  return firstReply?.isJudgedOnFew === true || resolution?.isJudgedOnFew === true
}

function rowOf(own: TargetLineResult): (string | Quantity)[] {
  const { line, tickets, firstReply, resolution } = own
  const required = firstReply?.requiredShare ?? resolution?.requiredShare ?? null
  return [
    isJudgedOnFew(own) ? `${line} *` : line,
    quantity(tickets, 'tickets'),
    { value: required, unit: 'share' },
    { value: firstReply?.targetSeconds ?? null, unit: 'seconds' },
    shareOfLine(firstReply),
    { value: resolution?.targetSeconds ?? null, unit: 'seconds' },
    shareOfLine(resolution)
  ]
}
