import { describe, expect, test } from 'vitest'
import { differenceWords } from '../../src/figures/comparison/measure-words.ts'
import { headlineTiles } from '../../src/figures/headline-tiles.ts'
import { weeksOf } from '../../src/figures/read-result.ts'
import type { ComparedDifference, ComparedMeasure, Comparison } from '../../src/metrics/schemas/comparison-schema.ts'
import { sampleComparison } from '../tui/panels/sample-comparison.ts'
import { sampleResult } from './sample-result.ts'

const comparison = sampleComparison()
const shorter: ComparedDifference = {
  arm: 'B',
  value: -600,
  low: -700,
  high: -500,
  pairs: 6,
  probability: 0.0001,
  corrected: 0.004,
  verdict: 'less',
  bound: 900,
  varianceRatio: 4
}
const measure: ComparedMeasure = { ...comparison.measures[3], unit: 'seconds', better: 'less', differences: [shorter] }
const words = (change: Partial<ComparedDifference>, parts: Partial<Comparison> = {}): string =>
  differenceWords({ ...comparison, ...parts }, measure, { ...shorter, ...change }).join('\n')

describe('one difference in words', () => {
  test('tells size, interval, probability, bound and what pairing was worth', () => {
    const text = words({})
    expect(text).toContain(
      'B has 10 min less than A (95% interval of this difference alone: −12 min to −8.3 min), over 6 pairs'
    )
    expect(text).toContain('has a probability of less than 0.1%')
    expect(text).toMatch(/corrected for \d+ differences judged together 0\.4%: beyond chance, and better\./)
    expect(text).toContain('No difference larger than 15 min, either way')
    expect(text).toContain('worth 4 times the replications here: without it 24 runs of each')
  })

  test('claims no pairing for an arm of another seed', () => {
    const arms = comparison.arms.map((arm, i) => (i === 0 ? arm : { ...arm, seed: 2 }))
    const text = words({}, { arms })
    expect(text).toContain('Another seed: nothing is paired')
    expect(text).not.toContain('same luck')
  })

  test('says where chance may explain it, and where pairing did harm', () => {
    const text = words({ verdict: 'not shown', corrected: 0.3, varianceRatio: 0.5 })
    expect(text).toContain('30%: chance may explain it.')
    expect(text).toContain('varies 2 times as much as without it')
    expect(words({ varianceRatio: 1.01 })).toContain('Pairing neither helped nor harmed')
  })

  test('is short where there is nothing to tell', () => {
    expect(words({ value: null, verdict: null })).toBe('B and A have no replication in which both can be measured.')
    expect(words({ verdict: 'same' })).toBe('B and A have the same value in every replication.')
    expect(words({}, { replications: 1 })).toBe(
      'B has 10 min less than A.\nOne replication: nobody can tell what is chance.'
    )
  })
})

describe('headlines beside another run', () => {
  test('of a week have the difference of a week', () => {
    const result = sampleResult(2)
    const overtime = { ...measure, key: 'overtimeHours' as const, priority: null, unit: 'hours' as const }
    const tiles = headlineTiles(result, { ...comparison, measures: [overtime] })
    const own = tiles.find(({ tile }) => tile.measure === 'overtimeHours')
    expect(own?.difference?.quantity.value).toBeCloseTo(-600 / weeksOf(result), 9)
    expect(own?.difference?.verdict).toBe('better')
    expect(tiles.filter(({ difference }) => difference !== null)).toHaveLength(1)
  })
})
