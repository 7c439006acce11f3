import type { Legend } from '../engine/legend.ts'
import { type Observations, TouchEnd } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { regionOfAgents } from './dimensions.ts'
import type { Presence } from './presence.ts'
import { requireAtLeast, requireEqual } from './require-equal.ts'
import { spread, type TimeGrid } from './time-grid.ts'

/**
 * Person-seconds of each region by skill and piece of the grid: row `(region * (skills + 1) + skill) * pieces + piece`.
 * The skill after the last is *any*: scheduled people counted once, however many skills they have.
 */
export interface PersonTime {
  readonly regions: number
  readonly skills: number
  readonly pieces: number
  readonly scheduled: Float64Array
  /** Scheduled less absence and pauses; may be the same column. */
  readonly available: Float64Array
  readonly busy: Float64Array
  readonly overtime: Float64Array
  /** Seconds available without a ticket in hand, by region. */
  readonly idleOfRegion: Float64Array
}

/** Who is on shift by plan, and who is there for tickets; one and the same where nothing takes away from the plan. */
export interface Presences {
  readonly planned: Presence
  readonly actual: Presence
}

/** Adds up who was scheduled, who was available and who worked when; throws where busy and idle are not the available time (M8). */
export function personTime(
  program: Program,
  legend: Legend,
  observations: Observations,
  { planned, actual }: Presences,
  grid: TimeGrid
): PersonTime {
  const regions = legend.regions.length
  const skills = program.groups.skills
  const size = regions * (skills + 1) * grid.count
  const scheduled = new Float64Array(size)
  const time: PersonTime = {
    regions,
    skills,
    pieces: grid.count,
    scheduled,
    available: planned === actual ? scheduled : new Float64Array(size),
    busy: new Float64Array(size),
    overtime: new Float64Array(size),
    idleOfRegion: new Float64Array(regions)
  }
  addPresence(time, program, legend, planned, grid, scheduled)
  if (planned !== actual) addPresence(time, program, legend, actual, grid, time.available)
  addWork(time, program, legend, observations, actual, grid)
  addAnySkill(time, time.busy)
  addAnySkill(time, time.overtime)
  checkIdle(time)
  return time
}

/** Row of the first piece of a region and skill; `skill` = `skills` is any skill. */
export function firstRow(time: PersonTime, region: number, skill: number): number {
  return (region * (time.skills + 1) + skill) * time.pieces
}

function addPresence(
  time: PersonTime,
  program: Program,
  legend: Legend,
  presence: Presence,
  grid: TimeGrid,
  seconds: Float64Array
): void {
  const regionOf = regionOfAgents(program, legend)
  const { skills } = time
  const any = skills
  for (let agent = 0; agent < program.agents.count; agent++) {
    const firstSkill = program.agents.group[agent] * skills
    for (let skill = 0; skill <= any; skill++) {
      if (skill < any && !(program.groups.proficiency[firstSkill + skill] > 0)) continue
      const row = firstRow(time, regionOf[agent], skill)
      for (let shift = presence.firstOf[agent]; shift < presence.firstOf[agent + 1]; shift++) {
        spread(grid, presence.from[shift], presence.to[shift], seconds, row)
      }
    }
  }
}

/** Splits every touch into work while available and overtime, and what lies between touches of a person into idle time. */
function addWork(
  time: PersonTime,
  program: Program,
  legend: Legend,
  observations: Observations,
  presence: Presence,
  grid: TimeGrid
): void {
  const { touches, endedAt } = observations
  const regionOf = regionOfAgents(program, legend)
  const shift = presence.firstOf.slice()
  const freeAt = new Float64Array(program.agents.count).fill(-Infinity)
  for (let touch = 0; touch < touches.count; touch++) {
    const agent = touches.agent[touch]
    const skill = program.kinds.skill[program.tickets.kind[touches.ticket[touch]]]
    const row = firstRow(time, regionOf[agent], skill)
    const endAt = touches.end[touch] === TouchEnd.unfinished ? endedAt : touches.endAt[touch]
    const startAt = touches.startAt[touch]
    if (startAt < freeAt[agent])
      requireAtLeast(`start of touch ${touch}`, startAt, 'the end of its person’s last', freeAt[agent])
    passIdle(agent, startAt)
    split(agent, startAt, endAt, row)
    freeAt[agent] = Math.max(freeAt[agent], endAt)
  }
  for (let agent = 0; agent < program.agents.count; agent++) passIdle(agent, grid.until)

  /** Seconds on shift from the person's last work until `at`; leaves `shift` at the first shift that ends after `at`. */
  function passIdle(agent: number, at: number): void {
    const until = Math.min(at, grid.until)
    while (shift[agent] < presence.firstOf[agent + 1]) {
      const from = Math.max(grid.from, presence.from[shift[agent]], freeAt[agent])
      const to = presence.to[shift[agent]]
      if (from < until) time.idleOfRegion[regionOf[agent]] += Math.max(0, Math.min(to, until) - from)
      if (to > at) return
      shift[agent]++
    }
  }

  function split(agent: number, startAt: number, endAt: number, row: number): void {
    let at = startAt
    for (let s = shift[agent]; at < endAt && s < presence.firstOf[agent + 1] && presence.from[s] < endAt; s++) {
      const from = Math.max(at, presence.from[s])
      const to = Math.min(endAt, presence.to[s])
      spread(grid, at, from, time.overtime, row)
      spread(grid, from, to, time.busy, row)
      at = Math.max(at, to)
    }
    spread(grid, at, endAt, time.overtime, row)
  }
}

/** Work needs one skill, so work of any skill is the sum over skills. */
function addAnySkill(time: PersonTime, seconds: Float64Array): void {
  for (let region = 0; region < time.regions; region++) {
    const any = firstRow(time, region, time.skills)
    for (let skill = 0; skill < time.skills; skill++) {
      const row = firstRow(time, region, skill)
      addTo(seconds, any, seconds.subarray(row, row + time.pieces))
    }
  }
}

function checkIdle(time: PersonTime): void {
  for (let region = 0; region < time.regions; region++) {
    const busy = sumOf(time, time.busy, region)
    const available = sumOf(time, time.available, region)
    requireEqual(`busy + idle of region ${region}`, busy + time.idleOfRegion[region], 'available', available)
  }
}

/** Person-seconds of a region over the whole counted period, whatever the skill. */
export function sumOf(time: PersonTime, seconds: Float64Array, region: number): number {
  const row = firstRow(time, region, time.skills)
  let sum = 0
  for (let piece = 0; piece < time.pieces; piece++) sum += seconds[row + piece]
  return sum
}

function addTo(sums: Float64Array, offset: number, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) sums[offset + i] += values[i]
}
