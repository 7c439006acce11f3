import {
  compileTimeFormat,
  createFormatDetector,
  type FormatVerdict,
  type TimeParser
} from '../../time/parse-instant.ts'
import { resolveWallTime } from '../../time/wall-clock.ts'
import { shownNames, shownText, type TicketFileProblem } from './problems.ts'

/** How the times of a column were read. */
export interface TimeReport {
  /** Title of the column in the file. */
  readonly title: string
  /** `iso` or a pattern such as `d/M/yyyy H:mm`. */
  readonly format: string
  readonly isFormatDetected: boolean
  /** Times without an offset, read on the clock of `zone`. */
  readonly localTimes: number
  readonly zone?: string
  /** Local times that the clocks jumped over; they were moved forward by the gap. */
  readonly skippedTimes: number
  /** Local times that the clocks showed twice; the first was taken. */
  readonly doubledTimes: number
}

/** Reads a column of times whose format may show only in the course of the file. */
export interface TimeReader {
  /** Takes the time of a row; it is settled at once or later. */
  read(text: string, row: number, line: number): void
  /** Settles the rows that were left, and says what cannot be read and why the column as a whole cannot be used. */
  finish(): TimeOutcome
}

/** What `finish` found. */
export interface TimeOutcome {
  readonly unreadable: readonly UnreadableTime[]
  readonly problems: readonly TicketFileProblem[]
  /** Absent where the column cannot be used. */
  readonly report?: TimeReport
}

/** A time that is not of the column's format. */
export interface UnreadableTime {
  readonly row: number
  readonly line: number
  readonly text: string
}

/** Times are kept as text until the format is known; after so many of them it is asked for. */
const ASK_AFTER = 256

/** What a column of times is and how its times are to be read. */
export interface TimeColumn {
  readonly part: string
  /** Title in the file. */
  readonly title: string
  /** Found from the whole column where undefined. */
  readonly format: string | undefined
  /** Clock of local times; where undefined all times must have offsets. */
  readonly zone: string | undefined
  readonly file: string
}

/** A reader of one column; `settle` is told the instant (epoch seconds) of each row once, in any order. */
export const createTimeReader = (column: TimeColumn, settle: (row: number, instant: number) => void): TimeReader => {
  const { format, zone } = column
  const detector = createFormatDetector()
  let parser = format === undefined ? undefined : compileTimeFormat(format)
  let pending: UnreadableTime[] = []
  let askAt = ASK_AFTER
  let localTimes = 0
  let firstLocal: UnreadableTime | undefined
  let skippedTimes = 0
  let doubledTimes = 0

  const read = (text: string, row: number, line: number): void => {
    const instant = parser === undefined ? Number.NaN : instantOf(parser, text, row, line)
    if (format === undefined && (Number.isNaN(instant) || parser?.pattern === 'iso')) detector.see(text)
    if (!Number.isNaN(instant)) {
      settle(row, instant)
      return
    }
    pending.push({ text, row, line })
    if (parser === undefined && pending.length >= askAt) ask()
  }

  const instantOf = (parse: TimeParser, text: string, row: number, line: number): number => {
    const local = parse(text)
    if (Number.isNaN(local)) return local
    const offset = parse.offsetSeconds()
    if (!Number.isNaN(offset)) return local - offset
    localTimes++
    firstLocal ??= { text, row, line }
    return zone === undefined ? 0 : instantOnClock(zone, local)
  }

  const instantOnClock = (clock: string, local: number): number => {
    const resolved = resolveWallTime(clock, local)
    if (resolved.kind === 'unique') return resolved.later
    if (resolved.kind === 'overlap') doubledTimes++
    else skippedTimes++
    return resolved.kind === 'gap' ? resolved.later : resolved.earlier
  }

  const settlePending = (parse: TimeParser): void => {
    const waiting = pending
    pending = []
    for (const time of waiting) {
      const instant = instantOf(parse, time.text, time.row, time.line)
      if (Number.isNaN(instant)) pending.push(time)
      else settle(time.row, instant)
    }
  }

  /** Takes a format as soon as only one is left, so that few texts are kept. */
  const ask = (): void => {
    askAt = pending.length * 2
    const verdict = detector.verdict()
    if (!('format' in verdict)) return
    parser = compileTimeFormat(verdict.format)
    settlePending(parser)
  }

  const finish = (): TimeOutcome => {
    const found = format ?? formatFound(detector.verdict(), column)
    if (typeof found !== 'string') return { unreadable: [], problems: [found] }
    settlePending(compileTimeFormat(found))
    const problems = zone === undefined && firstLocal !== undefined ? [zoneProblem(column, firstLocal, localTimes)] : []
    const report: TimeReport = {
      title: column.title,
      format: found,
      isFormatDetected: format === undefined,
      localTimes,
      ...(zone === undefined ? {} : { zone }),
      skippedTimes,
      doubledTimes
    }
    return { unreadable: pending, problems, report }
  }

  return { read, finish }
}

const formatFound = (verdict: FormatVerdict, { part, title, file }: TimeColumn): string | TicketFileProblem => {
  if ('format' in verdict) return verdict.format
  const times = `times of column ${shownText(title)}${part === title ? '' : ` (${part})`}`
  const example = shownText(verdict.example)
  if ('none' in verdict) {
    const message = `no format reads all ${times}, such as ${example}`
    return { code: 'unknown-times', file, message, hint: 'state it under `replay`, such as `format: d/M/yyyy HH:mm`' }
  }
  const [first, second] = verdict.ambiguous
  return {
    code: 'ambiguous-times',
    file,
    message: `the ${times}, such as ${example}, can be read as ${shownNames(verdict.ambiguous)}`,
    hint: `state which it is under \`replay\`: \`format: ${first}\` or \`format: ${second}\``
  }
}

const zoneProblem = (
  { title, file }: TimeColumn,
  { text, line }: UnreadableTime,
  count: number
): TicketFileProblem => ({
  code: 'local-times',
  file,
  line,
  message: `column ${shownText(title)} has local times without an offset, such as ${shownText(text)} (${count.toLocaleString('en')} of them)`,
  hint: 'state whose clock they were read from under `replay`, such as `zone: America/Sao_Paulo`'
})
