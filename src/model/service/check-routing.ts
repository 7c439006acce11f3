import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'
import { LIVE, type Routing } from './routing.ts'

/** True where a value is given for each priority rather than one for all. */
const isByPriority = <T>(value: T | Record<string, T> | undefined): value is Record<string, T> =>
  typeof value === 'object' && value !== null && typeof (value as { action?: unknown }).action !== 'string'

const forPriority = <T>(value: T | Record<string, T> | undefined, priority: string): T | undefined =>
  isByPriority(value) ? (Object.hasOwn(value, priority) ? value[priority] : undefined) : value

/** True where the policy `ownership` treats a priority as urgent: handed over, waiting for nobody. */
const isUrgent = (priority: string, priorities: readonly string[]): boolean =>
  priorities.length > 1 && priority === priorities[0]

const waitsForOwner = (routing: Routing, priority: string, priorities: readonly string[]): boolean => {
  const stated = forPriority<number>(routing.ownerWait, priority)
  if (stated !== undefined) return stated > 0
  const isOwnership = routing.policy === 'ownership'
  if ((routing.eligibility ?? (isOwnership ? 'owner' : 'skilled')) !== 'owner') return false
  return !(isOwnership && isUrgent(priority, priorities))
}

const isKept = (routing: Routing, priority: string, priorities: readonly string[]): boolean => {
  const rule = forPriority(routing.shiftEnd, priority)
  if (rule === undefined) return routing.policy === 'ownership' && !isUrgent(priority, priorities)
  const mayRunOut = rule.action === 'finish' && rule.overtimeSeconds < Number.POSITIVE_INFINITY
  return rule.action === 'keep' || (mayRunOut && rule.afterOvertime === 'keep')
}

/** The setting that makes work of a priority be kept, or else the one that lets nobody wait for it. */
const pathOfKeeping = (routing: Routing, priority: string): Problem['path'] => {
  const key = forPriority(routing.shiftEnd, priority) === undefined ? 'ownerWait' : 'shiftEnd'
  const isEach = key === 'shiftEnd' ? isByPriority(routing.shiftEnd) : isByPriority(routing.ownerWait)
  return isEach ? ['routing', key, priority] : ['routing', key]
}

const keepProblems = (routing: Routing, priorities: readonly string[]): Problem[] => {
  const kept = priorities.find(
    priority => isKept(routing, priority, priorities) && !waitsForOwner(routing, priority, priorities)
  )
  if (kept === undefined) return []
  return [
    error(
      'keep-without-owner-wait',
      pathOfKeeping(routing, kept),
      `work of priority "${kept}" is kept for its owner at the end of a shift, but tickets do not wait for their owner`,
      'anybody would take it at once: set `ownerWait`, such as `12 h`, or `shiftEnd: hand over`'
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

const liveProblems = ({ channels = {}, routing }: Scenario): Problem[] => {
  if (Object.values(channels).some(({ live }) => live)) return []
  const at = routing?.interrupt?.indexOf(LIVE) ?? -1
  const paths = [
    ...(routing?.live === undefined ? [] : [['routing', 'live']]),
    ...(at < 0 || routing?.interrupt === undefined ? [] : [['routing', 'interrupt', at]])
  ]
  return paths.map(path =>
    warning('no-live-channel', path, 'no channel is live, so this changes nothing', 'give a channel `live: true`')
  )
}

/** Settings of the routing that contradict each other or change nothing. */
export const checkRouting = (scenario: Scenario): Problem[] => {
  const { routing } = scenario
  if (!routing) return []
  const { priorities } = scenarioNames(scenario)
  return [
    ...keepProblems(routing, priorities),
    ...orderProblems(scenario, routing),
    ...interruptProblems(routing, priorities),
    ...liveProblems(scenario)
  ]
}
