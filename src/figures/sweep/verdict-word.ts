import type { SweepDifference, SweepMeasure } from '../../metrics/schemas/sweep-schema.ts'

/**
 * What a difference is for customers or the people who work: `better` or `worse`, `more` or `less` where neither is; `no` where chance may
 * explain it, `same` where there is none; null where nothing could be compared.
 */
export const verdictWord = ({ better }: SweepMeasure, verdict: SweepDifference['verdict']): string | null => {
  if (verdict === null || verdict === 'same') return verdict
  if (verdict === 'not shown') return 'no'
  if (better === null) return verdict
  return verdict === better ? 'better' : 'worse'
}
