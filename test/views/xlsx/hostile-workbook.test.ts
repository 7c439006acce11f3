import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../../src/figures/figure.ts'
import { MOST_CHARACTERS, safeText } from '../../../src/views/xlsx/safe-text.ts'
import { sheetNames } from '../../../src/views/xlsx/sheet-names.ts'
import { workbook } from '../../../src/views/xlsx/workbook.ts'
import { partsOf, reportOf, rowsOfSheets } from './opened-workbook.ts'

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0007=1',
  '\u202e=1',
  '\ufffd=1',
  '＝1',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '&amp;',
  '_x003D_1+1',
  'constructor',
  '__proto__',
  'toString',
  'two\r\nlines',
  'zero\u0000byte',
  '\ud800lone',
  'a\u2028b'
]

const tableOf = (names: readonly string[]): Table => ({
  kind: 'table',
  section: 'hostile',
  title: '=cmd',
  notes: ['=note', '@note'],
  columns: ['=head', ...names],
  rows: names.map(name => [name, ...names])
})

const bytesOf = (names: readonly string[]) => workbook(reportOf([tableOf(names)], '=title'))

describe('a workbook of hostile names', () => {
  it('has no formula and no cell that a spreadsheet would take for one', async () => {
    const bytes = await bytesOf(HOSTILE)
    for (const rows of Object.values(await rowsOfSheets(bytes)))
      for (const cell of rows.flat()) expect(String(cell ?? '')).not.toMatch(/^[=+\-@\t\r\n\uff1d]/)
    for (const { path, text } of partsOf(bytes)) {
      expect([path, /<f[ >/]/.test(text)]).toEqual([path, false])
      expect([
        path,
        /[\ud800-\udfff\ufffe\uffff]/.test(text.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, ''))
      ]).toEqual([path, false])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
      expect([path, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)]).toEqual([path, false])
    }
  })

  it('shows the names as they are otherwise', async () => {
    const { cmd, ...others } = await rowsOfSheets(await bytesOf(HOSTILE))
    expect(Object.keys(others)).toEqual(['Overview', '=cmd'])
    expect(cmd).toBeUndefined()
    const names = others['=cmd'].map(([name]) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        '\'=HYPERLINK("http://x","y")',
        "'-2",
        '<img src=x onerror=alert(1)>',
        ']]>',
        '&amp;',
        'two\nlines',
        'zerobyte',
        'lone'
      ])
    )
    expect(names.map(name => String(name).trim())).toEqual(
      expect.arrayContaining(['constructor', '__proto__', 'toString'])
    )
  })

  it('keeps a text that looks like a character by its number from becoming that character', () => {
    expect(safeText('_x003D_1+1')).toBe('_x005F_x003D_1+1')
  })

  it('cuts a text that is too long for a cell, with a mark and between characters', () => {
    const cut = safeText('😀'.repeat(MOST_CHARACTERS))
    expect(cut.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    expect(cut).toMatch(/^(?:😀)+ … \(cut\)$/u)
  })
})

describe('names of sheets', () => {
  it('are short, unlike each other whatever the case, and of no forbidden characters', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.constantFrom('History', 'a', 'A', "'a'", '[]', 'x'.repeat(40), '😀'.repeat(20))
    )
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), titles => {
        const nameOf = sheetNames()
        const names = titles.map(nameOf)
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}$/u)
          expect(name.endsWith("'")).toBe(false)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name.toLowerCase()).not.toBe('history')
          expect(name).not.toMatch(/\p{Cs}/u)
        }
      }),
      { numRuns: 300, seed: 7 }
    )
  })

  it('of the same beginning are told apart by a number', () => {
    const nameOf = sheetNames()
    expect([nameOf('Where the time went, by priority and region'), nameOf('Where the time went, by priority')]).toEqual(
      ['Where the time went, by priorit', 'Where the time went, by pri (2)']
    )
  })
})
