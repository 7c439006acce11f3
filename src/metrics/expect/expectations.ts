import type { CountKey, TargetKey, TimeKey } from '../definitions.ts'
import { NO_ESTIMATE, rounded } from '../merge/estimate.ts'
import { refusedBeyond } from '../merge/estimate-statistic.ts'
import type { Estimate, GroupResult, JudgedExpectation, Result } from '../schemas/result-schema.ts'

type StaffKey = 'occupancy' | 'utilisation' | 'overtimeHours' | 'paidHours'

/** A threshold that a result is held against. */
export interface ExpectedFigure {
  /** As written. */
  readonly text: string
  readonly figure: TimeKey | TargetKey | CountKey | StaffKey
  /** Null: the figure is a single number. */
  readonly statistic: 'mean' | 'p50' | 'p80' | 'p90' | 'p95' | 'p99' | 'share' | null
  /** Null: all tickets, or everybody. */
  readonly group: { readonly by: string; readonly name: string } | null
  readonly operator: '<=' | '<' | '>=' | '>'
  readonly threshold: number
  readonly unit: JudgedExpectation['unit']
}

/** The result with what became of these expectations. */
export const withExpectations = (result: Result, expected: readonly ExpectedFigure[]): Result => ({
  ...result,
  expectations: judgeExpectations(result, expected)
})

/**
 * Holds a result against thresholds.
 *
 * By the figure itself, the mean over the replications; that is beyond chance where the 95 % interval lies on one side of the threshold.
 */
export const judgeExpectations = (result: Result, expected: readonly ExpectedFigure[]): JudgedExpectation[] =>
  expected.map(one => judgeEstimate(one, estimateOf(result, one), beyondOf(result, one)))

/** Whether any was missed or could not be judged. */
export const isAnyMissed = ({ expectations }: Pick<Result, 'expectations'>): boolean =>
  expectations.some(({ verdict }) => verdict !== 'met')

/** Holds one figure against its threshold; `expectedBeyond` says how many tickets lie beyond it where they are too few to tell it. */
export const judgeEstimate = (
  { text, operator, threshold, unit }: Pick<ExpectedFigure, 'text' | 'operator' | 'threshold' | 'unit'>,
  found: Estimate,
  expectedBeyond: number | null
): JudgedExpectation => {
  const { value, low, high } = found
  const told = { text, found, operator, threshold, unit, expectedBeyond: expectedBeyond && rounded(expectedBeyond) }
  if (value === null) return { ...told, verdict: 'not judged', isBeyondChance: null }
  const isMet = holds(value, operator, threshold)
  const hasInterval = low !== null && high !== null
  const isBeyondChance = hasInterval && [low, high].every(limit => holds(limit, operator, threshold) === isMet)
  return { ...told, verdict: isMet ? 'met' : 'missed', isBeyondChance: hasInterval ? isBeyondChance : null }
}

const holds = (value: number, operator: ExpectedFigure['operator'], threshold: number): boolean => {
  if (operator === '<=') return value <= threshold
  if (operator === '<') return value < threshold
  return operator === '>=' ? value >= threshold : value > threshold
}

const STAFF: readonly string[] = ['occupancy', 'utilisation', 'overtimeHours', 'paidHours'] satisfies StaffKey[]

const isOfStaff = (figure: ExpectedFigure['figure']): figure is StaffKey => STAFF.includes(figure)

const estimateOf = (result: Result, expected: ExpectedFigure): Estimate => {
  const { figure, group } = expected
  if (isOfStaff(figure))
    return result.staffing.totals.find(({ region }) => region === (group?.name ?? null))?.[figure] ?? NO_ESTIMATE
  const own = groupOf(result, group)
  return own === undefined ? NO_ESTIMATE : ofGroup(own, expected)
}

/** Tickets expected beyond the figure, where they are too few to tell it. */
const beyondOf = (result: Result, { figure, group, statistic }: ExpectedFigure): number | null => {
  if (statistic === null || statistic === 'share') return null
  const mean = groupOf(result, group)?.times[figure as TimeKey].count.value ?? 0
  return mean === 0 ? null : refusedBeyond(statistic, Math.round(mean * result.replications))
}

const groupOf = ({ breakDowns }: Result, group: ExpectedFigure['group']): GroupResult | undefined => {
  const fields = group === null ? [] : [group.by]
  const down = breakDowns.find(({ by }) => by.length === fields.length && by.every((field, i) => field === fields[i]))
  return down?.groups.find(({ key }) => group === null || key[0] === group.name)
}

const ofGroup = (group: GroupResult, { figure, statistic }: ExpectedFigure): Estimate => {
  if (statistic === null) return group.counts[figure as CountKey]
  if (statistic === 'share') return group[figure as TargetKey].share
  return group.times[figure as TimeKey][statistic]
}
