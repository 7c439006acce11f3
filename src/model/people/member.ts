import type { Scenario } from '../scenario.ts'

/** What of a scenario says who there is. */
export type Staff = Pick<Scenario, 'teams' | 'people' | 'classes'>

/** Where a person comes from: counted by the team, a row of `people`, or a class; `index` from 0. */
export interface Member {
  readonly name: string
  readonly team: string
  readonly from: 'team' | 'people' | 'class'
  /** Name of the class, of the team where they are not of one. */
  readonly source: string
  /** Place in the team’s head count, in `people`, or in the class. */
  readonly index: number
}

/** What the person at a place of a team or class (from 0) is called. */
export const memberName = (source: string, index: number): string => `${source} ${index + 1}`

const counted = (count: number, team: string, from: 'team' | 'class', source: string): Member[] =>
  Array.from({ length: count }, (_, index) => ({ name: memberName(source, index), team, from, source, index }))

/** Items by a key of theirs, in order. */
const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const lists = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [item])
    else list.push(item)
  }
  return lists
}

/** Everybody who is there at any time, team by team: first those who are only counted, then those with names, then the classes. */
export const membersOf = ({ teams, people = [], classes = {} }: Staff): Member[] => {
  const named = byKey([...people.entries()], ([, { team }]) => team)
  const ofTeam = byKey(Object.entries(classes), ([, { team }]) => team)
  return Object.keys(teams).flatMap(team => [
    ...counted(teams[team].people, team, 'team', team),
    ...(named.get(team) ?? []).map(
      ([index, { name }]): Member => ({ name, team, from: 'people', source: team, index })
    ),
    ...(ofTeam.get(team) ?? []).flatMap(([name, { people: count }]) => counted(count, team, 'class', name))
  ])
}
