import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import { type FollowAnswer, type FollowTask, tableAndIds, withFunctions } from './followed-answer.ts'
import type { FollowedReplication } from './followed-replication.ts'
import type { Luck } from './replicate.ts'
import { ReplicationFault } from './replication-fault.ts'
import type { StudyInput } from './study-input.ts'

/** Where a replication is followed, and until when. */
export interface ApartSettings {
  /** Program of a thread. */
  readonly workerFile: string
  /** Ends the thread at once. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Follows one replication ticket by ticket in a thread of its own, so that this one stays free.
 * @throws ArrivalsError where the demand cannot be drawn; ReplicationFault where it fails; what `signal` was aborted with
 */
export const followApart = async (
  { scenario, recorded }: StudyInput,
  luck: Luck,
  { workerFile, signal }: ApartSettings
): Promise<FollowedReplication> => {
  const { Piscina } = await import('piscina')
  signal?.throwIfAborted()
  const pool = new Piscina<FollowTask, FollowAnswer>({ filename: workerFile, maxThreads: 1, recordTiming: false })
  pool.on('error', () => undefined)
  const stop = (): void => void pool.destroy()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const task = { scenario, luck, ...(recorded && { recorded: tableAndIds(recorded.tickets) }) }
    return followedIn(await pool.run(task, { name: 'followInThread' }), luck)
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await pool.destroy()
  }
}

const followedIn = (answer: FollowAnswer, { seed, replication }: Luck): FollowedReplication => {
  if ('followed' in answer) return withFunctions(answer.followed)
  if ('problems' in answer) throw new ArrivalsError(answer.problems)
  const { message, stack } = answer.fault
  throw new ReplicationFault(Object.assign(new Error(message), { stack }), seed, replication)
}
