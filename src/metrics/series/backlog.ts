import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import { trueKinds } from '../dimensions.ts'
import type { Reopenings } from '../histories/reopenings.ts'
import { SegmentStore, type Segments } from '../histories/segments.ts'

/** Stretches in which tickets were open: from creation or a reopening to the next solution or other close, or to the end of the run. */
export function openSegments(
  program: Program,
  observations: Observations,
  window: CountedWindow,
  reopenings: Reopenings
): Segments {
  const { createdAt, count } = program.tickets
  const { state, closedAt } = observations.tickets
  const kind = trueKinds(program)
  const store = new SegmentStore(count + reopenings.ticket.length, window.until)
  const openSince = new Map<number, number>()
  for (let i = 0; i < reopenings.ticket.length; i++) {
    const ticket = reopenings.ticket[i]
    store.add(kind[ticket], openSince.get(ticket) ?? createdAt[ticket], reopenings.solvedAt[i])
    openSince.set(ticket, reopenings.reopenedAt[i])
  }
  for (let ticket = 0; ticket < count; ticket++) {
    if (state[ticket] === TicketState.notArrived) continue
    const since = (openSince.size === 0 ? undefined : openSince.get(ticket)) ?? createdAt[ticket]
    store.add(kind[ticket], since, Number.isNaN(closedAt[ticket]) ? Infinity : closedAt[ticket])
  }
  return store.taken()
}
