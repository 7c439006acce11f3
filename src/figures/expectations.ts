import type { JudgedArmExpectation } from '../metrics/schemas/expectation-schema.ts'
import type { JudgedExpectation } from '../metrics/schemas/result-schema.ts'
import { differenceName } from './difference-name.ts'
import type { Quantity, Table } from './figure.ts'
import { notJudgedWords, tooFewNotes } from './too-few-tickets.ts'

/** Of a run, or of an arm of a comparison. */
type Judged = JudgedExpectation & Partial<Pick<JudgedArmExpectation, 'arm' | 'against'>>

/** What was expected of the run, or of arms and their differences, and what came of it; no figure where nothing was. */
export function expectations({
  expectations: judged,
  replications
}: {
  readonly expectations: readonly Judged[]
  readonly replications: number
}): Table[] {
  if (judged.length === 0) return []
  return [
    {
      kind: 'table',
      section: 'expectations',
      title: 'Expected',
      columns: ['Expectation', 'Found', '95% from', 'to', 'Beyond chance'],
      rows: judged.map(rowOf),
      notes: [
        replications > 1 ? MEANING : ONE_RUN,
        ...ofDifferences(judged),
        ...fewForQuantiles(judged, replications),
        ...tooFewNotes(judged)
      ]
    }
  ]
}

const MEANING =
  '! marks an expectation that was missed or could not be judged. Beyond chance: the 95% interval of the figure lies on one side of the threshold.'
const FEW = 'No interval: quantiles need 10 replications.'
const ONE_RUN =
  '! marks an expectation that was missed or could not be judged. One replication: run several to tell chance from effect.'

function ofDifferences(judged: readonly Judged[]): string[] {
  const [first] = judged.flatMap(({ arm, against = null }) =>
    arm === undefined || against === null ? [] : [{ arm, against }]
  )
  if (first === undefined) return []
  const { arm, against } = first
  return [`${differenceName(arm, against)}: what ${arm} has more than ${against}, in pairs of replications.`]
}

function fewForQuantiles(judged: readonly Judged[], replications: number): string[] {
  const isLacking = judged.some(({ verdict, isBeyondChance }) => verdict !== 'not judged' && isBeyondChance === null)
  return replications > 1 && isLacking ? [FEW] : []
}

function rowOf(judged: Judged): (string | Quantity)[] {
  const { text, found, unit, threshold, verdict, isBeyondChance, arm, against = null } = judged
  const name = arm === undefined ? text : `${differenceName(arm, against)}: ${text}`
  const shown = against === null ? (unit === 'share' ? { goal: threshold } : {}) : { difference: 'signed' as const }
  const limit = (value: number | null): Quantity => ({ value, unit, ...shown })
  if (verdict === 'not judged') return [name, `${notJudgedWords(judged)} !`, limit(null), limit(null), '–']
  return [
    name,
    { value: found.value, unit, low: found.low, high: found.high, verdict, ...shown },
    limit(found.low),
    limit(found.high),
    isBeyondChance === null ? '–' : isBeyondChance ? 'yes' : 'no'
  ]
}
