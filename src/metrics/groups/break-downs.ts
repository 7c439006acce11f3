import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { TicketHistories } from '../histories/histories.ts'
import { countTickets } from './count-tickets.ts'
import type { BreakDown } from './group-measures.ts'
import { RESOLUTION_BOUNDS, solvedWithin } from './solved-within.ts'
import type { TargetTallies } from './target-tallies.ts'
import { type ColumnWriters, summariseColumns } from './ticket-columns.ts'
import type { TicketGroups } from './ticket-groups.ts'
import { ticketMarks } from './ticket-marks.ts'

/** What is known of the counted tickets. */
export interface CountedFacts {
  readonly histories: TicketHistories
  readonly tallies: TargetTallies
  readonly groups: TicketGroups
  readonly writers: ColumnWriters
}

/** Measures the counted tickets overall and by priority, queue, skill, plan, channel, line of targets, region, and priority × region. */
export function breakDowns(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow,
  { histories, tallies, groups: { dimensions, membership }, writers }: CountedFacts
): BreakDown[] {
  const { tickets } = window
  const summaries = summariseColumns(writers, membership)
  const within = solvedWithin(resolutionTimes(writers), RESOLUTION_BOUNDS, membership)
  const marks = ticketMarks(program, legend, observations, histories)
  const counts = countTickets(membership, tickets, observations.tickets.state, marks)
  return dimensions.map(({ by, keys }, d) => ({
    by,
    groups: keys.map((key, ofDimension) => {
      const group = membership.firstGroup[d] + ofDimension
      const { openAgeSeconds, ...times } = mapValues(summaries, ofGroups => ofGroups[group])
      const targets = mapValues(tallies, ofGroups => ofGroups[group])
      return { key, counts: counts[group], times, solvedWithin: within[group], openAgeSeconds, ...targets }
    })
  }))
}

function resolutionTimes({ rows, write }: ColumnWriters): Float64Array {
  const seconds = new Float64Array(rows)
  write.resolutionSeconds(seconds)
  return seconds
}

/** The same keys with other values. */
function mapValues<K extends string, V, W>(record: Readonly<Record<K, V>>, of: (value: V) => W): Record<K, W> {
  const keys = Object.keys(record) as K[]
  return Object.fromEntries(keys.map(key => [key, of(record[key])])) as Record<K, W>
}
