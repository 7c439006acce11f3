import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { atKey, error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
import { memberName } from './member.ts'
import type { NamedPerson } from './named-person.ts'

const DAY = 86_400

/** Whether a name is that of somebody whom a team or class only counts. */
const isCounted = (name: string, { teams, classes = {} }: Scenario): boolean => {
  const source = name.replace(/ \d+$/, '')
  const number = Number(name.slice(source.length + 1))
  const people = [teams, classes].map(all => (Object.hasOwn(all, source) ? all[source].people : 0))
  return people.some(count => number >= 1 && number <= count && memberName(source, number - 1) === name)
}

const datesProblem = ({ name, from, until }: NamedPerson, scenario: Scenario, path: Problem['path']): Problem[] => {
  if (from !== undefined && until !== undefined && until < from)
    return [
      error(
        'dates-reversed',
        [...path, 'until'],
        `the last day of "${name}" is ${until}, before the first, ${from}`,
        'exchange `from` and `until`'
      )
    ]
  const span = simulatedSpan(scenario)
  const isBefore = until !== undefined && utcSeconds(until) + 2 * DAY <= span.from
  const isAfter = from !== undefined && utcSeconds(from) >= span.until + DAY
  if (!isBefore && !isAfter) return []
  const { period } = scenario
  return [
    warning(
      'person-outside',
      [...path, isBefore ? 'until' : 'from'],
      `"${name}" is never there in the simulated period`,
      `the period is ${period.from} to ${period.to}`
    )
  ]
}

/** People with a name that somebody else has, or with dates that cannot be. */
export const checkNamedPeople = (scenario: Scenario): Problem[] => {
  const seen = new Set<string>()
  return (scenario.people ?? []).flatMap((person, index) => {
    const path = ['people', index]
    const { name } = person
    const problems = datesProblem(person, scenario, path)
    const isTwice = seen.has(name)
    seen.add(name)
    if (isTwice)
      problems.push(
        error('listed-twice', [...path, 'name'], `two people are called "${name}"`, 'give one of them another name')
      )
    else if (isCounted(name, scenario))
      problems.push(
        error(
          'name-taken',
          [...path, 'name'],
          `"${name}" is also what somebody is called who is counted under \`teams\` or \`classes\``,
          'lower the head count, or choose another name'
        )
      )
    return problems
  })
}

/** Classes whose people would be called like those of a team. */
export const checkClassNames = ({ teams, classes = {} }: Scenario): Problem[] =>
  Object.keys(classes).flatMap(name =>
    Object.hasOwn(teams, name)
      ? [
          atKey(
            error('name-taken', ['classes', name], `there is a team "${name}" too`, 'choose another name for the class')
          )
        ]
      : []
  )
