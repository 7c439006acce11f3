import { rampedProficiency } from '../model/careers/ramp.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { dayStart } from '../time/local-days.ts'
import type { Lesson } from './lessons.ts'
import type { Group, GroupStep, People, Person } from './person.ts'

const WEEK_DAYS = 7

/** What somebody can do in a skill from an instant on: midnight of a day, or `secondsBefore` earlier. */
interface SkillStep {
  readonly day: number
  readonly secondsBefore: number
  readonly skill: number
  readonly proficiency: number
  readonly consultFactor: number
}

/**
 * The groups that people form at any time. A ramp becomes a step at each local midnight that begins a week of it; people who
 * can do the same share a group. Numbers: first the groups in which people begin, in order of people, then those they step into.
 */
export const groupsOverTime = (
  scenario: Scenario,
  names: ScenarioNames,
  people: readonly Person[],
  lessons: ReadonlyMap<number, readonly Lesson[]>
): Omit<People, 'people'> => {
  const { groups, numberOf } = createGroups()
  const groupOf = Int32Array.from(people, (person, row) => numberOf(beginOf(person, lessons.get(row))))
  const midnights = new Map<string, number>()
  const midnight = (zone: string, day: number): number => {
    const key = `${zone}|${day}`
    const at = midnights.get(key) ?? dayStart(zone, day)
    midnights.set(key, at)
    return at
  }
  const steps: GroupStep[] = []
  for (const [row, own] of lessons) {
    const person = people[row]
    const zone = person.zone ?? scenario.teams[names.teams[person.team]].zone
    for (const { day, secondsBefore, group } of walk(beginOf(person, own), skillSteps(own)))
      steps.push({ person: row, at: midnight(zone, day) - secondsBefore, group: numberOf(group) })
  }
  return { groups, groupOf, steps: steps.sort((a, b) => a.at - b.at || a.person - b.person) }
}

interface GroupNumbers {
  readonly groups: readonly Group[]
  readonly numberOf: (group: Group) => number
}

const createGroups = (): GroupNumbers => {
  const groups: Group[] = []
  const numbers = new Map<string, number>()
  const numberOf = ({ team, proficiency, preference, consultFactor }: Group): number => {
    const factors = consultFactor?.some(factor => factor !== 1) ? consultFactor : undefined
    const key = `${team}|${proficiency.join()}|${preference.join()}|${factors?.join() ?? ''}`
    const number = numbers.get(key) ?? groups.length
    if (number === groups.length) {
      numbers.set(key, number)
      groups.push({ team, proficiency, preference, ...(factors === undefined ? {} : { consultFactor: factors }) })
    }
    return number
  }
  return { groups, numberOf }
}

/** What somebody can do before their first step: what they could before all lessons. */
const beginOf = (person: Person, lessons: readonly Lesson[] | undefined): Group => {
  if (lessons === undefined) return person
  const proficiency = [...person.proficiency]
  for (const { skill, before } of lessons.toReversed()) proficiency[skill] = before
  return { team: person.team, proficiency, preference: person.preference }
}

/** Steps of all lessons by time; a later lesson of a skill ends an earlier one. */
const skillSteps = (lessons: readonly Lesson[]): SkillStep[] => {
  let steps: SkillStep[] = []
  for (const lesson of lessons) {
    const own = stepsOf(lesson)
    steps = steps.filter(({ skill, day }) => skill !== lesson.skill || day < lesson.day).concat(own)
  }
  return steps.sort((a, b) => a.day - b.day || b.secondsBefore - a.secondsBefore)
}

/**
 * Steps of one lesson. Knowledge that is only refreshed goes away for the second before it begins anew, since practice counts from
 * the instant at which a proficiency rises; whoever is trained is away from tickets then.
 */
const stepsOf = ({ skill, day, before, ceiling, ramp, consultFactor, isRefresher }: Lesson): SkillStep[] => {
  const base = { skill, secondsBefore: 0 }
  const end = { ...base, proficiency: ceiling, consultFactor: 1, day }
  if (ceiling === before) return isRefresher ? [{ ...end, secondsBefore: 1, proficiency: 0 }, end] : []
  if (ramp === undefined) return [end]
  const weeks = Array.from({ length: ramp.weeks }, (_, week) => ({
    ...base,
    day: day + WEEK_DAYS * week,
    proficiency: Math.max(before, rampedProficiency(ramp, ceiling, week)),
    consultFactor
  }))
  return [...weeks, { ...end, day: day + WEEK_DAYS * ramp.weeks }]
}

/** What somebody can do after each instant of their steps. */
const walk = (
  begin: Group,
  steps: readonly SkillStep[]
): { readonly day: number; readonly secondsBefore: number; readonly group: Group }[] => {
  const proficiency = [...begin.proficiency]
  const consultFactor = proficiency.map(() => 1)
  return steps.flatMap((step, i) => {
    proficiency[step.skill] = step.proficiency
    consultFactor[step.skill] = step.consultFactor
    const { day, secondsBefore } = step
    const next = steps[i + 1]
    if (next?.day === day && next.secondsBefore === secondsBefore) return []
    return [
      { day, secondsBefore, group: { ...begin, proficiency: [...proficiency], consultFactor: [...consultFactor] } }
    ]
  })
}
