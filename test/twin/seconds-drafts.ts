import fc from 'fast-check'
import type { Draw } from './program-draft.ts'
import { oneOf } from './shape.ts'

/** Durations: mostly small whole seconds, so that much happens at one instant; at times a distribution. */
export const draws: fc.Arbitrary<Draw> = fc.oneof(
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
export const patiences: fc.Arbitrary<Draw> = fc.oneof(draws, oneOf<Draw>(12, 6, 20, 0))

/** Alternating gaps and lengths from an instant on; at least one second each, but for the first gap. */
export const intervals = (from: number, maxLength: number): fc.Arbitrary<[number, number][]> =>
  fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength }).map(pairs => {
    let at = from - 1
    return pairs.map(([gap, length], i): [number, number] => {
      const opensAt = at + 1 + (i === 0 ? Math.max(0, gap - 3) : gap)
      at = opensAt + length
      return [opensAt, at]
    })
  })
