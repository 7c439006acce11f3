import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { requireAtLeast } from '../require-equal.ts'
import type { HistoryDraft } from './history-draft.ts'
import type { SegmentStore } from './segments.ts'

/** Follows every ticket through the bot and through the attempts that failed, up to where people may get it. */
export function passBeforePeople(
  histories: HistoryDraft,
  store: SegmentStore,
  program: Program,
  observations: Observations
): void {
  passBot(histories, program, observations)
  passRedials(histories, store, program, observations)
}

function passBot({ botSeconds, reachedAt }: HistoryDraft, program: Program, observations: Observations): void {
  const { tickets, startAt } = program
  if (botSeconds === undefined || tickets.botSeconds === undefined) return
  const { state } = observations.tickets
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    if (state[ticket] === TicketState.notArrived || tickets.createdAt[ticket] < startAt) continue
    const isThere = state[ticket] === TicketState.withBot
    const seconds = isThere ? observations.endedAt - tickets.createdAt[ticket] : tickets.botSeconds[ticket]
    botSeconds[ticket] = seconds
    reachedAt[ticket] += seconds
  }
}

/** All attempts of a ticket but the last come before its first touch. */
function passRedials(
  { redials: redialsOf, reachedAt, waitSeconds, betweenSeconds }: HistoryDraft,
  store: SegmentStore,
  program: Program,
  { redials, endedAt }: Observations
): void {
  if (redialsOf === undefined) return
  for (let row = 0; row < redials.count; row++) {
    const ticket = redials.ticket[row]
    const leftAt = redials.leftAt[row]
    const since = reachedAt[ticket]
    if (leftAt < since) requireAtLeast(`attempt ${row} left`, leftAt, 'the start of its wait', since)
    waitSeconds[ticket] += leftAt - since
    store.add(program.tickets.kind[ticket], since, leftAt)
    betweenSeconds[ticket] += Math.min(redials.backAt[row], endedAt) - leftAt
    reachedAt[ticket] = redials.backAt[row]
    redialsOf[ticket]++
  }
}
