import type { Legend } from '../engine/legend.ts'
import type { Observations } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { openSegments } from './backlog.ts'
import { breachesOf } from './breaches.ts'
import { breakDowns } from './break-downs.ts'
import { causeBreakDowns } from './causes/cause-break-downs.ts'
import { clockScores } from './clock-scores.ts'
import { checkConservation } from './conservation.ts'
import { countedWindow } from './counted-window.ts'
import { depthDimensions } from './dimensions.ts'
import { flowOf } from './flow.ts'
import { followedObservations } from './followed-observations.ts'
import { handoversOf } from './handovers.ts'
import { judgePromises } from './judged-promises.ts'
import { levelOf, type SortedEnds, sortedEnds } from './level.ts'
import type { Measures, ResultLegend } from './measures.ts'
import { peopleMeasures } from './people.ts'
import { personTimeOf } from './person-time-of.ts'
import { queueDepth } from './queue-depth.ts'
import { recoveries } from './recovery.ts'
import { reportGrid } from './report-grid.ts'
import type { Segments } from './segments.ts'
import { aroundShiftChange } from './shift-changes.ts'
import { presencesOf, staffing } from './staffing.ts'
import { ticketHistories } from './ticket-histories.ts'
import { transfersOf } from './transfers.ts'
import { weeklyBacklog } from './weekly-backlog.ts'

/**
 * Measures one replication (M1–M4) and checks that nothing was lost or doubled (M8).
 *
 * Throws a programmer error that names both numbers where conservation is broken.
 */
export function measure(program: Program, legend: Legend, observed: Observations): Measures {
  const window = countedWindow(program, legend, observed)
  const observations = followedObservations(observed, window.observedUntil)
  const grid = reportGrid(legend)
  const histories = ticketHistories(program, legend, observations, window)
  const { waits, reopenings } = histories
  const open = openSegments(program, observations, window, reopenings)
  const [waitEnds, openEnds] = [sortedEnds(waits), sortedEnds(open)]
  const depthOf = (segments: Segments, ends: SortedEnds) =>
    queueDepth(segments, ends, depthDimensions(program, legend, segments.kind), grid)
  const time = personTimeOf(program, legend, observations, presencesOf(program, legend, window), grid.pieces)
  const promises = judgePromises(program, legend, observations, window)
  const measures: Measures = {
    legend: resultLegend(legend),
    grid,
    observedUntil: window.observedUntil,
    flow: flowOf(program, observations, window, reopenings),
    breakDowns: breakDowns(program, legend, observations, window, histories, promises),
    clockScores: clockScores(program, legend, observations, window),
    causes: causeBreakDowns(program, legend, observations, window, histories.lastAgent, grid),
    waiting: depthOf(waits, waitEnds),
    backlog: depthOf(open, openEnds),
    weeklyBacklog: weeklyBacklog(program, observations, window.until),
    staffing: staffing(program, legend, observations, time, grid),
    people: peopleMeasures(program, legend, observations, time.ofPeople),
    transfers: transfersOf(program, legend, observations),
    handovers: handoversOf(program, legend, observations),
    aroundShiftChange: aroundShiftChange(
      program,
      () => levelOf(waits, waitEnds, window.until),
      () => breachesOf(promises, window).at,
      window.until
    ),
    recoveries: recoveries(levelOf(open, openEnds, window.until), legend.surges ?? [], window.until)
  }
  checkConservation(measures, waits, window)
  return measures
}

function resultLegend(legend: Legend): ResultLegend {
  const { ticketId: _, statedChannel, isPrevented, isBotWrong, plannedShifts, serviceClocks, ...rest } = legend
  if (serviceClocks === undefined) return rest
  const { names, ofLine, isPaused } = serviceClocks
  return { ...rest, serviceClocks: { names, ofLine, isPaused } }
}
