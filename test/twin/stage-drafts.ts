import fc from 'fast-check'
import type { LineDraft, StageDraft } from './program-draft.ts'
import { oneOf, size } from './shape.ts'

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

/** How many groups a stage is open to: mostly some, at times none. */
const width = (groups: number): fc.Arbitrary<number> =>
  fc.integer({ min: -1, max: 2 * groups }).map(n => (n < 0 ? 0 : 1 + (n % groups)))

/** One to three stages, each open to at least those to whom the one before was. */
export const stages = (groups: number): fc.Arbitrary<StageDraft[]> =>
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
