import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { dealPeople } from './deal-people.ts'
import { withEmployment } from './employment.ts'
import { groupsOverTime } from './group-steps.ts'
import { withLessons } from './lessons.ts'
import type { People, Person } from './person.ts'

/** Everybody who is there at any time, with what they can do over time (P1–P3). */
export const peopleOf = (scenario: Scenario, names: ScenarioNames): People => {
  const employed = withEmployment(scenario, names, dealPeople(scenario, names))
  const { people, lessons } = withLessons(scenario, names, employed)
  return { people, ...groupsOverTime(scenario, names, people, lessons) }
}

/** The clock of a person. */
export const zoneOf = ({ teams }: Scenario, names: ScenarioNames, { team, zone }: Person): string =>
  zone ?? teams[names.teams[team]].zone
