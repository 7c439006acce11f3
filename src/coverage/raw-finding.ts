import type { Occurrence } from './patterns.ts'
import type { FindingKind } from './report.ts'
import type { ScenarioPath } from './requirement.ts'

/** One interval of a finding, epoch seconds; the label says who leaves and comes, or how long. */
export interface FoundTime extends Occurrence {
  readonly seconds: number
  readonly fewest?: number
  readonly amount?: number
}

/** A finding before it is put into words and places. */
export interface RawFinding {
  readonly kind: FindingKind
  readonly subjects: readonly { readonly what: string; readonly path: ScenarioPath }[]
  readonly needed: number
  /** Clock on which it repeats. */
  readonly zone: string
  /** Ascending; never empty. */
  readonly times: readonly FoundTime[]
}

/** Where and when findings are looked for. */
export interface ProofContext {
  readonly from: number
  readonly until: number
  /** Clock of the report. */
  readonly zone: string
}

/** Makes one finding of those that have the same kind and exactly the same intervals. */
export const joined = (findings: readonly RawFinding[]): RawFinding[] => {
  const known = new Map<string, RawFinding>()
  for (const finding of findings) {
    const { kind, needed, zone, times } = finding
    const key = `${kind}|${needed}|${zone}|${times.map(({ startsAt, endsAt, fewest, amount }) => `${startsAt},${endsAt},${fewest},${amount}`).join(';')}`
    const same = known.get(key)
    known.set(key, same ? { ...same, subjects: [...same.subjects, ...finding.subjects] } : finding)
  }
  return [...known.values()]
}
