import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import { trueKinds } from '../dimensions.ts'
import type { TicketHistories } from '../histories/histories.ts'
import { countTickets, type TicketMarks } from './count-tickets.ts'
import type { BreakDown } from './group-measures.ts'
import type { TargetTallies } from './target-tallies.ts'
import { columnWriters, summariseColumns } from './ticket-columns.ts'
import type { TicketGroups } from './ticket-groups.ts'

/** What is known of the counted tickets. */
export interface CountedFacts {
  readonly histories: TicketHistories
  readonly tallies: TargetTallies
  readonly groups: TicketGroups
}

/** Measures the counted tickets overall and by priority, queue, skill, plan, channel, line of targets, region, and priority × region. */
export function breakDowns(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow,
  { histories, tallies, groups: { dimensions, membership } }: CountedFacts
): BreakDown[] {
  const { tickets } = window
  const summaries = summariseColumns(columnWriters(program, observations, window, histories), membership)
  const marks = marksOf(program, legend, observations, histories)
  const counts = countTickets(membership, tickets, observations.tickets.state, marks)
  return dimensions.map(({ by, keys }, d) => ({
    by,
    groups: keys.map((key, ofDimension) => {
      const group = membership.firstGroup[d] + ofDimension
      const { openAgeSeconds, ...times } = mapValues(summaries, ofGroups => ofGroups[group])
      const targets = mapValues(tallies, ofGroups => ofGroups[group])
      return { key, counts: counts[group], times, openAgeSeconds, ...targets }
    })
  }))
}

/** The same keys with other values. */
function mapValues<K extends string, V, W>(record: Readonly<Record<K, V>>, of: (value: V) => W): Record<K, W> {
  const keys = Object.keys(record) as K[]
  return Object.fromEntries(keys.map(key => [key, of(record[key])])) as Record<K, W>
}

/** Regions from which on a ticket has gone around the globe. */
const REGIONS_OF_A_CIRCLE = 3

function marksOf(
  program: Program,
  { statedChannel, isPrevented, isBotWrong, kindChannel }: Legend,
  { tickets }: Observations,
  { redials, reopenings, regions, hasReturned, firstAgent, lastAgent }: TicketHistories
): TicketMarks {
  const kind = trueKinds(program)
  return {
    prevented: isPrevented && (ticket => isPrevented[ticket] === 1),
    botWrong: isBotWrong && (ticket => isBotWrong[ticket] === 1),
    converted: statedChannel && (ticket => statedChannel[ticket] !== kindChannel[kind[ticket]]),
    redialed: redials && (ticket => redials[ticket] > 0),
    reopened: reopenings.ticket.length === 0 ? undefined : ticket => tickets.reopens[ticket] > 0,
    solvedOnce: ticket => !Number.isNaN(tickets.firstSolvedAt[ticket]),
    circled: ticket => regions[ticket] >= REGIONS_OF_A_CIRCLE,
    returned: ticket => hasReturned[ticket] === 1,
    solvedByWhoBegan: ticket => tickets.state[ticket] === TicketState.solved && firstAgent[ticket] === lastAgent[ticket]
  }
}
