import { describe, expect, test } from 'vitest'
import { rankedFindings } from '../../../src/figures/findings.ts'
import { headlineTiles } from '../../../src/figures/headline-tiles.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { type PaintedOptions, painted, plain } from './painted.ts'
import { sampleComparison } from './sample-comparison.ts'

const result = sampleResult(3)
const shown = (options: PaintedOptions = {}) => painted('overview', result, options)

describe('the first look', () => {
  test.each([
    [60, 12],
    [80, 21],
    [120, 32],
    [200, 57]
  ])('at %i cells shows what is missed and the worst finding without scrolling', (width, height) => {
    const text = shown({ width, height }).lines.join('\n')
    expect(text).toMatch(/promises missed/)
    expect(text).toMatch(/ !/)
    const [{ text: worst }] = rankedFindings(result)
    expect(text).toContain(worst.split(' ').slice(0, 3).join(' ').replaceAll('–', '-'))
  })

  test('headlines stand side by side, the more the wider: 3 at 60 cells, 4 at 80, 8 at 200', () => {
    const count = (width: number) =>
      shown({ width })
        .lines[1].split(/ {2,}/)
        .filter(text => text !== '').length
    expect([60, 80, 200].map(count)).toEqual([3, 4, 8])
  })

  test('what is missed comes first, and what there is nothing to measure of last', () => {
    const tiles = headlineTiles(result, null).map(({ tile: { quantity } }) => quantity)
    expect(tiles[0].verdict).toBe('missed')
    const none = tiles.findIndex(({ value }) => value === null)
    expect(none < 0 || tiles.slice(none).every(({ value }) => value === null)).toBe(true)
    const met = tiles.findLastIndex(({ verdict }) => verdict === 'missed')
    expect(tiles.slice(0, met + 1).every(({ verdict }) => verdict === 'missed')).toBe(true)
  })

  test('something expected that was missed stands before the findings', () => {
    const judged = {
      ...result,
      expectations: [
        {
          text: 'occupancy <= 10%',
          found: { value: 0.5, low: 0.4, high: 0.6 },
          unit: 'share' as const,
          threshold: 0.1,
          verdict: 'missed' as const,
          isBeyondChance: true
        }
      ]
    } as unknown as typeof result
    const text = painted('overview', judged, { height: 60 }).lines.join('\n')
    expect(text.indexOf('occupancy <= 10%')).toBeGreaterThan(0)
    expect(text.indexOf('occupancy <= 10%')).toBeLessThan(text.indexOf('What to look at first'))
  })

  test('after something was tried each headline that is compared tells its difference', () => {
    const comparison = sampleComparison()
    const tried = { changes: ['routing.policy=swarm'], result, comparison }
    const text = shown({ width: 120, height: 60, data: { comparison, tried } }).lines.join('\n')
    expect(text).toMatch(/-\d+ pt .*worse/)
    expect(text).toContain('as the first run')
    expect(text).toContain('? may be chance')
    expect(shown({ width: 120, height: 60 }).lines.join('\n')).not.toContain('as the first run')
  })
})

describe('the cursor', () => {
  const findings = rankedFindings(result)

  test('stops at every finding and promise; all of them can be reached', () => {
    const { content } = shown()
    expect(content.rows).toBe(findings.length + result.targets.filter(({ tickets }) => (tickets.value ?? 0) > 0).length)
    expect(shown({ keys: ['G'], height: 12 }).lines.join('\n')).toMatch(/«> P2 /)
  })

  test('Enter on a missed promise leads to where the time of its tickets went', () => {
    const row = findings.findIndex(({ topic }) => topic === 'promise')
    const { whole } = shown({ keys: [...Array.from({ length: row }, () => 'down'), 'enter'] })
    expect(whole.panel).toBe('time')
    expect(whole.panels.time.opened).toEqual([findings[row].group])
    const there = painted('time', result, { keys: [] })
    expect(there.content.rows).toBeGreaterThan(1)
  })

  test('Enter on people who are missing leads to the panel of staffing or skills', () => {
    const row = findings.findIndex(({ topic }) => topic === 'skill')
    const { whole } = shown({ keys: [...Array.from({ length: row }, () => 'down'), 'enter'] })
    expect(whole.panel).toBe('skills')
  })

  test('the filter leaves what holds its text', () => {
    const { content, lines } = shown({ keys: ['/', ...'longest', 'enter'] })
    expect(content.rows).toBe(1)
    expect(lines.join('\n')).toMatch(/«> +\d+\. Longest wait/)
    expect(shown({ keys: ['/', ...'no such text', 'enter'] }).lines.join('\n')).toContain('Nothing here holds')
  })
})

describe('the other views', () => {
  test('promises are sorted, and Enter leads to the time of their tickets', () => {
    const { content, whole } = shown({ keys: ['v', 'enter'] })
    expect(content.sorts[0]).toBe('Promise to')
    expect(whole.panels.time.opened).toHaveLength(1)
  })

  test('every headline is shown in the view of all of them', () => {
    const text = shown({ keys: ['v', 'v'], height: 60, width: 200 }).lines.join('\n')
    for (const { tile } of headlineTiles(result, null)) expect(text).toContain(tile.label)
  })

  test('the run is told with its seed and what was left out', () => {
    const text = shown({ keys: ['V'], height: 60 }).lines.join('\n')
    expect(text).toContain('seed 1, 3 replications')
    expect(text).toContain('tickets.csv: 3 rows left out, no such skill')
  })
})

describe('at any size', () => {
  test.each([
    [60, 12],
    [80, 21],
    [120, 32],
    [300, 77]
  ])('no line of %i cells is too wide and no glyph is foreign', (width, height) => {
    const comparison = sampleComparison()
    const tried = { changes: ['routing.policy=swarm'], result, comparison }
    for (const symbols of ['braille', 'ascii'] as const)
      for (const data of [{}, { comparison, tried }])
        for (const keys of [[], ['down'], ['v'], ['v', 'v'], ['V']]) {
          const { content, lines } = shown({ keys, width, height, symbols, data })
          const all = [...content.top, ...Array.from({ length: content.count }, (_, i) => content.line(i))].map(plain)
          for (const line of all) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
          expect(lines.join('')).toMatch(
            symbols === 'ascii' ? /^[ -~«»]*$/ : /^[ -~\u2500-\u259f\u2800-\u28ff·…→±«»]*$/
          )
        }
  })

  test('names of a thousand characters and a filter as long are cut', () => {
    const long = '漢字 wide '.repeat(120)
    const strange = sampleResult(2, { priorities: [long, `${long}2`, `${long}3`], targetNames: [long, 'P2'] })
    for (const width of [60, 120])
      for (const keys of [[], ['enter'], ['down', 'enter'], ['v'], ['/', long, 'enter'], ['/', `${long}none`]]) {
        const { content } = painted('overview', strange, { keys, width, height: 20 })
        const all = [...content.top, ...Array.from({ length: content.count }, (_, i) => content.line(i))].map(plain)
        for (const line of all) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
      }
  })
})
