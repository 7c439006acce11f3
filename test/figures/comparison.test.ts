import { describe, expect, it } from 'vitest'
import { comparisonFigures } from '../../src/figures/comparison/comparison-figures.ts'
import { verdictWords } from '../../src/figures/comparison/verdict-words.ts'
import { atMostInWords, quantityInWords } from '../../src/figures/in-words.ts'
import type { HeadlineKey } from '../../src/metrics/headlines/headline-definitions.ts'
import type { Comparison } from '../../src/metrics/schemas/comparison-schema.ts'
import { type ArmValues, compareValues } from '../../src/study/compare.ts'
import { figuresCsv } from '../../src/views/csv/figures-csv.ts'
import { textPage } from '../../src/views/text/text-page.ts'

const NOISE = [-60, 60, -30, 30, 0, 0]

/** One arm: resolution by priority on average, in hours; and replies on time. */
const arm = (hours: Readonly<Record<string, number>>, share: number, wobble: number): ArmValues =>
  NOISE.map((noise, i) => [
    ...Object.entries(hours).map(([priority, mean]) => ({
      key: 'resolutionSeconds.mean' as HeadlineKey,
      priority,
      value: mean * 3600 + 20 * noise + wobble * NOISE[(i + 2) % 6]
    })),
    {
      key: 'firstReplyTarget.share' as HeadlineKey,
      priority: null,
      value: share,
      ratio: { above: share * 1000, below: 1000 }
    }
  ])

const comparisonOf = (a: ArmValues, b: ArmValues, parts: Partial<Comparison> = {}): Comparison => ({
  schema: 'sunrelay-comparison/1',
  versions: {},
  seed: 1,
  replications: NOISE.length,
  study: { wanted: NOISE.length, failed: [], isInterrupted: false, precision: null },
  tzRelease: '2026a',
  arms: ['A', 'B'].map(label => ({
    label,
    name: 'Office',
    file: 'office.yaml',
    settings: label === 'A' ? [] : ['x=1'],
    firstDay: '2027-03-01',
    lastDay: '2027-03-07',
    zone: 'UTC',
    inputs: []
  })),
  changes: [{ path: 'x', values: [null, '1'] }],
  warnings: [],
  expectations: [],
  ...compareValues(['A', 'B'], [a, b]),
  ...parts
})

const sooner = comparisonOf(arm({ P1: 2, P2: 8 }, 0.8, 0), arm({ P1: 2, P2: 6.6 }, 0.8, 1))

describe('the verdict in words', () => {
  it('says by how much an arm is sooner, and bounds what it could not tell apart', () => {
    const [first, ...others] = verdictWords(sooner, 'B')
    expect(first).toMatch(/^B resolves P2 sooner by 1\.4 h ± 4\d s; no difference for P1 is larger than 1\.\d min\.$/)
    expect(others).toEqual(['No other figure of B differs beyond chance.'])
  })

  it('gives each group that it could not tell apart its own bound', () => {
    const wobbly = arm({ P1: 2, P3: 2 }, 0.8, 1)
    const calm = arm({ P1: 2, P3: 2 }, 0.8, 0)
    const mixed = comparisonOf(
      calm,
      wobbly.map((values, i) => [...calm[i].slice(0, 1), ...values.slice(1)])
    )
    expect(verdictWords(mixed, 'B')[0]).toMatch(
      /^B resolves tickets no sooner and no later beyond chance: no difference for P1; no difference for P3 is larger than 1\.\d min\.$/
    )
    const unlike = comparisonOf(
      calm,
      arm({ P1: 2, P3: 2 }, 0.8, 9).map((values, i) => [...wobbly[i].slice(0, 1), ...values.slice(1)])
    )
    expect(verdictWords(unlike, 'B')[0]).toMatch(
      /no difference is larger than 1\.\d min for P1 and [\d.]+ min for P3\.$/
    )
  })

  it('is turned around with the arms', () => {
    const later = comparisonOf(arm({ P1: 2, P2: 6.6 }, 0.8, 1), arm({ P1: 2, P2: 8 }, 0.8, 0))
    expect(verdictWords(later, 'B')[0]).toMatch(/^B resolves P2 later by 1\.4 h ± 4\d s; no difference for P1/)
  })

  it('of a scenario with itself is that it does the same', () => {
    const same = arm({ P1: 2 }, 0.8, 1)
    expect(verdictWords(comparisonOf(same, same), 'B')).toEqual([
      'B does the same as A: no figure differs in any replication.'
    ])
  })

  it('tells other figures with the values of both', () => {
    const more = comparisonOf(arm({ P1: 2 }, 0.8, 0), arm({ P1: 2 }, 0.85, 1))
    expect(verdictWords(more, 'B')).toContain('Replied in time: 5 points more in B (85%; A: 80%).')
  })
})

