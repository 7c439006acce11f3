import { describe, expect, test } from 'vitest'
import { timeGroups } from '../../../src/figures/time-groups.ts'
import { CAUSE_BANDS, CUSTOMER_BAND } from '../../../src/figures/where-time-went.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { panels } from '../../../src/views/tui/panels/panels.ts'
import { firstState } from '../../../src/views/tui/state/tui-state.ts'
import { themeOf } from '../../../src/views/tui/theme/theme.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { type PaintedOptions, painted, plain } from './painted.ts'

const result = sampleResult(3)
const shown = (options: PaintedOptions = {}) => painted('time', result, options)
const data = { result, comparison: null, traced: { state: 'none', reason: '' }, tried: null } as const
/** Presses that lead to a view by its name. */
const viewOf = (name: string): string[] => {
  const at = panels.time.views(data).indexOf(name)
  if (at < 0) throw new Error(`there is no view ${name}`)
  return Array.from({ length: at }, () => 'v')
}
const overall = result.causes.find(({ by }) => by.length === 0)?.groups[0]

describe('where the time went, by group', () => {
  /** Cells of the bars, from the first row on. */
  const barsOf = (keys: string[]): number[] => {
    const { lines } = shown({ symbols: 'ascii', width: 100, height: 9, keys })
    const heading = lines.findIndex(line => line.includes('Time of the desk'))
    const from = lines[heading].indexOf('Time of the desk')
    return lines
      .slice(heading + 1)
      .flatMap(line => (line.trim() === '' ? [] : [plainBar(line).slice(from).trim().length]))
  }
  const plainBar = (line: string): string => line.replace(/[«»]/g, '')

  test('a bar to scale is as long as the time of its desk beside the longest of all', () => {
    const seconds = timeGroups(result, 'priority', 'solved').map(({ deskSeconds }) => deskSeconds)
    const longest = Math.max(...seconds)
    const bars = barsOf([])
    expect(bars).toHaveLength(seconds.length)
    for (const [i, own] of bars.entries()) {
      const expected = (seconds[i] / longest) * Math.max(...bars)
      expect(Math.abs(own - expected)).toBeLessThanOrEqual(1)
    }
    expect(new Set(bars).size).toBeGreaterThan(1)
    expect(new Set(barsOf(['right'])).size).toBe(1)
  })

  test('the legend names every band but the customer’s', () => {
    const text = shown().lines.slice(0, 3).join(' ')
    for (const [band, name] of CAUSE_BANDS.entries()) expect(text.includes(name), name).toBe(band !== CUSTOMER_BAND)
  })

  test('right chooses what the bars are of: solved tickets to scale, each its whole, or any ticket', () => {
    const titles = [[], ['right'], ['right', 'right'], ['right', 'right', 'right']].map(
      keys => shown({ keys }).lines[0]
    )
    expect(titles[0]).toContain('solved tickets, one scale')
    expect(titles[1]).toContain('solved tickets, each its whole')
    expect(titles[2]).toContain('any ticket, one scale')
    expect(titles[3]).toBe(titles[2])
  })

  test('groups of which nothing was solved are only in the bars of any ticket', () => {
    const last = (...keys: string[]) => shown({ keys: [...viewOf('skill'), ...keys, 'G'] }).content.opens
    expect(last()).toBe('skill 2')
    expect(last('right', 'right')).toBe('skill 3')
  })

  test('s sorts by the time of the desk, and the filter leaves what holds its text', () => {
    const { content } = shown({ keys: ['s', 's', 's'] })
    expect(content.sorts[2]).toBe('Desk')
    const first = content.copies?.split('\t')[0]
    expect(shown({ keys: ['s', 's', 's', 'S'] }).content.copies?.split('\t')[0]).not.toBe(first)
    const found = shown({ keys: [...viewOf('skill'), '/', ...'ill 2', 'enter'] })
    expect(found.content.opens).toBe('skill 2')
    expect(found.content.rows).toBe(1)
  })

  test('with room to spare the causes of the chosen group stand below', () => {
    const { lines } = shown({ height: 32, keys: ['down'] })
    expect(lines.join('\n')).toMatch(/where the time of a ticket went[\s\S]*Hands-on/)
    expect(shown({ height: 9 }).lines.join('\n')).not.toContain('Hands-on')
  })
})

describe('one group', () => {
  test('Enter opens it: the shares of its causes add up to the time of the desk', () => {
    const { lines } = shown({ keys: ['enter'], height: 40 })
    expect(lines[0]).toMatch(/^All tickets: where the time of a ticket went/)
    const rows = lines.slice(lines.findIndex(line => line.includes('Of desk')) + 1)
    const shares = rows.flatMap(line => (line.includes('Customer') ? [] : (/(\d+(?:\.\d+)?)%/.exec(line)?.[1] ?? [])))
    const sum = shares.reduce((total, share) => total + Number(share), 0)
    expect(shares.length).toBeGreaterThan(8)
    expect(Math.abs(sum - 100)).toBeLessThan(3)
  })

  test('each cause is told with its interval, and the chosen one with its meaning', () => {
    const hands = overall?.solvedSeconds.handsOn
    expect(hands?.low).not.toBeNull()
    const { lines } = shown({ keys: ['enter'], height: 40, width: 120 })
    expect(lines.find(line => line.includes('Hands-on'))).toMatch(/\d+-\d+ min|\d min-/)
    expect(lines.join('\n')).toContain('Waited while ')
  })

  test('Esc leads back to the groups', () => {
    const before = shown()
    expect(shown({ keys: ['enter', 'esc'] }).lines).toEqual(before.lines)
  })

  test('a group that the result does not have is said to be missing', () => {
    const state = { ...firstState('time', 'block').panels.time, opened: ['nobody knows'] }
    const theme = themeOf({ depth: 0, isDark: true, symbols: 'block' })
    const { play } = firstState('time', 'block')
    const { line } = panels.time.paint({ data, state, play, space: { width: 80, height: 20, theme } })
    expect(line(0)).toBe('There are no tickets of nobody knows in this result; Esc goes back.')
  })
})

describe('the hour of creation', () => {
  test('the cursor tells what tickets of its hour went through, and Enter opens them', () => {
    const keys = [...viewOf('hour of creation'), 'down', 'down', 'right', 'right']
    const { content, lines } = shown({ keys })
    expect(content.opens).toBe('Wed 02:00')
    expect(lines.join('\n')).toMatch(/Wed 02:00: .*\btickets? created, which waited /)
    expect(lines.find(line => line.startsWith('>'))).toMatch(/^>Wed .*«/)
    expect(shown({ keys: [...keys, 'enter'] }).lines[0]).toMatch(/^Created Wed 02:00 UTC/)
  })
})

describe('at any size', () => {
  const sizes = [
    [60, 12],
    [80, 21],
    [120, 32],
    [300, 77]
  ] as const
  test.each(sizes)('no line of %i cells is too wide and no glyph is foreign', (width, height) => {
    for (const symbols of ['braille', 'ascii'] as const)
      for (const view of ['priority', 'skill', 'promise', 'hour of creation'])
        for (const keys of [[], ['enter'], ['right', 'down']]) {
          const { content, lines } = shown({ keys: [...viewOf(view), ...keys], width, height, symbols })
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
        const { content } = painted('time', strange, { keys, width, height: 20 })
        const all = [...content.top, ...Array.from({ length: content.count }, (_, i) => content.line(i))].map(plain)
        for (const line of all) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
      }
  })
})
