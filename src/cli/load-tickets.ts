import { createHash, type Hash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { readTickets, TicketFileError, type TicketReport } from '../input/tickets/read-tickets.ts'
import { visibleText } from '../input/visible-text.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Progress, startProgress } from './progress.ts'
import { UserError } from './user-error.ts'

/** Recorded tickets and what was seen of their file. */
export interface LoadedTickets {
  readonly tickets: TicketTable
  readonly report: TicketReport
  /** Of the bytes of the file, in hexadecimal digits. */
  readonly sha256: string
}

const CHUNK_BYTES = 1 << 18

/** Bytes of a file, hashed and counted as they pass. */
async function* passing(path: string, hash: Hash, progress: Progress): AsyncGenerator<Uint8Array> {
  const size = statSync(path).size
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    read += chunk.length
    progress.update(read, size)
    yield chunk
  }
}

/**
 * Reads the tickets that a scenario replays.
 * @param path of the file, as `readScenario` found it
 * @throws UserError with all that is wrong with the file
 */
export const loadTickets = async (
  path: string,
  scenario: Scenario,
  { skipBadRows, isQuiet }: { readonly skipBadRows: boolean; readonly isQuiet: boolean }
): Promise<LoadedTickets> => {
  const { replay } = scenario.demand
  if (!replay) throw new Error('tickets are read only where the scenario has `demand: replay:`')
  const hash = createHash('sha256')
  const progress = startProgress('reading tickets', isQuiet)
  try {
    const bytes = passing(path, hash, progress)
    const settings = { replay, names: scenarioNames(scenario), skipBadRows, name: replay.file }
    const read = await readTickets(bytes, settings)
    return { ...read, sha256: hash.digest('hex') }
  } catch (error) {
    throw error instanceof TicketFileError ? new UserError(error.message) : error
  } finally {
    progress.end()
  }
}

const figure = (count: number): string => count.toLocaleString('en-US')

/** Lines about rows that were left out, at most 20 reasons; nothing where all rows were used. */
export const leftOutNotes = ({ file, rows, leftOut, badRows }: TicketReport): string[] => {
  if (leftOut === 0) return []
  const reasons = badRows.slice(0, 20).map(({ message, count, lines }) => {
    const more = count > lines.length ? ', …' : ''
    return `   ${figure(count)} × ${visibleText(message)} (line ${lines.join(', ')}${more})`
  })
  const left = `${figure(leftOut)} of ${figure(rows)} rows left out`
  return [`${visibleText(file)}: warning: ${left}`, ...reasons]
}

/** Lines about how times were read, where that is not plain from the file itself. */
export const timeNotes = ({ file, times }: TicketReport): string[] =>
  times.flatMap(({ title, format, isFormatDetected, zone, skippedTimes, doubledTimes }) => {
    const column = `${visibleText(file)}: column ${visibleText(title)}`
    return [
      ...(isFormatDetected && format !== 'iso'
        ? [`${column} read as \`${format}\`, found from all its values; \`demand.replay.format\` states it.`]
        : []),
      ...(skippedTimes > 0 ? [`${column}: ${figure(skippedTimes)} times do not exist in ${zone}; moved forward.`] : []),
      ...(doubledTimes > 0 ? [`${column}: ${figure(doubledTimes)} times exist twice in ${zone}; the first taken.`] : [])
    ]
  })
