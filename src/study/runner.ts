import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import { compileStaffing } from '../compile/staffing.ts'
import { type MeasuredReplication, measureReplication } from './measure-replication.ts'
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

/** Runs replications in this thread, one after the other; between them other work of the program has its turn. */
export const inlineRunner = ({ scenario, recorded }: StudyInput, seed: number): Runner => {
  const staffing = compileStaffing(scenario)
  return {
    jobs: 1,
    run: async replication => {
      await new Promise(setImmediate)
      try {
        return measureReplication(scenario, staffing, recorded?.tickets, { seed, replication })
      } catch (error) {
        throw error instanceof ArrivalsError ? error : new ReplicationFault(error, seed, replication)
      }
    },
    close: async () => undefined
  }
}
