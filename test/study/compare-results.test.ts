import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/metrics/schemas/result-schema.ts'
import { compareArms } from '../../src/study/compare-arms.ts'
import { type ComparedResult, compareResults } from '../../src/study/compare-results.ts'
import { runStudy } from '../../src/study/run-study.ts'
import { armOfPeople, armWith } from './small-arms.ts'

const run = (people: number, seed = 1, replications = 4): Promise<Result> =>
  runStudy(armOfPeople(people).input, { seed, replications })
const of = (result: Result, file = 'a.json'): ComparedResult => ({ result, file, settings: [] })

describe('stored results', () => {
  it('of the same seed are compared as their scenarios would be, run side by side', async () => {
    const { measures } = await compareArms([2, 3].map(armOfPeople), { seed: 1, replications: 4 })
    const stored = [await run(2), await run(3)].map(result => of(JSON.parse(JSON.stringify(result))))
    const found = compareResults(stored)
    expect(found.measures).toHaveLength(measures.length)
    for (const [i, measure] of measures.entries()) {
      const { differences, values, ...rest } = found.measures[i]
      expect(rest).toMatchObject({ key: measure.key, priority: measure.priority })
      expect(differences[0].verdict).toBe(measure.differences[0].verdict)
      expect(differences[0].value ?? 0).toBeCloseTo(measure.differences[0].value ?? 0, 4)
      expect(differences[0].low ?? 0).toBeCloseTo(measure.differences[0].low ?? 0, 4)
      expect(values[1].value ?? 0).toBeCloseTo(measure.values[1].value ?? 0, 4)
    }
    expect(found.warnings).toEqual([])
  })

  it('are the same as themselves in every headline', async () => {
    const result = await run(2)
    const { measures } = compareResults([of(result), of(result, 'b.json')])
    expect(new Set(measures.map(({ differences }) => differences[0].verdict))).toEqual(new Set(['same']))
  })

  it('of different seeds are compared with a warning that they are not paired', async () => {
    const { warnings } = compareResults([of(await run(2)), of(await run(3, 2), 'b.json')])
    expect(warnings).toEqual([{ arm: 'B', message: expect.stringMatching(/^another seed \(2, not 1\).*not paired/) }])
  })

  it('with other tickets are compared with a warning', async () => {
    const { input } = armWith({
      demand: { generate: { rate: '70 per day', mix: { priority: { urgent: 1, normal: 3 } } } }
    })
    const result = await runStudy(input, { seed: 1, replications: 4 })
    expect(compareResults([of(await run(2)), of(result)]).warnings[0].message).toMatch(/^other tickets/)
  })

  it('are compared over the replications that both have', async () => {
    const found = compareResults([of(await run(2, 1, 4)), of(await run(3, 1, 2))])
    expect(found.replications).toBe(2)
    expect(found.warnings[0].message).toBe('2 replications are in common; the others are left out')
  })

  it('of one replication show their differences, and claim nothing of chance', async () => {
    const { measures, comparisons, warnings } = compareResults([of(await run(2, 1, 1)), of(await run(3, 1, 1))])
    const [{ differences, values }] = measures
    expect(differences[0].value).toBeCloseTo((values[1].value ?? 0) - (values[0].value ?? 0), 6)
    expect(differences[0].value).toBeLessThan(0)
    expect(
      measures.flatMap(own => own.differences).filter(({ verdict }) => verdict === 'less' || verdict === 'more')
    ).toEqual([])
    expect([differences[0].low, comparisons]).toEqual([null, 0])
    expect(warnings[0].message).toMatch(/^one replication only/)
  })

  it('without the headlines of their replications are refused by name', async () => {
    const { headlines: _, ...old } = await run(2)
    const whole = await run(3)
    expect(() => compareResults([of(whole), of(old, 'old.json')])).toThrow(/^old\.json does not hold/)
  })

  it('tell which settings of the command line they differ in', async () => {
    const [a, b] = [await run(2), await run(3)]
    const set = { ...b, inputs: [{ file: '--set teams.Lisbon.people=3', sha256: 'ab' }] }
    expect(compareResults([of(a), of(set)]).changes).toEqual([{ path: 'teams.Lisbon.people', values: [null, '3'] }])
  })
})
