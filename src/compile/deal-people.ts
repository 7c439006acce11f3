import type { ScenarioNames } from '../model/names/names.ts'
import { type Member, membersOf } from '../model/people/member.ts'
import type { NamedPerson } from '../model/people/named-person.ts'
import type { TeamSkill } from '../model/people/people.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Person } from './person.ts'

/** A person with where the scenario says that they exist. */
export interface DealtPerson extends Person {
  readonly member: Member
}

/** What somebody can do, by skill. */
interface Ability {
  readonly proficiency: number[]
  readonly preference: number[]
}

/** Deals shifts and skills to the people of every team, in turn, so that each shift and skill is spread evenly (P1, P2). */
export const dealPeople = (scenario: Scenario, names: ScenarioNames): DealtPerson[] => {
  const members = membersOf(scenario)
  let first = 0
  return names.teams.flatMap((name, team) => {
    let end = first
    while (end < members.length && members[end].team === name) end++
    const own = members.slice(first, end)
    first = end
    return dealTeam(scenario, names, team, own)
  })
}

const namedOf = ({ people = [] }: Scenario, { from, index }: Member): NamedPerson | undefined =>
  from === 'people' ? people[index] : undefined

const dealTeam = (
  scenario: Scenario,
  names: ScenarioNames,
  team: number,
  members: readonly Member[]
): DealtPerson[] => {
  const abilities = abilitiesOf(scenario, names, members)
  const shifts = shiftsOf(scenario, members)
  const turns = new Map<string, number>()
  return members.map((member, i) => {
    const shift = shifts[i]
    const turn = turns.get(shift) ?? 0
    turns.set(shift, turn + 1)
    const { zone, absence } = namedOf(scenario, member) ?? {}
    return {
      name: member.name,
      team,
      shift,
      turn,
      ...abilities[i],
      member,
      ...(zone === undefined ? {} : { zone }),
      ...(absence === undefined ? {} : { absence })
    }
  })
}

/** The shift or rota of each member: their own, else that of their class in turn, else that of the team in turn. */
const shiftsOf = (scenario: Scenario, members: readonly Member[]): string[] => {
  let dealt = 0
  return members.map(member => {
    const own = namedOf(scenario, member)?.shift
    if (own !== undefined) return own
    const ofClass = member.from === 'class' ? scenario.classes?.[member.source].shift : undefined
    if (ofClass !== undefined) return ofClass[member.index % ofClass.length]
    const { shift } = scenario.teams[member.team]
    return shift[dealt++ % shift.length]
  })
}

/** What each member can do: said by name, or dealt within the class, or within the rest of the team. */
const abilitiesOf = (scenario: Scenario, names: ScenarioNames, members: readonly Member[]): Ability[] => {
  const dealers = new Map<string, () => Ability>()
  const dealerOf = (member: Member): (() => Ability) => {
    const ofClass = member.from === 'class' ? scenario.classes?.[member.source] : undefined
    const key = ofClass === undefined ? '' : member.source
    const known = dealers.get(key)
    if (known !== undefined) return known
    const skills = ofClass?.skills ?? scenario.teams[member.team].skills
    const count = ofClass?.people ?? members.filter(other => isDealt(scenario, other)).length
    const dealer = dealerFor(skills, count, names)
    dealers.set(key, dealer)
    return dealer
  }
  return members.map(member => statedAbility(scenario, names, member) ?? dealerOf(member)())
}

/** Whether somebody’s skills are dealt within the team. */
const isDealt = (scenario: Scenario, member: Member): boolean =>
  member.from !== 'class' && namedOf(scenario, member)?.skills === undefined

const statedAbility = (scenario: Scenario, names: ScenarioNames, member: Member): Ability | undefined => {
  const skills = namedOf(scenario, member)?.skills
  if (skills === undefined) return undefined
  const of = (name: string): number => (Object.hasOwn(skills, name) ? skills[name] : 0)
  const teamSkills = scenario.teams[member.team].skills
  return {
    proficiency: names.skills.map(of),
    preference: names.skills.map(name => (of(name) > 0 ? (teamSkills[name]?.preference ?? 1) : 1))
  }
}

/** Deals skills to this many people, one after the other. */
const dealerFor = (
  skills: Readonly<Record<string, TeamSkill>>,
  count: number,
  names: ScenarioNames
): (() => Ability) => {
  const hands = Array.from({ length: count }, () => ({
    proficiency: new Array<number>(names.skills.length).fill(0),
    preference: new Array<number>(names.skills.length).fill(1)
  }))
  let turn = 0
  for (const [name, skill] of Object.entries(skills)) {
    const column = names.skills.indexOf(name)
    const dealt = countOf(skill, count)
    for (let i = 0; i < dealt; i++) {
      const hand = hands[(turn + i) % count]
      hand.proficiency[column] = skill.proficiency
      hand.preference[column] = skill.preference ?? 1
    }
    turn = count === 0 ? 0 : (turn + dealt) % count
  }
  let next = 0
  return () => hands[next++]
}

/** How many people of a team have a skill; a share is rounded to whole people, but never down to nobody. */
const countOf = ({ people }: TeamSkill, teamSize: number): number => {
  if ('count' in people) return Math.min(people.count, teamSize)
  const exact = people.share * teamSize
  return exact > 0 ? Math.max(1, Math.round(exact)) : 0
}
