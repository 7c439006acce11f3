import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { createPersonCheck } from '../people/check-persons.ts'
import type { Scenario } from '../scenario.ts'
import type { Leave } from './shift.ts'

const DAY = 86_400

const whoProblem = ({ person, team, people }: Leave, path: Problem['path']): Problem[] => {
  const hint = 'write `{person: singapore 3, from: …, to: …}` or `{team: singapore, people: 2, from: …, to: …}`'
  if (person !== undefined && (team !== undefined || people !== undefined))
    return [error('leave-overstated', path, 'this leave names both a person and people of a team', hint)]
  if (person === undefined && (team === undefined || people === undefined))
    return [error('leave-incomplete', path, 'this leave does not say who is off', hint)]
  return []
}

const countProblem = ({ team, people }: Leave, { teams }: Scenario, path: Problem['path']): Problem[] => {
  if (team === undefined || people === undefined || !Object.hasOwn(teams, team)) return []
  const { people: head } = teams[team]
  return people > head
    ? [
        error(
          'too-many-on-leave',
          [...path, 'people'],
          `${people} people of team "${team}" are on leave, but the team has ${head}`,
          `write at most ${head}`
        )
      ]
    : []
}

const dateProblem = ({ from, to }: Leave, scenario: Scenario, path: Problem['path']): Problem[] => {
  if (to < from)
    return [
      error('dates-reversed', [...path, 'to'], `this leave ends on ${to}, before it starts`, 'exchange `from` and `to`')
    ]
  const span = simulatedSpan(scenario)
  return utcSeconds(from) >= span.until + DAY || utcSeconds(to) + 2 * DAY <= span.from
    ? [
        warning(
          'leave-outside',
          [...path, 'from'],
          `the leave from ${from} to ${to} is outside the simulated period`,
          `the period is ${scenario.period.from} to ${scenario.period.to}`
        )
      ]
    : []
}

/** Leave of people who do not exist, or of nobody, or on days that do not count. */
export const checkLeave = (scenario: Scenario): Problem[] => {
  const personProblem = createPersonCheck(scenario)
  return (scenario.leave ?? []).flatMap((leave, index) => {
    const path = ['leave', index]
    return [
      ...whoProblem(leave, path),
      ...personProblem(leave.person, path),
      ...countProblem(leave, scenario, path),
      ...dateProblem(leave, scenario, path)
    ]
  })
}
