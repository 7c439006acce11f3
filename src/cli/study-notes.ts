import { visibleText } from '../input/visible-text.ts'
import type { Result } from '../metrics/schemas/result-schema.ts'
import { ExitCode } from './exit-code.ts'

/** What is to be said on stderr of a study that did not go as it should: replications that failed, or an early end. */
export const studyNotes = ({ replications, study }: Result): string[] => {
  const { wanted, failed, isInterrupted } = study
  const faults = failed.map(
    ({ replication, seed, reason }) =>
      `A fault of sunrelay itself, not of your input: replication ${replication} of seed ${seed}: ${visibleText(reason)}\n` +
      `To see it again: the same command with --seed ${seed} --replications ${replication} --jobs 1.`
  )
  const isPartial = failed.length > 0 || isInterrupted
  const part = `Partial result: ${replications} of ${wanted} replications finished; the figures are of these.`
  return isPartial ? [...faults, part] : []
}

/** The exit code of a study that has a result. */
export const studyExitCode = ({ study: { failed, isInterrupted } }: Result): ExitCode => {
  if (failed.length > 0) return ExitCode.fault
  return isInterrupted ? ExitCode.interrupted : ExitCode.ok
}
