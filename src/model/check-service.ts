import { error, warning } from './check-report.ts'
import { scenarioNames } from './names.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

/**
 * Service levels that set nothing, or that an earlier one always forestalls; plans without any channel; customers who
 * never wake; tickets that go to and fro for ever.
 */
export const checkService = (scenario: Scenario): Problem[] => [
  ...targetProblems(scenario),
  ...planProblems(scenario),
  ...awakeProblems(scenario),
  ...replyProblems(scenario)
]

/** Pairs of plan and priority looked at before targets are no longer compared with each other. */
const MOST_PAIRS = 200_000

/** Targets that fit no ticket which an earlier target does not fit, by their index. */
const forestalled = (scenario: Scenario): number[] => {
  const { plans, priorities } = scenarioNames(scenario)
  const taken = new Set<string>()
  let looked = 0
  return (scenario.targets ?? []).flatMap((target, index) => {
    const [ofPlans, ofPriorities] = [target.plans ?? plans, target.priorities ?? priorities]
    looked += ofPlans.length * ofPriorities.length
    if (looked > MOST_PAIRS) return []
    const before = taken.size
    for (const plan of ofPlans) for (const priority of ofPriorities) taken.add(JSON.stringify([plan, priority]))
    return taken.size === before ? [index] : []
  })
}

const targetProblems = (scenario: Scenario): Problem[] => {
  const empty = (scenario.targets ?? []).flatMap(({ firstReply, resolution }, index) =>
    firstReply === undefined && resolution === undefined ? [index] : []
  )
  return [
    ...empty.map(index =>
      error(
        'empty-target',
        ['targets', index],
        `target ${index + 1} sets neither \`firstReply\` nor \`resolution\``,
        'write `firstReply: 1 h`, say'
      )
    ),
    ...forestalled(scenario).map(index =>
      warning(
        'target-never-holds',
        ['targets', index],
        `target ${index + 1} never holds: targets above it fit the same tickets`,
        'the first target that fits a ticket holds'
      )
    )
  ]
}

/** Above this a ticket takes more than a hundred touches on average. */
const MOST_REPLIES = 0.99

const replyProblems = ({ skills }: Scenario): Problem[] =>
  Object.entries(skills).flatMap(([name, { replies }]) =>
    replies !== undefined && replies.chance > MOST_REPLIES
      ? [
          error(
            'endless-replies',
            ['skills', name, 'replies', 'chance'],
            `tickets of skill "${name}" would hardly ever be solved`,
            'the chance of a reply is at most 99%, which makes a hundred touches a ticket on average'
          )
        ]
      : []
  )

const awakeProblems = ({ customers }: Scenario): Problem[] =>
  customers && customers.awake.start === customers.awake.end
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
