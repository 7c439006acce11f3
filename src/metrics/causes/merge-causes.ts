import { estimateMean } from '../merge/estimate.ts'
import type { Estimate, Result } from '../schemas/result-schema.ts'
import { type CauseKey, causeKeys } from './cause.ts'
import type { CauseBreakDown, CauseGroup } from './cause-break-downs.ts'

/** Merges where the time went over all replications: means of a ticket, averaged; the causes add up to the mean of the whole. */
export function mergeCauses(replications: readonly (readonly CauseBreakDown[])[]): Result['causes'] {
  return replications[0].map(({ by, groups }, d) => ({
    by: [...by],
    groups: groups.map((_, g) => mergeGroup(replications.map(replication => replication[d].groups[g])))
  }))
}

function mergeGroup(groups: readonly CauseGroup[]): Result['causes'][number]['groups'][number] {
  return {
    key: [...groups[0].key],
    tickets: estimateMean(groups.map(({ tickets }) => tickets)),
    solved: estimateMean(groups.map(({ solved }) => solved)),
    solvedSeconds: meansOf(groups.map(({ solvedSeconds, solved }) => ({ seconds: solvedSeconds, count: solved }))),
    seconds: meansOf(groups.map(({ seconds, tickets }) => ({ seconds, count: tickets })))
  }
}

/** Mean of a ticket by cause; a replication without a ticket says nothing. */
function meansOf(sums: readonly { readonly seconds: Float64Array; readonly count: number }[]) {
  const means = causeKeys.map((key, cause) => [
    key,
    estimateMean(sums.map(({ seconds, count }) => (count === 0 ? NaN : seconds[cause] / count)))
  ])
  return Object.fromEntries(means) as Record<CauseKey, Estimate>
}
