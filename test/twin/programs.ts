import fc from 'fast-check'
import type { Program } from '../../src/engine/program.ts'
import { buildProgram } from './build-program.ts'
import type { Draw, KindDraft, LineDraft, ProgramDraft, StageDraft, TicketDraft } from './program-draft.ts'

/** Instants lie so close together that several things often happen at once. */
const span = 30

const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

const optional = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq })

/** Leaves out the properties that are undefined, as the drafts want it. */
const sparse = <T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const draws: fc.Arbitrary<Draw> = fc.oneof(
  { weight: 6, arbitrary: oneOf<Draw>(1, 2, 4, 0, 3, 8) },
  {
    weight: 1,
    arbitrary: oneOf<Draw>(
      { family: 'exponential', mean: 4 },
      { family: 'exponential-or-zero', mean: 3, zeroShare: 0.5 },
      { family: 'uniform', from: 1, to: 6 }
    )
  }
)

/** Mostly longer than a touch, so that some wait it out. */
const patiences: fc.Arbitrary<Draw> = fc.oneof(draws, oneOf<Draw>(12, 6, 20, 0))

/** Groups from the one that first may take it to the one that never does: what a stage opens stays open. */
const lines = (groups: number, widths: readonly number[], order: readonly number[]): fc.Arbitrary<LineDraft[]> =>
  fc
    .array(fc.record({ tier: fc.nat(2), weight: oneOf(1, 0.5, 2), tiers: fc.array(fc.nat(2), size(groups)) }), size(3))
    .map(all =>
      all.map(({ tier, weight, tiers }, stage) => ({
        tier,
        weight,
        groups: order.slice(0, widths[stage]).map(group => ({ group, tier: tiers[group] }))
      }))
    )

const size = (length: number) => ({ minLength: length, maxLength: length })

/** How many groups a stage is open to: mostly some, at times none. */
const width = (groups: number): fc.Arbitrary<number> =>
  fc.integer({ min: -1, max: 2 * groups }).map(n => (n < 0 ? 0 : 1 + (n % groups)))

const stages = (groups: number): fc.Arbitrary<StageDraft[]> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 3 }),
      after: fc.array(oneOf(2, 0, 1, 5, Infinity), size(2)),
      widths: fc.array(width(groups), size(3)),
      begunWidths: fc.array(width(groups), size(3)),
      order: fc.shuffledSubarray([...Array(groups).keys()], size(groups)),
      begunOrder: fc.shuffledSubarray([...Array(groups).keys()], size(groups)),
      isBegunAlike: fc.boolean()
    })
    .chain(({ count, after, widths, begunWidths, order, begunOrder, isBegunAlike }) => {
      const sorted = (list: number[]) => list.toSorted((x, y) => x - y)
      const afters = [0, ...sorted(after)]
      return fc
        .tuple(lines(groups, sorted(widths), order), lines(groups, sorted(begunWidths), begunOrder))
        .map(([fresh, begun]) =>
          Array.from({ length: count }, (_, stage) => ({
            after: afters[stage],
            fresh: fresh[stage],
            begun: isBegunAlike ? fresh[stage] : begun[stage]
          }))
        )
    })

