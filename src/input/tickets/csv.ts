import { pipeline } from 'node:stream/promises'
import { CsvError, type Info, Parser } from 'csv-parse'
import { type CsvLayout, csvLayout, LONGEST_ROW } from './layout.ts'
import { createLineCounter } from './lines.ts'
import { TicketFileError } from './problems.ts'

/** Takes the fields of a row and its first line, one-based; the header is the first row. */
export type OnRow = (fields: string[], line: number) => void

/** What was seen of a file besides its rows. */
export interface CsvFacts extends CsvLayout {
  /** Lines without any field. */
  readonly emptyLines: number
}

const MESSAGES: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  CSV_MAX_RECORD_SIZE: ['long-row', 'the row that is read here is longer than 1 MB', 'is a quote not closed?'],
  CSV_QUOTE_NOT_CLOSED: ['open-quote', 'a quote that opens here is not closed', 'close it with `"`'],
  CSV_INVALID_CLOSING_QUOTE: [
    'stray-quote',
    'a quoted field that begins here goes on after its closing quote',
    'close it where it ends; a quote within a quoted field is written twice: `""`'
  ],
  INVALID_OPENING_QUOTE: [
    'stray-quote',
    'there is a quote within a field that begins here',
    'put the field in quotes and write the quote in it twice: `""`'
  ]
}

/** Blank lines in a row; no export has as many, and each of them has to be remembered. */
const MOST_BLANK_LINES = 2_000_000

const blankProblem = (file: string, line: number): TicketFileError =>
  new TicketFileError([
    {
      code: 'blank-lines',
      file,
      line,
      message: 'there are millions of blank lines from here on',
      hint: 'take them out'
    }
  ])

/**
 * Reads CSV bytes row by row: quotes, line ends LF, CRLF or CR, delimiter by the header.
 * @throws TicketFileError at quotes that do not fit and rows longer than 1 MB; after them nothing can be trusted
 */
export const readCsvRows = async (bytes: AsyncIterable<Buffer>, file: string, onRow: OnRow): Promise<CsvFacts> => {
  const iterator = bytes[Symbol.asyncIterator]()
  const { start, layout } = await readStart(iterator, file)
  const lines = createLineCounter(layout.lineEnd)
  let endLine = 0
  let emptyLines = 0

  let isLineEnded = false

  /** Rows end one after the other, so the lines between two ends are those of the later row and the empty ones before it. */
  const takeRow = (fields: string[], info: Info): void => {
    onRow(fields, endLine + 1 + info.empty_lines - emptyLines)
    emptyLines = info.empty_lines
    endLine = lines.linesBefore(info.bytes)
  }

  async function* counted(): AsyncGenerator<Buffer> {
    for (let bytes = start; bytes !== undefined; bytes = (await iterator.next()).value) {
      lines.scan(bytes)
      if (lines.pending() > MOST_BLANK_LINES) throw blankProblem(file, endLine + 1)
      isLineEnded = bytes.at(-1) === layout.lineEnd
      yield bytes
    }
  }

  const parser = new RowParser(layout, takeRow)
  try {
    await pipeline(counted(), parser.resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const rowLine = endLine + 1 + parser.info.empty_lines - emptyLines
    throw problemOf(error, file, rowLine + parser.lineBreaksBeforeField())
  }
  return { ...layout, emptyLines: Math.max(0, parser.info.empty_lines - (isLineEnded ? 1 : 0)) }
}

/** A parser whose rows are taken at once, while it still knows where each of them ends. */
class RowParser extends Parser {
  private hasFailed = false

  constructor(
    { delimiter, lineEnd }: CsvLayout,
    private readonly takeRow: (fields: string[], info: Info) => void
  ) {
    super({
      delimiter,
      record_delimiter: lineEnd === 10 ? ['\r\n', '\n'] : ['\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW
    })
  }

  /** Line breaks within the fields of the present row that are complete: how far below its first line the present field begins. */
  lineBreaksBeforeField(): number {
    // What the parser has of a row is its own affair, so its types do not have it.
    const { state } = this as unknown as { readonly state?: { readonly record?: readonly string[] } }
    return (state?.record ?? []).reduce((sum, field) => sum + field.split(/\r\n|\r|\n/).length - 1, 0)
  }

  override push(row: string[] | null): boolean {
    if (row === null) return super.push(null)
    if (this.hasFailed) return true
    try {
      this.takeRow(row, this.info)
    } catch (error) {
      this.hasFailed = true
      this.destroy(error instanceof Error ? error : new Error(String(error)))
    }
    return true
  }
}

/** Bytes up to the end of the first line at least. */
const readStart = async (
  iterator: AsyncIterator<Buffer>,
  file: string
): Promise<{ readonly start: Buffer; readonly layout: CsvLayout }> => {
  let start = Buffer.alloc(0)
  for (;;) {
    const next = await iterator.next()
    if (!next.done) start = Buffer.concat([start, next.value])
    const layout = csvLayout(start, next.done === true, file)
    if (layout !== undefined) return { start, layout }
  }
}

const problemOf = (error: CsvError, file: string, line: number): TicketFileError => {
  const [code, message, hint] = MESSAGES[error.code] ?? [
    'bad-csv',
    'what begins here cannot be read',
    'is this a CSV file?'
  ]
  return new TicketFileError([{ code, file, line, message, hint }])
}
