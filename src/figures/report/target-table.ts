import type { JudgedTarget, Result, TargetLineResult } from '../../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from '../figure.ts'
import { isJudgedOnFew, linesWithTickets, promises, within } from '../promises.ts'
import { quantity, shareOfLine } from '../quantities.ts'

/** One promise of one line of the targets. */
interface Promised {
  readonly line: TargetLineResult
  readonly what: string
  readonly judged: JudgedTarget
}

/** Every promise that was judged, in the order of the targets. */
export const judgedPromises = (result: Result): Promised[] =>
  linesWithTickets(result).flatMap(line =>
    [
      ['first reply', line.firstReply] as const,
      ['next reply', line.nextReply] as const,
      ['resolution', line.resolution] as const
    ].flatMap(([what, judged]) => (judged?.verdict ? [{ line, what, judged }] : []))
  )

/** How many promises were judged, and how many of them were kept. */
export const promisesKept = (result: Result): { readonly kept: number; readonly judged: number } => {
  const all = judgedPromises(result)
  return { kept: all.filter(({ judged }) => judged.verdict === 'met').length, judged: all.length }
}

/** Every promise with its verdict and, over several replications, its interval; none where nothing was promised. */
export const targetTable = (result: Result): Table[] => {
  const rows = judgedPromises(result)
  const [table] = promises(result)
  if (table === undefined || rows.length === 0) return []
  const hasIntervals = result.replications > 1
  return [
    {
      kind: 'table',
      section: 'targets',
      title: 'Targets met and missed',
      columns: [
        'Target',
        'Within',
        'Promised',
        'On time',
        ...(hasIntervals ? ['95% from', '95% to'] : []),
        'Due',
        'Verdict'
      ],
      rows: rows.map(row => rowOf(row, hasIntervals)),
      notes: table.notes
    }
  ]
}

const rowOf = ({ line, what, judged }: Promised, hasIntervals: boolean): (string | Quantity)[] => {
  const { share, targetSeconds, requiredShare: goal, due, verdict } = judged
  const end = (value: number | null): Quantity => ({ value, unit: 'share', goal })
  return [
    `${isJudgedOnFew(line) ? `${line.line} *` : line.line}: ${what}`,
    within(targetSeconds, line.clock),
    { value: goal, unit: 'share' },
    shareOfLine(judged),
    ...(hasIntervals ? [end(share.low), end(share.high)] : []),
    quantity(due, 'tickets'),
    verdict ?? '–'
  ]
}
