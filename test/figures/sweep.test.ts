import { describe, expect, it } from 'vitest'
import { sweepDocument } from '../../src/figures/report/sweep-document.ts'
import { shortPaths } from '../../src/figures/sweep/point-names.ts'
import { sweepFigures } from '../../src/figures/sweep/sweep-figures.ts'
import type { Sweep, SweepPointResult } from '../../src/metrics/schemas/sweep-schema.ts'
import { sweepCsv } from '../../src/views/csv/sweep-csv.ts'
import { textPage } from '../../src/views/text/text-page.ts'

const point = (
  values: SweepPointResult['values'],
  hours: number,
  parts: Partial<SweepPointResult> = {}
): SweepPointResult => ({
  values,
  isBase: false,
  replications: 10,
  failed: [],
  figures: [
    {
      found: { value: hours * 3600, low: hours * 3600 - 600, high: hours * 3600 + 600 },
      expectedBeyond: null,
      difference: { value: 1800, low: 1200, high: 2400, pairs: 10, corrected: 0.01, verdict: 'more' }
    },
    { found: { value: 1000 - 10 * hours, low: 900, high: 1000 }, expectedBeyond: null, difference: null }
  ],
  expectations: [],
  isMet: null,
  ...parts
})

const sweepOf = (points: SweepPointResult[], parts: Partial<Sweep> = {}): Sweep => ({
  schema: 'sunrelay-sweep/1',
  versions: { sunrelay: '0' },
  scenario: { name: 'Desk', file: 'desk.yaml' },
  settings: [],
  seed: 1,
  wanted: 10,
  tzRelease: '2026a',
  inputs: [],
  design: 'grid',
  vary: [{ path: 'teams.a.people', values: ['2', '3'] }],
  measures: [
    { text: 'p90 resolution', unit: 'seconds', better: 'less' },
    { text: 'paid hours', unit: 'hours', better: 'less' }
  ],
  reference: 0,
  points,
  unfinished: [],
  skipped: [],
  same: [],
  comparisons: 2,
  warnings: [],
  ...parts
})

const line = sweepOf([point(['2'], 4, { isBase: true }), point(['3'], 2)])
const textOf = (sweep: Sweep): string => textPage(sweepFigures(sweep))

describe('the page of a sweep', () => {
  it('shows how a figure responds, and how far its interval reaches', () => {
    const [, first = '', second = ''] = /by a\.people ─*\n(.*)\n(.*)\n/.exec(textOf(line)) ?? []
    expect(first).toMatch(/^2 \* +4 h █+▒+$/)
    expect(second).toMatch(/^3 +2 h █+▒+$/)
    const solid = (text: string) => text.replaceAll(/[^█]/g, '').length
    expect(solid(first) / solid(second)).toBeCloseTo((4 - 1 / 6) / (2 - 1 / 6), 1)
  })

  it('says which point the others are compared with', () => {
    expect(textOf(line)).toContain('* the scenario as the file has it')
    expect(textOf(sweepOf(line.points.map(own => ({ ...own, isBase: false }))))).toContain('* the first point')
  })

  it('of two that are varied in every combination is a map, from the least to the most', () => {
    const vary = ['a', 'b'].map(team => ({ path: `teams.${team}.people`, values: ['2', '3'] }))
    const points = ['2', '3'].flatMap(a => ['2', '3'].map(b => point([a, b], Number(a) + Number(b))))
    const page = textOf(sweepOf(points, { vary }))
    expect(page).toContain('b.people 2 b.people 3')
    expect(page).toMatch(/a\.people 2 +4 h +▒ 5 h\na\.people 3 +▒ 5 h +█ 6 h/)
  })

  it('names the point that meets all that is expected with the fewest paid hours', () => {
    const expectation = (verdict: 'met' | 'missed') => ({
      text: 'occupancy <= 90%',
      found: { value: 0.8, low: 0.7, high: 0.9 },
      operator: '<=' as const,
      threshold: 0.9,
      unit: 'share' as const,
      verdict,
      isBeyondChance: true,
      expectedBeyond: null
    })
    const met = { expectations: [expectation('met')], isMet: true }
    const missed = { expectations: [expectation('missed')], isMet: false }
    const points = [point(['2'], 2, met), point(['3'], 4, met), point(['4'], 6, missed)]
    const page = textOf(sweepOf(points)).replaceAll(/\s+/g, ' ')
    expect(page).toContain('2 of 3 points meet all that is expected; the fewest paid hours of these takes 3: 960 h.')
    expect(textOf(sweepOf([point(['2'], 2, missed)]))).toContain('No point meets all that is expected.')
  })

  it('tells what is missing: points left out, not finished, and replications that failed', () => {
    const failed = [{ replication: 4, seed: 1, reason: 'disk on fire' }]
    const parts = {
      unfinished: [{ values: ['5'], replications: 3 }],
      skipped: [{ reason: 'there is nobody', points: ['teams.a.people=0'] }]
    }
    const page = textOf(sweepOf([point(['2'], 2, { failed })], parts)).replaceAll(/\s+/g, ' ')
    expect(page).toContain('2: 1 replication failed because of the program and is left out.')
    expect(page).toContain('Interrupted: 1 point not finished: 5.')
    expect(page).toContain('Left out: teams.a.people=0: there is nobody.')
  })

  it('of many points leaves what is told point by point to the details', () => {
    const many = sweepOf(Array.from({ length: 13 }, (_, i) => point([String(i)], i + 1)))
    const pageOf = (details: boolean) => textPage(sweepFigures(many), { details })
    expect(pageOf(false)).not.toContain('differences to 0')
    expect(pageOf(false)).toContain('--details has the differences')
    expect(pageOf(true)).toContain('p90 resolution: differences to 0')
  })

  it('keeps hostile names to one line of harmless text', () => {
    const evil = '\u001b[31mred\u202e\n'
    const page = textOf(sweepOf([point([evil], 2)], { vary: [{ path: `a.${evil}`, values: [evil] }] }))
    expect(['\u001b', '\u202e'].filter(character => page.includes(character))).toEqual([])
  })
})

