import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { type PaintedOptions, painted, plain } from './painted.ts'
import { sampleComparison } from './sample-comparison.ts'

const result = sampleResult(3)
const comparison = sampleComparison()
const shown = (options: PaintedOptions = {}) => painted('compare', result, { data: { comparison }, ...options })
const textOf = (options: PaintedOptions = {}): string => shown({ height: 200, ...options }).lines.join('\n')

/** Presses that open the mean resolution of all tickets. */
const RESOLUTION = ['v', '/', ...'Resolution, mean', 'enter', 'enter']

describe('the verdicts', () => {
  test('come first, with how many figures are worse and better beyond chance', () => {
    const { lines } = shown({ width: 120 })
    expect(lines[0]).toMatch(/^B beside A, 1 of 2; left and right: the others/)
    expect(lines[3]).toMatch(/^\d+ figures: [1-9]\d* worse !, [1-9]\d* better, 0 neither, \d+ may be chance$/)
    const of = comparison.measures.map(({ better, differences: [{ verdict }] }) => [better, verdict])
    const worse = of.filter(
      ([better, verdict]) => (verdict === 'less' || verdict === 'more') && verdict !== better
    ).length
    expect(lines[3]).toContain(`${comparison.measures.length} figures: ${worse} worse`)
  })

  test('what is worse has another mark than what is better', () => {
    const text = textOf({ width: 160 })
    expect(text).toMatch(/\+ B resolves .* sooner by/)
    expect(text).toMatch(/! Replied in time: .* less in B/)
  })

  test('left and right choose the arm that stands beside the first', () => {
    const text = textOf({ keys: ['right'] })
    expect(text).toMatch(/^C beside A, 2 of 2/)
    expect(text).toContain('C does the same as A')
    expect(text).toContain(' 0 worse, 0 better')
  })

  test('figures of all tickets and what was changed stand below', () => {
    const text = textOf({ width: 160 })
    expect(text).toMatch(/Resolution, mean .* better {2,}-50%/)
    expect(text).toMatch(/routing\.policy +skills +swarm +skills/)
  })

  test('of one replication none is told', () => {
    const single = sampleComparison({ replications: 1 })
    const text = textOf({ data: { comparison: single } })
    expect(text).toContain('One replication of each')
    expect(text).not.toContain('B resolves')
  })

  test('why the arms cannot quite be compared stands before them', () => {
    const warned = sampleComparison({ warnings: [{ arm: 'B', message: 'it is another period' }] })
    const of = (keys: string[]) => textOf({ data: { comparison: warned }, keys })
    expect(of([]).indexOf('! it is another period')).toBeGreaterThan(0)
    expect(of([]).indexOf('! it is another period')).toBeLessThan(of([]).indexOf('B resolves'))
    expect(of(['right'])).not.toContain('it is another period')
  })
})

describe('the measures', () => {
  test('of each priority have a view, in which a difference beyond chance is told from one that is not', () => {
    const lines = shown({ keys: ['v', 'v'], width: 140 }).lines
    expect(lines[0]).toMatch(/^B beside A, P?p?\S+/)
    expect(lines.find(line => line.includes('Resolution, mean'))).toMatch(/ better /)
    expect(lines.find(line => line.includes('Open at the end'))).toMatch(/ same /)
  })

  test('are sorted by how much they differ', () => {
    const { content } = shown({ keys: ['v', 's', 's', 's', 's', 's'] })
    expect(content.sorts[4]).toBe('B - A')
    expect(content.copies).toMatch(/^(Replied in time|Resolution, mean)/)
  })

  test('Enter opens one: each run with its interval, the difference in words, and every priority', () => {
    const text = textOf({ keys: RESOLUTION, width: 120 })
    expect(text).toMatch(/each run with its 95% interval/)
    expect(text).toMatch(/^A +\S+ (h|min|days) ± /m)
    expect(text).toMatch(
      /^B has .* less than A \(95% interval of this difference alone: -.* to -.*\), over 6 pairs of replications\.$/m
    )
    expect(text).toContain('beyond chance, and better')
    expect(text).toContain('C and A have the same value in every replication.')
    expect(text).toMatch(/The same by priority/)
    expect(textOf({ keys: ['enter', 'esc'] })).toEqual(textOf())
  })

  test('a bar ends where the interval ends, lighter from its lower end on', () => {
    const lines = shown({ keys: RESOLUTION, width: 120, symbols: 'ascii' }).lines
    const [a, b] = lines.slice(1, 3).map(line => [...line].filter(sign => sign === '#').length)
    expect(b).toBeGreaterThan(0)
    expect(b / a).toBeGreaterThan(0.4)
    expect(b / a).toBeLessThan(0.6)
  })
})

describe('what was changed', () => {
  test('is a table, and Enter shows a setting in full', () => {
    const { whole } = shown()
    const views = 8
    expect(whole.panel).toBe('compare')
    const keys = Array.from({ length: views }, () => 'v')
    const found = keys
      .map((_, i) => shown({ keys: keys.slice(0, i) }))
      .find(({ lines }) => lines[0].startsWith('What the scenarios'))
    expect(found?.lines.join('\n')).toMatch(/costs\.read +5 min +5 min +0 min/)
    expect(found?.content.opens).toBe('setting\nrouting.policy')
  })
})

describe('with nothing to compare', () => {
  test('it says how to get something', () => {
    const text = textOf({ data: { comparison: null } })
    expect(text).toContain('press w')
    expect(text).toContain('sunrelay open A.json B.json')
  })
})

describe('at any size', () => {
  test.each([
    [60, 12],
    [80, 21],
    [120, 32],
    [300, 77]
  ])('no line of %i cells is too wide and no glyph is foreign', (width, height) => {
    for (const symbols of ['braille', 'ascii'] as const)
      for (const keys of [
        [],
        ['enter'],
        ['v'],
        ['v', 'v'],
        ['v', 'v', 'enter'],
        ['V'],
        ['V', 'V'],
        ['V', 'V', 'enter']
      ]) {
        const { content, lines } = shown({ keys, width, height, symbols })
        const all = [...content.top, ...Array.from({ length: content.count }, (_, i) => content.line(i))].map(plain)
        for (const line of all) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
        expect(lines.join('')).toMatch(symbols === 'ascii' ? /^[ -~«»]*$/ : /^[ -~\u2500-\u259f\u2800-\u28ff·…→±«»]*$/)
      }
  })
})
