import { atKey, error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { skillsNamed } from '../demand/combined-skills.ts'
import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'
import { teamCounts } from './team-counts.ts'

type Mix = Readonly<Record<string, number>>

/** Skills that single people may have at once, at most: all of their team or class, and whatever is taught. */
const skillSets = (scenario: Scenario): ReadonlySet<string>[] => {
  const { teams, people = [], classes = {}, trainings = [] } = scenario
  const taught = trainings.map(({ skill }) => skill)
  const counts = teamCounts(scenario)
  const ofTeam = (team: string) => (Object.hasOwn(teams, team) ? teams[team].skills : {})
  const filled = Object.keys(teams).filter(team => (counts.get(team)?.people ?? 0) > 0)
  const own = [...people, ...Object.values(classes)].map(({ team, skills }) => skills ?? ofTeam(team))
  return [...filled.map(ofTeam), ...own].map(skills => new Set([...Object.keys(skills), ...taught]))
}

/** Combined skills of a mix of which nobody can have all, though somebody has each. */
const combinedProblems = (
  scenario: Scenario,
  mix: Mix,
  path: Problem['path'],
  sets: readonly ReadonlySet<string>[]
): Problem[] => {
  const { skills } = scenarioNames(scenario)
  const isHeld = (names: readonly string[]): boolean => sets.some(set => names.every(name => set.has(name)))
  return Object.keys(mix).flatMap(name => {
    const parts = (mix[name] > 0 ? skillsNamed(name, skills) : undefined)?.map(part => skills[part]) ?? []
    return parts.length < 2 || isHeld(parts) || !parts.every(part => isHeld([part]))
      ? []
      : [
          atKey(
            warning(
              'combination-of-nobody',
              [...path, name],
              `nobody has all the skills of "${name}", so its tickets wait for ever unless others may take them`,
              'give them to one team, or allow `generalists` in `routing`'
            )
          )
        ]
  })
}

/** A region that must serve customers, and in which nobody is. */
const servedProblems = (scenario: Scenario): Problem[] => {
  const counts = teamCounts(scenario)
  const isFilled = (region: string): boolean =>
    Object.entries(scenario.teams).some(([name, team]) => (team.region ?? name) === region && counts.get(name)?.people)
  const { regions } = scenarioNames(scenario)
  return Object.entries(scenario.demand.generate?.sources ?? {}).flatMap(([source, { servedFrom }]) =>
    servedFrom === undefined || !regions.includes(servedFrom) || isFilled(servedFrom)
      ? []
      : [
          error(
            'served-by-nobody',
            ['demand', 'generate', 'sources', source, 'servedFrom'],
            `nobody is in region "${servedFrom}", so the customers of "${source}" would wait for ever`,
            'give one of its teams people, or name another region'
          )
        ]
  )
}

/** Tickets that nobody can take: several skills that nobody has together, a region without people. */
export const checkNobody = (scenario: Scenario): Problem[] => {
  const { mix, sources = {} } = scenario.demand.generate ?? {}
  const sets = skillSets(scenario)
  const path = ['demand', 'generate']
  const own = Object.entries(sources).flatMap(([name, source]) =>
    combinedProblems(scenario, source.mix?.skill ?? {}, [...path, 'sources', name, 'mix', 'skill'], sets)
  )
  return [
    ...combinedProblems(scenario, mix?.skill ?? {}, [...path, 'mix', 'skill'], sets),
    ...own,
    ...servedProblems(scenario)
  ]
}
