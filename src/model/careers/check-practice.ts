import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { atKey, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { heldSkills } from '../people/held-skills.ts'
import type { Scenario } from '../scenario.ts'
import { HELPER_PROFICIENCY } from './practice.ts'

const DAY = 86_400

const consultProblems = (scenario: Scenario): Problem[] => {
  const asked = Object.entries(scenario.skills).filter(([, { consult }]) => consult !== undefined)
  if (asked.length === 0)
    return scenario.consults === undefined
      ? []
      : [
          atKey(
            warning(
              'nobody-asks',
              ['consults'],
              'nobody asks for help with any skill, so this changes nothing',
              'give a skill `consult: {chance: 10%, talk: 10 min}`'
            )
          )
        ]
  const held = heldSkills(scenario)
  const { proficiency = HELPER_PROFICIENCY } = scenario.consults ?? {}
  return asked.flatMap(([skill]) =>
    (held.get(skill) ?? 0) >= proficiency
      ? []
      : [
          atKey(
            warning(
              'nobody-to-ask',
              ['skills', skill, 'consult'],
              `nobody is at ${Number((proficiency * 100).toFixed(2))}% in "${skill}", so nobody can be asked`,
              'lower `consults.proficiency`'
            )
          )
        ]
  )
}

const launchProblems = (scenario: Scenario): Problem[] => {
  const { until } = simulatedSpan(scenario)
  return Object.entries(scenario.skills).flatMap(([skill, { from }]) =>
    from !== undefined && utcSeconds(from) >= until + DAY
      ? [
          warning(
            'launch-outside',
            ['skills', skill, 'from'],
            `"${skill}" is launched after the simulated period, so it has no ticket`,
            `the period is ${scenario.period.from} to ${scenario.period.to}`
          )
        ]
      : []
  )
}

/** Help that nobody asks for or nobody can give, and launches that never come. */
export const checkPractice = (scenario: Scenario): Problem[] => [
  ...consultProblems(scenario),
  ...launchProblems(scenario)
]
