import type { JudgedExpectation, Result } from '../metrics/result-schema.ts'
import type { Quantity, Table } from './figure.ts'

/** What was expected of the run and what came of it; no figure where nothing was. */
export function expectations({ expectations: judged, replications }: Result): Table[] {
  if (judged.length === 0) return []
  return [
    {
      kind: 'table',
      section: 'expectations',
      title: 'Expected',
      columns: ['Expectation', 'Found', '95% from', 'to', 'Beyond chance'],
      rows: judged.map(rowOf),
      notes: [replications > 1 ? MEANING : ONE_RUN, ...fewForQuantiles(judged, replications)]
    }
  ]
}

const MEANING =
  '! marks an expectation that was missed. Beyond chance: the 95% interval of the figure lies on one side of the threshold.'
const FEW = 'No interval: quantiles need 10 replications.'
const ONE_RUN = '! marks an expectation that was missed. One replication: run several to tell chance from effect.'

function fewForQuantiles(judged: readonly JudgedExpectation[], replications: number): string[] {
  const isLacking = judged.some(({ verdict, isBeyondChance }) => verdict !== 'not judged' && isBeyondChance === null)
  return replications > 1 && isLacking ? [FEW] : []
}

function rowOf({ text, found, unit, threshold, verdict, isBeyondChance }: JudgedExpectation): (string | Quantity)[] {
  const goal = unit === 'share' ? { goal: threshold } : {}
  const limit = (value: number | null): Quantity => ({ value, unit, ...goal })
  if (verdict === 'not judged') return [text, 'nothing to measure !', limit(null), limit(null), '–']
  return [
    text,
    { value: found.value, unit, low: found.low, high: found.high, verdict, ...goal },
    limit(found.low),
    limit(found.high),
    isBeyondChance === null ? '–' : isBeyondChance ? 'yes' : 'no'
  ]
}
