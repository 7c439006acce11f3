import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { createPersonCheck, type PersonCheck } from '../people/check-persons.ts'
import { teamCounts } from '../people/team-counts.ts'
import type { Scenario } from '../scenario.ts'
import type { Leaver, Training } from './careers.ts'
import { factorProblem, rampProblem } from './check-classes.ts'

const DAY = 86_400

type Path = Problem['path']

interface Who {
  readonly person?: string | undefined
  readonly team?: string | undefined
  readonly people?: number | undefined
}

const whoProblems = (
  { person, team, people }: Who,
  path: Path,
  [noun, example]: readonly [string, string],
  needsPeople: boolean
): Problem[] => {
  if (person !== undefined && (team !== undefined || people !== undefined))
    return [error(`${noun}-overstated`, path, `this ${noun} names both a person and people of a team`, example)]
  if (person === undefined && (team === undefined || (needsPeople && people === undefined)))
    return [error(`${noun}-incomplete`, path, `this ${noun} does not say who it is`, example)]
  return []
}

const outsideProblem = (date: string, what: string, scenario: Scenario, path: Path): Problem[] => {
  const span = simulatedSpan(scenario)
  const isInside = utcSeconds(date) < span.until + DAY && utcSeconds(date) + DAY > span.from
  const { period } = scenario
  return isInside
    ? []
    : [
        warning(
          `${what}-outside`,
          path,
          `${date} is outside the simulated period`,
          `the period is ${period.from} to ${period.to}`
        )
      ]
}

const LEAVER = ['leaver', 'write `{person: lisbon 3, on: …}` or `{team: lisbon, people: 2, on: …}`'] as const

/** People who leave more than once, and teams that more people leave than they count. */
const leavingProblems = ({ leavers = [], teams }: Scenario): Problem[] => {
  const names = new Set<string>()
  const gone = new Map<string, number>()
  const countLeaving = (team: string, people: number): number => {
    const total = (gone.get(team) ?? 0) + people
    gone.set(team, total)
    return total
  }
  for (const { person } of leavers) if (person !== undefined) countLeaving(person.replace(/ \d+$/, ''), 1)
  return leavers.flatMap(({ person, team, people = 0 }, index): Problem[] => {
    const path = ['leavers', index]
    if (person !== undefined) {
      const isTwice = names.has(person)
      names.add(person)
      return isTwice
        ? [error('leaves-twice', [...path, 'person'], `"${person}" leaves twice`, 'keep one of the two')]
        : []
    }
    if (team === undefined || !Object.hasOwn(teams, team)) return []
    const total = countLeaving(team, people)
    return total > teams[team].people
      ? [
          error(
            'too-many-leavers',
            [...path, 'people'],
            `with these ${people}, ${total} people leave team "${team}", which counts ${teams[team].people}`,
            'people with names or of classes leave by `person`'
          )
        ]
      : []
  })
}

const leaverProblems = (leaver: Leaver, index: number, scenario: Scenario, personProblem: PersonCheck): Problem[] => {
  const path = ['leavers', index]
  return [
    ...whoProblems(leaver, path, LEAVER, true),
    ...personProblem(leaver.person, path),
    ...outsideProblem(leaver.on, 'leaver', scenario, [...path, 'on'])
  ]
}

const TRAINING = [
  'training',
  'write `{team: lisbon, people: 4, skill: …, from: …}` or `{person: lisbon 3, …}`'
] as const

const trainingProblems = (
  training: Training,
  index: number,
  scenario: Scenario,
  personProblem: PersonCheck
): Problem[] => {
  const path = ['trainings', index]
  const { skill, proficiency = 1, ramp, consults, from } = training
  return [
    ...whoProblems(training, path, TRAINING, false),
    ...personProblem(training.person, path),
    ...rampProblem(ramp?.start, { [skill]: proficiency }, path),
    ...factorProblem(consults, ramp !== undefined, scenario, path),
    ...outsideProblem(from, 'training', scenario, [...path, 'from'])
  ]
}

const learnerProblems = (scenario: Scenario): Problem[] => {
  const counts = teamCounts(scenario)
  return (scenario.trainings ?? []).flatMap(({ team = '', people = 0 }, index) => {
    const there = counts.get(team)?.people
    return there === undefined || people <= there
      ? []
      : [
          error(
            'too-many-learners',
            ['trainings', index, 'people'],
            `${people} people of team "${team}" are to learn, but the team has ${there}`,
            `write at most ${there}`
          )
        ]
  })
}

/** Leavers and trainings of people who do not exist, of too many, of nobody, or at a time that does not count. */
export const checkCareers = (scenario: Scenario): Problem[] => {
  const { leavers = [], trainings = [] } = scenario
  const personProblem = createPersonCheck(scenario)
  return [
    ...leavers.flatMap((leaver, index) => leaverProblems(leaver, index, scenario, personProblem)),
    ...leavingProblems(scenario),
    ...trainings.flatMap((training, index) => trainingProblems(training, index, scenario, personProblem)),
    ...learnerProblems(scenario)
  ]
}
