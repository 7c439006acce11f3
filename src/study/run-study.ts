import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import type { Compiled } from '../compile/compile.ts'
import { compileStaffing } from '../compile/staffing.ts'
import { measure } from '../metrics/measure.ts'
import type { Measures } from '../metrics/measures.ts'
import { mergeMeasures, type RunRecord } from '../metrics/merge-measures.ts'
import type { Result } from '../metrics/result-schema.ts'
import type { Scenario } from '../model/scenario.ts'
import type { TicketTable } from '../model/tickets.ts'
import { replicate } from './replicate.ts'
import { ReplicationFault } from './replication-fault.ts'

/** What is studied: a scenario that has passed its checks, and its recorded arrivals where it replays some. */
export interface StudyInput {
  readonly scenario: Scenario
  readonly recorded?: { readonly file: string; readonly tickets: TicketTable }
  /** Told in the result: program versions, input files, rows of them that were not used. */
  readonly record: Omit<RunRecord, 'seed'>
}

/** How it is studied. */
export interface StudySettings {
  /** Whole number, 0 … 2^53 − 1: fixes all luck. */
  readonly seed: number
  /** Number of runs, 1 or more, that differ by luck only. */
  readonly replications: number
  /** Called after each replication. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Runs all replications of a scenario one after the other and merges what was measured.
 *
 * Recorded arrivals are the same in every replication; everything that the file does not say is drawn anew. Of each
 * replication only its measures are kept.
 * @throws ReplicationFault where a replication fails; ArrivalsError where the demand cannot be drawn
 */
export const runStudy = (input: StudyInput, { seed, replications, onProgress }: StudySettings): Result => {
  const { scenario, recorded } = input
  const staffing = compileStaffing(scenario)
  const measured: Measures[] = []
  let leftOut: RunRecord['leftOut'] = []
  for (let replication = 0; replication < replications; replication++) {
    try {
      const {
        program,
        legend,
        observations,
        leftOut: outside
      } = replicate(scenario, staffing, recorded?.tickets, {
        seed,
        replication
      })
      const measures = measure(program, legend, observations)
      // The legend is the same in all replications but for the ids of tickets, which no merged figure needs.
      measured.push(replication === 0 ? measures : { ...measures, legend: measured[0].legend })
      if (recorded) leftOut = outsidePeriod(recorded.file, outside)
    } catch (error) {
      throw error instanceof ArrivalsError ? error : new ReplicationFault(error, seed, replication)
    }
    onProgress?.(replication + 1, replications)
  }
  return mergeMeasures(measured, { ...input.record, seed, leftOut: [...input.record.leftOut, ...leftOut] })
}

const outsidePeriod = (file: string, { beforeStart, afterEnd }: Compiled['leftOut']): RunRecord['leftOut'] =>
  [
    { file, reason: 'created before the simulated period', rows: beforeStart },
    { file, reason: 'created after the simulated period', rows: afterEnd }
  ].filter(({ rows }) => rows > 0)
