import { memberName } from '../model/member.ts'
import type { ScenarioNames } from '../model/names.ts'
import type { TeamSkill } from '../model/people.ts'
import type { Scenario } from '../model/scenario.ts'

/** One person: their team, shift and skills, by index; columns of skills have proficiency 0 where the person lacks it. */
export interface Person {
  readonly name: string
  readonly team: number
  /** Name of a shift or a rota. */
  readonly shift: string
  /** How many people of the team that come before have the same shift or rota. */
  readonly turn: number
  readonly proficiency: readonly number[]
  readonly preference: readonly number[]
}

/** People with the same team, proficiencies and preferences. */
export interface Group {
  readonly team: number
  readonly proficiency: readonly number[]
  readonly preference: readonly number[]
}

/** Everybody, in order of teams, and the groups they form. */
export interface People {
  readonly people: readonly Person[]
  readonly groups: readonly Group[]
  /** Group of each person. */
  readonly groupOf: Int32Array
}

/** Deals shifts and skills to the people of every team, in turn, so that each shift and skill is spread evenly (P1, P2). */
export const peopleOf = (scenario: Scenario, names: ScenarioNames): People => {
  const people = names.teams.flatMap((team, index) => teamPeople(scenario, names, team, index))
  const groups: Group[] = []
  const numbers = new Map<string, number>()
  const groupOf = Int32Array.from(people, person => {
    const key = `${person.team}|${person.proficiency.join()}|${person.preference.join()}`
    const number = numbers.get(key) ?? groups.length
    if (number === groups.length) {
      numbers.set(key, number)
      groups.push(person)
    }
    return number
  })
  return { people, groups, groupOf }
}

const teamPeople = (scenario: Scenario, names: ScenarioNames, teamName: string, team: number): Person[] => {
  const { people: count, shift: shifts, skills } = scenario.teams[teamName]
  const proficiency = Array.from({ length: count }, () => new Array<number>(names.skills.length).fill(0))
  const preference = Array.from({ length: count }, () => new Array<number>(names.skills.length).fill(1))
  let turn = 0
  for (const [name, skill] of Object.entries(skills)) {
    const column = names.skills.indexOf(name)
    const dealt = countOf(skill, count)
    for (let i = 0; i < dealt; i++) {
      const person = (turn + i) % count
      proficiency[person][column] = skill.proficiency
      preference[person][column] = skill.preference ?? 1
    }
    turn = count === 0 ? 0 : (turn + dealt) % count
  }
  const dealt = new Map<string, number>()
  return proficiency.map((own, i) => {
    const shift = shifts[i % shifts.length]
    const turn = dealt.get(shift) ?? 0
    dealt.set(shift, turn + 1)
    return { name: memberName(teamName, i), team, shift, turn, proficiency: own, preference: preference[i] }
  })
}

/** How many people of a team have a skill; a share is rounded to whole people, but never down to nobody. */
const countOf = ({ people }: TeamSkill, teamSize: number): number => {
  if ('count' in people) return Math.min(people.count, teamSize)
  const exact = people.share * teamSize
  return exact > 0 ? Math.max(1, Math.round(exact)) : 0
}
