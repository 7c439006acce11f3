import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HeadlineKey } from '../../src/metrics/headlines/headline-definitions.ts'
import type { HeadlineValue } from '../../src/metrics/headlines/headline-values.ts'
import { comparisonSchema } from '../../src/metrics/schemas/comparison-schema.ts'
import type { ScenarioSource } from '../../src/model/scenario.ts'
import { type Arm, ArmDemandError } from '../../src/study/arm.ts'
import { type ArmValues, compareValues } from '../../src/study/compare.ts'
import { compareArms } from '../../src/study/compare-arms.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { armWith, armOfPeople as people } from './small-arms.ts'

const value = (key: HeadlineKey, number: number, priority: string | null = null): HeadlineValue => ({
  key,
  priority,
  value: number
})
const share = (above: number, below: number): HeadlineValue => ({
  ...value('occupancy', below > 0 ? above / below : NaN),
  ratio: { above, below }
})
const paid = (...numbers: readonly number[]): ArmValues => numbers.map(number => [value('paidHours', number)])

describe('compared values', () => {
  it('change their signs, and nothing else, when two arms change places', () => {
    const pairs = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(20), fc.nat(20)), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(pairs, list => {
        const a = list.map(([own, , met]) => [value('paidHours', own), share(met, 20)])
        const b = list.map(([, own, , met]) => [value('paidHours', own), share(met, 20)])
        const [ab, ba] = [compareValues(['A', 'B'], [a, b]), compareValues(['A', 'B'], [b, a])]
        ab.measures.forEach(({ differences: [one], values }, i) => {
          const { differences, values: swapped } = ba.measures[i]
          const [other] = differences
          expect(other.value ?? NaN).toBeCloseTo(-(one.value ?? NaN), 12)
          expect(other.corrected ?? NaN).toBeCloseTo(one.corrected ?? NaN, 12)
          expect([...swapped].reverse()).toEqual(values)
          const turned = { less: 'more', more: 'less', same: 'same', 'not shown': 'not shown' } as const
          expect(other.verdict).toBe(one.verdict && turned[one.verdict])
        })
      })
    )
  })

  it('of an arm with itself are the same', () => {
    const arm = paid(3, 1, 4)
    const { measures, comparisons } = compareValues(['A', 'B'], [arm, arm])
    expect(comparisons).toBe(1)
    expect(measures[0].differences[0]).toMatchObject({ value: 0, low: 0, high: 0, bound: 0, verdict: 'same' })
  })

  it('are judged over all of them together: what holds alone may not hold among many', () => {
    const noise = [0.9, -1.1, 0.4, 1.3, -0.7, 0.6]
    const arms = (others: number): readonly ArmValues[] =>
      [0, 1].map(more =>
        noise.map((own, i) => [
          value('paidHours', more * (0.95 + own)),
          ...Array.from({ length: others }, (_, n) => value('open', more * noise[(i + n) % 6] * (n + 1), `P${n}`))
        ])
      )
    const verdict = (others: number) => compareValues(['A', 'B'], arms(others)).measures[0].differences[0]
    const [alone, among] = [verdict(0), verdict(20)]
    expect(among.probability).toBe(alone.probability)
    expect(among.corrected ?? 0).toBeGreaterThan(alone.corrected ?? 1)
    expect(among.bound ?? 0).toBeGreaterThan(alone.bound ?? 0)
    expect([among.low, among.high]).toEqual([alone.low, alone.high])
  })

  it('of ratios are differences of the ratios of sums, not of means of ratios', () => {
    const a = [[share(1, 2)], [share(90, 100)]]
    const b = [[share(2, 2)], [share(80, 100)]]
    expect(compareValues(['A', 'B'], [a, b]).measures[0].differences[0].value).toBeCloseTo(82 / 102 - 91 / 102, 9)
  })

  it('leave out, for all arms, replications in which one has nothing to measure', () => {
    const { measures } = compareValues(['A', 'B', 'C'], [paid(1, 2, 9), paid(2, 4, NaN), paid(5, 6, 7)])
    expect(measures[0].values.map(own => own.value)).toEqual([1.5, 3, 5.5])
    expect(measures[0].differences.map(own => own.value)).toEqual([1.5, 4])
    expect(measures[0].differences[0].pairs).toBe(2)
  })

  it('leave out measures that an arm lacks', () => {
    const a = [1, 2].map(own => [value('open', own, 'P1'), value('open', own, 'P9')])
    const b = [1, 2].map(own => [value('open', own, 'P1')])
    expect(compareValues(['A', 'B'], [a, b]).measures.map(({ priority }) => priority)).toEqual(['P1'])
  })

  it('of an even number of figures have the mean of the middle two as what pairing is worth', () => {
    const arms = [0, 1].map(more =>
      [3, 1, 4, 1, 5].map((own, i) => [
        value('paidHours', own + more * (i % 2)),
        value('open', 9 - own * own + more * i)
      ])
    )
    const { measures, pairing } = compareValues(['A', 'B'], arms)
    const ratios = measures.map(({ differences: [own] }) => own.varianceRatio ?? Number.NaN)
    expect(new Set(ratios).size).toBe(2)
    expect(pairing[0].varianceRatio).toBeCloseTo((ratios[0] + ratios[1]) / 2, 8)
  })

  it('need two arms and two replications of each', () => {
    expect(() => compareValues(['A'], [paid(1, 2)])).toThrow('two arms')
    expect(() => compareValues(['A', 'B'], [paid(1), paid(1)])).toThrow('two or more')
    expect(() => compareValues(['A', 'B'], [paid(1, 2), paid(1, 2, 3)])).toThrow('the same replications')
  })
})

