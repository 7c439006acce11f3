import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import type { ArmExpectation } from '../metrics/expect/arm-expectations.ts'
import { type FigureSample, sampleFigure } from '../metrics/expect/figure-sample.ts'
import { figureSourceOf } from '../metrics/expect/figure-source.ts'
import { type HeadlineValue, headlineValues } from '../metrics/headlines/headline-values.ts'
import { type Arm, ArmDemandError, type ArmRun } from './arm.ts'
import { armLabel } from './arm-label.ts'
import type { MeasuredReplication } from './measure-replication.ts'
import { ReplicationFault } from './replication-fault.ts'
import { NothingFinished } from './run-replications.ts'
import { type StudiesRunner, studiesRunner } from './studies-runner.ts'

/** How the replications of arms are run. Neither `jobs` nor the order in which they finish changes what comes out. */
export interface ArmsSettings {
  /** Whole number, 0 … 2^53 − 1: fixes all luck. */
  readonly seed: number
  /** Number of runs of each arm, 2 or more, that differ by luck only; with `more` the least number. */
  readonly replications: number
  /** Replications at a time, of whichever arm, each in a thread; 1: in this thread. 1 where absent. */
  readonly jobs?: number
  /** Program of a thread; needed for more than one job. */
  readonly workerFile?: string
  /** Called after each replication of each arm. */
  readonly onProgress?: (done: number, total: number) => void
  /** Ends it early with what all arms have finished. */
  readonly signal?: AbortSignal
  /** Thresholds whose figures are to be kept. */
  readonly expected?: readonly ArmExpectation[]
  /** How many replications of each arm there should be, asked whenever all those wanted so far have ended; no more than these: enough. */
  readonly more?: (runs: readonly ArmRun[], wanted: number) => number
}

/** What came of the replications of all arms. */
export interface ArmsRun {
  /** Only of replications that all arms have finished, two or more. */
  readonly runs: readonly ArmRun[]
  /** Replications of each arm that were wanted. */
  readonly wanted: number
  /** In the order of the replications, then of the arms; they name their arm. */
  readonly faults: readonly ReplicationFault[]
  readonly isInterrupted: boolean
}

/** What is kept of a replication of an arm. */
interface Outcome {
  readonly values: readonly HeadlineValue[]
  readonly expected: readonly (FigureSample | undefined)[]
  readonly ticketsMark: number
  readonly tzRelease: string
}

/**
 * Runs every replication of every arm with the same luck: replication by replication all arms, so that an early end leaves pairs.
 *
 * A replication that fails in one arm is left out of all, and the others go on.
 * @throws ReplicationFault where failures leave fewer than two; ArmDemandError where the demand of an arm cannot be drawn;
 *   NothingFinished where `signal` ends it too early
 */
export const runArms = async (arms: readonly Arm[], settings: ArmsSettings): Promise<ArmsRun> => {
  const { seed, jobs = 1, workerFile, signal } = settings
  const runner = await studiesRunner(
    arms.map(({ input }) => input),
    seed,
    { jobs, workerFile }
  )
  const stop = (): void => void runner.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await runAll(arms, runner, settings)
  } finally {
    signal?.removeEventListener('abort', stop)
    await runner.close()
  }
}

const runAll = async (arms: readonly Arm[], runner: StudiesRunner, settings: ArmsSettings): Promise<ArmsRun> => {
  const { onProgress, signal, expected = [], more } = settings
  const outcomes: Outcome[][] = arms.map(() => [])
  const faults: ReplicationFault[] = []
  let wanted = settings.replications
  let started = 0
  let done = 0

  const isStopped = (): boolean => signal?.aborted === true
  const runOne = async (arm: number, replication: number): Promise<void> => {
    try {
      outcomes[arm][replication] = outcomeOf(await runner.run(arm, replication), arm, expected)
    } catch (error) {
      if (isStopped()) return
      if (error instanceof ArrivalsError) throw new ArmDemandError(arms[arm], error)
      if (!(error instanceof ReplicationFault)) throw error
      faults.push(new ReplicationFault(error.cause, error.seed, replication, armLabel(arm)))
    }
    onProgress?.(++done, wanted * arms.length)
  }
  const work = async (): Promise<void> => {
    while (started < wanted * arms.length && !isStopped()) {
      const task = started++
      await runOne(task % arms.length, Math.floor(task / arms.length))
    }
  }

  for (;;) {
    await Promise.all(Array.from({ length: runner.jobs }, work))
    const total = more === undefined || isStopped() ? wanted : more(finishedRuns(arms, outcomes), wanted)
    if (total <= wanted) break
    wanted = total
  }
  faults.sort((a, b) => a.replication - b.replication || compareLabels(a, b))
  const runs = finishedRuns(arms, outcomes)
  if (runs[0].values.length < 2)
    throw faults[0] ?? new NothingFinished('interrupted before two replications of all arms had ended')
  return { runs, wanted, faults, isInterrupted: isStopped() && done < wanted * arms.length }
}

/** Labels of the same replication come in the order of the arms: shorter ones first. */
const compareLabels = ({ arm: a = '' }: ReplicationFault, { arm: b = '' }: ReplicationFault): number =>
  a.length - b.length || (a < b ? -1 : 1)

const outcomeOf = (
  { measures, ticketsMark }: MeasuredReplication,
  arm: number,
  expected: readonly ArmExpectation[]
): Outcome => {
  const source = figureSourceOf(measures)
  return {
    values: headlineValues(measures),
    expected: expected.map(one => (one.arm === arm || one.against === arm ? sampleFigure(source, one) : undefined)),
    ticketsMark,
    tzRelease: measures.legend.tzRelease
  }
}

/** What all arms have finished, in the order of the replications. */
const finishedRuns = (arms: readonly Arm[], outcomes: readonly (readonly Outcome[])[]): ArmRun[] => {
  const replications = [...outcomes[0].keys()].filter(replication => outcomes.every(own => replication in own))
  return arms.map((arm, a) => {
    const own = replications.map(replication => outcomes[a][replication])
    return {
      arm,
      values: own.map(({ values }) => values),
      expected: own.map(({ expected }) => expected),
      tickets: own.map(({ ticketsMark }) => ticketsMark),
      tzRelease: own[0]?.tzRelease ?? ''
    }
  })
}
