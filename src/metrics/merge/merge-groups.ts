import { countKeys, type TargetKey, type TimeKey, timeKeys } from '../definitions.ts'
import type { BreakDown, GroupMeasures } from '../groups/group-measures.ts'
import { type Statistic, type Summary, statistics } from '../groups/summary.ts'
import type { TargetTally } from '../promises/service-level.ts'
import { linesMissed, type TargetTerms } from '../promises/target-lines.ts'
import type { Estimate, GroupResult, Result, SummaryEstimates, TargetEstimates } from '../schemas/result-schema.ts'
import { estimateMean, estimateRatio, rounded } from './estimate.ts'
import { estimateStatistic } from './estimate-statistic.ts'

/** Merges the break-downs of all replications, which have the same dimensions and groups. */
export function mergeBreakDowns(
  replications: readonly (readonly BreakDown[])[],
  terms: readonly TargetTerms[]
): Result['breakDowns'] {
  const all = replications.map(replication => replication[0].groups[0])
  return replications[0].map(({ by, groups }, d) => ({
    by: [...by],
    groups: groups.map((_, g) =>
      mergeGroup(
        replications.map(replication => replication[d].groups[g]),
        all,
        terms
      )
    )
  }))
}

function mergeGroup(
  groups: readonly GroupMeasures[],
  all: readonly GroupMeasures[],
  terms: readonly TargetTerms[]
): GroupResult {
  const times = timeKeys.map(key => [key, mergeSummaries(groups.map(group => group.times[key]))])
  const counts = countKeys.map(key => [key, estimateMean(groups.map(group => group.counts[key]))])
  return {
    key: [...groups[0].key],
    counts: Object.fromEntries(counts) as GroupResult['counts'],
    times: Object.fromEntries(times) as Record<TimeKey, SummaryEstimates>,
    openAgeSeconds: mergeSummaries(groups.map(group => group.openAgeSeconds)),
    firstReplyTarget: target('firstReplyTarget'),
    nextReplyTarget: target('nextReplyTarget'),
    resolutionTarget: target('resolutionTarget')
  }

  function target(key: TargetKey): TargetEstimates {
    const tallies = groups.map(group => group[key])
    return mergeTallies(
      tallies,
      linesMissed(
        tallies,
        all.map(group => group[key]),
        terms
      )
    )
  }
}

/** Merges what replications say of a measure of single tickets. */
export function mergeSummaries(summaries: readonly Summary[]): SummaryEstimates {
  const tickets = summaries.reduce((sum, { count }) => sum + count, 0)
  const merged = statistics.map(name => [
    name,
    estimateStatistic(
      name,
      summaries.map(summary => summary[name]),
      tickets
    )
  ])
  return Object.fromEntries(merged) as Record<Statistic, Estimate>
}

type TallyKey = Exclude<keyof TargetTally, 'dueOfLine' | 'metOfLine'>

function mergeTallies(tallies: readonly TargetTally[], missed: string[]): TargetEstimates {
  const all = (key: TallyKey) => tallies.map(tally => tally[key])
  const present = (key: TallyKey) => all(key).filter(value => !Number.isNaN(value))
  return {
    share: estimateRatio(all('met'), all('due')),
    linesMissed: missed,
    due: estimateMean(all('due')),
    met: estimateMean(all('met')),
    notYetDue: estimateMean(all('notYetDue')),
    shortestSeconds: rounded(Math.min(...present('shortestSeconds'))),
    longestSeconds: rounded(Math.max(...present('longestSeconds')))
  }
}
