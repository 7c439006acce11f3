import { Purpose } from '../num/luck.ts'
import { drawLuck } from './luck.ts'
import type { Run } from './run.ts'

/** R3: one of the idle people of the lowest selection tier, by the luck of the ticket; −1: nobody idle may take it. */
export const chooseAtRandom = (run: Run, ticket: number, line: number): number => {
  const { groupsFrom, groups, groupTier } = run.lines
  const able: number[] = []
  let tier = 0
  for (let i = groupsFrom[line]; i < groupsFrom[line + 1]; i++) {
    if (able.length > 0 && groupTier[i] > tier) break
    tier = groupTier[i]
    for (let agent = run.idle.first[groups[i]]; agent >= 0; agent = run.idle.next[agent]) able.push(agent)
  }
  return able.length === 0 ? -1 : pickAtRandom(run, ticket, able)
}

/** One of some people, by the luck of the ticket and their place by row. */
export const pickAtRandom = (run: Run, ticket: number, people: number[]): number => {
  if (people.length === 1) return people[0]
  people.sort((a, b) => a - b)
  return people[Math.floor(drawLuck(run, ticket, Purpose.selection, run.rows[ticket]) * people.length)]
}
