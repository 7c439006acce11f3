import { error, warning } from './check-report.ts'
import { scenarioNames } from './names.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

/** Service levels that set nothing, or that an earlier one always forestalls; plans without any channel. */
export const checkService = (scenario: Scenario): Problem[] => [...targetProblems(scenario), ...planProblems(scenario)]

const targetProblems = (scenario: Scenario): Problem[] => {
  const { plans, priorities } = scenarioNames(scenario)
  const taken = new Set<string>()
  return (scenario.targets ?? []).flatMap((target, index) => {
    const path = ['targets', index]
    const pairs = (target.plans ?? plans).flatMap(plan =>
      (target.priorities ?? priorities).map(priority => JSON.stringify([plan, priority]))
    )
    const isForestalled = pairs.every(pair => taken.has(pair))
    for (const pair of pairs) taken.add(pair)
    if (target.firstReply === undefined && target.resolution === undefined)
      return [
        error(
          'empty-target',
          path,
          `target ${index + 1} sets neither \`firstReply\` nor \`resolution\``,
          'write `firstReply: 1 h`, say'
        )
      ]
    return isForestalled
      ? [
          warning(
            'target-never-holds',
            path,
            `target ${index + 1} never holds: targets above it fit the same tickets`,
            'the first target that fits a ticket holds'
          )
        ]
      : []
  })
}

const planProblems = (scenario: Scenario): Problem[] => {
  const channels = Object.values(scenario.channels ?? {})
  if (scenario.channels && channels.length === 0)
    return [error('no-channel', ['channels'], 'there is no channel', 'name one, or leave `channels` out')]
  if (channels.length === 0) return []
  return (scenario.plans ?? []).flatMap((plan, index) =>
    channels.some(({ plans }) => plans?.includes(plan) ?? true)
      ? []
      : [
          error(
            'plan-without-channel',
            ['plans', index],
            `plan "${plan}" may use no channel`,
            'add it to the `plans` of a channel'
          )
        ]
  )
}
