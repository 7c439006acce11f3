import { stagesOf } from '../compile/eligibility.ts'
import { launchesOf } from '../compile/launches.ts'
import { peopleOf } from '../compile/people.ts'
import { policyOf } from '../compile/policies.ts'
import { skillListOf, withCombinedSkills } from '../compile/skill-list.ts'
import { combinedSkillsOf } from '../model/demand/combined-skills.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Cover } from '../model/shifts/cover.ts'

/** Tells who may take the tickets of a skill in a queue, waits over: also generalists, and other regions where a queue overflows. */
export const eligibilityOf = (scenario: Scenario) => {
  const names = scenarioNames(scenario)
  const skills = skillListOf(names.skills, combinedSkillsOf(scenario))
  const groups = withCombinedSkills(peopleOf(scenario, names).groups, skills)
  const policy = policyOf(scenario, names.priorities)
  const launchAt = new Map(launchesOf(scenario, skills).map(({ skill, at }) => [skills.names[skill], at]))
  const regionOfTeam = names.teams.map(team => scenario.teams[team].region ?? team)
  const context = { scenario, groups, policy, regionOfTeam }
  const teamsWithin = ({ teams, regions }: Cover, team: number): boolean =>
    (teams?.includes(names.teams[team]) ?? true) && (regions?.includes(regionOfTeam[team]) ?? true)
  return {
    combined: skills.names.slice(names.skills.length),
    /** When the skill is launched, epoch seconds; undefined: it always was. */
    launchOf: (skill: string): number | undefined => launchAt.get(skill),
    ofSkill: (skill: string, queue?: string, region?: string): readonly number[] =>
      stagesOf(
        context,
        skills.names.indexOf(skill),
        queue === undefined ? undefined : scenario.queues?.[queue],
        region
      ).at(-1)?.groups ?? [],
    within: (rule: Cover, numbers: readonly number[]): number[] =>
      numbers.filter(number => teamsWithin(rule, groups[number].team)),
    everybody: groups.map((_, number) => number)
  }
}

/** Who may take which tickets, as numbers of groups of people. */
export type Eligibility = ReturnType<typeof eligibilityOf>
