import { describe, expect, it } from 'vitest'
import type { Figure, Quantity, Table } from '../../../src/figures/figure.ts'
import { reportDocument } from '../../../src/figures/report/report-document.ts'
import { workbook } from '../../../src/views/xlsx/workbook.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { partsOf, reportOf, rowsOfSheets } from './opened-workbook.ts'

const table = (columns: readonly string[], rows: Table['rows'], title = 'Table'): Table => ({
  kind: 'table',
  section: 'table',
  title,
  notes: [],
  columns,
  rows
})

const of = async (...figures: Figure[]) => {
  const bytes = await workbook(reportOf(figures))
  return { sheets: await rowsOfSheets(bytes), parts: partsOf(bytes) }
}

const quantity = (value: number | null, unit: Quantity['unit'], more: Partial<Quantity> = {}): Quantity => ({
  value,
  unit,
  ...more
})

describe('a workbook', () => {
  it('has durations in hours, shares as parts of one, and counts as they are', async () => {
    const rows = [
      ['P1', quantity(5400, 'seconds'), quantity(0.25, 'share'), quantity(12, 'tickets'), quantity(1.5, 'hours')]
    ]
    const { sheets, parts } = await of(table(['Of', 'Wait', 'In time', 'Number', 'Paid'], rows))
    expect(sheets.Table).toEqual([
      ['Of', 'Wait (h)', 'In time', 'Number (tickets)', 'Paid (h)'],
      ['P1', 1.5, 0.25, 12, 1.5]
    ])
    const styles = parts.find(({ path }) => path === 'xl/styles.xml')?.text
    for (const format of ['0.0%', '#,##0', '#,##0.00']) expect(styles).toContain(`formatCode="${format}"`)
  })

  it('has the ends of an interval, and a verdict, in columns of their own', async () => {
    const rows = [
      ['P1', quantity(0.8, 'share', { low: 0.7, high: 0.9, verdict: 'missed' })],
      ['P2', quantity(null, 'share')],
      ['P3', 'none']
    ]
    const { sheets } = await of(table(['Of', 'In time'], rows))
    expect(sheets.Table).toEqual([
      ['Of', 'In time', 'In time: low', 'In time: high', 'In time: verdict'],
      ['P1', 0.8, 0.7, 0.9, 'missed'],
      ['P2', null, null, null, null],
      ['P3', 'none', null, null, null]
    ])
  })

  it('tells the unit of each row where a column has several', async () => {
    const { sheets } = await of(
      table(
        ['What', 'Value'],
        [
          ['a', quantity(3600, 'seconds')],
          ['b', quantity(2, 'people')]
        ]
      )
    )
    expect(sheets.Table).toEqual([
      ['What', 'Value', 'Value: unit'],
      ['a', 1, 'hours'],
      ['b', 2, 'people']
    ])
  })

  it('has dates as dates where a whole column is dates, and as texts where it is not', async () => {
    const dates = table(
      ['Day', 'At', 'Name'],
      [
        ['2027-03-01', '2027-03-01T09:30:00Z', '2027-02-31'],
        ['2027-03-02', '', '2027-03-02']
      ]
    )
    const { sheets } = await of(dates)
    expect(sheets.Table[1]).toEqual([new Date('2027-03-01'), new Date('2027-03-01T09:30:00Z'), '2027-02-31'])
    expect(sheets.Table[2]).toEqual([new Date('2027-03-02'), null, '2027-03-02'])
  })

  it('paints every kind of figure', async () => {
    const titled = { section: 's', notes: [] }
    const { sheets } = await of(
      {
        ...titled,
        kind: 'tiles',
        title: 'Tiles',
        tiles: [{ label: 'wait', quantity: quantity(360, 'seconds'), detail: 'mean' }]
      },
      {
        ...titled,
        kind: 'series',
        title: 'Series',
        unit: 'tickets',
        axis: ['2027-03-01', '2027-03-02'],
        lines: [{ name: 'open', values: [1, null] }]
      },
      { ...titled, kind: 'bars', title: 'Bars', bars: [{ label: 'dns', quantity: quantity(3, 'hours') }] },
      {
        ...titled,
        kind: 'shares',
        title: 'Shares',
        bands: ['work'],
        rows: [
          {
            name: 'all',
            total: quantity(7200, 'seconds'),
            parts: [{ name: 'work', band: 0, quantity: quantity(3600, 'seconds') }]
          },
          { name: 'P1', total: quantity(0, 'seconds'), parts: [] }
        ]
      },
      {
        ...titled,
        kind: 'timeline',
        title: 'Timeline',
        rows: [{ at: 'Mon 09:00', length: quantity(1800, 'seconds'), text: 'waited', detail: '' }]
      },
      {
        ...titled,
        kind: 'heatmap',
        title: 'Heatmap',
        unit: 'people',
        rows: ['Mon'],
        columns: ['00', '01'],
        values: [[2, null]],
        domain: [0, 2]
      },
      {
        ...titled,
        kind: 'strips',
        title: 'Strips',
        axis: 'UTC',
        rows: [
          { name: 'Europe', stretches: [{ from: 360, to: 1440 }], detail: '9 people' },
          { name: 'Asia', stretches: [], detail: '' }
        ]
      },
      {
        ...titled,
        kind: 'distribution',
        title: 'Distribution',
        unit: 'seconds',
        bounds: [1800, 3600],
        lines: [{ name: 'all', shares: [0.5, 1], low: [0.4, 1], high: [0.6, 1] }]
      },
      { ...titled, kind: 'list', title: 'List', items: ['First.', 'Second.'], isOrdered: true }
    )
    expect(sheets).toMatchObject({
      Tiles: [
        ['What', 'Value (h)', 'Detail'],
        ['wait', 0.1, 'mean']
      ],
      Series: [
        ['At', 'open (tickets)'],
        [new Date('2027-03-01'), 1],
        [new Date('2027-03-02'), null]
      ],
      Bars: [
        ['Name', 'Value (h)'],
        ['dns', 3]
      ],
      Shares: [
        ['Name', 'Total (h)', 'work (h)'],
        ['all', 2, 1],
        ['P1', 0, null]
      ],
      Timeline: [
        ['At', 'Length (h)', 'What', 'Detail'],
        ['Mon 09:00', 0.5, 'waited', null]
      ],
      Heatmap: [
        ['Row (people)', '00', '01'],
        ['Mon', 2, null]
      ],
      Distribution: [
        ['Within (h)', 'all', 'all: low', 'all: high'],
        [0.5, 0.5, 0.4, 0.6],
        [1, 1, 1, 1]
      ],
      Sentences: [
        ['Part of the report', 'About', 'Text'],
        ['Part', 'List', '1. First.'],
        ['Part', 'List', '2. Second.']
      ]
    })
    expect(sheets.Strips).toHaveLength(3)
  })

  it('begins with an overview that names every other sheet with its rows, and tells the run', async () => {
    const run = {
      ...table(
        ['What', 'Which'],
        [
          ['Seed', '7'],
          ['Version of sunrelay', '0.1.0']
        ],
        'The run'
      ),
      section: 'run'
    }
    const { sheets } = await of({ ...table(['A'], [['x'], ['y']]), notes: ['Mind this.'] }, run)
    expect(Object.keys(sheets)).toEqual(['Overview', 'Table', 'The run'])
    expect(sheets.Overview.map(row => row.filter(cell => cell !== null))).toEqual(
      expect.arrayContaining([
        ['A report'],
        ['1–7 March 2027, UTC · seed 1 · 1 replication'],
        ['All is well.'],
        ['Seed', '7'],
        ['Version of sunrelay', '0.1.0'],
        ['Table', 'Part', 'Table', 2, 'Mind this.'],
        ['The run', 'Part', 'The run', 2]
      ])
    )
  })

  it('has a bold heading that stays in sight and filters, and columns as wide as their texts', async () => {
    const { parts } = await of(table(['Name', 'Number'], [['a name of some length', quantity(1, 'count')]]))
    const sheet = parts.find(({ path }) => path === 'xl/worksheets/sheet2.xml')?.text ?? ''
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:B2"/>')
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2"[^>]* state="frozen"/)
    expect(sheet).toContain('<col min="1" max="1" width="22" customWidth="1"/>')
    expect(parts.find(({ path }) => path === 'xl/styles.xml')?.text).toContain('<b')
  })

  it('says what a sheet could not hold', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => [`row ${i}`, 'b', 'c'])
    const bytes = await workbook(reportOf([table(['A', 'B', 'C'], rows)]), { rows: 3, columns: 2 })
    const { Table: own, Overview } = await rowsOfSheets(bytes)
    expect(own).toEqual([
      ['A', 'B'],
      ['row 0', 'b'],
      ['row 1', 'b'],
      ['row 2', 'b']
    ])
    const notes = Overview.find(([sheet]) => sheet === 'Table')?.[4]
    expect(notes).toContain('Cut: a sheet holds 3 of the 5 rows')
    expect(notes).toContain('Cut: a sheet holds 2 of the 3 columns')
  })

  it('of a result has a sheet for each of its tables, with the numbers of the result', async () => {
    const result = sampleResult(2)
    const sheets = await rowsOfSheets(await workbook(reportDocument(result)))
    expect(sheets['The run']).toContainEqual(['Seed', String(result.seed)])
    const tickets = sheets['Headline figures'].find(([what]) => what === 'tickets arrived')
    expect(tickets?.[1]).toBe(result.flow.arrived.value)
    expect(sheets.People).toHaveLength(result.people.length + 1)
  })

  it('is the same bytes at any time', async () => {
    const document = reportDocument(sampleResult(2))
    const [one, other] = [await workbook(document), await workbook(document)]
    expect(Buffer.compare(one, other)).toBe(0)
    for (const { path, stamp } of partsOf(one)) expect([path, stamp]).toEqual([path, 0x21_0000])
  })
})
