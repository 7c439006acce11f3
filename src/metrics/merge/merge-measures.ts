import { mergeCauses } from '../causes/merge-causes.ts'
import { definitions } from '../definitions.ts'
import type { KeptMeasures, Measures, ResultLegend } from '../measures.ts'
import { mergeTargets } from '../promises/target-lines.ts'
import type { Result } from '../schemas/result-schema.ts'
import type { Flow } from '../series/flow.ts'
import { knownChanges, warmUpOf } from '../series/warm-up.ts'
import { REQUIRED_METHOD } from '../work/required-people.ts'
import type { StaffTotals } from '../work/staffing.ts'
import { estimateMean, estimateRatio } from './estimate.ts'
import { MeasureMerge, type MergedMeasures } from './measure-merge.ts'
import { mergeBreakDowns } from './merge-groups.ts'
import { mergeHandovers } from './merge-handovers.ts'
import { mergeRecoveries } from './merge-recoveries.ts'
import { mergeResolutionTimes } from './merge-resolution-times.ts'
import { mergeSkillWaits } from './merge-skill-waits.ts'
import { mergePersons, mergeWork } from './merge-work.ts'

/** What is known of a run besides its measures. */
export interface RunRecord {
  readonly versions: Readonly<Record<string, string>>
  readonly seed: number
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
  readonly leftOut: readonly { readonly file: string; readonly reason: string; readonly rows: number }[]
  /** How the replications went; all that were wanted have finished where absent. */
  readonly study?: Result['study']
}

/**
 * Merges the measures of all replications of one scenario into a result.
 *
 * Means and counts: mean over the replications with Student's 95 % interval. Quantiles: exact within a replication,
 * then averaged in the same way. Shares: ratio of the sums. Throws where there is no replication.
 */
export function mergeMeasures(list: readonly Measures[], record: RunRecord): Result {
  const merge = new MeasureMerge()
  list.forEach((measures, replication) => {
    merge.add(replication, measures)
  })
  return resultOf(merge.merged(), record)
}

/** Tells what the merged replications came to. */
export function resultOf({ legend, terms, kept, series }: MergedMeasures, record: RunRecord): Result {
  const downs = kept.map(measures => measures.breakDowns)
  const { waiting, backlog, weekWaiting, cells } = series
  return {
    schema: 'sunrelay-result/1',
    versions: { ...record.versions },
    scenario: {
      name: legend.scenario,
      about: legend.about,
      ...(legend.policy === undefined ? {} : { policy: legend.policy })
    },
    seed: record.seed,
    replications: kept.length,
    study: record.study ?? { wanted: kept.length, failed: [], isReplay: false, isInterrupted: false, precision: null },
    warmUp: warmUpOf(kept, knownChanges(legend)),
    tzRelease: legend.tzRelease,
    inputs: record.inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    leftOut: record.leftOut.map(({ file, reason, rows }) => ({ file, reason, rows })),
    period: periodOf(legend, kept),
    flow: mergeFlow(kept),
    expectations: [],
    targets: mergeTargets(
      downs,
      terms,
      kept.map(measures => measures.clockScores)
    ),
    breakDowns: mergeBreakDowns(downs, terms),
    resolutionTimes: mergeResolutionTimes(downs),
    skillWaits: mergeSkillWaits(kept.map(measures => measures.skillWaits)),
    causes: mergeCauses(kept.map(measures => measures.causes)),
    intervals: intervalsOf(legend),
    regionClocks: clocksOf(legend),
    days: legend.days.map((date, day) => ({ date, startSeconds: legend.dayStart[day] })),
    waiting,
    backlog,
    weekWaiting,
    staffing: {
      requiredMethod: REQUIRED_METHOD,
      totals: mergeTotals(kept.map(measures => measures.staffing.totals)),
      cells
    },
    work: mergeWork(legend, kept),
    people: mergePersons(legend, kept),
    handovers: mergeHandovers(kept),
    recoveries: mergeRecoveries(legend, kept, instantOf),
    definitions: { ...definitions }
  }
}

