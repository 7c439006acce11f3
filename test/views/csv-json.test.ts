import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figures } from '../../src/figures/figures.ts'
import { csvCell, csvLine } from '../../src/views/csv/csv-cell.ts'
import { figuresCsv } from '../../src/views/csv/figures-csv.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { hostileNames, sampleResult } from '../figures/sample-result.ts'

describe('CSV', () => {
  test('what is written is read back, but for characters that act and the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(hostileNames, { minLength: 2, maxLength: 5 }), cells => {
        const still = cells.map(cell =>
          cell.replace(/[^\P{Cc}\t\r\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
        )
        const expected = still.map(cell => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell))
        expect(parse(csvLine(cells), { record_delimiter: '\r\n', relax_quotes: false })).toEqual([expected])
      })
    )
  })

  test('a formula becomes a text, a number stays a number', () => {
    expect([csvCell('=1+1'), csvCell('-x'), csvCell('@a'), csvCell(-1.5), csvCell(null), csvCell(Number.NaN)]).toEqual([
      "'=1+1",
      "'-x",
      "'@a",
      '-1.5',
      '',
      ''
    ])
  })

  test('figures come in long format with units', () => {
    const rows: string[][] = parse(figuresCsv(figures(sampleResult(2))), { record_delimiter: '\r\n' })
    expect(rows[0]).toEqual(['section', 'measure', 'group', 'value', 'unit', 'low', 'high', 'verdict', 'text'])
    const row = rows.find(([section, measure, group]) => `${section}/${measure}/${group}` === 'by-priority/Tickets/P2')
    expect(row?.slice(3)).toEqual(['282', 'tickets', '282', '282', '', ''])
  })

  test('a value is a number with its unit or absent, and a measure of a section has one unit', () => {
    const rows: string[][] = parse(figuresCsv(figures(sampleResult())), { record_delimiter: '\r\n', from: 2 })
    const units = new Map<string, string>()
    for (const [section, measure, group, value, unit, , , , text] of rows) {
      expect(Number.isFinite(Number(value))).toBe(true)
      if (text !== '') expect([value, unit]).toEqual(['', ''])
      else expect(units.get(`${section}/${measure}`) ?? unit).toBe(unit)
      units.set(`${section}/${measure}`, unit)
      expect(group).toBeDefined()
    }
  })
})

describe('JSON', () => {
  test('ends with a newline and holds only finite numbers', () => {
    expect(jsonText({ b: Number.NaN, a: [1, Infinity], c: Float64Array.of(1), d: { e: [{}], f: 'x' } })).toBe(
      '{\n  "b": null,\n  "a": [1, null],\n  "c": [1],\n  "d": {\n    "e": [\n      {}\n    ],\n    "f": "x"\n  }\n}\n'
    )
  })

  test('any plain data is read back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), data => {
        expect(JSON.parse(jsonText(data))).toEqual(JSON.parse(JSON.stringify(data)))
      })
    )
  })
})
