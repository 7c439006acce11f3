import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { secondsIn, spread, type TimeGrid } from '../series/time-grid.ts'
import { PresenceAdder } from './add-presence.ts'
import { GuestAdder } from './guest-adder.ts'
import { firstRow, type PersonTime, type Presences } from './person-time.ts'
import type { Presence } from './presence.ts'

/** Adds idle and worked time of people; calls of one person come in order of time. */
export class WorkRecorder {
  private readonly actual: Presence
  private readonly shifts: Presence
  /** First interval, and first shift, of each person that ends after what has been passed. */
  private readonly next: Int32Array
  private readonly nextShift: Int32Array
  private readonly regionOf: Int32Array
  private readonly presences: PresenceAdder
  private readonly guests: GuestAdder

  constructor(
    private readonly time: PersonTime,
    program: Program,
    legend: Legend,
    presences: Presences,
    private readonly grid: TimeGrid
  ) {
    this.actual = presences.actual
    this.shifts = presences.shifts
    this.next = presences.actual.firstOf.slice()
    this.nextShift = presences.shifts.firstOf.slice()
    this.regionOf = regionOfAgents(program, legend)
    this.presences = new PresenceAdder(time, program, legend, presences, grid)
    this.guests = new GuestAdder(time, program, legend, presences, grid)
  }

  /** Adds idle time on shift from `since` until `at`. */
  passIdle(agent: number, at: number, since: number): void {
    const { actual, next, grid } = this
    const { idle } = this.time.ofPeople
    const until = Math.min(at, grid.until)
    while (next[agent] < actual.firstOf[agent + 1]) {
      const from = Math.max(grid.from, actual.from[next[agent]], since)
      const to = actual.to[next[agent]]
      if (from < until) idle[agent] += Math.max(0, Math.min(to, until) - from)
      if (to > at) return
      next[agent]++
    }
  }

  /** Adds work on a skill from `startAt` to `endAt`. */
  split(agent: number, startAt: number, endAt: number, skill: number): void {
    const { actual, next } = this
    const last = actual.firstOf[agent + 1]
    let at = startAt
    for (let i = next[agent]; at < endAt && i < last && actual.from[i] < endAt; i++) {
      const from = Math.max(at, actual.from[i])
      const to = Math.min(endAt, actual.to[i])
      if (at < from) this.splitOutside(agent, at, from, skill)
      this.addBusy(agent, from, to, skill)
      at = Math.max(at, to)
    }
    if (at < endAt) this.splitOutside(agent, at, endAt, skill)
  }

  /** Takes time outside the person's presence apart into pauses and what is no shift at all. */
  private splitOutside(agent: number, startAt: number, endAt: number, skill: number): void {
    const { shifts, nextShift, time } = this
    const last = shifts === this.actual ? 0 : shifts.firstOf[agent + 1]
    while (nextShift[agent] < last && shifts.to[nextShift[agent]] <= startAt) nextShift[agent]++
    let at = startAt
    for (let i = nextShift[agent]; at < endAt && i < last && shifts.from[i] < endAt; i++) {
      const from = Math.max(at, shifts.from[i])
      const to = Math.min(endAt, shifts.to[i])
      this.addOvertime(agent, at, from, skill)
      this.addBusy(agent, from, to, skill)
      this.presences.add(agent, from, to, time.available)
      time.ofPeople.available[agent] += secondsIn(this.grid, from, to)
      at = Math.max(at, to)
    }
    this.addOvertime(agent, at, endAt, skill)
  }

  private addBusy(agent: number, from: number, to: number, skill: number): void {
    const { time, grid } = this
    spread(grid, from, to, time.busy, firstRow(time, this.regionOf[agent], skill))
    this.guests.add(agent, from, to, skill)
    time.ofPeople.busy[agent] += secondsIn(grid, from, to)
  }

  private addOvertime(agent: number, from: number, to: number, skill: number): void {
    const { time, grid } = this
    spread(grid, from, to, time.overtime, firstRow(time, this.regionOf[agent], skill))
    time.ofPeople.overtime[agent] += secondsIn(grid, from, to)
  }
}
