import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { TeamSkill } from '../people/people.ts'
import { type TeamCounts, teamCounts } from '../people/team-counts.ts'
import type { Scenario } from '../scenario.ts'
import type { TrainingClass } from './careers.ts'

const DAY = 86_400

type Path = Problem['path']

/** Where a class begins before the simulated time, or after it. */
const dateProblem = (name: string, { from }: TrainingClass, scenario: Scenario, path: Path): Problem[] => {
  const span = simulatedSpan(scenario)
  const { period } = scenario
  const at = [...path, 'from']
  const hint = `the period is ${period.from} to ${period.to}`
  if (utcSeconds(from) >= span.until + DAY)
    return [warning('class-outside', at, `class "${name}" begins after the simulated period`, hint)]
  if (utcSeconds(from) + DAY <= span.from)
    return [
      warning(
        'class-before',
        at,
        `class "${name}" begins before the simulated period: its people are there from the start, ${Math.round((span.from - utcSeconds(from)) / DAY)} days on`,
        hint
      )
    ]
  return []
}

/** A ramp that begins higher than it ends; `skills` are those that it leads to. */
export const rampProblem = (
  start: number | undefined,
  ceilings: Readonly<Record<string, number>>,
  path: Path
): Problem[] => {
  if (start === undefined) return []
  const low = Object.keys(ceilings).find(skill => ceilings[skill] < start)
  if (low === undefined) return []
  const [from, to] = [start, ceilings[low]].map(share => `${Number((share * 100).toFixed(2))}%`)
  return [
    error(
      'ramp-above-ceiling',
      [...path, 'ramp', 'start'],
      `the ramp starts at ${from}, but "${low}" only gets to ${to}`,
      `start at ${to} or less`
    )
  ]
}

/** A factor on the need for help that would never hold. */
export const factorProblem = (
  factor: number | undefined,
  hasRamp: boolean,
  { skills }: Scenario,
  path: Path
): Problem[] => {
  if (factor === undefined) return []
  const at = [...path, 'consults']
  if (!hasRamp)
    return [
      error('consults-without-ramp', at, 'this holds during the ramp, and there is none', 'add `ramp`, or take it out')
    ]
  return Object.values(skills).some(({ consult }) => consult !== undefined)
    ? []
    : [
        warning(
          'nobody-asks',
          at,
          'nobody asks for help with any skill',
          'give a skill `consult: {chance: 10%, talk: 10 min}`'
        )
      ]
}

const skillProblems = (name: string, { skills = {}, people }: TrainingClass, path: Path): Problem[] =>
  Object.entries(skills).flatMap(([skill, { people: who }]) =>
    'count' in who && who.count > people
      ? [
          error(
            'too-many-skilled',
            [...path, 'skills', skill, 'people'],
            `${who.count} people of class "${name}" learn the skill "${skill}", but the class has ${people}`,
            `write at most ${people}`
          )
        ]
      : []
  )

const trainerProblems = (
  { team: own, trainers }: TrainingClass,
  counts: ReadonlyMap<string, TeamCounts>,
  path: Path
): Problem[] => {
  if (trainers === undefined) return []
  const { team = own, people } = trainers
  const there = counts.get(team)?.own
  return there === undefined || people <= there
    ? []
    : [
        error(
          'too-many-trainers',
          [...path, 'trainers', 'people'],
          `${people} people of team "${team}" are to teach, but ${there} are there beside its classes`,
          there === 0 ? 'name another `team`' : `write at most ${there}`
        )
      ]
}

const ceilingsOf = (skills: Readonly<Record<string, TeamSkill>>): Record<string, number> =>
  Object.fromEntries(Object.entries(skills).map(([skill, { proficiency }]) => [skill, proficiency]))

/** Classes at the wrong time, with ramps that fall, or with more trainers or skilled people than there are. */
export const checkClasses = (scenario: Scenario): Problem[] => {
  const { classes = {}, teams } = scenario
  const counts = teamCounts(scenario)
  return Object.entries(classes).flatMap(([name, own]) => {
    const path = ['classes', name]
    const skills = own.skills ?? (Object.hasOwn(teams, own.team) ? teams[own.team].skills : {})
    return [
      ...dateProblem(name, own, scenario, path),
      ...rampProblem(own.ramp?.start, ceilingsOf(skills), path),
      ...factorProblem(own.consults, own.ramp !== undefined, scenario, path),
      ...skillProblems(name, own, path),
      ...trainerProblems(own, counts, path)
    ]
  })
}
