import { visibleText } from '../../input/visible-text.ts'
import { isAnyMissed } from '../../metrics/expect/expectations.ts'
import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { ExitCode } from '../exit-code.ts'

/** What is to be said on stderr of a comparison that did not go as it should: replications that failed, or an early end. */
export const comparisonStudyNotes = ({ replications, study }: Comparison): string[] => {
  const { wanted, failed, isInterrupted } = study
  if (failed.length === 0 && !isInterrupted) return []
  const faults = failed.map(
    ({ arm, replication, seed, reason }) =>
      `A fault of sunrelay itself, not of your input: arm ${arm}, replication ${replication} of seed ${seed}: ${visibleText(reason)}\n` +
      `To see it again: the same command with --seed ${seed} --replications ${Math.max(2, replication)} --jobs 1.`
  )
  const part = `Partial comparison: ${replications} of ${wanted} replications finished in all arms; the figures are of these.`
  return [...faults, part]
}

/** The exit code of a comparison that has a result. */
export const comparisonExitCode = (comparison: Comparison): ExitCode => {
  const { failed, isInterrupted } = comparison.study
  if (failed.length > 0) return ExitCode.fault
  if (isInterrupted) return ExitCode.interrupted
  return isAnyMissed(comparison) ? ExitCode.missed : ExitCode.ok
}
