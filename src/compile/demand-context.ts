import { allSkillNames, combinedSkillsOf } from '../model/demand/combined-skills.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { ArrivalsContext } from './arrivals/traffic.ts'
import { launchesOf } from './launches.ts'
import { skillListOf } from './skill-list.ts'

/** What the traffic of a scenario hangs on besides its description; tickets come in [from, until), epoch seconds like `periodFrom`. */
export const demandContext = (
  scenario: Scenario,
  names: ScenarioNames,
  span: Pick<ArrivalsContext, 'from' | 'until' | 'periodFrom'>
): ArrivalsContext => {
  const combined = combinedSkillsOf(scenario)
  const plain = names.skills.length
  return {
    names: { ...names, skills: allSkillNames(names.skills, combined) },
    combined,
    unaskedSkills: [
      ...(scenario.triage === undefined ? [] : [names.skills.indexOf(scenario.triage.skill)]),
      ...combined.map((_, index) => plain + index)
    ],
    launches: launchesOf(scenario, skillListOf(names.skills, combined)),
    ...span,
    zone: scenario.period.zone,
    factor: scenario.demand.factor ?? 1,
    channels: scenario.channels ?? {},
    holidays: scenario.holidays
  }
}
