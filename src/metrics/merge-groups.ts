import { countKeys, type TargetKey, type TimeKey, timeKeys } from './definitions.ts'
import { estimateMean, estimateRatio, NO_ESTIMATE, rounded } from './estimate.ts'
import type { BreakDown, GroupMeasures } from './group-measures.ts'
import type { Estimate, GroupResult, Result, SummaryEstimates, TargetEstimates } from './result-schema.ts'
import type { TargetTally } from './service-level.ts'
import { type Statistic, type Summary, statistics } from './summary.ts'
import { linesMissed, type TargetTerms } from './target-lines.ts'

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

function mergeSummaries(summaries: readonly Summary[]): SummaryEstimates {
  const tickets = summaries.reduce((sum, { count }) => sum + count, 0)
  const merged = statistics.map(name => {
    const isRefused = name === 'p99' && tickets * BEYOND_P99 < LEAST_BEYOND
    return [name, isRefused ? NO_ESTIMATE : estimateStatistic(name, summaries)]
  })
  return Object.fromEntries(merged) as Record<Statistic, Estimate>
}

/** The interval of a quantile needs more replications than that of a mean: quantiles of few are far from normal. */
function estimateStatistic(name: Statistic, summaries: readonly Summary[]): Estimate {
  const estimate = estimateMean(summaries.map(summary => summary[name]))
  return summaries.length < QUANTILE_REPLICATIONS && QUANTILES.has(name)
    ? { ...estimate, low: null, high: null }
    : estimate
}

/** Share of the tickets beyond a p99, and how many there should be of them in all replications before it is told. */
const BEYOND_P99 = 0.01
const LEAST_BEYOND = 100
const QUANTILE_REPLICATIONS = 10
const QUANTILES: ReadonlySet<Statistic> = new Set(['p50', 'p80', 'p90', 'p95', 'p99', 'max'])

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
