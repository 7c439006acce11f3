import type { Replay } from '../../model/demand/demand.ts'
import type { TicketTable } from '../../model/demand/tickets.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import { type BadRow, type BadRows, missingPart, unreadablePart } from './bad-rows.ts'
import { createTicketCells } from './cells.ts'
import { emptyColumns, makeRoom, toTicketTable } from './columns.ts'
import type { TicketHeader } from './header.ts'
import { shownText, TicketFileError, type TicketFileProblem } from './problems.ts'
import { createTimeReader, type TimeReader, type TimeReport, type UnreadableTime } from './times.ts'

/** What rows are read with; what cannot be used goes to `badRows`. */
export interface RowSettings {
  readonly file: string
  readonly replay: Replay
  readonly names: ScenarioNames
  readonly header: TicketHeader
  readonly badRows: BadRows
}

/** Turns rows of fields into tickets. */
export interface TicketRows {
  /** Takes the fields of a row and its line. */
  add(fields: readonly string[], line: number): void
  /** Number of rows so far with anything in them, good and bad. */
  count(): number
  /** Number of rows so far with nothing in them. */
  blank(): number
  finish(): TicketRowsOutcome
}

/** What became of the rows. */
export interface TicketRowsOutcome {
  readonly tickets: TicketTable
  readonly times: readonly TimeReport[]
  /** What makes a column of times unusable as a whole. */
  readonly problems: readonly TicketFileProblem[]
}

/** Most rows of a file; more do not fit into memory. */
const MOST_ROWS = 10_000_000
const LONGEST_ID = 200

/** A reader of rows with this header. */
export const createTicketRows = ({ file, replay, names, header, badRows }: RowSettings): TicketRows => {
  const hasRegion = replay.constants?.region !== undefined
  const columns = emptyColumns(part => header.fieldOf[part] !== undefined || (part === 'region' && hasRegion))
  const { ids } = columns
  const missing = new Set(replay.missing)
  const isMissing = (text: string): boolean => text === '' || missing.has(text)
  const zones: string[] = []
  const combined: (readonly number[])[] = []
  const { cells, fixed } = createTicketCells({ file, replay, names, header, columns, zones, combined, isMissing })
  const idField = header.fieldOf.id ?? 0
  const createdField = header.fieldOf.created ?? 0
  const dueField = header.fieldOf.due ?? -1
  const created = timeReader('created', (row, instant) => {
    columns.createdAt[row] = instant
  })
  const due = timeReader('due', (row, instant) => {
    if (columns.dueAt !== undefined) columns.dueAt[row] = instant
  })
  let rows = 0
  let blank = 0

  function timeReader(part: 'created' | 'due', settle: (row: number, instant: number) => void): TimeReader {
    const title = header.titleOf[part] ?? part
    return createTimeReader({ part, title, format: replay.format, zone: replay.zone, file }, settle)
  }

  const add = (fields: readonly string[], line: number): void => {
    if (fields.every(isBlank)) {
      blank++
      return
    }
    if (++rows > MOST_ROWS) throw tooManyRows(file)
    makeRoom(columns)
    const problem = read(fields, ids.count, line)
    if (problem !== undefined) badRows.add(line, problem)
  }

  /** Reads a row; it becomes a ticket unless something is wrong with it. */
  const read = (fields: readonly string[], row: number, line: number): BadRow | undefined => {
    if (!fits(fields, header.fields)) return unevenRow(fields.length, header.fields)
    const id = trimmed(fields[idField])
    if (isMissing(id)) return missingPart('id')
    if (id.length > LONGEST_ID) return unreadablePart('id', id, `at most ${LONGEST_ID} characters long`)
    const createdText = trimmed(fields[createdField])
    if (isMissing(createdText)) return missingPart('created')
    const problem = readCells(fields, row)
    if (problem !== undefined) return problem
    const same = ids.claim(id)
    if (same === -2) throw tooManyRows(file)
    if (same >= 0) return doubledId(id, columns.line[same])
    columns.line[row] = line
    fixed(row)
    created.read(createdText, row, line)
    if (dueField >= 0) readDue(trimmed(fields[dueField]), row, line)
    return undefined
  }

  const readCells = (fields: readonly string[], row: number): BadRow | undefined => {
    for (const cell of cells) {
      const problem = cell.read(trimmed(fields[cell.field]), row)
      if (problem !== undefined) return problem
    }
    return undefined
  }

  const readDue = (text: string, row: number, line: number): void => {
    if (columns.dueAt !== undefined) columns.dueAt[row] = Number.NaN
    if (!isMissing(text)) due.read(text, row, line)
  }

  const finish = (): TicketRowsOutcome => {
    const bad = new Set<number>()
    const problems: TicketFileProblem[] = []
    const times: TimeReport[] = []
    for (const [part, reader, isUsed] of [
      ['created', created, ids.count > 0],
      ['due', due, dueField >= 0 && ids.count > 0]
    ] as const) {
      if (!isUsed) continue
      const outcome = reader.finish()
      problems.push(...outcome.problems)
      if (outcome.report !== undefined) times.push(outcome.report)
      for (const time of outcome.unreadable) {
        if (!bad.has(time.row)) badRows.add(time.line, unreadableTime(part, time, outcome.report?.format ?? ''))
        bad.add(time.row)
      }
    }
    return { tickets: toTicketTable(columns, row => !bad.has(row), zones, combined), times, problems }
  }

  return { add, count: () => rows, blank: () => blank, finish }
}

const BLANK = 32

/** The text without blanks around it. */
const trimmed = (text: string): string =>
  text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK ? text.trim() : text

const isBlank = (text: string): boolean => text === '' || text.trim() === ''

/** A row has as many fields as the header; empty ones beyond its end do no harm. */
const fits = (fields: readonly string[], wanted: number): boolean =>
  fields.length === wanted || (fields.length > wanted && fields.slice(wanted).every(isBlank))

const unevenRow = (found: number, wanted: number): BadRow => ({
  code: 'uneven-row',
  key: `uneven-row ${found}`,
  message: `the row has ${found} ${found === 1 ? 'field' : 'fields'}, the header ${wanted}`
})

const doubledId = (id: string, line: number): BadRow => ({
  code: 'doubled-id',
  message: `the id ${shownText(id)} is that of line ${line} too`
})

const unreadableTime = (part: string, { text }: UnreadableTime, format: string): BadRow => ({
  code: `bad-${part}`,
  message: `${part} ${shownText(text)} is not a time of the format \`${format}\``
})

const tooManyRows = (file: string): TicketFileError =>
  new TicketFileError([
    {
      code: 'too-many-rows',
      file,
      message: `there are more rows than the ${MOST_ROWS.toLocaleString('en')} that fit into memory`,
      hint: 'split the file'
    }
  ])
