import type { Program } from '../../engine/program.ts'
import { type DutyTimes, dutyTimes, firstAfter } from '../causes/duty-times.ts'

/** Who is there at an instant, and who may do what. */
export interface PeopleAt {
  readonly times: DutyTimes
  isOnDuty(agent: number, at: number): boolean
  /** Group of a person, −1: has left for good. */
  groupOf(agent: number, at: number): number
  /** Whether a person may take from a line, on duty or not. */
  mayTake(agent: number, line: number, at: number): boolean
  /** People, by row, who are on duty. */
  onDuty(at: number): number[]
}

/** Answers from the calendar and the careers of a program; duty is on shift and outside pauses. */
export function peopleAt(program: Program): PeopleAt {
  const times = dutyTimes(program)
  const { agents, careers, lines } = program
  const groupOf = (agent: number, at: number): number => {
    let group = agents.group[agent]
    for (let row = 0; careers !== undefined && row < careers.count && careers.at[row] <= at; row++) {
      if (careers.agent[row] === agent) group = careers.group[row]
    }
    return group
  }
  const isOnDuty = (agent: number, at: number): boolean => {
    const row = firstAfter(times, agent, at)
    return row < times.firstOf[agent + 1] && times.from[row] <= at
  }
  return {
    times,
    groupOf,
    isOnDuty,
    mayTake(agent, line, at) {
      const own = lines.groups.subarray(lines.groupsFrom[line], lines.groupsFrom[line + 1])
      return own.includes(groupOf(agent, at))
    },
    onDuty: at => Array.from({ length: agents.count }, (_, agent) => agent).filter(agent => isOnDuty(agent, at))
  }
}
