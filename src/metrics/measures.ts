import type { Legend } from '../engine/legend.ts'
import type { BreakDown } from './break-downs.ts'
import type { Flow } from './flow.ts'
import type { DepthSeries } from './queue-depth.ts'
import type { ReportGrid } from './report-grid.ts'
import type { StaffingMeasures } from './staffing.ts'

/** Everything measured in one replication; names instead of indexes, so that it can be read without the program. */
export interface Measures {
  readonly legend: Legend
  readonly grid: ReportGrid
  readonly observedUntil: number
  readonly flow: Flow
  readonly breakDowns: readonly BreakDown[]
  readonly waiting: readonly DepthSeries[]
  readonly backlog: readonly DepthSeries[]
  readonly staffing: StaffingMeasures
}