function clocksOf({ regionClocks = [] }: ResultLegend): Result['regionClocks'] {
  return regionClocks.map(({ region, zone, offsets }) => ({
    region,
    zone,
    offsets: offsets.map(({ fromSeconds, minutes }) => ({ fromSeconds, minutes }))
  }))
}

function periodOf(legend: ResultLegend, kept: readonly KeptMeasures[]): Result['period'] {
  const followed = kept.reduce((latest, { observedUntil }) => Math.max(latest, observedUntil), -Infinity)
  return {
    startsAt: instantOf(legend.epochSeconds),
    endsAt: instantOf(legend.epochSeconds + legend.countedUntil),
    followedUntil: instantOf(legend.epochSeconds + followed),
    firstDay: legend.firstDay,
    lastDay: legend.lastDay,
    zone: legend.periodZone,
    reportZone: legend.reportZone,
    seconds: legend.countedUntil
  }
}

function mergeFlow(kept: readonly KeptMeasures[]): Result['flow'] {
  const of = (key: keyof Flow) => estimateMean(kept.map(({ flow }) => flow[key]))
  return {
    openingBacklog: of('openingBacklog'),
    arrived: of('arrived'),
    reopened: of('reopened'),
    deflected: of('deflected'),
    solved: of('solved'),
    abandoned: of('abandoned'),
    turnedAway: of('turnedAway'),
    closingBacklog: of('closingBacklog')
  }
}

function intervalsOf(legend: ResultLegend): Result['intervals'] {
  const edges = Array.from(legend.intervalStart)
  const startSeconds = edges.slice(0, -1)
  return {
    startSeconds,
    endSeconds: edges.slice(1),
    startsAt: startSeconds.map(seconds => instantOf(legend.epochSeconds + seconds)),
    hourOfWeek: Array.from(legend.intervalHourOfWeek).slice(0, startSeconds.length)
  }
}

type StaffSeconds = Exclude<keyof StaffTotals, 'region'>

function mergeTotals(replications: readonly (readonly StaffTotals[])[]): Result['staffing']['totals'] {
  const regions = replications[0].map((total, r) =>
    totalOf(
      total.region,
      replications.map(totals => totals[r])
    )
  )
  return [totalOf(null, replications.map(sumOfTotals)), ...regions]
}

function totalOf(region: string | null, totals: readonly StaffTotals[]): Result['staffing']['totals'][number] {
  const all = (seconds: (total: StaffTotals) => number) => totals.map(seconds)
  const hours = (key: StaffSeconds) => estimateMean(all(total => total[key] / 3600))
  return {
    region,
    scheduledHours: hours('scheduledSeconds'),
    availableHours: hours('availableSeconds'),
    busyHours: hours('busySeconds'),
    idleHours: hours('idleSeconds'),
    overtimeHours: hours('overtimeSeconds'),
    paidHours: estimateMean(all(total => (total.scheduledSeconds + total.overtimeSeconds) / 3600)),
    occupancy: estimateRatio(
      all(total => total.busySeconds),
      all(total => total.availableSeconds)
    ),
    utilisation: estimateRatio(
      all(total => total.busySeconds + total.overtimeSeconds),
      all(total => total.scheduledSeconds + total.overtimeSeconds)
    ),
    shrinkage: estimateRatio(
      all(total => total.scheduledSeconds - total.availableSeconds),
      all(total => total.scheduledSeconds)
    )
  }
}

function sumOfTotals(totals: readonly StaffTotals[]): StaffTotals {
  const sum = (key: StaffSeconds) => totals.reduce((seconds, total) => seconds + total[key], 0)
  return {
    region: '',
    scheduledSeconds: sum('scheduledSeconds'),
    availableSeconds: sum('availableSeconds'),
    busySeconds: sum('busySeconds'),
    idleSeconds: sum('idleSeconds'),
    overtimeSeconds: sum('overtimeSeconds')
  }
}

/** Instant in UTC, to the second. */
function instantOf(secondsSinceEpoch: number): string {
  return `${new Date(Math.round(secondsSinceEpoch) * 1000).toISOString().slice(0, 19)}Z`
}
