import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'

/** Service levels that set nothing, pause nothing, or that an earlier one always forestalls; scoring without any (M2). */
export const checkTargets = (scenario: Scenario): Problem[] => [
  ...emptyTargets(scenario),
  ...pausedNothing(scenario),
  ...forestalled(scenario),
  ...scoredNothing(scenario)
]

const emptyTargets = ({ targets = [] }: Scenario): Problem[] =>
  targets.flatMap(({ firstReply, nextReply, resolution }, index) =>
    firstReply === undefined && nextReply === undefined && resolution === undefined
      ? [
          error(
            'empty-target',
            ['targets', index],
            `target ${index + 1} sets neither \`firstReply\` nor \`nextReply\` nor \`resolution\``,
            'write `firstReply: 1 h`, say'
          )
        ]
      : []
  )

const pausedNothing = ({ targets = [] }: Scenario): Problem[] =>
  targets.flatMap(({ pausedWhilePending, resolution }, index) =>
    pausedWhilePending === true && resolution === undefined
      ? [
          warning(
            'paused-without-resolution',
            ['targets', index, 'pausedWhilePending'],
            `target ${index + 1} pauses the clock of a resolution, and sets no \`resolution\``,
            'replies are never paused; set a `resolution`, or leave `pausedWhilePending` out'
          )
        ]
      : []
  )

/** Combinations looked at before targets are no longer compared with each other. */
const MOST_COMBINATIONS = 200_000

/** Targets that fit no ticket which an earlier target does not fit. */
const forestalled = (scenario: Scenario): Problem[] => {
  const { plans, priorities, channels } = scenarioNames(scenario)
  const taken = new Set<string>()
  let looked = 0
  return (scenario.targets ?? []).flatMap((target, index) => {
    const ofPlans = target.plans ?? plans
    const ofPriorities = target.priorities ?? priorities
    const ofChannels = target.channels ?? channels
    looked += ofPlans.length * ofPriorities.length * ofChannels.length
    if (looked > MOST_COMBINATIONS) return []
    const before = taken.size
    for (const plan of ofPlans) {
      for (const priority of ofPriorities) {
        for (const channel of ofChannels) taken.add(JSON.stringify([plan, priority, channel]))
      }
    }
    return taken.size === before ? [neverHolds(index)] : []
  })
}

const neverHolds = (index: number): Problem =>
  warning(
    'target-never-holds',
    ['targets', index],
    `target ${index + 1} never holds: targets above it fit the same tickets`,
    'the first target that fits a ticket holds'
  )

const scoredNothing = ({ scoring, targets = [] }: Scenario): Problem[] =>
  scoring !== undefined && targets.length === 0
    ? [
        warning(
          'scoring-without-targets',
          ['scoring'],
          'there is no promise to score under these clocks',
          'write what is promised under `targets`'
        )
      ]
    : []
