import type { GroupMeasures } from '../groups/group-measures.ts'
import type { KeptMeasures } from '../measures.ts'
import type { TargetTally } from '../promises/service-level.ts'
import type { StaffTotals } from '../work/staffing.ts'
import { type GroupHeadline, groupHeadlineKeys, type HeadlineKey, type RunHeadline } from './headline-definitions.ts'

/** One headline measure of one replication. */
export interface HeadlineValue {
  readonly key: HeadlineKey
  /** Null: all tickets, or the whole run. */
  readonly priority: string | null
  /** In the unit of its definition; NaN where there is nothing to measure. */
  readonly value: number
  /** What is divided by what, where the value is a ratio: over replications the ratio is that of the sums. */
  readonly ratio?: { readonly above: number; readonly below: number }
}

/** The part of the measures that headlines are made from. */
type HeadlineSource = Pick<KeptMeasures, 'breakDowns' | 'staffing'>

type Figure = Pick<HeadlineValue, 'value' | 'ratio'>

/** The headline measures of one replication: overall, of the whole run, and by priority where there are several; always the same ones in the same order. */
export function headlineValues(measures: HeadlineSource): HeadlineValue[] {
  const [all] = measures.breakDowns[0].groups
  const priorities = measures.breakDowns.find(({ by }) => by.length === 1 && by[0] === 'priority')?.groups ?? []
  return [
    ...ofGroup(all, null),
    ...Object.entries(ofRun(measures, all)).map(([key, figure]) => ({
      key: key as RunHeadline,
      priority: null,
      ...figure
    })),
    ...(priorities.length > 1 ? priorities.flatMap(group => ofGroup(group, group.key[0])) : [])
  ]
}

function ofGroup(group: GroupMeasures, priority: string | null): HeadlineValue[] {
  const figures: Readonly<Record<GroupHeadline, Figure>> = {
    'firstReplySeconds.mean': { value: group.times.firstReplySeconds.mean },
    'firstReplySeconds.p50': { value: group.times.firstReplySeconds.p50 },
    'firstReplySeconds.p90': { value: group.times.firstReplySeconds.p90 },
    'resolutionSeconds.mean': { value: group.times.resolutionSeconds.mean },
    'resolutionSeconds.p50': { value: group.times.resolutionSeconds.p50 },
    'resolutionSeconds.p90': { value: group.times.resolutionSeconds.p90 },
    'firstReplyTarget.share': inTime(group.firstReplyTarget),
    'nextReplyTarget.share': inTime(group.nextReplyTarget),
    'resolutionTarget.share': inTime(group.resolutionTarget),
    abandoned: { value: group.counts.abandoned },
    open: { value: group.counts.open }
  }
  return groupHeadlineKeys.map(key => ({ key, priority, ...figures[key] }))
}

function ofRun({ staffing }: HeadlineSource, all: GroupMeasures): Readonly<Record<RunHeadline, Figure>> {
  const sum = (key: Exclude<keyof StaffTotals, 'region'>) =>
    staffing.totals.reduce((seconds, total) => seconds + total[key], 0)
  const overtime = sum('overtimeSeconds')
  return {
    occupancy: ratio(sum('busySeconds'), sum('availableSeconds')),
    overtimeHours: { value: overtime / 3600 },
    handovers: { value: all.times.handovers.mean },
    people: { value: all.times.people.mean },
    paidHours: { value: (sum('scheduledSeconds') + overtime) / 3600 }
  }
}

function inTime({ met, due }: TargetTally): Figure {
  return ratio(met, due)
}

function ratio(above: number, below: number): Figure {
  return { value: below > 0 ? above / below : NaN, ratio: { above, below } }
}
