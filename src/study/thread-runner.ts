import { Piscina } from 'piscina'
import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import type { MeasuredReplication } from './measure-replication.ts'
import { ReplicationFault } from './replication-fault.ts'
import type { Runner } from './runner.ts'
import { shareTickets } from './shared-tickets.ts'
import type { StudyInput } from './study-input.ts'
import type { ThreadAnswer, ThreadInput } from './thread-messages.ts'

const faultOf = ({ message, stack }: { readonly message: string; readonly stack: string }): Error =>
  Object.assign(new Error(message), { stack })

/** Runs replications in `jobs` threads of `workerFile`, which stay until the runner is closed. */
export const threadRunner = (
  { scenario, recorded }: StudyInput,
  seed: number,
  jobs: number,
  workerFile: string
): Runner => {
  const workerData: ThreadInput = { scenario, recorded: recorded && shareTickets(recorded.tickets), seed }
  const pool = new Piscina<number, ThreadAnswer>({
    filename: workerFile,
    name: 'runInThread',
    minThreads: jobs,
    maxThreads: jobs,
    recordTiming: false,
    workerData
  })
  // Where a thread dies between two replications, the next one that it would have run tells of it.
  pool.on('error', () => undefined)
  const run = async (replication: number): Promise<MeasuredReplication> => {
    const answer = await pool.run(replication).catch((cause: unknown) => {
      throw new ReplicationFault(cause, seed, replication)
    })
    if ('measured' in answer) return answer.measured
    throw 'problems' in answer
      ? new ArrivalsError(answer.problems)
      : new ReplicationFault(faultOf(answer.fault), seed, replication)
  }
  return { jobs, run, close: () => pool.destroy() }
}
