import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberInWords } from '../../../src/figures/in-words.ts'
import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { symbolSets } from '../../../src/views/tui/theme/symbols.ts'
import { hostileNames, sampleResult } from '../../figures/sample-result.ts'
import { clockedResult } from './clocked-result.ts'
import { painted, times } from './painted.ts'

const result = clockedResult()

const depthOf = (of: Result, by: string, name: string) => {
  const found = of.waiting.find(depth => depth.by[0] === by && depth.key[0] === name)
  if (found === undefined) throw new Error(`no depth of ${by} ${name}`)
  return found
}

const lineWith = (lines: readonly string[], text: string): string => lines.find(line => line.includes(text)) ?? ''
const words = (value: number | null): string => numberInWords(Math.round((value ?? 0) * 10) / 10)
const highest = (values: readonly (number | null)[]): number => Math.max(...values.map(value => value ?? 0))

describe('the panel of queues', () => {
  test.each(['front', 'back'])('tells of queue %s what waits at the end and what waited at most', name => {
    const { mean, max } = depthOf(result, 'queue', name)
    const row = painted('queues', result).lines.findLast(line => line.includes(name)) ?? ''
    const figures = row.replace(/[«»>]/g, '').trim().split(/ +/)
    expect(figures[1]).toBe(words(mean.at(-1) ?? null))
    expect(figures[3]).toBe(words(highest(max)))
  })

  test('tells the promises broken as those that fell due less those that were met, of all three kinds', () => {
    const groups = result.breakDowns.find(({ by }) => by[0] === 'queue')?.groups ?? []
    const { firstReplyTarget, nextReplyTarget, resolutionTarget } = groups[0]
    const broken = [firstReplyTarget, nextReplyTarget, resolutionTarget].reduce(
      (sum, { due, met }) => sum + (due.value ?? 0) - (met.value ?? 0),
      0
    )
    expect(broken).toBeGreaterThan(0)
    const row = painted('queues', result).lines.findLast(line => line.includes('front')) ?? ''
    expect(row).toContain(` ${words(broken)}`)
  })

  test('puts its mark on the hour in which most wait, and says how many that were from run to run', () => {
    const { mean, min, max } = depthOf(result, 'queue', 'front')
    const worst = mean.indexOf(highest(mean))
    const { content, lines } = painted('queues', result)
    expect(content.chosenColumn).toBe(worst + 1)
    const [low, high] = [min, max].map(values => numberInWords(values[worst] ?? 0))
    expect(lineWith(lines, ' in 3 runs)')).toContain(`${numberInWords(mean[worst] ?? 0)} waiting (${low} to ${high} in`)
  })

  test('moves the mark by an interval with left and right, and by a day with H and L, never past the ends', () => {
    const at = (...keys: string[]) => painted('queues', result, { keys }).content.chosenColumn ?? 0
    const start = at()
    expect(at('right')).toBe(start + 1)
    expect(at('left')).toBe(start - 1)
    expect(at('H', 'L')).toBe(start)
    expect(at('H', 'right', 'L')).toBe(start + 1)
    expect(at(...times(30, 'H'))).toBe(1)
    expect(at(...times(30, 'H'), 'left')).toBe(1)
    expect(at(...times(30, 'L'))).toBe(result.intervals.startSeconds.length)
  })

  test('draws the mark below its hour', () => {
    const width = 100
    const { lines, content } = painted('queues', result, { width, keys: ['right', 'right'] })
    const rule = lines.find(line => line.includes('└')) ?? ''
    const cell = Math.floor((((content.chosenColumn ?? 0) - 0.5) * (width - 9)) / result.intervals.startSeconds.length)
    expect(rule.indexOf('^')).toBe(9 + cell)
  })

  test('names the dates below the first hours of their days', () => {
    const width = 9 + 21 * 8
    const axis = lineWith(painted('queues', result, { width }).lines, '1 Mar  ')
    result.days.forEach((_, day) => {
      expect(axis.slice(9 + day * 8).startsWith(`${day + 1} Mar`)).toBe(true)
    })
  })

  test('counts by region only the hours in which the region is on shift', () => {
    const [all] = result.waiting.filter(({ by }) => by.length === 0)
    const east = result.staffing.cells.find(({ region, skill }) => region === 'East' && skill === null)
    const waiting = all.mean.filter((_, i) => (east?.intervals.scheduledPeople[i] ?? 0) >= 0.5).map(value => value ?? 0)
    const mean = waiting.reduce((sum, value) => sum + value, 0) / waiting.length
    const overall = all.mean.reduce<number>((sum, value) => sum + (value ?? 0), 0) / all.mean.length
    const { lines } = painted('queues', result, { keys: ['v'] })
    const row = (lines.findLast(line => line.includes('East')) ?? '').replace(/[«»>]/g, '').trim().split(/ +/)
    expect(row[2]).toBe(words(mean))
    expect(words(mean)).not.toBe(words(overall))
    expect(lines.some(line => line.includes('nobody on shift'))).toBe(true)
  })

  test('opens the marked hour, and comes back to the same queue and hour', () => {
    const before = painted('queues', result, { keys: ['down', 'right', 'right'] })
    const opened = painted('queues', result, { keys: ['down', 'right', 'right', 'enter'] })
    const after = painted('queues', result, { keys: ['down', 'right', 'right', 'enter', 'right', 'esc'] })
    expect(opened.lines.join('\n')).toContain('Who was on shift')
    expect(opened.content.chosenColumn).toBe(before.content.chosenColumn)
    expect(after.lines).toEqual(before.lines)
  })

  test('says of an hour who was on shift, how many are missing, what waited, and what time it was elsewhere', () => {
    const all = result.staffing.cells.find(({ region, skill }) => region === null && skill === null)
    const gaps = all?.intervals.gapPeople.map(gap => gap ?? 0) ?? []
    const short = gaps.findIndex((gap, i) => gap < -0.6 && (all?.intervals.scheduledPeople[i] ?? 0) > 0.5)
    expect(short).toBeGreaterThanOrEqual(0)
    const { content } = painted('queues', result, { keys: ['enter'] })
    const steps = short + 1 - (content.chosenColumn ?? 0)
    const keys = ['enter', ...times(Math.abs(steps), steps < 0 ? 'left' : 'right')]
    const { lines } = painted('queues', result, { keys })
    expect(lineWith(lines, '! ')).toContain(
      numberInWords(-gaps[short]) === '1' ? '! 1 person short' : `! ${numberInWords(-gaps[short])} people short`
    )
    expect(lineWith(lines, 'Kolkata')).toMatch(/\d\d:30 Kolkata/)
    expect(lines.join('\n')).toContain('What waited, by queue')
  })

  test('sorts its queues by what waits at the end, the most first', () => {
    const { lines } = painted('queues', result, { keys: ['v', 'v', 's', 's'] })
    const from = lines.findIndex(line => line.includes('At end'))
    const figures = lines
      .slice(from + 1)
      .map(line => line.replace(/[«»>]/g, '').trim().split(/ +/)[1])
      .filter(text => text !== undefined)
      .map(Number)
    expect(figures.length).toBeGreaterThan(1)
    expect(figures).toEqual([...figures].sort((a, b) => b - a))
  })

  test('shows nothing but what fits, in any size, with any glyphs, opened or not', () => {
    for (const [width, height] of [
      [60, 12],
      [80, 21],
      [120, 32],
      [300, 77]
    ])
      for (const symbols of symbolSets)
        for (const keys of [[], ['v'], ['v', 'v', 'down'], ['enter'], ['v', 'v', 'v', 'enter', 'down']]) {
          const { lines } = painted('queues', result, { width, height, symbols, keys })
          expect(lines).toHaveLength(height)
          for (const line of lines) {
            expect(displayWidth(line.replace(/[«»]/g, ''))).toBeLessThanOrEqual(width)
            if (symbols === 'ascii') expect(line.replace(/[«»]/g, '')).toMatch(/^[\x20-\x7e]*$/)
          }
        }
  })

  test('keeps to its room whatever queues and regions are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileNames, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const hostile = sampleResult(1, { queues: [a, b], regions: [c, d] })
        for (const keys of [[], ['v'], ['enter']])
          for (const line of painted('queues', hostile, { keys, width: 60, height: 12 }).lines)
            expect(displayWidth(line.replace(/[«»]/g, ''))).toBeLessThanOrEqual(60)
      }),
      { numRuns: 10 }
    )
  })
})
