import { error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { wayOfNames } from '../names/way-of-names.ts'
import type { Scenario } from '../scenario.ts'
import { checkTouches } from './check-touches.ts'

/** Above this a ticket takes more than a hundred rounds on average. */
const MOST_ROUNDS = 0.99

type Skills = Scenario['skills']

const ROUNDS = {
  replies: {
    code: 'endless-replies',
    hardlyEver: 'be solved',
    hint: 'the chance of a reply is at most 99%, which makes a hundred touches a ticket on average'
  },
  reopen: {
    code: 'endless-reopening',
    hardlyEver: 'stay solved',
    hint: 'the chance of a reopening is at most 99%'
  }
} as const

const endlessRounds = (name: string, skill: Skills[string]): Problem[] =>
  (['replies', 'reopen'] as const).flatMap(round => {
    const { code, hardlyEver, hint } = ROUNDS[round]
    const message = `tickets of skill "${name}" would hardly ever ${hardlyEver}`
    return (skill[round]?.chance ?? 0) > MOST_ROUNDS
      ? [error(code, ['skills', name, round, 'chance'], message, hint)]
      : []
  })

/** The skills to which tickets of this one are passed on, up to the first that is there already. */
const wayOf = (name: string, skills: Skills): string[] => wayOfNames(name, skills, ({ escalate: next }) => next?.to)

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

/** Tickets that are answered, reopened or passed on for ever. */
export const checkTicketLife = (scenario: Scenario): Problem[] => {
  const { skills } = scenario
  const rounds = Object.entries(skills).flatMap(([name, skill]) => endlessRounds(name, skill))
  const single = [...rounds, ...escalateProblems(skills)]
  return single.length > 0 ? single : checkTouches(scenario)
}
