import type { Scenario } from './scenario.ts'

/** One person: their team and their place in it, from 0. */
export interface Member {
  readonly team: string
  readonly index: number
}

/** The person called `singapore 3`: the third of team `singapore`; undefined where there is nobody of that name. */
export const memberOf = (person: string, teams: Scenario['teams']): Member | undefined => {
  const [, team, number] = /^(.*) ([1-9]\d*)$/.exec(person) ?? []
  if (team === undefined || !Object.hasOwn(teams, team)) return undefined
  const index = Number(number) - 1
  return index < teams[team].people ? { team, index } : undefined
}

/** What the person at a place of a team (from 0) is called. */
export const memberName = (team: string, index: number): string => `${team} ${index + 1}`
