import { error } from './check-report.ts'
import { checkTouches } from './check-touches.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

/** Above this a ticket takes more than a hundred rounds on average. */
const MOST_ROUNDS = 0.99

type Skills = Scenario['skills']

const reopenProblems = (skills: Skills): Problem[] =>
  Object.entries(skills).flatMap(([name, { reopen }]) =>
    reopen !== undefined && reopen.chance > MOST_ROUNDS
      ? [
          error(
            'endless-reopening',
            ['skills', name, 'reopen', 'chance'],
            `tickets of skill "${name}" would hardly ever stay solved`,
            'the chance of a reopening is at most 99%'
          )
        ]
      : []
  )

/** The skills to which tickets of this one are passed on, up to the first that is there already. */
const wayOf = (name: string, skills: Skills): string[] => {
  const way = [name]
  for (let at = name; Object.hasOwn(skills, at); ) {
    const next = skills[at].escalate?.to
    if (next === undefined) return way
    const isCircle = way.includes(next)
    way.push(next)
    if (isCircle) return way
    at = next
  }
  return way
}

const escalateProblems = (skills: Skills): Problem[] =>
  Object.keys(skills).flatMap((name, place, names) => {
    const way = wayOf(name, skills)
    const isCircle = way.length > 1 && way.at(-1) === name
    const isFirst = way.every(other => names.indexOf(other) >= place)
    if (!isCircle || !isFirst) return []
    const chance = way.slice(0, -1).reduce((product, skill) => product * (skills[skill].escalate?.chance ?? 0), 1)
    const path = ['skills', name, 'escalate']
    if (way.length === 2)
      return [
        error(
          'escalates-to-itself',
          [...path, 'to'],
          `tickets of skill "${name}" are passed on to the same skill`,
          'name another skill, such as that of a second level'
        )
      ]
    return chance > MOST_ROUNDS
      ? [
          error(
            'endless-escalation',
            [...path, 'chance'],
            `tickets would be passed on for ever: ${way.join(' → ')}`,
            'let one of the chances be lower'
          )
        ]
      : []
  })

/** Tickets that are passed on or reopened for ever. */
export const checkTicketLife = (scenario: Scenario): Problem[] => {
  const { skills } = scenario
  const single = [...reopenProblems(skills), ...escalateProblems(skills)]
  return single.length > 0 ? single : checkTouches(scenario)
}
