import type { Legend } from '../../engine/legend.ts'
import { countedWindow } from '../counted-window.ts'
import { followedObservations } from '../followed-observations.ts'
import type { TracedRun } from '../life-line/traced-run.ts'
import { type Breaches, breachesOf } from '../promises/breaches.ts'
import { judgePromises } from '../promises/judged-promises.ts'
import { presencesOf } from '../work/staffing.ts'
import { inOrderOfBreach } from './breach-list.ts'
import { changeStore } from './change-store.ts'
import { type ClockChange, clockChangesOf } from './clock-changes.ts'
import { type DeskCells, deskCells, Phase, Presence } from './desk-cells.ts'
import { type DeskChanges, type DeskCursor, deskCursor, inOrderOfTime } from './desk-cursor.ts'
import { type HandoverList, handoverList } from './handover-list.ts'
import { type LevelSamples, levelSamples } from './level-samples.ts'
import { type LocalClock, localClock } from './local-clock.ts'
import { addPersonChanges } from './person-changes.ts'
import { regionClocksOf } from './region-clocks.ts'
import { addTicketChanges } from './ticket-changes.ts'
import { type Turnover, turnoverOf } from './turnover.ts'
import { type WaitList, waitList } from './wait-list.ts'

/** A run made ready to be played: what happened in order of time, and a cursor to go through it. Instants in seconds from the start of the counted period. */
export interface Playback {
  readonly run: TracedRun
  readonly cells: DeskCells
  readonly changes: DeskChanges
  /** Moved by whoever asks for an instant. */
  readonly cursor: DeskCursor
  readonly waits: WaitList
  /** Tickets waiting, by queue. */
  readonly depths: LevelSamples
  /** People on shift, pauses included, by region. */
  readonly staff: LevelSamples
  readonly handovers: HandoverList
  readonly breaches: Breaches
  readonly turnover: Turnover
  /** Clocks of each region’s teams, that of most people first; that of the report where a region has no team. */
  readonly regionClocks: readonly (readonly LocalClock[])[]
  readonly clockChanges: readonly ClockChange[]
  /** End of the counted period. */
  readonly endAt: number
}

/** Makes a run ready to be played; some tens of milliseconds for a month. */
export function playbackOf(run: TracedRun): Playback {
  const { program, legend, until } = run
  const observations = followedObservations(run.observations, until)
  const window = countedWindow(program, legend, observations)
  const cells = deskCells(run)
  const store = changeStore(program.tickets.count * 2 + observations.touches.count * 4)
  addTicketChanges(store, run, cells, observations)
  addPersonChanges(store, run, cells, presencesOf(program, legend, window), observations)
  const changes = inOrderOfTime(store.taken())
  const queueOf = queueOfCells(cells)
  const clocks = zonesOf(legend).map(zone => localClock(run.stampOf, zone, program.startAt, legend.countedUntil))
  return {
    run,
    cells,
    changes,
    cursor: deskCursor(changes, cells.count),
    waits: waitList(changes, queueOf, program.tickets.count),
    depths: levelSamples(changes, cells.queues, queueOf, legend.countedUntil),
    staff: levelSamples(changes, cells.regions, regionOfStaff(cells), legend.countedUntil),
    handovers: handoverList(observations),
    breaches: inOrderOfBreach(breachesOf(judgePromises(program, legend, observations, window), window)),
    turnover: turnoverOf(run, observations),
    regionClocks: regionClocksOf(run, clocks),
    clockChanges: clockChangesOf(clocks, legend.countedUntil),
    endAt: legend.countedUntil
  }
}

/** Zones of the teams, and then that of the report. */
function zonesOf({ teamZone, reportZone }: Legend): string[] {
  return [...new Set([...teamZone, reportZone])]
}

/** Queue of each cell of waiting tickets, −1 for all other cells. */
function queueOfCells(cells: DeskCells): Int32Array {
  const queueOf = new Int32Array(cells.count).fill(-1)
  for (let queue = 0; queue < cells.queues; queue++) {
    const first = cells.ticket(Phase.waiting, queue, 0, 0)
    queueOf.fill(queue, first, cells.ticket(Phase.waiting, queue, cells.priorities - 1, cells.regions) + 1)
  }
  return queueOf
}

/** Region of each cell of people on shift, −1 for all other cells. */
function regionOfStaff(cells: DeskCells): Int32Array {
  const regionOf = new Int32Array(cells.count).fill(-1)
  for (let region = 0; region < cells.regions; region++) {
    for (const presence of [Presence.idle, Presence.busy, Presence.paused])
      regionOf[cells.person(presence, region)] = region
  }
  return regionOf
}
