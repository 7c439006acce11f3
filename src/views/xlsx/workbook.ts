import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import type { Figure } from '../../figures/figure.ts'
import type { ReportDocument } from '../../figures/report/report-document.ts'
import { autoFilter } from './auto-filter.ts'
import type { FileContent } from './file-content.ts'
import { figureGrid, type Grid } from './grid.ts'
import { laidOut } from './laid-out.ts'
import { type Content, overviewSheet } from './overview-sheet.ts'
import { fitted, type SheetLimits, sheetLimits } from './sheet-limits.ts'
import { sheetNames } from './sheet-names.ts'
import { stillZip } from './still-zip.ts'
import { tableSheet } from './table-sheet.ts'

/** A figure on a sheet of its own, or sentences of several on one. */
interface Page {
  readonly part: string
  readonly title: string
  readonly notes: readonly string[]
  readonly grid: Grid
}

/**
 * A report as an Excel workbook (ECMA-376): an overview with the contents, then a sheet for each table, and one for all sentences.
 *
 * Numbers are numbers with formats: durations in hours, shares as percentages, intervals in columns of their own; there is no formula anywhere. What a sheet
 * cannot hold is cut, and the overview says so. The same report gives the same bytes.
 */
export async function workbook(document: ReportDocument, limits: SheetLimits = sheetLimits): Promise<Uint8Array> {
  const nameOf = sheetNames()
  const overview = nameOf('Overview')
  const tables = pagesOf(document).map(page => {
    const { columns, notes } = fitted(laidOut(page.grid), limits)
    const sheet = nameOf(page.title)
    const rows = columns[0]?.cells.length ?? 0
    const content: Content = { ...page, sheet, rows, notes: [...notes, ...page.notes] }
    return { content, sheet: tableSheet(sheet, columns), size: { rows: rows + 1, columns: columns.length } }
  })
  const first = overviewSheet(
    overview,
    document,
    tables.map(({ content }) => content)
  )
  const sheets: Sheet<FileContent>[] = [first, ...tables.map(({ sheet }) => sheet)]
  const filter = autoFilter([undefined, ...tables.map(({ size }) => size)])
  return stillZip(await writeExcelFile(sheets, { features: [filter] }).toBuffer())
}

function pagesOf(document: ReportDocument): Page[] {
  const tables = document.sections.flatMap(({ title: part, figures }) =>
    figures
      .filter(({ kind }) => kind !== 'list')
      .map((figure): Page => ({ part, title: figure.title, notes: figure.notes, grid: figureGrid(figure) }))
  )
  return [...tables, sentences(document)].filter(({ grid }) => grid.rows.length > 0 && grid.columns.length > 0)
}

/** All lists together: a sheet for each would be mostly empty. */
function sentences({ sections }: ReportDocument): Page {
  const rows = sections.flatMap(({ title: part, figures }) =>
    figures.flatMap(figure => sentencesOf(figure).map(text => [part, figure.title, text]))
  )
  const grid = { columns: ['Part of the report', 'About', 'Text'], rows }
  return { part: 'All parts', title: 'Sentences', notes: [], grid }
}

function sentencesOf(figure: Figure): readonly string[] {
  if (figure.kind !== 'list') return []
  return figure.isOrdered ? figure.items.map((item, i) => `${i + (figure.firstNumber ?? 1)}. ${item}`) : figure.items
}
