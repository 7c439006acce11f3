import { atKey, error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { askedSkills } from '../demand/demanded-skills.ts'
import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'

const misstatedProblems = ({ misstated = {} }: Scenario): Problem[] =>
  Object.entries(misstated).flatMap(([stated, shares]) => {
    const path = ['misstated', stated]
    const sum = Object.values(shares).reduce((total, share) => total + share, 0)
    const itself = Object.hasOwn(shares, stated)
      ? [
          atKey(
            error(
              'misstated-itself',
              [...path, stated],
              `priority "${stated}" is stated rightly where it is "${stated}"`,
              'name other priorities only; the rest is stated rightly'
            )
          )
        ]
      : []
    const over =
      sum > 1 + 1e-9
        ? [
            error(
              'shares-above-all',
              path,
              `of the tickets stated as "${stated}" ${Number((sum * 100).toFixed(2))}% would be something else`,
              'the shares add up to 100% at most'
            )
          ]
        : []
    return [...itself, ...over]
  })

const misroutedProblems = (scenario: Scenario): Problem[] => {
  const { misrouted, triage } = scenario
  if (misrouted === undefined) return []
  const { channels } = scenarioNames(scenario)
  const isSorted = (channel: string): boolean => triage !== undefined && (triage.channels?.includes(channel) ?? true)
  if ((misrouted.channels ?? channels).every(isSorted))
    return [
      warning(
        'misrouted-sorted',
        ['misrouted'],
        'all these tickets are sorted by triage first, so none reaches a wrong skill',
        'name `channels` of `triage`, or take `misrouted` out'
      )
    ]
  return askedSkills(scenario).skills.size > 1
    ? []
    : [
        error(
          'misrouted-nowhere',
          ['misrouted'],
          'tickets need one skill only, so none can reach a wrong one',
          'give the tickets several skills, or take `misrouted` out'
        )
      ]
}

const triageProblems = (scenario: Scenario): Problem[] => {
  const { triage } = scenario
  if (triage === undefined || !askedSkills(scenario).skills.has(triage.skill)) return []
  return [
    error(
      'triage-demanded',
      ['triage', 'skill'],
      `customers ask for the skill "${triage.skill}" themselves`,
      'name a skill that tickets do not have, such as `triage`, and give it to the people who sort'
    )
  ]
}

/** Priorities stated and skills reached by mistake, and those who sort: shares above all, mistakes that cannot happen. */
export const checkIntake = (scenario: Scenario): Problem[] => [
  ...misstatedProblems(scenario),
  ...misroutedProblems(scenario),
  ...triageProblems(scenario)
]
