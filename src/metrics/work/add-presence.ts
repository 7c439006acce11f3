import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { cellAt, secondsIn, type TimeGrid } from '../series/time-grid.ts'
import { firstRow, type PersonTime, type Presences } from './person-time.ts'
import type { Presence } from './presence.ts'
import type { Stints } from './stints.ts'

/** Adds who is scheduled and who is available, by what their group can do at the time. */
export function addPresence(
  time: PersonTime,
  program: Program,
  legend: Legend,
  presences: Presences,
  grid: TimeGrid
): void {
  const adder = new PresenceAdder(time, program, legend, presences, grid)
  const { planned, actual } = presences
  for (let agent = 0; agent < program.agents.count; agent++) {
    addAll(adder, planned, agent, grid, time.scheduled, time.ofPeople.scheduled)
    if (actual !== planned) addAll(adder, actual, agent, grid, time.available, time.ofPeople.available)
  }
}

function addAll(
  adder: PresenceAdder,
  { firstOf, from, to }: Presence,
  agent: number,
  grid: TimeGrid,
  seconds: Float64Array,
  ofPeople: Float64Array
): void {
  for (let row = firstOf[agent]; row < firstOf[agent + 1]; row++) {
    adder.add(agent, from[row], to[row], seconds)
    ofPeople[agent] += secondsIn(grid, from[row], to[row])
  }
}

/** Adds the presence of people to the cells of each skill they have at the time, and of any skill. */
export class PresenceAdder {
  private readonly stints: Stints
  private readonly pieces: number
  /** Row of the first piece of each person's region. */
  private readonly firstOf: Int32Array
  private readonly skillsOf: readonly Int32Array[]

  constructor(
    time: PersonTime,
    program: Program,
    legend: Legend,
    { stints }: Presences,
    private readonly grid: TimeGrid
  ) {
    this.stints = stints
    this.pieces = time.pieces
    this.firstOf = regionOfAgents(program, legend).map(region => firstRow(time, region, 0))
    this.skillsOf = skillsOfGroups(program, time.skills)
  }

  /** Adds that a person is there in [from, to). */
  add(agent: number, from: number, to: number, seconds: Float64Array): void {
    const { stints, grid } = this
    for (let stint = stints.firstOf[agent]; stint < stints.firstOf[agent + 1]; stint++) {
      const start = Math.max(from, stints.from[stint], grid.from)
      const end = Math.min(to, stints.to[stint], grid.until)
      if (start < end) this.addToSkills(this.skillsOf[stints.group[stint]], start, end, seconds, this.firstOf[agent])
    }
  }

  /** Goes through the cells once for all skills; the interval lies within the grid. */
  private addToSkills(own: Int32Array, start: number, end: number, seconds: Float64Array, first: number): void {
    const { edges } = this.grid
    for (let cell = cellAt(this.grid, start), at = start; at < end; cell++) {
      const next = Math.min(end, edges[cell + 1])
      for (let i = 0; i < own.length; i++) seconds[first + own[i] * this.pieces + cell] += next - at
      at = next
    }
  }
}

/** Skills of each group, and *any* after them. */
function skillsOfGroups({ groups: { count, proficiency } }: Program, skills: number): Int32Array[] {
  return Array.from({ length: count }, (_, group) =>
    Int32Array.from({ length: skills + 1 }, (_, skill) => skill).filter(
      skill => skill === skills || proficiency[group * skills + skill] > 0
    )
  )
}
