import { type ScenarioNames, scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Careers, careersOf } from './careers.ts'
import { peopleOf } from './people.ts'
import { type Span, spanOf } from './period.ts'
import type { People } from './person.ts'
import { type Policy, policyOf } from './policies.ts'
import { type ServiceHours, serviceHoursOf } from './service-hours.ts'
import { type Work, workOf } from './work.ts'

/** What does not change from one replication to the next. */
export interface Staffing {
  readonly names: ScenarioNames
  readonly span: Span
  readonly people: People
  readonly policy: Policy
  readonly work: Work
  /** How people’s groups change within the run. */
  readonly careers: Careers
  /** Hours of the clocks of promises, made when they are asked for. */
  readonly serviceHours: ServiceHours
}

/** Expands people, shifts and policy of a scenario; the slow part, done once for all replications. */
export const compileStaffing = (scenario: Scenario): Staffing => {
  const names = scenarioNames(scenario)
  const span = spanOf(scenario.period)
  const people = peopleOf(scenario, names)
  const work = workOf(scenario, names, people.people, span)
  const careers = careersOf(scenario, names, people, work, span)
  const policy = policyOf(scenario, names.priorities)
  return { names, span, people, policy, work, careers, serviceHours: serviceHoursOf(scenario, span) }
}
