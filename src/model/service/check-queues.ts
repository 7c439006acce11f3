import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { type ScenarioNames, scenarioNames } from '../names/names.ts'
import type { Queue, Scenario } from '../scenario.ts'

const DIMENSIONS = ['plans', 'priorities', 'skills', 'channels'] as const
/** Combinations looked at before the search for a gap is given up. */
const MOST_STEPS = 200_000

type Dimension = (typeof DIMENSIONS)[number]
type Ticket = Partial<Record<Dimension, string>>

const SINGULAR: Readonly<Record<Dimension, string>> = {
  plans: 'plan',
  priorities: 'priority',
  skills: 'skill',
  channels: 'channel'
}

const takes = (queue: Queue, dimension: Dimension, name: string): boolean => queue[dimension]?.includes(name) ?? true

/** One name for each set of names that the queues (and the channels' plans) treat alike. */
const representatives = (
  dimension: Dimension,
  names: readonly string[],
  queues: readonly Queue[],
  { channels = {} }: Scenario
): string[] => {
  const bySignature = new Map<string, string>()
  for (const name of names) {
    const ofQueues = queues.map(queue => (takes(queue, dimension, name) ? '1' : '0')).join('')
    const ofChannels =
      dimension === 'plans'
        ? Object.values(channels)
            .map(({ plans }) => ((plans?.includes(name) ?? true) ? '1' : '0'))
            .join('')
        : ''
    const ofPlans =
      dimension === 'channels' && Object.hasOwn(channels, name) ? JSON.stringify(channels[name].plans ?? null) : ''
    const signature = `${ofQueues}/${ofChannels}/${ofPlans}`
    if (!bySignature.has(signature)) bySignature.set(signature, name)
  }
  return [...bySignature.values()]
}

const isPossible = ({ plans, channels }: Ticket, scenario: Scenario): boolean => {
  const allowed =
    channels !== undefined && Object.hasOwn(scenario.channels ?? {}, channels)
      ? scenario.channels?.[channels].plans
      : undefined
  return plans === undefined || (allowed?.includes(plans) ?? true)
}

/** A ticket that no queue takes, found by narrowing the queues down one property at a time. */
const uncovered = (scenario: Scenario, names: ScenarioNames, queues: readonly Queue[]): Ticket | undefined => {
  const choices = DIMENSIONS.map(dimension => representatives(dimension, names[dimension], queues, scenario))
  let steps = 0
  const search = (depth: number, ticket: Ticket, left: readonly Queue[]): Ticket | undefined => {
    if (++steps > MOST_STEPS || !isPossible(ticket, scenario)) return undefined
    const rest = DIMENSIONS.slice(depth)
    if (left.some(queue => rest.every(dimension => queue[dimension] === undefined))) return undefined
    if (depth === DIMENSIONS.length) return ticket
    const dimension = DIMENSIONS[depth]
    for (const name of choices[depth]) {
      const found = search(
        depth + 1,
        { ...ticket, [dimension]: name },
        left.filter(queue => takes(queue, dimension, name))
      )
      if (found) return found
    }
    return undefined
  }
  return search(0, {}, queues)
}

const inWords = (ticket: Ticket, queues: readonly Queue[]): string =>
  DIMENSIONS.filter(dimension => queues.some(queue => queue[dimension] !== undefined))
    .map(dimension => `${SINGULAR[dimension]} "${ticket[dimension]}"`)
    .join(', ')

/** Every ticket must fit a queue; overflow needs regions to overflow from. */
export const checkQueues = (scenario: Scenario): Problem[] => {
  if (!scenario.queues) return []
  const queues = Object.values(scenario.queues)
  if (queues.length === 0)
    return [
      error('no-queue', ['queues'], 'there is no queue', 'name one, or leave `queues` out to have one for each plan')
    ]
  const ticket = uncovered(scenario, scenarioNames(scenario), queues)
  const gaps = ticket
    ? [
        error(
          'queue-gap',
          ['queues'],
          `no queue takes a ticket with ${inWords(ticket, queues)}`,
          'end the list with a queue that takes everything: `other: {}`'
        )
      ]
    : []
  const overflows = Object.entries(scenario.queues).flatMap(([name, queue]) =>
    queue.overflow !== undefined && queue.regions === undefined
      ? [
          warning(
            'overflow-without-regions',
            ['queues', name, 'overflow'],
            `queue "${name}" is served by all regions, so nothing overflows`
          )
        ]
      : []
  )
  return [...gaps, ...overflows]
}
