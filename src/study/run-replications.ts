import type { LeftOutTickets } from '../compile/ticket-rows.ts'
import type { KeptMeasures } from '../metrics/measures.ts'
import { MeasureMerge, type MergedMeasures } from '../metrics/merge/measure-merge.ts'
import type { OnReplicated } from './measure-replication.ts'
import { ReplicationFault } from './replication-fault.ts'
import { inlineRunner, type Runner } from './runner.ts'
import type { StudyInput } from './study-input.ts'

/** How replications are run. Neither `jobs` nor the order in which they finish changes what comes out. */
export interface ReplicationSettings {
  /** Whole number, 0 … 2^53 − 1: fixes all luck. */
  readonly seed: number
  /** Number of runs, 1 or more, that differ by luck only; with `more` the least number. */
  readonly replications: number
  /** Replications at a time, each in a thread; 1, or a single replication: in this thread. 1 where absent. */
  readonly jobs?: number
  /** Program of a thread; needed for more than one job. */
  readonly workerFile?: string
  /** Also a single job has a thread of its own, so that this one stays free. */
  readonly isApart?: boolean
  /**
   * Called with each replication in their order while all of it is in memory; all then run in this thread, whatever `jobs` is. What it throws
   * ends the study.
   */
  readonly onReplicated?: OnReplicated
  /** Called after each replication; `total` grows where more are run. */
  readonly onProgress?: (done: number, total: number) => void
  /** Ends the study early with what has finished. */
  readonly signal?: AbortSignal
  /**
   * How many there should be in all, asked whenever all those wanted so far have ended; no more than these: enough. It sees the
   * same whatever `jobs` is.
   */
  readonly more?: (kept: readonly KeptMeasures[], done: number) => number
}

/** What came of the replications; those that failed are left out of the measures. */
export interface Replications {
  /** Measures of those that finished; there is at least one. */
  readonly merged: MergedMeasures
  readonly leftOut: LeftOutTickets
  /** Mark of the tickets of each replication that finished, by its number from 0. */
  readonly ticketsMarks: ReadonlyMap<number, number>
  /** Number of replications that were wanted. */
  readonly wanted: number
  /** In the order of the replications. */
  readonly faults: readonly ReplicationFault[]
  readonly isInterrupted: boolean
}

/** The study was ended before its first replication had. */
export class NothingFinished extends Error {
  override readonly name = 'NothingFinished'
}

/** How far ahead of the slowest replication others may be, in replications for each job; what is ahead waits in memory. */
export const MOST_AHEAD = 3

/**
 * Runs replications and merges what was measured. Of each only its measures are kept.
 *
 * Recorded arrivals are the same in every replication; everything that the file does not say is drawn anew. A replication that
 * fails is left out, and the others go on.
 * @throws ReplicationFault where all fail; ArrivalsError where the demand cannot be drawn; NothingFinished where `signal` ends it too early
 */
export const runReplications = async (input: StudyInput, settings: ReplicationSettings): Promise<Replications> => {
  const runner = await runnerOf(input, settings)
  const stop = (): void => void runner.close()
  settings.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await runAll(runner, settings)
  } finally {
    settings.signal?.removeEventListener('abort', stop)
    await runner.close()
  }
}

const runnerOf = async (input: StudyInput, settings: ReplicationSettings): Promise<Runner> => {
  const { seed, replications, jobs = 1, workerFile, isApart = false, more, onReplicated } = settings
  if (onReplicated !== undefined) return inlineRunner(input, seed, onReplicated)
  const threads = more === undefined ? Math.min(jobs, replications) : jobs
  if (threads < 2 && !isApart) return inlineRunner(input, seed)
  if (workerFile === undefined) throw new Error('threads need the program that they run')
  return (await import('./thread-runner.ts')).threadRunner(input, seed, threads, workerFile)
}

const runAll = async (runner: Runner, settings: ReplicationSettings): Promise<Replications> => {
  const { replications, onProgress, signal, more } = settings
  const merge = new MeasureMerge()
  const faults: ReplicationFault[] = []
  const ticketsMarks = new Map<number, number>()
  let leftOut: LeftOutTickets = { beforeStart: 0, afterEnd: 0 }
  let wanted = replications
  let started = 0
  let done = 0
  let waiting: (() => void)[] = []

  const isStopped = (): boolean => signal?.aborted === true
  const moveOn = (): void => {
    for (const wake of waiting) wake()
    waiting = []
  }
  const runOne = async (replication: number): Promise<void> => {
    try {
      const measured = await runner.run(replication)
      merge.add(replication, measured.measures)
      leftOut = measured.leftOut
      ticketsMarks.set(replication, measured.ticketsMark)
    } catch (error) {
      if (isStopped()) return
      if (!(error instanceof ReplicationFault)) throw error
      faults.push(error)
      merge.giveUp(replication)
    }
    done++
    onProgress?.(done, wanted)
  }
  const work = async (): Promise<void> => {
    while (started < wanted && !isStopped()) {
      if (started - merge.upTo >= MOST_AHEAD * runner.jobs) await new Promise<void>(wake => waiting.push(wake))
      else await runOne(started++).finally(moveOn)
    }
  }

  for (;;) {
    await Promise.all(Array.from({ length: runner.jobs }, work))
    const total = more === undefined || isStopped() ? wanted : more(merge.kept, done)
    if (total <= wanted) break
    wanted = total
  }
  faults.sort((a, b) => a.replication - b.replication)
  if (done === faults.length)
    throw faults[0] ?? new NothingFinished('interrupted before the first replication had ended')
  return { merged: merge.merged(), leftOut, ticketsMarks, wanted, faults, isInterrupted: isStopped() && done < wanted }
}
