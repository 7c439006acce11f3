import { createHash } from 'node:crypto'
import type { Source } from '../input/source.ts'
import { TICKETS_OPTION } from '../input/ticket-file.ts'
import type { RunRecord } from '../metrics/merge/merge-measures.ts'
import type { LoadedTickets } from './load-tickets.ts'
import { version } from './version.ts'

const inputOf = ({ name, kind, text }: Source): RunRecord['inputs'][number] => ({
  file: kind === 'option' ? `${name} ${text}` : name,
  sha256: createHash('sha256').update(text).digest('hex')
})

/** What a result tells of where it came from: program, files and overrides by their hashes, rows left out. */
export const runRecord = (sources: readonly Source[], recorded: LoadedTickets | undefined): Omit<RunRecord, 'seed'> => {
  // The ticket file of the command line stands for itself, with the hash of its tickets.
  const inputs = sources.filter(({ name }) => name !== TICKETS_OPTION).map(inputOf)
  if (recorded) inputs.push({ file: recorded.report.file, sha256: recorded.sha256 })
  const leftOut = (recorded?.report.badRows ?? []).map(({ message, count }) => ({
    file: recorded?.report.file ?? '',
    reason: message,
    rows: count
  }))
  return { versions: { sunrelay: version }, inputs, leftOut }
}
