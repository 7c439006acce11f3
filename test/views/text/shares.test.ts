import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shares, Timeline } from '../../../src/figures/figure.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { textPage } from '../../../src/views/text/text-page.ts'
import { hostileNames } from '../../figures/sample-result.ts'

const BANDS = ['nobody there', 'all busy', 'its owner', 'customer', 'bot', 'other', 'worked on']

const sharesOf = (rows: readonly (readonly [string, readonly number[]])[], apart?: number): Shares => ({
  kind: 'shares',
  section: 'time',
  title: 'Where the time went',
  bands: BANDS,
  ...(apart === undefined ? {} : { apart }),
  rows: rows.map(([name, seconds]) => ({
    name,
    total: { value: seconds.reduce((sum, value) => sum + value, 0), unit: 'seconds' },
    parts: seconds.map((value, band) => ({ name: BANDS[band], band, quantity: { value, unit: 'seconds' } }))
  })),
  notes: []
})

const linesOf = (figure: Shares | Timeline): string[] => textPage([figure]).trimEnd().split('\n').slice(1)

describe('bars of shares', () => {
  test('a bar is cut by its shares', () => {
    const [, line] = linesOf(sharesOf([['all', [0, 1800, 0, 0, 0, 0, 1800]]]))
    const busy = line.split('▒').length - 1
    const worked = line.split('█').length - 1
    expect(Math.abs(busy - worked)).toBeLessThanOrEqual(1)
    expect(busy + worked).toBeGreaterThan(40)
  })

  test('what is told apart is a number and no part of the bar', () => {
    const [head, line, legend] = linesOf(sharesOf([['all', [0, 0, 0, 9000, 0, 0, 1000]]], 3))
    expect(head).toMatch(/in all customer$/)
    expect(line).toMatch(/90% █+ 100% worked on$/)
    expect(legend).toBe('█ worked on')
  })

  test('the legend names what is painted and nothing else', () => {
    expect(linesOf(sharesOf([['all', [5, 0, 0, 0, 0, 0, 5]]])).at(-1)).toBe('· nobody there  █ worked on')
    expect(linesOf(sharesOf([['P1 · all', [0, 0, 0, 0, 0, 0, 5]]])).at(-1)).toBe('█ worked on')
  })

  test('any names and values stay within 80 columns, and all bars are of one length', () => {
    const rows = fc.array(fc.tuple(hostileNames, fc.array(fc.nat(100_000), { minLength: 7, maxLength: 7 })), {
      minLength: 1,
      maxLength: 5
    })
    fc.assert(
      fc.property(rows, fc.constantFrom(undefined, 3), (list, apart) => {
        const lines = linesOf(sharesOf(list, apart))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80)
        const bars = lines.slice(1, 1 + list.length).map(line => /[·▒░─≈▓█]{5,}/.exec(line)?.[0].length ?? 0)
        expect(new Set(bars.filter(length => length > 0)).size).toBeLessThanOrEqual(1)
      }),
      { seed: 7 }
    )
  })
})

describe('a life line', () => {
  test('has a line for each stretch, its text wrapped beside the time', () => {
    const figure: Timeline = {
      kind: 'timeline',
      section: 'life-line',
      title: 'Its life line',
      rows: [
        {
          at: 'Mon 03-01 09:00',
          length: { value: 5400, unit: 'seconds' },
          text: 'waited '.repeat(12).trim(),
          detail: 'x'
        },
        { at: 'Mon 03-01 10:30', length: { value: 60, unit: 'seconds' }, text: 'with the customer', detail: '' }
      ],
      notes: []
    }
    const lines = linesOf(figure)
    expect(lines[0]).toMatch(/^Mon 03-01 09:00 {4}1\.5 h {2}waited /)
    expect(lines[1]).toMatch(/^ {26}waited/)
    expect(lines.at(-1)).toBe('Mon 03-01 10:30    1 min  with the customer')
    expect(lines.filter(line => displayWidth(line) > 80)).toEqual([])
  })

  test('says so where nothing happened', () => {
    expect(linesOf({ kind: 'timeline', section: 's', title: 't', rows: [], notes: [] })).toEqual(['Nothing happened.'])
  })
})
