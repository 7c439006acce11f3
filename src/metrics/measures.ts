import type { Legend } from '../engine/legend.ts'
import type { CauseBreakDown } from './causes/cause-break-downs.ts'
import type { ClockScore } from './clock-scores.ts'
import type { Flow } from './flow.ts'
import type { BreakDown } from './group-measures.ts'
import type { Handovers } from './handovers.ts'
import type { PeopleMeasures } from './people.ts'
import type { DepthSeries } from './queue-depth.ts'
import type { Recovery } from './recovery.ts'
import type { ReportGrid } from './report-grid.ts'
import type { AroundShiftChange } from './shift-changes.ts'
import type { StaffingMeasures } from './staffing.ts'
import type { Transfers } from './transfers.ts'

/** Everything measured in one replication; names instead of indexes, so that it can be read without the program. */
export interface Measures {
  readonly legend: Legend
  readonly grid: ReportGrid
  readonly observedUntil: number
  readonly flow: Flow
  readonly breakDowns: readonly BreakDown[]
  readonly clockScores: readonly ClockScore[]
  readonly causes: readonly CauseBreakDown[]
  readonly waiting: readonly DepthSeries[]
  readonly backlog: readonly DepthSeries[]
  readonly staffing: StaffingMeasures
  readonly people: PeopleMeasures
  readonly transfers: Transfers
  readonly handovers: Handovers
  readonly aroundShiftChange: AroundShiftChange
  readonly recoveries: readonly Recovery[]
}
