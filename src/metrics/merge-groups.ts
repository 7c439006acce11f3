import type { BreakDown, GroupMeasures } from './break-downs.ts'
import { countKeys, type TimeKey, timeKeys } from './definitions.ts'
import { estimateMean, estimateRatio, rounded } from './estimate.ts'
import type { Estimate, GroupResult, Result, SummaryEstimates, TargetEstimates } from './result-schema.ts'
import type { TargetTally } from './service-level.ts'
import { type Statistic, type Summary, statistics } from './summary.ts'

/** Merges the break-downs of all replications, which have the same dimensions and groups. */
export function mergeBreakDowns(replications: readonly (readonly BreakDown[])[]): Result['breakDowns'] {
  return replications[0].map(({ by, groups }, d) => ({
    by: [...by],
    groups: groups.map((_, g) => mergeGroup(replications.map(replication => replication[d].groups[g])))
  }))
}

function mergeGroup(groups: readonly GroupMeasures[]): GroupResult {
  const times = timeKeys.map(key => [key, mergeSummaries(groups.map(group => group.times[key]))])
  const counts = countKeys.map(key => [key, estimateMean(groups.map(group => group.counts[key]))])
  return {
    key: [...groups[0].key],
    counts: Object.fromEntries(counts) as GroupResult['counts'],
    times: Object.fromEntries(times) as Record<TimeKey, SummaryEstimates>,
    openAgeSeconds: mergeSummaries(groups.map(group => group.openAgeSeconds)),
    firstReplyTarget: mergeTallies(groups.map(group => group.firstReplyTarget)),
    resolutionTarget: mergeTallies(groups.map(group => group.resolutionTarget))
  }
}

function mergeSummaries(summaries: readonly Summary[]): SummaryEstimates {
  const merged = statistics.map(name => [name, estimateMean(summaries.map(summary => summary[name]))])
  return Object.fromEntries(merged) as Record<Statistic, Estimate>
}

function mergeTallies(tallies: readonly TargetTally[]): TargetEstimates {
  const all = (key: keyof TargetTally) => tallies.map(tally => tally[key])
  const present = (key: keyof TargetTally) => all(key).filter(value => !Number.isNaN(value))
  return {
    share: estimateRatio(all('met'), all('due')),
    requiredShare: estimateRatio(all('shouldMeet'), all('due')).value,
    due: estimateMean(all('due')),
    met: estimateMean(all('met')),
    notYetDue: estimateMean(all('notYetDue')),
    shortestSeconds: rounded(Math.min(...present('shortestSeconds'))),
    longestSeconds: rounded(Math.max(...present('longestSeconds')))
  }
}
