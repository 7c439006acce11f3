import { allSkillNames } from '../model/demand/combined-skills.ts'
import type { Group } from './person.ts'

/** Skills as the engine numbers them: those of the scenario, then combined ones, of which a person needs all parts. */
export interface SkillList {
  readonly names: readonly string[]
  /** Skills of the scenario that each stands for, in the order named; the first gives effort, replies and all else. */
  readonly parts: readonly (readonly number[])[]
}

/** Lists the skills of a scenario, by name, and combined ones after them. */
export const skillListOf = (skills: readonly string[], combined: readonly (readonly number[])[] = []): SkillList => ({
  names: allSkillNames(skills, combined),
  parts: [...skills.map((_, skill) => [skill]), ...combined]
})

/** The same groups with columns for combined skills: proficiency is the lowest of the parts, all else that of the first. */
export const withCombinedSkills = <G extends Group>(groups: readonly G[], { parts }: SkillList): readonly G[] => {
  const plain = groups[0]?.proficiency.length ?? parts.length
  if (parts.length === plain) return groups
  return groups.map(group => ({
    ...group,
    proficiency: parts.map(own => Math.min(...own.map(part => group.proficiency[part]))),
    preference: parts.map(([first]) => group.preference[first]),
    ...(group.consultFactor && { consultFactor: parts.map(([first]) => group.consultFactor?.[first] ?? 1) })
  }))
}
