import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { spread, type TimeGrid } from '../series/time-grid.ts'
import { firstRow, type PersonTime, type Presences } from './person-time.ts'

/** Adds a person's work in [from, to) on shift to the people of its skill, where their group of the time does not have it. */
export type GuestAdder = (agent: number, from: number, to: number, skill: number) => void

/**
 * Makes the adder.
 *
 * Somebody may work on a skill that their group has not: they began the ticket before they changed group and went on after a pause
 * or a night, or they answer a question. They are among the people of the skill for that long, so that nobody works on a skill who is
 * not one of its people, and work on all skills is still all work.
 */
export function guestAdder(
  time: PersonTime,
  program: Program,
  legend: Legend,
  { stints }: Presences,
  grid: TimeGrid
): GuestAdder {
  const regionOf = regionOfAgents(program, legend)
  const { proficiency } = program.groups
  const { skills, scheduled, available } = time
  return (agent, from, to, skill) => {
    for (let stint = stints.firstOf[agent]; stint < stints.firstOf[agent + 1]; stint++) {
      if (proficiency[stints.group[stint] * skills + skill] > 0) continue
      const start = Math.max(from, stints.from[stint])
      const end = Math.min(to, stints.to[stint])
      if (!(start < end)) continue
      const row = firstRow(time, regionOf[agent], skill)
      spread(grid, start, end, scheduled, row)
      if (available !== scheduled) spread(grid, start, end, available, row)
    }
  }
}
