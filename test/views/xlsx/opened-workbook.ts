import { inflateRawSync } from 'node:zlib'
import readExcelFile from 'read-excel-file/node'
import type { Figure } from '../../../src/figures/figure.ts'
import type { ReportDocument } from '../../../src/figures/report/report-document.ts'

type Cell = string | number | boolean | Date | null

/** A date is kept as a part of a day, so the last milliseconds are those of rounding. */
const toSecond = (cell: unknown): Cell =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : (cell as Cell)

/** Rows of every sheet by its name, as a spreadsheet would show their values. */
export const rowsOfSheets = async (bytes: Uint8Array): Promise<Record<string, Cell[][]>> => {
  const sheets = await readExcelFile(Buffer.from(bytes))
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map(row => row.map(toSecond))]))
}

/** A file of an archive. */
interface Part {
  readonly path: string
  readonly text: string
  /** Time and date as the archive has them. */
  readonly stamp: number
}

/** The parts of a workbook as text, read from the list at the end of the archive. */
export const partsOf = (bytes: Uint8Array): Part[] => {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const length = file.readUInt16LE(at + 28)
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20))
    const stamp = file.readUInt32LE(at + 12)
    const part = {
      path: file.toString('utf8', at + 46, at + 46 + length),
      text: inflateRawSync(packed).toString(),
      stamp
    }
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    return part
  })
}

/** A report of these figures in one section. */
export const reportOf = (figures: readonly Figure[], title = 'A report'): ReportDocument => ({
  title,
  subtitle: '1–7 March 2027, UTC · seed 1 · 1 replication',
  answer: ['All is well.'],
  sections: [{ id: 'part', title: 'Part', figures }]
})
