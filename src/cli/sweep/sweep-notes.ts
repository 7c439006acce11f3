import { visibleText } from '../../input/visible-text.ts'
import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import { pointInWords } from '../../study/sweep/points.ts'
import type { SweepRun } from '../../study/sweep/run-sweep.ts'
import { callName, shellWord } from '../call-name.ts'
import { ExitCode } from '../exit-code.ts'
import { reasonOf } from '../output.ts'

const figure = (count: number): string => count.toLocaleString('en-US')
const counted = (count: number, one: string): string => `${figure(count)} ${one}${count === 1 ? '' : 's'}`

/** What is said of the pieces: how many were there already, and what is wrong with them. */
export const pieceNotes = ({ kept, run, broken, writeError }: SweepRun, folder: string): string[] => [
  ...(kept > 0
    ? [`${counted(kept, 'replication')} kept from before, ${figure(run)} run now (${visibleText(folder)}).`]
    : []),
  ...(broken > 0 ? [`${counted(broken, 'file')} there not whole or not of a sweep; run again and replaced.`] : []),
  ...(writeError === undefined
    ? []
    : [`Not all could be kept in ${visibleText(folder)}: ${reasonOf(writeError)}; what is missing there is run again.`])
]

/** Faults of replications, each with what shows it again, and how much of the sweep there is. */
export const faultNotes = ({ points, vary, unfinished }: Sweep): string[] => {
  const faults = points.flatMap(({ values, failed }) =>
    failed.map(
      ({ replication, seed, reason }) =>
        `A fault of sunrelay itself, not of your input: point ${visibleText(pointInWords(vary, values))}, ` +
        `replication ${replication} of seed ${seed}: ${visibleText(reason)}`
    )
  )
  const all = points.length + unfinished.length
  return unfinished.length > 0 && points.length > 0
    ? [...faults, `Partial result: ${points.length} of ${all} points finished; the figures are of these.`]
    : faults
}

/** The command that goes on where this one was ended: the same again, and over the partial result where it was written to a file. */
export const goOnNote = (words: readonly string[], hasWritten: boolean): string => {
  const isOutGiven = words.some(word => word === '--out' || word.startsWith('--out='))
  const force = hasWritten && isOutGiven && !words.includes('--force') ? ['--force'] : []
  const command = [callName(process.cwd()), ...[...words, ...force].map(shellWord)].join(' ')
  return `What has been run is kept. To go on: ${command}`
}

/**
 * The exit code of a sweep: that of a fault or an interruption before that of expectations, which are missed where no point meets
 * them all.
 */
export const sweepExitCode = ({ points }: Sweep, isInterrupted: boolean): ExitCode => {
  if (points.some(({ failed }) => failed.length > 0)) return ExitCode.fault
  if (isInterrupted) return ExitCode.interrupted
  const isHopeless = points.some(({ isMet }) => isMet !== null) && !points.some(({ isMet }) => isMet === true)
  return isHopeless ? ExitCode.missed : ExitCode.ok
}
