import { error, warning } from './check-report.ts'
import { scenarioNames } from './names.ts'
import type { Problem } from './problem.ts'
import type { Routing } from './routing.ts'
import type { Scenario } from './scenario.ts'

/** True where a value is given for each priority rather than one for all. */
const isByPriority = <T>(value: T | Record<string, T> | undefined): value is Record<string, T> =>
  typeof value === 'object' && value !== null && typeof (value as { action?: unknown }).action !== 'string'

const forPriority = <T>(value: T | Record<string, T> | undefined, priority: string): T | undefined =>
  isByPriority(value) ? (Object.hasOwn(value, priority) ? value[priority] : undefined) : value

/** True where the scenario itself says that a ticket does not wait for its owner; a policy of owners has its own waits. */
const hasNoOwnerWait = (routing: Routing, priority: string): boolean => {
  const stated = forPriority<number>(routing.ownerWait, priority)
  if (stated !== undefined) return stated === 0
  return routing.policy !== 'ownership' && routing.eligibility !== 'owner'
}

const keepProblems = (routing: Routing, priorities: readonly string[]): Problem[] => {
  const kept = priorities.find(priority => {
    const rule = forPriority(routing.shiftEnd, priority)
    return (
      (rule?.action === 'keep' ||
        (rule?.action === 'finish' &&
          rule.overtimeSeconds < Number.POSITIVE_INFINITY &&
          rule.afterOvertime === 'keep')) &&
      hasNoOwnerWait(routing, priority)
    )
  })
  if (kept === undefined) return []
  const path = isByPriority(routing.shiftEnd) ? ['routing', 'shiftEnd', kept] : ['routing', 'shiftEnd']
  return [
    error(
      'keep-without-owner-wait',
      path,
      `work of priority "${kept}" is kept for its owner at the end of a shift, but tickets do not wait for their owner`,
      'anybody would take it at once: set `ownerWait`, such as `12 h`, or write `hand over`'
    )
  ]
}

const hasPreferences = ({ teams }: Scenario): boolean =>
  Object.values(teams).some(({ skills }) => Object.values(skills).some(({ preference }) => preference !== undefined))

const orderProblems = (scenario: Scenario, routing: Routing): Problem[] => {
  const problems: Problem[] = []
  for (const key of ['order', 'selection'] as const)
    if (routing[key] === 'preference' && !hasPreferences(scenario))
      problems.push(
        warning(
          'no-preferences',
          ['routing', key],
          'nobody has a preference, so this changes nothing',
          'give skills of a team a `preference`, 1 is first'
        )
      )
  if (routing.order === 'weighted' && routing.weights === undefined)
    problems.push(
      warning(
        'no-weights',
        ['routing', 'order'],
        'no priority has a weight, so all weigh the same',
        'add `weights: {P1: 8, P2: 4}`'
      )
    )
  if (routing.weights !== undefined && routing.order !== 'weighted')
    problems.push(
      warning(
        'unused-weights',
        ['routing', 'weights'],
        'weights are used by the order `weighted` only',
        'write `order: weighted`'
      )
    )
  return problems
}

const interruptProblems = (routing: Routing, priorities: readonly string[]): Problem[] =>
  (routing.interrupt ?? []).flatMap((priority, index) =>
    priority === priorities.at(-1)
      ? [
          warning(
            'nothing-to-interrupt',
            ['routing', 'interrupt', index],
            `"${priority}" is the least urgent priority, so there is nothing it could interrupt`
          )
        ]
      : []
  )

/** Settings of the routing that contradict each other or change nothing. */
export const checkRouting = (scenario: Scenario): Problem[] => {
  const { routing } = scenario
  if (!routing) return []
  const { priorities } = scenarioNames(scenario)
  return [
    ...keepProblems(routing, priorities),
    ...orderProblems(scenario, routing),
    ...interruptProblems(routing, priorities)
  ]
}
