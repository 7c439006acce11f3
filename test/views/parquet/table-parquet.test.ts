import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { TableRows } from '../../../src/metrics/tables/run-tables.ts'
import { runTables, type TableName, tableHeads, tableNames } from '../../../src/metrics/tables/run-tables.ts'
import { ROWS_AT_A_TIME } from '../../../src/metrics/tables/table-writer.ts'
import { inlineRunner } from '../../../src/study/runner.ts'
import { armWith } from '../../study/small-arms.ts'
import { csvOf, HEADS, parquetOf, tableOf } from './made-up-table.ts'

const read = (file: Buffer) => parquetReadObjects({ file: new Uint8Array(file).buffer })

const HOSTILE = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', 'a,"b"\r\n', '<img src=x>', '\u202ebidi', '\u0007bell', '']

describe('a Parquet file of a table', () => {
  it('holds what was written, whatever the names are', async () => {
    const rows = HOSTILE.map((name, i) => [name, i % 2 ? null : name, i % 2 === 0, i, i / 3, 1_803_859_200_123 + i])
    const found = await read(parquetOf(HEADS, [tableOf(rows)]))
    expect(found).toEqual(
      rows.map(([name, maybe, is, whole, seconds, at]) => ({
        name,
        maybe,
        is,
        whole,
        seconds,
        at: new Date(Number(at))
      }))
    )
  })

  it('has nothing where there is nothing', async () => {
    const [row] = await read(parquetOf(HEADS, [tableOf([['a', null, true, 0, null, null]])]))
    expect(row).toEqual({ name: 'a', maybe: null, is: true, whole: 0, seconds: null, at: null })
  })

  it('tells instants in UTC, texts, and what each column means, in its metadata', () => {
    const { schema, key_value_metadata, created_by } = parquetMetadata(
      new Uint8Array(parquetOf(HEADS, [tableOf([])])).buffer
    )
    expect(created_by).toBe('sunrelay')
    expect(schema.find(({ name }) => name === 'at')).toMatchObject({
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      repetition_type: 'OPTIONAL'
    })
    expect(schema.find(({ name }) => name === 'name')).toMatchObject({
      converted_type: 'UTF8',
      repetition_type: 'REQUIRED'
    })
    expect(key_value_metadata).toContainEqual({ key: 'seconds', value: 'What seconds means. (seconds)' })
  })

  it('is written in groups of rows of bounded size, each name once a group', async () => {
    const rows = Array.from({ length: ROWS_AT_A_TIME * 2 + 7 }, (_, i) => [
      `a long name ${i % 5}`,
      null,
      true,
      i,
      i / 8,
      i * 1000
    ])
    const file = parquetOf(HEADS, [tableOf(rows), tableOf(rows.slice(0, 3))])
    const { row_groups, num_rows } = parquetMetadata(new Uint8Array(file).buffer)
    expect(row_groups.map(group => Number(group.num_rows))).toEqual([ROWS_AT_A_TIME, ROWS_AT_A_TIME, 7, 3])
    expect(Number(num_rows)).toBe(rows.length + 3)
    expect(row_groups[0].columns[0].meta_data?.encodings).toContain('RLE_DICTIONARY')
    expect(row_groups[0].columns[0].meta_data?.codec).toBe('SNAPPY')
    const found = await read(file)
    expect(found.map(({ whole }) => whole)).toEqual([...rows.keys(), 0, 1, 2])
    expect(csvOf(HEADS, [tableOf(rows)]).split('\r\n')).toHaveLength(rows.length + 2)
  })
})

describe('a CSV file of a table', () => {
  it('keeps names from being run by a spreadsheet, and numbers with a sign as they are', () => {
    const rows = HOSTILE.map(name => [name, null, false, -1, -0.5, 0])
    const cells = parse(csvOf(HEADS, [tableOf(rows)]), { from_line: 2 }) as string[][]
    expect(cells.map(([name]) => name).filter(name => /^[=+\-@\t\r]/.test(name))).toEqual([])
    expect(cells[0]).toEqual(["'=1+1", '', 'false', '-1', '-0.5', '1970-01-01T00:00:00.000Z'])
    expect(cells).toHaveLength(HOSTILE.length)
  })
})

describe('the tables of a study', () => {
  const { input } = armWith({
    skills: { '=cmd': { effort: { exponential: { mean: '20 min' } } } },
    teams: { '@Lisbon': { zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { '=cmd': '100%' } } }
  })

  const tablesOf = async (): Promise<Record<TableName, TableRows[]>> => {
    const made: TableRows[] = []
    const runner = inlineRunner(input, 5, (replicated, measures, replication) =>
      made.push(...runTables({ replication: replication + 1, ...replicated, measures }))
    )
    for (const replication of [0, 1]) await runner.run(replication)
    const named = tableNames.map(name => [name, made.filter(table => table.name === name)])
    return Object.fromEntries(named) as Record<TableName, TableRows[]>
  }

  it('are the same in CSV and in Parquet, cell by cell', async () => {
    const tables = await tablesOf()
    for (const name of tableNames) {
      const heads = tableHeads[name]
      const csv = parse(csvOf(heads, tables[name]), { columns: true }) as Record<string, string>[]
      const parquet = await read(parquetOf(heads, tables[name]))
      expect(parquet.length).toBeGreaterThan(0)
      const asText = (value: unknown): string => {
        if (value instanceof Date) return value.toISOString()
        const text = value === null ? '' : String(value)
        return typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text
      }
      expect(csv).toEqual(
        parquet.map(row => Object.fromEntries(heads.map(head => [head.name, asText(row[head.name])])))
      )
    }
  })

  it('have the rows of each replication after those of the one before', async () => {
    const { tickets } = await tablesOf()
    const rows = await read(parquetOf(tableHeads.tickets, tickets))
    const numbers = rows.map(({ replication }) => Number(replication))
    expect([...new Set(numbers)]).toEqual([1, 2])
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(rows[0]).toMatchObject({ skill: '=cmd', region: '@Lisbon' })
  })

  it('are the same bytes each time', async () => {
    const [one, other] = [await tablesOf(), await tablesOf()]
    for (const name of tableNames) {
      const heads = tableHeads[name]
      expect(parquetOf(heads, one[name]).equals(parquetOf(heads, other[name]))).toBe(true)
      expect(csvOf(heads, one[name])).toBe(csvOf(heads, other[name]))
    }
  })
})
