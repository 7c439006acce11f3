import type { CountedWindow } from './counted-window.ts'
import { type Segments, secondsWithin } from './histories/segments.ts'
import type { Measures } from './measures.ts'
import { requireEqual } from './require-equal.ts'
import type { DepthSeries } from './series/queue-depth.ts'

/**
 * Checks what must hold of any run (M8), each by two independent ways of counting.
 *
 * Tickets: opening backlog + arrived + reopened = solved + deflected + abandoned + turned away + closing backlog, and the
 * depth followed event by event ends at that backlog; what was solved is what people solved. Waits: Little's law, mean number waiting × length of the period = sum of the waits
 * within it. The parts of a ticket's life and of a person's time are checked where they are added up.
 */
export function checkConservation(measures: Measures, waits: Segments, window: CountedWindow): void {
  const { flow, waiting, backlog } = measures
  const came = flow.openingBacklog + flow.arrived + flow.reopened
  const closed = flow.solved + flow.deflected + flow.abandoned + flow.turnedAway
  requireEqual(
    'opening backlog + arrived + reopened',
    came,
    'solved + deflected + abandoned + turned away + closing backlog',
    closed + flow.closingBacklog
  )
  requireEqual('closing backlog', flow.closingBacklog, 'the backlog at the end', backlog[0].final)
  requireEqual('mean waiting × time', ticketSeconds(waiting[0]), 'sum of waits', secondsWithin(waits, window.until))
  checkParts('waiting', waiting)
  checkParts('backlog', backlog)
  checkGroups(measures)
}

function checkParts(what: string, all: readonly DepthSeries[]): void {
  for (const by of ['priority', 'queue', 'skill']) {
    const parts = all.filter(series => series.by[0] === by)
    const sum = parts.reduce((total, series) => total + ticketSeconds(series), 0)
    requireEqual(`${what} by ${by}, ticket-seconds`, sum, `${what} overall`, ticketSeconds(all[0]))
  }
}

function checkGroups({ breakDowns, flow }: Measures): void {
  for (const { by, groups } of breakDowns) {
    const arrived = groups.reduce((total, group) => total + group.counts.arrived, 0)
    requireEqual(`arrived by ${by.join(' and ') || 'all'}`, arrived, 'arrived in the counted period', flow.arrived)
  }
}

function ticketSeconds(series: DepthSeries): number {
  const { pieceTicketSeconds } = series
  let total = 0
  for (let piece = 0; piece < pieceTicketSeconds.length; piece++) total += pieceTicketSeconds[piece]
  return total
}
