import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { cellAt, secondsIn, type TimeGrid } from '../series/time-grid.ts'
import { firstRow, type PersonTime, type Presences } from './person-time.ts'
import type { Presence } from './presence.ts'

/** Adds who is scheduled and who is available, by what their group can do at the time. */
export function addPresence(
  time: PersonTime,
  program: Program,
  legend: Legend,
  presences: Presences,
  grid: TimeGrid
): void {
  const adder = presenceAdder(time, program, legend, presences, grid)
  const { planned, actual } = presences
  for (let agent = 0; agent < program.agents.count; agent++) {
    addAll(planned, agent, time.scheduled, time.ofPeople.scheduled)
    if (actual !== planned) addAll(actual, agent, time.available, time.ofPeople.available)
  }

  function addAll(presence: Presence, agent: number, seconds: Float64Array, ofPeople: Float64Array): void {
    for (let row = presence.firstOf[agent]; row < presence.firstOf[agent + 1]; row++) {
      adder(agent, presence.from[row], presence.to[row], seconds)
      ofPeople[agent] += secondsIn(grid, presence.from[row], presence.to[row])
    }
  }
}

/** Adds a person's presence in [from, to) to the cells of each skill they have then, and of any skill. */
export type PresenceAdder = (agent: number, from: number, to: number, seconds: Float64Array) => void

/** Makes the adder. */
export function presenceAdder(
  time: PersonTime,
  program: Program,
  legend: Legend,
  { stints }: Presences,
  grid: TimeGrid
): PresenceAdder {
  const firstOf = Array.from(regionOfAgents(program, legend), region => firstRow(time, region, 0))
  const skillsOf = skillsOfGroups(program, time.skills)
  return (agent, from, to, seconds) => {
    for (let stint = stints.firstOf[agent]; stint < stints.firstOf[agent + 1]; stint++) {
      const start = Math.max(from, stints.from[stint], grid.from)
      const end = Math.min(to, stints.to[stint], grid.until)
      if (start < end) addToSkills(skillsOf[stints.group[stint]], start, end, seconds, firstOf[agent])
    }
  }

  /** Goes through the cells once for all skills; the interval lies within the grid. */
  function addToSkills(own: Int32Array, start: number, end: number, seconds: Float64Array, first: number): void {
    for (let cell = cellAt(grid, start), at = start; at < end; cell++) {
      const next = Math.min(end, grid.edges[cell + 1])
      for (let i = 0; i < own.length; i++) seconds[first + own[i] * time.pieces + cell] += next - at
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
