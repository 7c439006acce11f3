import { type Observations, TicketState } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import type { CountedWindow } from './counted-window.ts'
import { type Segments, segmentStore } from './segments.ts'

/** Stretches in which tickets were open: from creation to close, or to the end of the run. */
export function openSegments(program: Program, observations: Observations, window: CountedWindow): Segments {
  const { createdAt, count } = program.tickets
  const { state, closedAt } = observations.tickets
  const store = segmentStore(count, window.until)
  for (let ticket = 0; ticket < count; ticket++) {
    if (state[ticket] === TicketState.notArrived) continue
    store.add(ticket, createdAt[ticket], Number.isNaN(closedAt[ticket]) ? Infinity : closedAt[ticket])
  }
  return store.taken()
}
