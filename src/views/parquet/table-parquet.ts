import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell, CellType } from '../../metrics/tables/column.ts'
import type { ColumnHead } from '../../metrics/tables/run-tables.ts'
import { rowRanges, type TableWriter } from '../../metrics/tables/table-writer.ts'

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']
type Element = Omit<Schema[number], 'name' | 'repetition_type'>

/** How the cells of each type are stored. */
const stored: Readonly<Record<CellType, Element>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  flag: { type: 'BOOLEAN' },
  count: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' }
  }
}

/**
 * Writes a table as Apache Parquet: dictionaries where they pay, compressed with Snappy, one row group or more a replication.
 *
 * Names stay as they are: they are data here, which nothing runs. What each column means is in the metadata of the file under its name. The same rows give
 * the same bytes.
 */
export function tableParquet(heads: readonly ColumnHead[], write: (bytes: Uint8Array) => void): TableWriter {
  const bytes = passedOn(write)
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(heads),
    createdBy: 'sunrelay',
    kvMetadata: heads.map(({ name, unit, meaning }) => ({
      key: name,
      value: unit === '' ? meaning : `${meaning} (${unit})`
    }))
  })
  return {
    add: ({ columns, cells, rows }) => {
      for (const [from, to] of rowRanges(rows)) {
        const columnData = columns.map(({ name, type }, column) => ({
          name,
          data: cells(column, from, to).map(storedValue(type))
        }))
        file.write({ columnData, rowGroupSize: to - from })
      }
    },
    end: () => void file.finish()
  }
}

function schemaOf(heads: readonly ColumnHead[]): Schema {
  return [
    { name: 'root', num_children: heads.length },
    ...heads.map(({ name, type, isNullable }) => ({
      ...stored[type],
      name,
      repetition_type: isNullable ? ('OPTIONAL' as const) : ('REQUIRED' as const)
    }))
  ]
}

function storedValue(type: CellType): (cell: Cell) => unknown {
  return type === 'instant' ? cell => (cell === null ? null : BigInt(Number(cell))) : cell => cell
}

/** A buffer of bytes that hands on what is in it after each row group. */
function passedOn(write: (bytes: Uint8Array) => void): ByteWriter {
  const writer = new ByteWriter()
  const handOn = () => {
    write(writer.getBytes())
    writer.index = 0
  }
  return Object.assign(writer, { flush: handOn, finish: handOn })
}
