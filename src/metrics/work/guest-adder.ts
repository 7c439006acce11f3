import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { spread, type TimeGrid } from '../series/time-grid.ts'
import { firstRow, type PersonTime, type Presences } from './person-time.ts'
import type { Stints } from './stints.ts'

/**
 * Adds the work of people on shift to the people of its skill, where their group of the time does not have it.
 *
 * Somebody may work on a skill that their group has not: they began the ticket before they changed group and went on after a pause
 * or a night, or they answer a question. They are among the people of the skill for that long, so that nobody works on a skill who is
 * not one of its people, and work on all skills is still all work.
 */
export class GuestAdder {
  private readonly regionOf: Int32Array
  private readonly proficiency: Float64Array
  private readonly stints: Stints

  constructor(
    private readonly time: PersonTime,
    program: Program,
    legend: Legend,
    { stints }: Presences,
    private readonly grid: TimeGrid
  ) {
    this.regionOf = regionOfAgents(program, legend)
    this.proficiency = program.groups.proficiency
    this.stints = stints
  }

  /** Adds that a person works on a skill in [from, to). */
  add(agent: number, from: number, to: number, skill: number): void {
    const { stints, proficiency } = this
    const { skills } = this.time
    for (let stint = stints.firstOf[agent]; stint < stints.firstOf[agent + 1]; stint++) {
      if (proficiency[stints.group[stint] * skills + skill] > 0) continue
      const start = Math.max(from, stints.from[stint])
      const end = Math.min(to, stints.to[stint])
      if (start < end) this.addGuest(agent, start, end, skill)
    }
  }

  private addGuest(agent: number, start: number, end: number, skill: number): void {
    const { scheduled, available } = this.time
    const row = firstRow(this.time, this.regionOf[agent], skill)
    spread(this.grid, start, end, scheduled, row)
    if (available !== scheduled) spread(this.grid, start, end, available, row)
  }
}
