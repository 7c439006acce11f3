import type { Legend, ServiceClocks } from '../engine/legend.ts'
import type { CauseBreakDown } from './causes/cause-break-downs.ts'
import type { BreakDown } from './groups/group-measures.ts'
import type { SkillWait } from './groups/skill-waits.ts'
import type { Handovers } from './histories/handovers.ts'
import type { Transfers } from './histories/transfers.ts'
import type { ClockScore } from './promises/clock-scores.ts'
import type { Flow } from './series/flow.ts'
import type { DepthSeries } from './series/queue-depth.ts'
import type { Recovery } from './series/recovery.ts'
import type { ReportGrid } from './series/report-grid.ts'
import type { AroundShiftChange } from './series/shift-changes.ts'
import type { WeeklyBacklog } from './series/weekly-backlog.ts'
import type { PeopleMeasures } from './work/people.ts'
import type { StaffingMeasures } from './work/staffing.ts'

/** The words of a run without what belongs to single tickets or shifts: plain data, small, and enough to tell the result. */
export interface ResultLegend
  extends Omit<
    Legend,
    'ticketId' | 'statedChannel' | 'isPrevented' | 'isBotWrong' | 'plannedShifts' | 'serviceClocks'
  > {
  readonly serviceClocks?: Pick<ServiceClocks, 'names' | 'ofLine' | 'isPaused'>
}

/** Everything measured in one replication; names instead of indexes, so that it can be read without the program. Plain data. */
export interface Measures {
  readonly legend: ResultLegend
  readonly grid: ReportGrid
  readonly observedUntil: number
  readonly flow: Flow
  readonly breakDowns: readonly BreakDown[]
  readonly skillWaits: readonly SkillWait[]
  readonly clockScores: readonly ClockScore[]
  readonly causes: readonly CauseBreakDown[]
  readonly waiting: readonly DepthSeries[]
  readonly backlog: readonly DepthSeries[]
  /** From the start of the warm-up to the end of the counted period. */
  readonly weeklyBacklog: WeeklyBacklog
  readonly staffing: StaffingMeasures
  readonly people: PeopleMeasures
  readonly transfers: Transfers
  readonly handovers: Handovers
  readonly aroundShiftChange: AroundShiftChange
  readonly recoveries: readonly Recovery[]
}

/** What is kept of every replication: all but the long series, of which only sums are. */
export interface KeptMeasures extends Omit<Measures, 'legend' | 'grid' | 'waiting' | 'backlog' | 'staffing'> {
  /** Number of the replication, from 0. */
  readonly replication: number
  readonly staffing: Pick<StaffingMeasures, 'totals'>
}
