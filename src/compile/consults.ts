import type { ProgramConsults } from '../engine/program.ts'
import { GIVE_UP_SECONDS, HELPER_PROFICIENCY } from '../model/careers/practice.ts'
import type { Scenario } from '../model/scenario.ts'
import type { DistributionList } from './distributions.ts'
import type { Group } from './person.ts'
import type { SkillList } from './skill-list.ts'

/** Who asks for help with which skill, and who is asked (P5); of combined skills the first part says how often. Undefined where nobody ever asks. */
export const consultsOf = (
  scenario: Scenario,
  { names, parts }: SkillList,
  groups: readonly Group[],
  distributions: DistributionList
): ProgramConsults | undefined => {
  const asked = parts.map(([first]) => scenario.skills[names[first]].consult)
  if (asked.every(consult => (consult?.chance ?? 0) === 0)) return undefined
  const { giveUpAfter = GIVE_UP_SECONDS, proficiency = HELPER_PROFICIENCY } = scenario.consults ?? {}
  const helpers = asked.map((consult, skill) =>
    consult === undefined ? [] : [...groups.keys()].filter(group => groups[group].proficiency[skill] >= proficiency)
  )
  const groupsFrom = new Int32Array(helpers.length + 1)
  for (const [skill, list] of helpers.entries()) groupsFrom[skill + 1] = groupsFrom[skill] + list.length
  const chances = groups.flatMap(({ consultFactor }) =>
    asked.map((consult, skill) => Math.min(1, (consult?.chance ?? 0) * (consultFactor?.[parts[skill][0]] ?? 1)))
  )
  return {
    chance: Float64Array.from(chances),
    talk: Int16Array.from(asked, consult => distributions.add(consult?.talk)),
    groupsFrom,
    groups: Int32Array.from(helpers.flat()),
    giveUpSeconds: giveUpAfter
  }
}
