import type { Estimate, JudgedTarget, TargetEstimates } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Unit } from './figure.ts'

/** An estimate as a quantity. */
export function quantity(estimate: Estimate | null, unit: Unit): Quantity {
  if (estimate === null || estimate.value === null) return { value: null, unit }
  return { value: estimate.value, unit, low: estimate.low, high: estimate.high }
}

/** An estimate over the whole period as a quantity of a week. */
export function ofAWeek({ value, low, high }: Estimate, weeks: number, unit: Unit): Quantity {
  const each = (total: number | null) => (total === null ? null : total / weeks)
  return quantity({ value: each(value), low: each(low), high: each(high) }, unit)
}

/** The share on time of a group of tickets: missed where a line of the targets is; none due: no verdict. */
export function shareOnTime({ share, linesMissed }: TargetEstimates): Quantity {
  if (share.value === null) return quantity(share, 'share')
  return { ...quantity(share, 'share'), verdict: linesMissed.length > 0 ? 'missed' : 'met' }
}

/** The share on time of one line of the targets. */
export function shareOfLine(judged: JudgedTarget | null): Quantity {
  if (judged === null || judged.verdict === null) return { value: null, unit: 'share' }
  return { ...quantity(judged.share, 'share'), verdict: judged.verdict, goal: judged.requiredShare }
}
