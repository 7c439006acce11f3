import type { Legend } from '../engine/legend.ts'
import type { Observations } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { openSegments } from './backlog.ts'
import { breakDowns } from './break-downs.ts'
import { checkConservation } from './conservation.ts'
import { countedWindow } from './counted-window.ts'
import { dimensionsOfKind } from './dimensions.ts'
import { flowOf } from './flow.ts'
import type { Measures } from './measures.ts'
import { queueDepth } from './queue-depth.ts'
import { reportGrid } from './report-grid.ts'
import type { Segments } from './segments.ts'
import { staffing } from './staffing.ts'
import { ticketHistories } from './ticket-histories.ts'

/** Overall, priority, queue, skill: the first of the dimensions known at creation. */
const DEPTH_DIMENSIONS = 4

/**
 * Measures one replication (M1–M4) and checks that nothing was lost or doubled (M8).
 *
 * Throws a programmer error that names both numbers where conservation is broken.
 */
export function measure(program: Program, legend: Legend, observations: Observations): Measures {
  const window = countedWindow(program, legend, observations)
  const grid = reportGrid(legend)
  const histories = ticketHistories(program, legend, observations, window)
  const depthOf = (segments: Segments) =>
    queueDepth(segments, dimensionsOfKind(program, legend, segments.ticket).slice(0, DEPTH_DIMENSIONS), grid)
  const measures: Measures = {
    legend,
    grid,
    observedUntil: window.observedUntil,
    flow: flowOf(program, observations, window),
    breakDowns: breakDowns(program, legend, observations, window, histories),
    waiting: depthOf(histories.waits),
    backlog: depthOf(openSegments(program, observations, window)),
    staffing: staffing(program, legend, observations, window, grid)
  }
  checkConservation(measures, histories.waits, window)
  return measures
}
