import fc from 'fast-check'
import type { KindDraft } from './program-draft.ts'
import { draws, patiences } from './seconds-drafts.ts'
import { oneOf, optional, type Shape, sparse, where } from './shape.ts'
import { stages } from './stage-drafts.ts'

/** Kinds of tickets with what the features of the program let happen to them. */
export const kinds = (shape: Shape): fc.Arbitrary<KindDraft> =>
  fc
    .record({ plain: plainKinds(shape), changes: changes(shape), live: where(shape, 'live', lives) })
    .map(({ plain, changes, live }) => ({ ...sparse(plain), ...sparse(changes), ...live }))

const plainKinds = (shape: Shape) =>
  fc.record({
    priority: fc.nat(2),
    skill: fc.nat(shape.skills - 1),
    effort: draws,
    patience: optional(patiences, 2),
    replyChance: oneOf(0, 0.3, 0.6),
    replyDelay: draws,
    limit: fc.integer({ min: -3, max: 1 }).map(limit => Math.max(-1, limit)),
    dueSeconds: optional(fc.nat(20)),
    dueClock: optional(fc.nat(1), 2),
    stages: stages(shape.groups),
    ownerSeconds: oneOf(0, 3, 10, 1, Infinity),
    interrupts: fc.boolean(),
    shiftEnd: oneOf<KindDraft['shiftEnd']>('hand over', 'keep', 'finish'),
    overtimeSeconds: oneOf(2, 0, 5, Infinity),
    afterOvertime: oneOf<KindDraft['afterOvertime']>('hand over', 'keep'),
    ownedAtShiftEnd: oneOf<KindDraft['ownedAtShiftEnd']>('hand over', 'keep')
  })

const changes = (shape: Shape) => {
  const another = fc.nat(shape.kinds - 1)
  return fc.record({
    urgency: where(shape, 'urgency', optional(fc.nat(2))),
    sorting: where(shape, 'true kind', optional(draws)),
    move: where(shape, 'move', optional(fc.record({ chance: oneOf(0.3, 0.6, 0), to: another }))),
    afterReply: where(shape, 'after reply', optional(another)),
    reopen: where(shape, 'reopen', optional(fc.record({ chance: oneOf(0.5, 0.3, 0), delay: draws }))),
    redial: where(shape, 'redial', optional(fc.record({ chance: oneOf(0.5, 0.8, 0), delay: draws })))
  })
}

/** Live kinds, mostly several at once; a kind that is not live is one at a time. */
const lives: fc.Arbitrary<Pick<KindDraft, 'isLive' | 'capacity' | 'slowdown'>> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ isLive: false }) },
  {
    weight: 3,
    arbitrary: fc.record({
      isLive: fc.constant(true),
      capacity: oneOf(3, 2, 1),
      slowdown: oneOf(1, 0, 0.5, 3, 0.3)
    })
  }
)
