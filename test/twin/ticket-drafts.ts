import fc from 'fast-check'
import type { KindDraft, TicketDraft } from './program-draft.ts'
import { oneOf, optional, type Shape, span, sparse, where, without } from './shape.ts'

/** Tickets with what the data say of them. */
export const tickets = (shape: Shape): fc.Arbitrary<TicketDraft> =>
  fc
    .record({
      at: fc.integer({ min: shape.startAt - 6, max: shape.startAt + span - 5 }),
      kind: fc.nat(shape.kinds - 1),
      luck: fc.tuple(fc.nat(0xffff), fc.nat(3)),
      effort: optional(fc.nat(6), 2),
      touches: optional(fc.nat(3), 2),
      patience: optional(fc.nat(12), 2),
      dueAt: optional(fc.integer({ min: -5, max: span }), 2),
      replyClock: optional(fc.integer({ min: -1, max: 1 }), 2),
      pending: fc.boolean(),
      trueKind: where(shape, 'true kind', optional(fc.nat(shape.kinds - 1))),
      effortFactor: where(shape, 'effort factor', optional(oneOf(2, 0.5, 1, 1.5))),
      botSeconds: where(shape, 'bot', optional(oneOf(2, 0, 1, 5))),
      botSolves: where(
        shape,
        'bot',
        optional(
          fc.nat(3).map(n => n === 0),
          2
        )
      )
    })
    .map(ticket => sparse({ ...ticket, pending: ticket.pending && ticket.at < shape.startAt }))
    .map(ticket => without(ticket, shape.absent))

/** A ticket without a true kind of the same skill that would be another way of talking to the customer. */
export const withPossibleTruth = (ticket: TicketDraft, kinds: readonly KindDraft[]): TicketDraft => {
  const { trueKind, ...rest } = ticket
  if (trueKind === undefined) return ticket
  const [stated, real] = [kinds[ticket.kind], kinds[trueKind]]
  const isAlike = stated.isLive === real.isLive && (stated.capacity ?? 1) === (real.capacity ?? 1)
  return stated.skill !== real.skill || isAlike ? ticket : rest
}
