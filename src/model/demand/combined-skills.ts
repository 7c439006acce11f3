import type { Scenario } from '../scenario.ts'
import type { Generate, Replay } from './demand.ts'

/** Joins skills that a ticket needs all at once, as in `dns+firewall`. */
export const SKILL_JOINT = '+'

/**
 * Skills that a text names: itself where it is a skill, else those it joins by `+`, as indexes into `skills`; undefined where one of
 * them is not known or named twice.
 */
export const skillsNamed = (text: string, skills: readonly string[]): readonly number[] | undefined => {
  const only = skills.indexOf(text)
  if (only >= 0) return [only]
  const parts = text.split(SKILL_JOINT).map(part => skills.indexOf(part))
  return parts.length < 2 || parts.includes(-1) || new Set(parts).size < parts.length ? undefined : parts
}

/** All skills of tickets by name: those of the scenario, then the combined ones. */
export const allSkillNames = (skills: readonly string[], combined: readonly (readonly number[])[] = []): string[] => [
  ...skills,
  ...combined.map(parts => parts.map(part => skills[part]).join(SKILL_JOINT))
]

const namedByMixes = ({ mix, sources = {} }: Generate): string[] =>
  [mix, ...Object.values(sources).map(source => source.mix)].flatMap(({ skill = {} } = {}) => Object.keys(skill))

const namedByReplay = ({ values, constants }: Replay): string[] => [
  ...Object.values(values?.skill ?? {}),
  ...(constants?.skill === undefined ? [] : [constants.skill])
]

/** Combined skills that the demand of a scenario names, in order of appearance; a recorded file may bring others. */
export const combinedSkillsOf = ({ demand: { generate, replay }, skills }: Scenario): (readonly number[])[] => {
  const names = [...(generate ? namedByMixes(generate) : []), ...(replay ? namedByReplay(replay) : [])]
  const plain = Object.keys(skills)
  return [...new Set(names)].flatMap(name => {
    const parts = skillsNamed(name, plain)
    return parts === undefined || parts.length < 2 ? [] : [parts]
  })
}