describe('a p99 with too few tickets', () => {
  const figures = [{ found: { value: null, low: null, high: null }, expectedBeyond: 23.4, difference: null }]
  const measures = [{ text: 'p99 resolution', unit: 'seconds' as const, better: 'less' as const }]
  const sweep = sweepOf([point(['2'], 2, { figures }), point(['3'], 2, { figures })], { measures })

  it('is told to have too few of them, and how many it takes', () => {
    const page = textOf(sweep).replaceAll(/\s+/g, ' ')
    expect(page).toContain('about 23 are expected beyond it over all replications, 100 are needed')
    expect(page).not.toContain('quantiles need 10 replications')
  })
})

it('the page names points that are the same scenario as another', () => {
  const same = [{ point: 'a=600s', as: 'a=10min' }]
  expect(textOf(sweepOf(line.points, { same })).replaceAll(/\s+/g, ' ')).toContain(
    'a=600s: the same scenario as “a=10min”'
  )
})

it('a sweep without differences counts none', () => {
  expect(textOf(sweepOf([point(['2'], 2)], { comparisons: 0 }))).not.toContain('0 differences')
})

describe('short paths', () => {
  it.each([
    [
      ['teams.a.people', 'absence'],
      ['people', 'absence']
    ],
    [
      ['teams.a.people', 'teams.b.people'],
      ['a.people', 'b.people']
    ],
    [
      ['people', 'teams.people'],
      ['people', 'teams.people']
    ]
  ])('%j are told apart', (paths, short) => {
    expect(shortPaths(paths)).toEqual(short)
  })
})

it('a negative value of the scenario stays a number in CSV, and a formula does not become one', () => {
  const csv = sweepCsv(sweepOf([point(['-2'], 2), point(['+3'], 2), point(['=1+1'], 2)]))
  expect(csv).toMatch(/\r\n3,0,10,/)
  expect(csv).toMatch(/\r\n-2,1,10,/)
  expect(csv).toMatch(/\r\n'=1\+1,0,10,/)
})

it('CSV says of a difference what the page says', () => {
  expect(sweepCsv(sweepOf([point(['2'], 2)]))).toMatch(/,1800,1200,2400,worse,/)
})

describe('the answer of the report on a sweep', () => {
  it('tells which points will do at what cost, how far the first figure goes, and what is beyond chance', () => {
    const judged = sweepOf([point(['2'], 4, { isBase: true, isMet: false }), point(['3'], 2, { isMet: true })])
    expect(sweepDocument(judged).answer).toEqual([
      '1 of 2 points meets all that is expected; the fewest paid hours of these takes 3: 980 h.',
      'p90 resolution: from 2 h at 3 to 4 h at 2.',
      'Of 2 differences to 2, 2 are beyond chance.'
    ])
  })

  it('says so where nothing was expected, and how many points did not finish', () => {
    const unfinished = [{ values: ['4'], replications: 1 }]
    const [first] = sweepDocument(sweepOf([point(['2'], 4)], { unfinished })).answer
    expect(first).toMatch(/^1 point ran, and nothing was expected of them: .* which will do; 1 point did not finish\.$/)
  })

  it('names no flag of another command in its notes', () => {
    const many = sweepOf(Array.from({ length: 20 }, (_, i) => point([String(i)], i)))
    const notes = sweepDocument(many).sections.flatMap(({ figures }) => figures.flatMap(({ notes: own }) => own))
    expect(notes.filter(note => note.startsWith('--'))).toEqual([])
    expect(notes.length).toBeGreaterThan(0)
  })
})
