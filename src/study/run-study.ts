import type { LeftOutTickets } from '../compile/ticket-rows.ts'
import { headlineValues } from '../metrics/headlines/headline-values.ts'
import { storedHeadlines } from '../metrics/headlines/stored-headlines.ts'
import { type RunRecord, resultOf } from '../metrics/merge/merge-measures.ts'
import type { StoredHeadlines } from '../metrics/schemas/headlines-schema.ts'
import type { Result } from '../metrics/schemas/result-schema.ts'
import { moreForGoals, type PrecisionGoal, reachedGoals } from './precision.ts'
import { type ReplicationSettings, type Replications, runReplications } from './run-replications.ts'
import type { StudyInput } from './study-input.ts'

export type { StudyInput } from './study-input.ts'

/** How a scenario is studied. */
export interface StudySettings extends Omit<ReplicationSettings, 'more'> {
  /** Figures to be known so well: more replications are run until all are, at most `most` in all. */
  readonly precision?: { readonly goals: readonly PrecisionGoal[]; readonly most: number }
}

/**
 * Runs all replications of a scenario and merges what was measured; the same for any number of jobs.
 *
 * The result tells which replications failed and whether the study was ended early.
 * @throws ReplicationFault where all replications fail; ArrivalsError where the demand cannot be drawn; NothingFinished where
 *   `signal` ends it before any has finished
 */
export const runStudy = async (input: StudyInput, settings: StudySettings): Promise<Result> => {
  const { precision, ...rest } = settings
  const more = precision && moreForGoals(precision.goals, precision.most)
  const run = await runReplications(input, { ...rest, ...(more && { more }) })
  const study = { ...studyOf(run, precision?.goals), isReplay: input.recorded !== undefined }
  const leftOut = [...input.record.leftOut, ...outsidePeriod(input.recorded?.file, run.leftOut)]
  const { definitions, ...result } = resultOf(run.merged, { ...input.record, seed: settings.seed, leftOut, study })
  return { ...result, headlines: headlinesOf(run), definitions }
}

const headlinesOf = ({ merged, ticketsMarks }: Replications): StoredHeadlines =>
  storedHeadlines(
    merged.kept.map(measures => ({
      replication: measures.replication,
      ticketsMark: ticketsMarks.get(measures.replication) ?? 0,
      values: headlineValues(measures)
    }))
  )

const studyOf = (
  { wanted, faults, isInterrupted, merged }: Replications,
  goals: readonly PrecisionGoal[] | undefined
): Omit<Result['study'], 'isReplay'> => ({
  wanted,
  failed: faults.map(({ replication, seed, reason }) => ({ replication: replication + 1, seed, reason })),
  isInterrupted,
  precision: goals === undefined ? null : reachedGoals(goals, merged.kept)
})

const outsidePeriod = (file: string | undefined, { beforeStart, afterEnd }: LeftOutTickets): RunRecord['leftOut'] =>
  file === undefined
    ? []
    : [
        { file, reason: 'created before the simulated period', rows: beforeStart },
        { file, reason: 'created after the simulated period', rows: afterEnd }
      ].filter(({ rows }) => rows > 0)
