import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { secondsIn, spread, type TimeGrid } from '../series/time-grid.ts'
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
  const regionOf = regionOfAgents(program, legend)
  const { proficiency } = program.groups
  const { skills } = time
  return (agent, from, to, seconds) => {
    for (let stint = stints.firstOf[agent]; stint < stints.firstOf[agent + 1]; stint++) {
      const start = Math.max(from, stints.from[stint])
      const end = Math.min(to, stints.to[stint])
      if (!(start < end)) continue
      const firstSkill = stints.group[stint] * skills
      for (let skill = 0; skill <= skills; skill++) {
        if (skill < skills && !(proficiency[firstSkill + skill] > 0)) continue
        spread(grid, start, end, seconds, firstRow(time, regionOf[agent], skill))
      }
    }
  }
}
