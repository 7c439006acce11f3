import type { Legend } from '../engine/legend.ts'
import type { Observations } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { freeMemory } from '../num/free-memory.ts'
import { causeBreakDowns } from './causes/cause-break-downs.ts'
import { checkConservation } from './conservation.ts'
import { type CountedWindow, countedWindow } from './counted-window.ts'
import { depthDimensions } from './dimensions.ts'
import { followedObservations } from './followed-observations.ts'
import { breakDowns } from './groups/break-downs.ts'
import { skillWaits } from './groups/skill-waits.ts'
import { targetTallies } from './groups/target-tallies.ts'
import { columnWriters } from './groups/ticket-columns.ts'
import { type TicketGroups, ticketGroups } from './groups/ticket-groups.ts'
import { handoversOf } from './histories/handovers.ts'
import { ticketHistories } from './histories/ticket-histories.ts'
import { transfersOf } from './histories/transfers.ts'
import type { Measures, ResultLegend } from './measures.ts'
import { breachesOf } from './promises/breaches.ts'
import { clockScores } from './promises/clock-scores.ts'
import { judgePromises } from './promises/judged-promises.ts'
import { openSegments } from './series/backlog.ts'
import { flowOf } from './series/flow.ts'
import { levelOf } from './series/level.ts'
import { queueDepth } from './series/queue-depth.ts'
import { recoveries } from './series/recovery.ts'
import { reportGrid } from './series/report-grid.ts'
import { aroundShiftChange } from './series/shift-changes.ts'
import { staysOf } from './series/stays.ts'
import { weeklyBacklog } from './series/weekly-backlog.ts'
import { peopleMeasures } from './work/people.ts'
import { personTimeOf } from './work/person-time-of.ts'
import { presencesOf, staffing } from './work/staffing.ts'

/**
 * Measures one replication (M1–M4) and checks that nothing was lost or doubled (M8).
 *
 * Throws a programmer error that names both numbers where conservation is broken.
 */
export function measure(program: Program, legend: Legend, observed: Observations): Measures {
  const window = countedWindow(program, legend, observed)
  const observations = followedObservations(observed, window.observedUntil)
  const grid = reportGrid(legend)
  const { count } = program.tickets
  const { waits, reopenings, groups, brokenAt, byGroup, bySkill } = measureHistories(
    program,
    legend,
    observations,
    window
  )
  freeMemory(count)
  const causes = causeBreakDowns(program, observations, window, groups, grid)
  freeMemory(count)
  const open = openSegments(program, observations, window, reopenings)
  const [waitStays, openStays] = [staysOf(waits), staysOf(open)]
  freeMemory(count)
  const presences = presencesOf(program, legend, window)
  const time = personTimeOf(program, legend, observations, presences, grid.pieces)
  const measures: Measures = {
    legend: resultLegend(legend),
    grid,
    observedUntil: window.observedUntil,
    flow: flowOf(program, observations, window, reopenings),
    breakDowns: byGroup,
    skillWaits: bySkill,
    clockScores: clockScores(program, legend, observations, window),
    causes,
    waiting: queueDepth(waitStays, depthDimensions(program, legend, waits.kind), grid),
    backlog: queueDepth(openStays, depthDimensions(program, legend, open.kind), grid),
    weeklyBacklog: weeklyBacklog(program, observations, window.until),
    staffing: staffing(program, legend, observations, time, presences, grid),
    people: peopleMeasures(program, legend, observations, time.ofPeople),
    transfers: transfersOf(program, legend, observations),
    handovers: handoversOf(program, legend, observations),
    aroundShiftChange: aroundShiftChange(
      program,
      () => levelOf(waitStays, window.until),
      () => brokenAt,
      window.until
    ),
    recoveries: recoveries(levelOf(openStays, window.until), legend.surges ?? [], window.until)
  }
  checkConservation(measures, waits, window)
  return measures
}

/** What comes of the promises made to all tickets and of their histories, which are much of the memory: the ones are dropped before the others are written. */
function measureHistories(program: Program, legend: Legend, observations: Observations, window: CountedWindow) {
  const groups = ticketGroups(program, legend, window.tickets, lastAgents(observations))
  const { tallies, brokenAt } = measurePromises(program, legend, observations, window, groups)
  freeMemory(program.tickets.count)
  const histories = ticketHistories(program, legend, observations, window)
  const { waits, reopenings } = histories
  const writers = columnWriters(program, observations, window, histories)
  const byGroup = breakDowns(program, legend, observations, window, { histories, tallies, groups, writers })
  return { waits, reopenings, groups, brokenAt, byGroup, bySkill: skillWaits(writers, groups) }
}

function measurePromises(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow,
  { membership }: TicketGroups
) {
  const promises = judgePromises(program, legend, observations, window)
  return { tallies: targetTallies(promises, legend, membership), brokenAt: breachesOf(promises, window).at }
}

/** Person of the latest touch of each ticket, −1: none. Who writes up for a hand-over is who worked on it last. */
function lastAgents({ tickets: { lastTouch }, touches: { agent } }: Observations): Int32Array {
  const agents = new Int32Array(lastTouch.length)
  for (let ticket = 0; ticket < agents.length; ticket++) {
    agents[ticket] = lastTouch[ticket] < 0 ? -1 : agent[lastTouch[ticket]]
  }
  return agents
}

function resultLegend(legend: Legend): ResultLegend {
  const { ticketId: _, statedChannel, isPrevented, isBotWrong, plannedShifts, serviceClocks, ...rest } = legend
  if (serviceClocks === undefined) return rest
  const { names, ofLine, isPaused } = serviceClocks
  return { ...rest, serviceClocks: { names, ofLine, isPaused } }
}
