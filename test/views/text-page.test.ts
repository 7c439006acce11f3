import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { figures } from '../../src/figures/figures.ts'
import { displayWidth } from '../../src/views/text/display-width.ts'
import { printable } from '../../src/views/text/printable.ts'
import { textPage } from '../../src/views/text/text-page.ts'
import { hostileNames, sampleResult } from '../figures/sample-result.ts'

describe('the page', () => {
  test('reads as it was reviewed', async () => {
    await expect(textPage(figures(sampleResult()))).toMatchFileSnapshot('../golden/text-page.txt')
  })

  test('says the same with colour and without', () => {
    const all = figures(sampleResult(3))
    const words = stripVTControlCharacters(textPage(all, { colour: true }))
    expect(words.replace(/ +$/gm, '')).toBe(textPage(all))
  })

  test('is no wider than 80 columns and holds no escape, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(hostileNames, { minLength: 12, maxLength: 12 }), names => {
        const hostile = {
          scenario: names[0],
          reportZone: names[1],
          priorities: names.slice(1, 4),
          skills: names.slice(4, 7),
          queues: names.slice(7, 9),
          regions: names.slice(9, 11),
          channels: names.slice(10, 12)
        }
        const page = textPage(figures(sampleResult(1, hostile)), { details: true })
        for (const row of page.split('\n')) {
          expect(displayWidth(row)).toBeLessThanOrEqual(80)
          expect(row).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
      }),
      { numRuns: 15, seed: 7 }
    )
  })
})

describe('figures on a page', () => {
  const titled = { section: 'any', title: 'any', notes: [] }

  test('shares within a time are percentages under their bounds, and nothing solved is a dash', () => {
    const lines = [
      { name: 'all', shares: [0.0004, 0.5, 0.9996, 1] },
      { name: 'P1', shares: [null, null, null, null] }
    ]
    const bounds = [300, 3600, 86_400, 604_800]
    const page = textPage([{ ...titled, kind: 'distribution', unit: 'seconds', bounds, lines }])
    expect(page.split('\n').slice(1)).toEqual([
      'Within                      5    1   24    7',
      '                          min    h    h    d',
      'all                       0.1   50 99.9  100',
      'P1                          –    –    –    –',
      'In percent.',
      ''
    ])
  })

  test('equal numbers of the map have equal shades', () => {
    const values = [[17.6, 18.4, 4.4, 4.5, 4.6, 0.4]]
    const map = { ...titled, kind: 'heatmap', unit: 'people', rows: ['Mon'], columns: ['0', '1', '2', '3', '4', '5'] }
    const page = textPage([{ ...map, values, domain: [0, 18.4] } as Figure])
    expect(page).toContain('█18█18░░4▒▒5▒▒5  ·')
    expect(page).toContain('░ 1–4   ▒ 5–9   ▓ 10–13   █ 14–18')
  })

  test('an interval of which both ends read the same is left out', () => {
    const tile = (low: number, high: number): Figure => ({
      ...titled,
      kind: 'tiles',
      tiles: [{ label: 'arrived', quantity: { value: 100, unit: 'tickets', low, high } }]
    })
    expect(textPage([tile(99.9, 100.1)])).not.toContain(' to ')
    expect(textPage([tile(90, 110)])).toContain('90 to 110')
  })

  test('columns to spare go before anything is cut', () => {
    const columns = ['Name', ...Array.from({ length: 8 }, (_, i) => `column${i} head`)]
    const rows = [['a name of twenty-six letters', ...columns.slice(1).map(() => '12,345')]]
    const page = textPage([{ ...titled, kind: 'table', columns, rows, spare: ['column2 head', 'column5 head'] }])
    expect(page).not.toContain('…')
    expect(page).not.toMatch(/column2/)
    expect(page).toMatch(/column7/)
  })

  test('the lines of a chart share one scale', () => {
    const lines = [
      { name: 'low', values: [1, 1] },
      { name: 'high', values: [8, 8] }
    ]
    const page = textPage([{ ...titled, kind: 'series', unit: 'tickets', axis: ['a', 'b'], lines }])
    expect(page.match(/8 ┤/g)).toHaveLength(2)
    expect(page).toContain('│ ▄▄▄▄▄▄')
  })
})

describe('display width', () => {
  test('wide characters take two columns, marks none', () => {
    expect(['abc', '漢字', '한국', 'e\u0301', '👩', 'ﾊﾝ', '–·█'].map(displayWidth)).toEqual([3, 4, 4, 1, 2, 2, 3])
  })
})

describe('printable text', () => {
  test('controls, changes of direction and invisible characters are gone', () => {
    expect(printable('a\u001b[31m\u202eb\u200bc\r\nd\u0000')).toBe('a[31mbc d')
  })

  test('what is printable stays printable', () => {
    fc.assert(
      fc.property(hostileNames, name => {
        expect(printable(printable(name))).toBe(printable(name))
      })
    )
  })
})
