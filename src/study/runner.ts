import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import { compileStaffing } from '../compile/staffing.ts'
import { type MeasuredReplication, measured, type OnReplicated } from './measure-replication.ts'
import { replicate } from './replicate.ts'
import { ReplicationFault } from './replication-fault.ts'
import type { StudyInput } from './study-input.ts'

/** Runs replications by their numbers, as many at a time as it has jobs. */
export interface Runner {
  readonly jobs: number
  /**
   * Runs one replication, from 0.
   * @throws ReplicationFault where it fails; ArrivalsError where the demand cannot be drawn
   */
  readonly run: (replication: number) => Promise<MeasuredReplication>
  /** Ends at once whatever still runs. */
  readonly close: () => Promise<void>
}

/**
 * Runs replications in this thread, one after the other; between them other work of the program has its turn. What `onReplicated` throws is no
 * fault of the replication: it ends the study.
 */
export const inlineRunner = ({ scenario, recorded }: StudyInput, seed: number, onReplicated?: OnReplicated): Runner => {
  const staffing = compileStaffing(scenario)
  const attempt = (replication: number) => {
    try {
      const replicated = replicate(scenario, staffing, recorded?.tickets, { seed, replication })
      return { replicated, own: measured(replicated) }
    } catch (error) {
      throw error instanceof ArrivalsError ? error : new ReplicationFault(error, seed, replication)
    }
  }
  return {
    jobs: 1,
    run: async replication => {
      await new Promise(setImmediate)
      const { replicated, own } = attempt(replication)
      onReplicated?.(replicated, own.measures, replication)
      return own
    },
    close: async () => undefined
  }
}
