import type { KeptMeasures, ResultLegend } from '../measures.ts'
import type { Estimate, Result } from '../schemas/result-schema.ts'
import type { Recovery } from '../series/recovery.ts'
import { estimateMean, estimateRatio } from './estimate.ts'

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
      recoveredShare: recoveredShareOf(all)
    }
  })
}

/** Of the replications that have a backlog to come back to. */
function recoveredShareOf(all: readonly Recovery[]): Estimate {
  const known = all.filter(({ before }) => !Number.isNaN(before))
  return estimateRatio(
    known.map(({ recoverySeconds }) => (Number.isNaN(recoverySeconds) ? 0 : 1)),
    known.map(() => 1)
  )
}
