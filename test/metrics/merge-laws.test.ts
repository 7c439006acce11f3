import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import { MeasureMerge, type MergedMeasures } from '../../src/metrics/merge/measure-merge.ts'
import { resultOf } from '../../src/metrics/merge/merge-measures.ts'
import { buildProgram } from '../twin/build-program.ts'
import type { ProgramDraft } from '../twin/program-draft.ts'
import { programDrafts } from '../twin/programs.ts'
import { legendOfProgram } from './legend-of-program.ts'

const runs = { numRuns: 20, seed: 20_270_301 }
const record = { versions: {}, inputs: [], leftOut: [], seed: 1 }
const INTERVAL_SECONDS = 10

const measuresOf = (draft: ProgramDraft, luck: number): Measures => {
  const program = buildProgram({ ...draft, luck: [luck, 7] })
  const until = Math.min(program.until, 40)
  return measure(program, legendOfProgram(program, until, INTERVAL_SECONDS), simulate(program))
}

/** The same measures with depths of another size, so that the order of additions shows in the digits that a result keeps. */
const scaled = (measures: Measures, size: number): Measures => ({
  ...measures,
  waiting: measures.waiting.map(series => ({ ...series, mean: series.mean.map(value => (value + 1 / 3) * size) }))
})

/** Replications of any program, which differ by luck and by the size of their depths. */
const replications: fc.Arbitrary<Measures[]> = fc
  .tuple(
    programDrafts.filter(({ until }) => (until ?? Infinity) > 0),
    fc.array(fc.tuple(fc.nat(0xffff), fc.double({ min: 0, max: 14, noNaN: true })), { minLength: 2, maxLength: 7 })
  )
  .map(([draft, own]) => own.map(([luck, power]) => scaled(measuresOf(draft, luck), 10 ** power)))

const merged = (list: readonly Measures[], order: readonly number[], failed: ReadonlySet<number>): MergedMeasures => {
  const merge = new MeasureMerge()
  for (const number of order)
    if (failed.has(number)) merge.giveUp(number)
    else merge.add(number, list[number])
  return merge.merged()
}

const numbersOf = (list: readonly unknown[]): number[] => [...list.keys()]
const inOrder = (list: readonly Measures[]): MergedMeasures => merged(list, numbersOf(list), new Set())
const bytesOf = (all: MergedMeasures): string => JSON.stringify(resultOf(all, record))

const arrivals = replications.chain(list =>
  fc.record({
    list: fc.constant(list),
    order: fc.shuffledSubarray(numbersOf(list), { minLength: list.length }),
    // One at least finishes.
    failed: fc.subarray(numbersOf(list), { maxLength: list.length - 1 }).map(numbers => new Set(numbers))
  })
)

/** A number of a result; one that is missing equals none. */
const known = (value: number | null): number => value ?? NaN

/** Equal but for what the order of additions and the rounding of the result do to the last digits. */
const expectAlike = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.0011 + 1e-9 * Math.abs(expected))

describe('merging the measures of any replications', () => {
  it('gives the same bytes in whatever order they come and fail: those that finished, added up by number', () => {
    fc.assert(
      fc.property(arrivals, ({ list, order, failed }) => {
        const all = merged(list, order, failed)
        const finished = numbersOf(list).filter(number => !failed.has(number))
        expect(all.kept.map(({ replication }) => replication)).toEqual(finished)
        expect(bytesOf(all)).toBe(bytesOf(merged(list, numbersOf(list), failed)))
      }),
      runs
    )
  })

  it('adds up by number because another order of additions gives other digits', () => {
    const draft = fc.sample(programDrafts, { numRuns: 1, seed: 3 })[0]
    const list = [1e14, 1, 3, 7, 1e13].map((size, luck) => scaled(measuresOf(draft, luck), size))
    expect(inOrder(list).series.waiting[0].mean).not.toEqual(inOrder([...list].reverse()).series.waiting[0].mean)
  })

  it('is associative but for rounding: means of two parts, weighted by their replications, are the means of all', () => {
    fc.assert(
      fc.property(replications, fc.nat(), (list, place) => {
        const cut = 1 + (place % (list.length - 1))
        const parts = [list.slice(0, cut), list.slice(cut)]
        const weights = parts.map(part => part.length / list.length)
        const [one, two, all] = [...parts, list].map(part => resultOf(inOrder(part), record))
        all.waiting.forEach(({ mean, min, max }, s) => {
          const [first, second] = [one, two].map(({ waiting }) => waiting[s])
          for (const i of mean.keys()) {
            expectAlike(weights[0] * known(first.mean[i]) + weights[1] * known(second.mean[i]), known(mean[i]))
            expect(Math.min(known(first.min[i]), known(second.min[i]))).toBe(min[i])
            expect(Math.max(known(first.max[i]), known(second.max[i]))).toBe(max[i])
          }
        })
        for (const key of Object.keys(all.flow) as (keyof typeof all.flow)[])
          expectAlike(
            weights[0] * (one.flow[key].value ?? 0) + weights[1] * (two.flow[key].value ?? 0),
            all.flow[key].value ?? 0
          )
      }),
      runs
    )
  })

  it('numbers are names: replications that are numbered anew give the same figures but for rounding', () => {
    fc.assert(
      fc.property(arrivals, ({ list, order }) => {
        const [one, two] = [list, order.map(number => list[number])].map(each =>
          numbersIn(resultOf(inOrder(each), record))
        )
        expect(two).toHaveLength(one.length)
        one.forEach((value, i) => {
          expectAlike(two[i], value)
        })
      }),
      runs
    )
  })
})

/** All numbers of a result, in the order in which it is written. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}
