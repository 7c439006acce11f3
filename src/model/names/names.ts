import type { Scenario } from '../scenario.ts'

/** The scenario's lists of names; everywhere else a name is its index in these. */
export interface ScenarioNames {
  readonly channels: readonly string[]
  readonly plans: readonly string[]
  readonly priorities: readonly string[]
  readonly skills: readonly string[]
  readonly teams: readonly string[]
  readonly regions: readonly string[]
  readonly queues: readonly string[]
}

/** Names in order of the scenario. A scenario that names no channels, plans or priorities has one of each: `ticket`, `standard`, `P1`. */
export const scenarioNames = (scenario: Scenario): ScenarioNames => {
  const plans = scenario.plans ?? ['standard']
  const teams = Object.keys(scenario.teams)
  return {
    channels: Object.keys(scenario.channels ?? { ticket: {} }),
    plans,
    priorities: scenario.priorities ?? ['P1'],
    skills: Object.keys(scenario.skills),
    teams,
    regions: [...new Set(teams.map(team => scenario.teams[team]?.region ?? team))],
    queues: scenario.queues ? Object.keys(scenario.queues) : plans
  }
}
