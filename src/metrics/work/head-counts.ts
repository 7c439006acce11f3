import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import type { Presences } from './person-time.ts'

/**
 * People of each region by skill: row `region * (skills + 1) + skill`; the skill after the last is any skill.
 *
 * A person counts once for every skill that their group has while they are scheduled in the counted period, whether or not they used it.
 */
export function headCounts(program: Program, legend: Legend, { planned, stints }: Presences): Int32Array {
  const { skills, proficiency } = program.groups
  const regionOf = regionOfAgents(program, legend)
  const heads = new Int32Array(legend.regions.length * (skills + 1))
  for (let agent = 0; agent < program.agents.count; agent++) {
    const groups = groupsOnShift(agent)
    if (groups.length === 0) continue
    const row = regionOf[agent] * (skills + 1)
    heads[row + skills]++
    for (let skill = 0; skill < skills; skill++)
      if (groups.some(group => proficiency[group * skills + skill] > 0)) heads[row + skill]++
  }
  return heads

  /** Groups in which somebody is scheduled within the counted period. */
  function groupsOnShift(agent: number): number[] {
    const groups: number[] = []
    for (let stint = stints.firstOf[agent]; stint < stints.firstOf[agent + 1]; stint++) {
      const from = Math.max(0, stints.from[stint])
      const to = Math.min(legend.countedUntil, stints.to[stint])
      if (isScheduled(agent, from, to)) groups.push(stints.group[stint])
    }
    return groups
  }

  function isScheduled(agent: number, from: number, to: number): boolean {
    for (let row = planned.firstOf[agent]; row < planned.firstOf[agent + 1]; row++)
      if (Math.max(from, planned.from[row]) < Math.min(to, planned.to[row])) return true
    return false
  }
}
