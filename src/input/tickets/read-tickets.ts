import { skillsNamed } from '../../model/demand/combined-skills.ts'
import type { Replay, TicketColumn } from '../../model/demand/demand.ts'
import type { TicketTable } from '../../model/demand/tickets.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import { compileTimeFormat, InvalidTimeFormatError } from '../../time/parse-instant.ts'
import { UnknownZoneError, zoneOffsets } from '../../time/zone-offsets.ts'
import { zoneHint } from '../near-zones.ts'
import { type BadRowReason, createBadRows } from './bad-rows.ts'
import { type TicketSource, ticketBytes } from './bytes.ts'
import { type CsvFacts, readCsvRows } from './csv.ts'
import { NAME_PARTS, namesOfPart, readTicketHeader, type TicketHeader } from './header.ts'
import { shownText, TicketFileError, type TicketFileProblem } from './problems.ts'
import { createTicketRows, type TicketRows } from './rows.ts'
import type { TimeReport } from './times.ts'

export type { BadRowReason } from './bad-rows.ts'
export type { TicketSource } from './bytes.ts'
export { formatTicketFileProblem, TicketFileError, type TicketFileProblem } from './problems.ts'
export type { TimeReport } from './times.ts'

/** How a ticket file is to be read. */
export interface TicketReadOptions {
  /** Column map, zone, format, values, constants; its `file` is not looked at. */
  readonly replay: Replay
  readonly names: ScenarioNames
  /** Leave rows out that cannot be used, instead of refusing the file. */
  readonly skipBadRows: boolean
  /** As printed in problems; the path, or `standard input`, where absent. */
  readonly name?: string
}

/** What was found in a ticket file: rows = tickets + leftOut. */
export interface TicketReport {
  readonly file: string
  readonly rows: number
  readonly tickets: number
  readonly leftOut: number
  /** Rows left out, by reason, the most frequent first. */
  readonly badRows: readonly BadRowReason[]
  /** Lines without any text; they are not rows. */
  readonly blankLines: number
  readonly delimiter: ',' | ';' | '\t' | '|'
  /** Title of the column of each part that the file has. */
  readonly columns: Readonly<Partial<Record<TicketColumn, string>>>
  /** Titles of the columns that were not used. */
  readonly ignoredColumns: readonly string[]
  /** How the columns of times were read. */
  readonly times: readonly TimeReport[]
  /** Parts whose constant was not used, because the file has the column. */
  readonly unusedConstants: readonly string[]
}

/**
 * Reads tickets from a CSV file, plain or compressed by gzip, as a stream; only the columns of a ticket are ever kept.
 *
 * The header is required; the delimiter is seen from it. Rows that cannot be used refuse the file, all at once, or are left
 * out and counted.
 * @throws TicketFileError for everything that is wrong with the file or with how it is to be read, and nothing else
 */
export const readTickets = async (
  source: TicketSource,
  { replay, names, skipBadRows, name }: TicketReadOptions
): Promise<{ tickets: TicketTable; report: TicketReport }> => {
  const file = name ?? (typeof source === 'string' ? source : 'standard input')
  refuseIfAny(settingsProblems(replay, names, file))
  const badRows = createBadRows()
  let rows: { readonly header: TicketHeader; readonly reader: TicketRows } | undefined

  const facts = await readCsvRows(ticketBytes(source, file), file, (fields, line) => {
    if (rows !== undefined) return rows.reader.add(fields, line)
    const found = readTicketHeader(fields, replay, names, file)
    if ('problems' in found) throw new TicketFileError(found.problems)
    rows = { header: found.header, reader: createTicketRows({ file, replay, names, header: found.header, badRows }) }
  })
  if (rows === undefined) throw emptyFile(file)
  const { header, reader } = rows
  const { tickets, times, problems } = reader.finish()
  const isRefused = !skipBadRows && badRows.count() > 0
  refuseIfAny([...problems, ...(isRefused ? badRows.problems(file, reader.count()) : [])])
  if (tickets.count === 0) throw noTickets(file, reader.count(), badRows.problems(file, reader.count()))
  const leftOut = badRows.count()
  const report = { file, rows: reader.count(), tickets: tickets.count, leftOut, badRows: badRows.reasons(), times }
  return { tickets, report: { ...report, ...layoutReport(facts, reader), ...columnReport(header, replay) } }
}

const layoutReport = ({ delimiter, emptyLines }: CsvFacts, reader: TicketRows) => ({
  delimiter,
  blankLines: emptyLines + reader.blank()
})

const columnReport = ({ titleOf, ignored }: TicketHeader, { constants = {} }: Replay) => ({
  columns: titleOf,
  ignoredColumns: ignored,
  unusedConstants: Object.keys(constants).filter(part => titleOf[part as TicketColumn] !== undefined)
})

const refuseIfAny = (problems: readonly TicketFileProblem[]): void => {
  if (problems.length > 0) throw new TicketFileError(problems)
}

/** What is wrong with how the file is to be read. */
const settingsProblems = (replay: Replay, names: ScenarioNames, file: string): TicketFileProblem[] => [
  ...complaintOf('unknown-zone', file, () => replay.zone !== undefined && zoneOffsets(replay.zone)),
  ...complaintOf(
    'unknown-zone',
    file,
    () => replay.constants?.zone !== undefined && zoneOffsets(replay.constants.zone)
  ),
  ...complaintOf('bad-format', file, () => replay.format !== undefined && compileTimeFormat(replay.format)),
  ...NAME_PARTS.flatMap(part => {
    const meant = [...Object.values(replay.values?.[part] ?? {}), ...[replay.constants?.[part] ?? []].flat()]
    const list = namesOfPart(names, part)
    return [...new Set(meant)]
      .filter(value => !list.includes(value) && !(part === 'skill' && skillsNamed(value, list)))
      .map(value => ({
        code: `unknown-${part}`,
        file,
        message: `\`replay\` gives tickets the ${part} ${shownText(value)}, which the scenario does not have`
      }))
  })
]

const complaintOf = (code: string, file: string, tryOut: () => unknown): TicketFileProblem[] => {
  try {
    tryOut()
    return []
  } catch (error) {
    if (!(error instanceof UnknownZoneError || error instanceof InvalidTimeFormatError)) throw error
    const hint = error instanceof UnknownZoneError ? zoneHint(error.zone) : undefined
    return [{ code, file, message: error.message, ...(hint !== undefined && { hint }) }]
  }
}

const emptyFile = (file: string): TicketFileError =>
  new TicketFileError([
    { code: 'empty-file', file, message: 'the file is empty', hint: 'it needs a header such as `id,created,priority`' }
  ])

const noTickets = (file: string, rows: number, problems: readonly TicketFileProblem[]): TicketFileError =>
  rows === 0
    ? new TicketFileError([{ code: 'no-rows', file, message: 'there is a header, but no row of a ticket' }])
    : new TicketFileError([...problems.slice(0, -1), { code: 'no-tickets', file, message: 'no row can be used' }])
