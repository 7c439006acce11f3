import type { TwinPerson, TwinTouch, World } from './world.ts'

/** P2 and P3: proficiency of a person in a skill now, faded where they have not used it for long. */
export const proficiencyOf = (world: World, person: TwinPerson, skill: number): number =>
  trainedProficiency(world, person.group, skill) * practiceOf(world, person, skill)

/** Proficiency of a group in a skill, unfaded. */
export const trainedProficiency = ({ program: { groups } }: World, group: number, skill: number): number =>
  groups.proficiency[group * groups.skills + skill]

/** Share of their proficiency that a person still has, 0…1. */
const practiceOf = ({ program: { decay, startAt }, now }: World, person: TwinPerson, skill: number): number => {
  if (!decay) return 1
  const unused = now - (person.practisedAt.get(skill) ?? startAt)
  const after = decay.afterSeconds[skill]
  return unused > after ? Math.max(decay.floor[skill], 2 ** (-(unused - after) / decay.halfSeconds[skill])) : 1
}

/** A person begins or ends a touch, which keeps its skill fresh. */
export const practise = (world: World, { person, kind }: TwinTouch): void => {
  person.practisedAt.set(kind.skill, world.now)
}