describe('the page of a comparison', () => {
  it('has the settings that differ, cautions, and fits into 80 columns', () => {
    const hostile = '\u001b[31mred'
    const page = textPage(
      comparisonFigures({
        ...sooner,
        warnings: [{ arm: 'B', message: 'other tickets' }],
        changes: [{ path: hostile, values: ['1', '2'] }]
      }),
      { details: true }
    )
    expect(page).toContain('B beside A: other tickets')
    expect(page).not.toContain('\u001b')
    expect(page.split('\n').filter(line => [...line].length > 80)).toEqual([])
  })

  it('tells what befalls few tickets with the digits that differ', () => {
    const rare = (mean: number): ArmValues =>
      NOISE.map(noise => [{ key: 'handovers' as HeadlineKey, priority: null, value: mean + noise * 1e-6 }])
    const comparison = comparisonOf(rare(0.0123), rare(0.0321))
    expect(textPage(comparisonFigures(comparison))).toMatch(/Hand-overs a ticket +0\.012 +0\.032 +\+0\.02/)
    expect(verdictWords(comparison, 'B')).toContain('Hand-overs a ticket: 0.02 more in B (0.032; A: 0.012).')
  })

  it('tells in full what is too long to stand side by side', () => {
    const long = `[${'a list of many things, '.repeat(6)}]`
    const changes = [
      { path: 'teams.Porto.people', values: [null, '2'] },
      { path: 'targets', values: [long, `${long} and more`] },
      { path: 'calls', values: [long, long.replace('many', 'few')] }
    ]
    const page = textPage(comparisonFigures({ ...sooner, changes }))
    const plain = page.replaceAll(/\s+/g, ' ')
    expect(page).toMatch(/^teams\.Porto\.people +– +2$/m)
    expect(plain).toContain(`- targets: A: ${long}; B: ${long} and more`)
    expect(page.split('\n').filter(line => [...line].length > 80)).toEqual([])
  })

  it.each([
    [1.04, 'Pairing made no difference'],
    [0.98, 'Pairing made no difference'],
    [1.5, 'is worth 1.5 times the replications: 9 runs of each'],
    [0.5, 'differences vary 2 times as much as without it']
  ])('says what a variance ratio of %d is worth', (varianceRatio, words) => {
    const page = textPage(comparisonFigures({ ...sooner, pairing: [{ arm: 'B', varianceRatio }] }))
    expect(page.replaceAll(/\s+/g, ' ')).toContain(words)
  })

  it('says at its top which replications are missing', () => {
    const failed = [{ arm: 'B', replication: 2, seed: 1, reason: 'x' }]
    const study = { wanted: 9, failed, isInterrupted: true, precision: null }
    const page = textPage(comparisonFigures({ ...sooner, study })).replaceAll(/\s+/g, ' ')
    expect(page).toContain(
      '! Partial comparison: 6 of 9 replications finished in all arms, replication 2 of B failed, stopped early'
    )
  })

  it('has what was expected of arms and of differences', () => {
    const found = { value: -600, low: -900, high: -300 }
    const told = {
      operator: '<=',
      threshold: -3600,
      unit: 'seconds',
      verdict: 'missed',
      isBeyondChance: true,
      expectedBeyond: null
    } as const
    const expectations = [{ ...told, arm: 'B', against: 'A', text: 'mean resolution <= -1 h', found }]
    const page = textPage(comparisonFigures({ ...sooner, expectations }))
    expect(page).toMatch(/B − A: mean resolution <= -1 h +−10 min! +−15 min +−5 min +yes/)
  })

  it('has differences as numbers with their intervals in CSV', () => {
    const lines = figuresCsv(comparisonFigures(sooner)).split('\r\n')
    const row = lines.find(line => line.startsWith('by-priority-b,B − A,"P2: Resolution, mean"'))
    const [, , value, unit, low, high] = /,(-[\d.]+),(\w+),(-[\d.]+),(-[\d.]+),/.exec(row ?? '')?.slice(0, 5) ?? []
    expect(row).toMatch(/,-5040,seconds,-50\d\d\.\d+,-\d{4}\.\d+,,$/)
    expect([value, unit, low, high]).toBeDefined()
  })
})

describe('a bound in words', () => {
  it('is never below the bound', () => {
    expect([0.31, 59.2, 60, 60.5, 3541, 3600, 35_000, 172_799, 172_801].map(atMostInWords)).toEqual([
      '0.4 s',
      '1 min',
      '1 min',
      '1.1 min',
      '1 h',
      '1 h',
      '9.8 h',
      '2 days',
      '2.1 days'
    ])
  })
})

describe('a difference in words', () => {
  it('has a sign, and small ones do not vanish', () => {
    const words = (value: number, unit: 'seconds' | 'share' | 'count') =>
      quantityInWords({ value, unit, difference: 'signed' })
    expect([words(-5040, 'seconds'), words(0.031, 'share'), words(-0.00043, 'count'), words(0, 'count')]).toEqual([
      '−1.4 h',
      '+3.1 points',
      '−0.00043',
      '0'
    ])
  })
})
