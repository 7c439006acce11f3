import type { BreakDown, GroupMeasures } from '../groups/group-measures.ts'
import { RESOLUTION_BOUNDS } from '../groups/solved-within.ts'
import type { ResolutionTimes } from '../schemas/resolution-times-schema.ts'
import { estimateMean, estimateRatio } from './estimate.ts'

/** Break-downs whose resolution times are told in full. */
const TOLD: readonly string[] = ['', 'priority', 'plan', 'region']

/** Merges the counts of all replications, exactly: each share is a ratio of sums. */
export function mergeResolutionTimes(replications: readonly (readonly BreakDown[])[]): ResolutionTimes {
  return {
    boundsSeconds: [...RESOLUTION_BOUNDS],
    breakDowns: replications[0].flatMap(({ by, groups }, d) =>
      TOLD.includes(by.join('\n'))
        ? [{ by: [...by], groups: groups.map((_, g) => mergeGroup(replications.map(downs => downs[d].groups[g]))) }]
        : []
    )
  }
}

function mergeGroup(groups: readonly GroupMeasures[]): ResolutionTimes['breakDowns'][number]['groups'][number] {
  const solved = groups.map(({ times }) => times.resolutionSeconds.count)
  const shares = RESOLUTION_BOUNDS.map((_, bound) =>
    estimateRatio(
      groups.map(({ solvedWithin }) => solvedWithin[bound]),
      solved
    )
  )
  return {
    key: [...groups[0].key],
    solved: estimateMean(solved),
    shares: shares.map(({ value }) => value),
    low: shares.map(({ low }) => low),
    high: shares.map(({ high }) => high)
  }
}
