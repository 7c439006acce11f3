import type { Legend } from '../engine/legend.ts'
import { type Observations, TicketState } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { ascendingOrder } from './ascending-order.ts'
import { linesOf, numbersOf } from './columns.ts'
import type { CountedWindow } from './counted-window.ts'
import type { CountKey, TimeKey } from './definitions.ts'
import { cellKeys, dimensionsOfKind, dimensionsOfRegion } from './dimensions.ts'
import { type Membership, membershipOf } from './membership.ts'
import { outcomesOf, solvedAt, type TargetTally, talliesByGroup } from './service-level.ts'
import { type Summary, summariesByGroup } from './summary.ts'
import { ticketColumns } from './ticket-columns.ts'
import type { TicketHistories } from './ticket-histories.ts'

/** Figures of one group of counted tickets; keys and units as in `definitions`. */
export interface GroupMeasures {
  readonly key: readonly string[]
  readonly counts: Readonly<Record<CountKey, number>>
  readonly times: Readonly<Record<TimeKey, Summary>>
  /** Age of the open tickets since creation at the end of the run, seconds. */
  readonly openAgeSeconds: Summary
  readonly firstReplyTarget: TargetTally
  readonly resolutionTarget: TargetTally
}

/** Figures of every group of one dimension. */
export interface BreakDown {
  readonly by: readonly string[]
  readonly groups: readonly GroupMeasures[]
}

/** Measures the counted tickets overall and by priority, queue, skill, plan, channel, line of targets, region, and priority × region. */
export function breakDowns(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow,
  histories: TicketHistories
): BreakDown[] {
  const { tickets } = window
  const dimensions = [
    ...dimensionsOfKind(program, legend, tickets),
    ...dimensionsOfRegion(program, legend, tickets, histories.lastAgent)
  ]
  const membership = membershipOf(dimensions, cellKeys(program, legend, tickets, histories.lastAgent))
  const columns = ticketColumns(program, observations, window, histories)
  const summaries = mapValues(columns, values => summariesByGroup(values, ascendingOrder(values), membership))
  const firstReply = tallies(legend.targetFirstReplySeconds, observations.tickets.firstReplyAt)
  const resolution = tallies(legend.targetResolutionSeconds, solvedAt(observations))
  const counts = countsByGroup(membership, observations.tickets.state, tickets)
  return dimensions.map(({ by, keys }, d) => ({
    by,
    groups: keys.map((key, ofDimension) => {
      const group = membership.firstGroup[d] + ofDimension
      const { openAgeSeconds, ...times } = mapValues(summaries, ofGroups => ofGroups[group])
      const [firstReplyTarget, resolutionTarget] = [firstReply[group], resolution[group]]
      return { key, counts: counts[group], times, openAgeSeconds, firstReplyTarget, resolutionTarget }
    })
  }))

  function tallies(targetOfKind: Float64Array, reachedAt: Float64Array): TargetTally[] {
    const { createdAt, kind } = program.tickets
    const target = numbersOf(tickets, ticket => targetOfKind[kind[ticket]])
    const { state } = observations.tickets
    const outcomes = outcomesOf(tickets, createdAt, reachedAt, target, state, window.observedUntil)
    const line = linesOf(tickets, ticket => legend.targetLine[kind[ticket]])
    return talliesByGroup(outcomes, { seconds: target, line, lines: legend.targetNames.length }, membership)
  }
}

/** The same keys with other values. */
function mapValues<K extends string, V, W>(record: Readonly<Record<K, V>>, of: (value: V) => W): Record<K, W> {
  const keys = Object.keys(record) as K[]
  return Object.fromEntries(keys.map(key => [key, of(record[key])])) as Record<K, W>
}

const countOfState: Readonly<Record<number, CountKey>> = {
  [TicketState.waiting]: 'waiting',
  [TicketState.inWork]: 'inWork',
  [TicketState.pending]: 'pending',
  [TicketState.solved]: 'solved',
  [TicketState.abandoned]: 'abandoned',
  [TicketState.turnedAway]: 'turnedAway'
}

function countsByGroup(
  { dimensions, groups, cellOf, groupOf }: Membership,
  state: Uint8Array,
  tickets: Int32Array
): Record<CountKey, number>[] {
  const states = TicketState.turnedAway + 1
  const tally = new Int32Array(groups * states)
  for (let row = 0; row < tickets.length; row++) {
    const first = cellOf[row] * dimensions
    for (let d = 0; d < dimensions; d++) tally[groupOf[first + d] * states + state[tickets[row]]]++
  }
  return Array.from({ length: groups }, (_, group) => {
    const counts = { arrived: 0, solved: 0, abandoned: 0, turnedAway: 0, open: 0, waiting: 0, inWork: 0, pending: 0 }
    for (const [of, key] of Object.entries(countOfState)) counts[key] = tally[group * states + Number(of)]
    counts.open = counts.waiting + counts.inWork + counts.pending
    counts.arrived = counts.open + counts.solved + counts.abandoned + counts.turnedAway
    return counts
  })
}
