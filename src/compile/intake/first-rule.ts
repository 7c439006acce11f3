import type { ScenarioNames } from '../../model/names/names.ts'
import type { SkillList } from '../skill-list.ts'

/** Which tickets a rule is for; a combined skill counts as the first of those it joins. */
interface Which {
  readonly channels?: readonly string[] | undefined
  readonly skills?: readonly string[] | undefined
}

/** Finds the first rule for a channel and skill, looked up once for each pair. */
export const firstRule = <R extends Which, V>(
  rules: readonly R[],
  names: ScenarioNames,
  skills: SkillList,
  prepare: (rule: R) => V
): ((channel: number, skill: number) => V | undefined) => {
  const prepared = rules.map(prepare)
  const table = names.channels.map(channel =>
    skills.parts.map(([first]) => {
      const isMeant = ({ channels, skills: own }: R): boolean =>
        (channels?.includes(channel) ?? true) && (own?.includes(names.skills[first]) ?? true)
      return prepared[rules.findIndex(isMeant)]
    })
  )
  return (channel, skill) => table[channel][skill]
}
