import type { Sheet, SheetData } from 'write-excel-file/node'
import type { ReportDocument } from '../../figures/report/report-document.ts'
import type { FileContent } from './file-content.ts'
import { safeText } from './safe-text.ts'
import { HEAD } from './table-sheet.ts'

/** A sheet as the contents tell it. */
export interface Content {
  readonly sheet: string
  /** Part of the report. */
  readonly part: string
  readonly title: string
  readonly rows: number
  readonly notes: readonly string[]
}

const WIDTHS = [32, 30, 44, 10, 90]

/** The first sheet: title, what was simulated, the answer, how it was made, and what stands on which sheet. */
export function overviewSheet(
  name: string,
  document: ReportDocument,
  contents: readonly Content[]
): Sheet<FileContent> {
  const { title, subtitle, answer } = document
  return {
    sheet: name,
    columns: WIDTHS.map(width => ({ width })),
    data: [
      [{ value: safeText(title), type: String, fontWeight: 'bold', fontSize: 16 }],
      textRow(subtitle),
      [],
      ...answer.map(text => textRow(text)),
      [],
      ...runRows(document),
      headRow('Sheet', 'Part of the report', 'Shows', 'Rows', 'Notes'),
      ...contents.map(({ sheet, part, title: shows, rows, notes }) => [
        ...textRow(sheet, part, shows),
        { value: rows, type: Number, format: '#,##0', alignVertical: 'top' as const },
        ...textRow(notes.join(' '))
      ]),
      [],
      textRow('Durations are hours (h), shares are percentages; instants and dates are those of the report.')
    ]
  }
}

/** What was run: period, seed, versions, as far as the report has a table of it. */
function runRows({ sections }: ReportDocument): SheetData {
  const run = sections.flatMap(({ figures }) => figures).find(({ section }) => section === 'run')
  if (run?.kind !== 'table') return []
  const rows = run.rows.map(cells =>
    textRow(...cells.map(cell => (typeof cell === 'string' ? cell : String(cell.value))))
  )
  return [headRow(...run.columns), ...rows, []]
}

function headRow(...heads: readonly string[]) {
  return heads.map(head => ({ value: safeText(head), type: String, ...HEAD }))
}

function textRow(...texts: readonly string[]) {
  return texts.map(text => ({ value: safeText(text), type: String, alignVertical: 'top' as const }))
}