const settings = { seed: 1, replications: 6 }
const compareTwo = (a: Arm, b: Arm) => compareArms([a, b], settings)

describe('compared scenarios', () => {
  it('a scenario does the same as itself, in every figure', async () => {
    const { measures, warnings, changes } = await compareTwo(armWith(), armWith())
    expect(measures.length).toBeGreaterThan(20)
    expect(measures.every(({ differences: [own] }) => own.value === 0 && own.verdict === 'same')).toBe(true)
    expect({ warnings, changes }).toEqual({ warnings: [], changes: [] })
  })

  it('with more people tickets are solved sooner, for more paid hours, and pairing pays', async () => {
    const { measures, changes, pairing, warnings } = await compareTwo(people(2), people(3))
    const of = (key: HeadlineKey) => measures.find(own => own.key === key && own.priority === null)?.differences[0]
    expect(of('resolutionSeconds.mean')?.verdict).toBe('less')
    expect(of('paidHours')).toMatchObject({ verdict: 'more' })
    expect(changes).toEqual([{ path: 'teams.Lisbon.people', values: ['2', '3'] }])
    expect(pairing[0].varianceRatio).toBeGreaterThan(1)
    expect(warnings).toEqual([])
  })

  it('the same seed gives the same bytes, and what the schema describes', async () => {
    const [one, two] = [await compareTwo(people(2), people(3)), await compareTwo(people(2), people(3))]
    expect(jsonText(one)).toBe(jsonText(two))
    expect(comparisonSchema.safeParse(JSON.parse(jsonText(one))).error?.issues ?? []).toEqual([])
  })

  it('a warning says where arms have other tickets, another period, other priorities or other promises', async () => {
    const warningsOf = async (parts: Partial<ScenarioSource>) =>
      (await compareTwo(armWith(), armWith(parts))).warnings.map(({ message }) => message.split(/[ :(]/)[1])
    expect(
      await warningsOf({ demand: { generate: { rate: '41 per day', mix: { priority: { urgent: 1, normal: 3 } } } } })
    ).toEqual(['tickets'])
    expect(await warningsOf({ period: { from: '2027-03-08', to: '2027-03-14', zone: 'Europe/Lisbon' } })).toEqual([
      'period',
      'tickets'
    ])
    expect(await warningsOf({ targets: [{ firstReply: '2 h' }] })).toEqual(['promises'])
    expect(await warningsOf({ priorities: ['urgent', 'low'], demand: { generate: { rate: '40 per day' } } })).toEqual(
      expect.arrayContaining(['priorities'])
    )
  })

  it('every replication of every arm is reported as it ends', async () => {
    const seen: number[] = []
    await compareArms([armWith(), armWith()], { ...settings, replications: 2, onProgress: done => seen.push(done) })
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('demand that cannot be drawn is a mistake of its arm', async () => {
    const bad = armWith({ demand: { generate: { rate: '100000 per s' } } })
    await expect(compareTwo(armWith(), bad)).rejects.toThrow(ArmDemandError)
  })
})
