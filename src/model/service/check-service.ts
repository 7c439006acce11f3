import { error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'

/** Plans without any channel; customers who never wake. */
export const checkService = (scenario: Scenario): Problem[] => [...planProblems(scenario), ...awakeProblems(scenario)]

const awakeProblems = ({ customers }: Scenario): Problem[] =>
  customers?.awake !== undefined && customers.awake.start === customers.awake.end
    ? [
        error(
          'never-awake',
          ['customers', 'awake', 'end'],
          'customers fall asleep when they wake',
          'write `start: 00:00, end: 24:00` for customers who are always awake'
        )
      ]
    : []

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
