import type { Legend } from '../../engine/legend.ts'
import { type Observations, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { requireAtLeast } from '../require-equal.ts'
import { secondsIn, spread, type TimeGrid } from '../series/time-grid.ts'
import { type PresenceAdder, presenceAdder } from './add-presence.ts'
import { type GuestAdder, guestAdder } from './guest-adder.ts'
import { firstRow, type PersonTime, type Presences } from './person-time.ts'

/**
 * Splits every touch into work while available and overtime, and what lies between touches of a person into idle time.
 *
 * Of several touches at once each second counts once, for the touch that began first. Live work that goes on in a pause makes
 * the pause that much shorter. A touch counts for the skill of the kind as which the ticket had waited; whoever works on it is one of
 * the people of that skill for as long.
 */
export function addWork(
  time: PersonTime,
  program: Program,
  legend: Legend,
  observations: Observations,
  presences: Presences,
  grid: TimeGrid
): void {
  const { touches } = observations
  const { count } = program.agents
  const skillOfKind = program.kinds.skill
  const { busy, overtime } = time.ofPeople
  const freeAt = new Float64Array(count).fill(-Infinity)
  const recorder = workRecorder(time, presences, grid, {
    addAvailable: presenceAdder(time, program, legend, presences, grid),
    addGuest: guestAdder(time, program, legend, presences, grid),
    regionOf: regionOfAgents(program, legend)
  })
  for (let touch = 0; touch < touches.count; touch++) {
    const agent = touches.agent[touch]
    let from = touches.startAt[touch]
    const endAt = touches.endAt[touch]
    if (from < freeAt[agent]) {
      if (!mayOverlap(program, observations, touch))
        requireAtLeast(`start of touch ${touch}`, from, 'the end of its person’s last', freeAt[agent])
      if (endAt <= freeAt[agent]) continue
      from = freeAt[agent]
    }
    recorder.passIdle(agent, from, freeAt[agent])
    const busyBefore = busy[agent]
    const overtimeBefore = overtime[agent]
    recorder.split(agent, from, endAt, skillOfKind[touches.kind[touch]])
    if (time.ofTouches !== undefined) {
      time.ofTouches.busy[touch] = busy[agent] - busyBefore
      time.ofTouches.overtime[touch] = overtime[agent] - overtimeBefore
    }
    freeAt[agent] = endAt
  }
  for (let agent = 0; agent < count; agent++) recorder.passIdle(agent, grid.until, freeAt[agent])
}

/** Whether a person may have this touch in hand beside another. */
function mayOverlap({ kinds, tickets }: Program, { touches }: Observations, touch: number): boolean {
  const { capacity } = kinds
  if (capacity === undefined || touches.end[touch] === TouchEnd.consulted) return false
  const { trueKind } = tickets
  const ticket = touches.ticket[touch]
  return capacity[touches.kind[touch]] > 1 || (trueKind !== undefined && capacity[trueKind[ticket]] > 1)
}

/** Adds idle and worked time of people; calls of one person come in order of time. */
interface WorkRecorder {
  /** Idle time on shift from `since` until `at`. */
  passIdle(agent: number, at: number, since: number): void
  /** Work on a skill from `startAt` to `endAt`. */
  split(agent: number, startAt: number, endAt: number, skill: number): void
}

interface Adders {
  readonly addAvailable: PresenceAdder
  readonly addGuest: GuestAdder
  /** Region of each person. */
  readonly regionOf: ArrayLike<number>
}

function workRecorder(
  time: PersonTime,
  { actual, shifts }: Presences,
  grid: TimeGrid,
  { addAvailable, addGuest, regionOf }: Adders
): WorkRecorder {
  /** First interval, and first shift, of each person that ends after what has been passed. */
  const next = actual.firstOf.slice()
  const nextShift = shifts.firstOf.slice()
  const { busy, idle, overtime, available } = time.ofPeople
  return { passIdle, split }

  function passIdle(agent: number, at: number, since: number): void {
    const until = Math.min(at, grid.until)
    while (next[agent] < actual.firstOf[agent + 1]) {
      const from = Math.max(grid.from, actual.from[next[agent]], since)
      const to = actual.to[next[agent]]
      if (from < until) idle[agent] += Math.max(0, Math.min(to, until) - from)
      if (to > at) return
      next[agent]++
    }
  }

  function split(agent: number, startAt: number, endAt: number, skill: number): void {
    const last = actual.firstOf[agent + 1]
    let at = startAt
    for (let i = next[agent]; at < endAt && i < last && actual.from[i] < endAt; i++) {
      const from = Math.max(at, actual.from[i])
      const to = Math.min(endAt, actual.to[i])
      if (at < from) splitOutside(agent, at, from, skill)
      addBusy(agent, from, to, skill)
      at = Math.max(at, to)
    }
    if (at < endAt) splitOutside(agent, at, endAt, skill)
  }

  /** Takes time outside the person's presence apart into pauses and what is no shift at all. */
  function splitOutside(agent: number, startAt: number, endAt: number, skill: number): void {
    const last = shifts === actual ? 0 : shifts.firstOf[agent + 1]
    while (nextShift[agent] < last && shifts.to[nextShift[agent]] <= startAt) nextShift[agent]++
    let at = startAt
    for (let i = nextShift[agent]; at < endAt && i < last && shifts.from[i] < endAt; i++) {
      const from = Math.max(at, shifts.from[i])
      const to = Math.min(endAt, shifts.to[i])
      addOvertime(agent, at, from, skill)
      addBusy(agent, from, to, skill)
      addAvailable(agent, from, to, time.available)
      available[agent] += secondsIn(grid, from, to)
      at = Math.max(at, to)
    }
    addOvertime(agent, at, endAt, skill)
  }

  function addBusy(agent: number, from: number, to: number, skill: number): void {
    spread(grid, from, to, time.busy, firstRow(time, regionOf[agent], skill))
    addGuest(agent, from, to, skill)
    busy[agent] += secondsIn(grid, from, to)
  }

  function addOvertime(agent: number, from: number, to: number, skill: number): void {
    spread(grid, from, to, time.overtime, firstRow(time, regionOf[agent], skill))
    overtime[agent] += secondsIn(grid, from, to)
  }
}
