import { Piscina } from 'piscina'
import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { MeasuredReplication } from './measure-replication.ts'
import { ReplicationFault } from './replication-fault.ts'
import type { Runner } from './runner.ts'
import { type SharedTickets, shareTickets } from './shared-tickets.ts'
import type { StudiesRunner } from './studies-runner.ts'
import type { StudyInput } from './study-input.ts'
import type { ThreadAnswer, ThreadInput, ThreadTask } from './thread-messages.ts'

const faultOf = ({ message, stack }: { readonly message: string; readonly stack: string }): Error =>
  Object.assign(new Error(message), { stack })

/** What threads are told; a table of tickets that several studies have is shared once. */
const threadInputs = (inputs: readonly StudyInput[], seed: number): ThreadInput[] => {
  const shared = new Map<TicketTable, SharedTickets>()
  const sharedOf = (tickets: TicketTable): SharedTickets => {
    const own = shared.get(tickets) ?? shareTickets(tickets)
    shared.set(tickets, own)
    return own
  }
  return inputs.map(({ scenario, recorded }) => ({ scenario, recorded: recorded && sharedOf(recorded.tickets), seed }))
}

/** Runs replications of several studies in `jobs` threads of `workerFile`, which stay until the runner is closed. */
export const threadStudies = (
  inputs: readonly StudyInput[],
  seed: number,
  jobs: number,
  workerFile: string
): StudiesRunner => {
  const pool = new Piscina<ThreadTask, ThreadAnswer>({
    filename: workerFile,
    name: 'runInThread',
    minThreads: jobs,
    maxThreads: jobs,
    recordTiming: false,
    workerData: threadInputs(inputs, seed)
  })
  // Where a thread dies between two replications, the next one that it would have run tells of it.
  pool.on('error', () => undefined)
  const run = async (study: number, replication: number): Promise<MeasuredReplication> => {
    const answer = await pool.run({ study, replication }).catch((cause: unknown) => {
      throw new ReplicationFault(cause, seed, replication)
    })
    if ('measured' in answer) return answer.measured
    throw 'problems' in answer
      ? new ArrivalsError(answer.problems)
      : new ReplicationFault(faultOf(answer.fault), seed, replication)
  }
  return { jobs, run, close: () => pool.destroy() }
}

/** Runs replications of one study in `jobs` threads of `workerFile`, which stay until the runner is closed. */
export const threadRunner = (input: StudyInput, seed: number, jobs: number, workerFile: string): Runner => {
  const { run, close } = threadStudies([input], seed, jobs, workerFile)
  return { jobs, run: replication => run(0, replication), close }
}
