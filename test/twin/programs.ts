import fc from 'fast-check'
import type { Program } from '../../src/engine/program.ts'
import { agents, groups, withoutLoss } from './agent-drafts.ts'
import { buildProgram } from './build-program.ts'
import { kinds } from './kind-drafts.ts'
import { consults, decays } from './learning-drafts.ts'
import type { ProgramDraft } from './program-draft.ts'
import { draws, intervals } from './seconds-drafts.ts'
import { oneOf, optional, type Shape, shapes, size, sparse, where } from './shape.ts'
import { tickets, withPossibleTruth } from './ticket-drafts.ts'

const costs = (shape: Shape): fc.Arbitrary<NonNullable<ProgramDraft['costs']>> =>
  fc
    .record({
      switch: optional(draws, 3),
      read: optional(draws, 3),
      readAgainAfter: oneOf(Infinity, 0, 2, 5),
      given: optional(draws, 3),
      taken: optional(draws, 3),
      keeps: where(shape, 'keeps', oneOf(0.5, 0, 1, 0.25))
    })
    .map(sparse)

/** Small programs made to be nasty: many ties, every rule, awkward zeros and infinities; as drafts, which print well. */
export const programDrafts: fc.Arbitrary<ProgramDraft> = shapes.chain(shape =>
  fc
    .record({
      startAt: fc.constant(shape.startAt),
      until: oneOf(Infinity, shape.startAt + 20, shape.startAt + 45),
      luck: fc.tuple(fc.nat(0xffff), fc.nat(0xffff)),
      skills: fc.constant(shape.skills),
      groups: fc.array(groups(shape), size(shape.groups)),
      agents: fc.array(agents(shape), { minLength: 1, maxLength: 6 }),
      kinds: fc.array(kinds(shape), size(shape.kinds)),
      tickets: fc.array(tickets(shape), { minLength: 2, maxLength: 25, size: 'max' }),
      clocks: fc.array(intervals(shape.startAt - 5, 8), size(2)),
      limits: fc.array(oneOf(3, 1, 2, 5, 0), size(2)),
      order: oneOf<ProgramDraft['order']>('ready', 'created', 'due', 'weighted'),
      selection: selection(shape),
      ownerFirst: fc.boolean(),
      costs: costs(shape),
      consults: where(shape, 'consults', consults(shape)),
      decay: where(shape, 'decay', decays(shape))
    })
    .map(draft => possible(sparse(draft)))
)

const selection = ({ features }: Shape): fc.Arbitrary<ProgramDraft['selection']> =>
  features.includes('random') ? fc.constant('random') : oneOf<ProgramDraft['selection']>('longest-idle', 'fewest-owned')

/** The draft without what the parts of it, drawn apart, do not let each other be. */
const possible = (draft: ProgramDraft): ProgramDraft => ({
  ...draft,
  tickets: draft.tickets.map(ticket => withPossibleTruth(ticket, draft.kinds)).toSorted((x, y) => x.at - y.at),
  agents: draft.agents.map(agent => withoutLoss(agent, draft.kinds))
})

/** The same programs as the engine reads them. */
export const programs: fc.Arbitrary<Program> = programDrafts.map(buildProgram)