const kinds = (shape: Shape): fc.Arbitrary<KindDraft> =>
  fc
    .record({
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
    .map(sparse)

/** What the data may say of a ticket beside its arrival; a program has some of these columns. */
const columns = ['effort', 'touches', 'patience', 'dueAt', 'replyClock', 'pending'] as const

const without = (ticket: TicketDraft, absent: readonly (typeof columns)[number][]): TicketDraft => {
  const rest = { ...ticket }
  for (const column of absent) delete rest[column]
  return rest
}

const tickets = ({ kinds: kindCount, startAt, absent }: Shape): fc.Arbitrary<TicketDraft> =>
  fc
    .record({
      at: fc.integer({ min: startAt - 6, max: startAt + span - 5 }),
      kind: fc.nat(kindCount - 1),
      luck: fc.tuple(fc.nat(0xffff), fc.nat(3)),
      effort: optional(fc.nat(6), 2),
      touches: optional(fc.nat(3), 2),
      patience: optional(fc.nat(12), 2),
      dueAt: optional(fc.integer({ min: -5, max: span }), 2),
      replyClock: optional(fc.integer({ min: -1, max: 1 }), 2),
      pending: fc.boolean()
    })
    .map(ticket => sparse({ ...ticket, pending: ticket.pending && ticket.at < startAt }))
    .map(ticket => without(ticket, absent))

/** Alternating gaps and lengths from an instant on; at least one second each, but for the first gap. */
const intervals = (from: number, maxLength: number): fc.Arbitrary<[number, number][]> =>
  fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength }).map(pairs => {
    let at = from - 1
    return pairs.map(([gap, length], i): [number, number] => {
      const opensAt = at + 1 + (i === 0 ? Math.max(0, gap - 3) : gap)
      at = opensAt + length
      return [opensAt, at]
    })
  })

const agents = (groups: number, startAt: number): fc.Arbitrary<ProgramDraft['agents'][number]> =>
  fc
    .record({
      group: fc.nat(groups - 1),
      shifts: intervals(startAt, 4),
      isStaying: fc.boolean(),
      pauses: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })), size(4))
    })
    .map(({ group, shifts, isStaying, pauses }) => {
      const [from, to] = shifts[shifts.length - 1]
      return {
        group,
        shifts: [...shifts.slice(0, -1), [from, isStaying ? Infinity : to]],
        pauses: shifts.flatMap((shift, i) => pauseIn(shift, pauses[i]))
      }
    })

/** At most one pause strictly inside a shift; a late or long one is left out. */
const pauseIn = ([from, to]: [number, number], [after, length]: [number, number]): [number, number][] => {
  const begins = from + 1 + after
  return begins + length < to ? [[begins, begins + length]] : []
}

interface Shape {
  startAt: number
  skills: number
  groups: number
  kinds: number
  hasPreference: boolean
  absent: (typeof columns)[number][]
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  startAt: oneOf(0, -3, -20),
  skills: fc.integer({ min: 1, max: 3 }),
  groups: fc.integer({ min: 1, max: 4 }),
  kinds: fc.integer({ min: 1, max: 5 }),
  hasPreference: fc.boolean(),
  absent: fc.subarray([...columns])
})

const groups = ({ skills, hasPreference }: Shape): fc.Arbitrary<ProgramDraft['groups'][number]> =>
  fc
    .record({
      proficiency: fc.array(oneOf(1, 0.5, 0.25, 0.8), size(skills)),
      preference: fc.array(fc.nat(2), size(skills))
    })
    .map(({ proficiency, preference }) => (hasPreference ? { proficiency, preference } : { proficiency }))

const costs: fc.Arbitrary<NonNullable<ProgramDraft['costs']>> = fc
  .record({
    switch: optional(draws, 3),
    read: optional(draws, 3),
    readAgainAfter: oneOf(Infinity, 0, 2, 5),
    given: optional(draws, 3),
    taken: optional(draws, 3)
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
      agents: fc.array(agents(shape.groups, shape.startAt), { minLength: 1, maxLength: 6 }),
      kinds: fc.array(kinds(shape), size(shape.kinds)),
      tickets: fc.array(tickets(shape), { minLength: 2, maxLength: 25, size: 'max' }),
      clocks: fc.array(intervals(shape.startAt - 5, 8), size(2)),
      limits: fc.array(oneOf(3, 1, 2, 5, 0), size(2)),
      order: oneOf<ProgramDraft['order']>('ready', 'created', 'due', 'weighted'),
      selection: oneOf<ProgramDraft['selection']>('longest-idle', 'fewest-owned'),
      ownerFirst: fc.boolean(),
      costs
    })
    .map(draft => sparse({ ...draft, tickets: draft.tickets.toSorted((x, y) => x.at - y.at) }))
)

/** The same programs as the engine reads them. */
export const programs: fc.Arbitrary<Program> = programDrafts.map(buildProgram)
