import { shownText, type TicketFileProblem } from './problems.ts'

/** Rows that cannot be used, by reason. */
export interface BadRowReason {
  readonly code: string
  /** What is wrong, with the text of the first of these rows. */
  readonly message: string
  readonly hint?: string
  readonly count: number
  /** Lines of the first of these rows, at most five. */
  readonly lines: readonly number[]
}

/** Why one row cannot be used. */
export interface BadRow {
  readonly code: string
  /** Rows with the same key are counted together; the code where absent. */
  readonly key?: string
  readonly message: string
  readonly hint?: string
}

/** Collects rows that cannot be used. */
export interface BadRows {
  add(line: number, row: BadRow): void
  count(): number
  /** Reasons, the most frequent first. */
  reasons(): BadRowReason[]
  /** The same as problems: at most 20 reasons, then how many rows there are in all. */
  problems(file: string, rows: number): TicketFileProblem[]
}

const MOST_REASONS = 100
const MOST_PROBLEMS = 20
const MOST_LINES = 5

interface Gathered extends BadRowReason {
  count: number
  readonly lines: number[]
}

/** An empty collection. Once there are many reasons, further ones are counted by their code alone. */
export const createBadRows = (): BadRows => {
  const gathered = new Map<string, Gathered>()
  let count = 0

  const add = (line: number, { code, key = code, message, hint }: BadRow): void => {
    count++
    const known = gathered.get(key) ?? (gathered.size < MOST_REASONS ? undefined : gathered.get(`${code} …`))
    if (known !== undefined) {
      known.count++
      if (known.lines.length < MOST_LINES) known.lines.push(line)
      return
    }
    const reason = { code, message, ...(hint === undefined ? {} : { hint }), count: 1, lines: [line] }
    gathered.set(gathered.size < MOST_REASONS ? key : `${code} …`, reason)
  }

  const reasons = (): BadRowReason[] =>
    [...gathered.values()].sort((a, b) => b.count - a.count || a.lines[0] - b.lines[0])

  const problems = (file: string, rows: number): TicketFileProblem[] => {
    const all = reasons()
    const shown = all.slice(0, MOST_PROBLEMS).map((reason, i) => {
      const isRepeated = all.findIndex(({ code }) => code === reason.code) < i
      return problemOf(file, reason, isRepeated ? undefined : reason.hint)
    })
    const rest =
      all.length > MOST_PROBLEMS ? `, for ${all.length} reasons, of which the first ${MOST_PROBLEMS} are shown` : ''
    const total = `${figure(count)} of ${figure(rows)} ${rows === 1 ? 'row' : 'rows'} cannot be used${rest}`
    return [
      ...shown,
      { code: 'bad-rows', file, message: total, hint: '`--skip-bad-rows` leaves them out and lists them' }
    ]
  }

  return { add, count: () => count, reasons, problems }
}

const figure = (count: number): string => count.toLocaleString('en')

const problemOf = (
  file: string,
  { code, message, count, lines }: BadRowReason,
  hint: string | undefined
): TicketFileProblem => {
  const others = lines.slice(1).join(', ')
  const more = count > lines.length ? ', …' : ''
  const repeated = count === 1 ? '' : ` (${figure(count)} rows; also ${others}${more})`
  return { code, file, line: lines[0], message: message + repeated, ...(hint === undefined ? {} : { hint }) }
}

/** A row whose part is missing. */
export const missingPart = (part: string): BadRow => ({ code: `no-${part}`, message: `there is no ${part}` })

/** A row whose part cannot be read. */
export const unreadablePart = (part: string, text: string, wanted: string): BadRow => ({
  code: `bad-${part}`,
  message: `${part} ${shownText(text)} is not ${wanted}`
})
