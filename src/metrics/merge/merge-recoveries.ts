import type { KeptMeasures, ResultLegend } from '../measures.ts'
import type { Result } from '../schemas/result-schema.ts'
import type { Recovery } from '../series/recovery.ts'
import { estimateMean } from './estimate.ts'

/** Merges how the backlog came down from each surge, which are the same in all replications, and from the highest backlog of each. */
export function mergeRecoveries(
  { epochSeconds }: ResultLegend,
  list: readonly KeptMeasures[],
  instantOf: (secondsSinceEpoch: number) => string
): Result['recoveries'] {
  return list[0].recoveries.map(({ surge }, r) => {
    const all = list.map(({ recoveries }) => recoveries[r])
    const mean = (of: (own: Recovery) => number) => estimateMean(all.map(of))
    return {
      surge: surge?.name ?? null,
      startsAt: surge === undefined ? null : instantOf(epochSeconds + surge.from),
      endsAt: surge === undefined ? null : instantOf(epochSeconds + surge.until),
      before: mean(own => own.before),
      peak: mean(own => own.peak),
      peakAtSeconds: mean(own => own.peakAtSeconds),
      recoverySeconds: mean(own => own.recoverySeconds),
      recoveredShare: mean(own => (Number.isNaN(own.before) ? NaN : Number.isNaN(own.recoverySeconds) ? 0 : 1))
    }
  })
}
