import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import { COMPARISON_SCHEMA, type ComparedArm, type Comparison } from '../metrics/comparison-schema.ts'
import { headlineValues } from '../metrics/headline-values.ts'
import { writtenDifferences } from '../model/written-changes.ts'
import { type Arm, ArmDemandError, type ArmRun } from './arm.ts'
import { armWarnings } from './arm-warnings.ts'
import { compareValues } from './compare.ts'
import { inlineRunner, type Runner } from './runner.ts'

/** How arms are compared. Neither `jobs` nor the order in which replications finish changes what comes out. */
export interface CompareSettings {
  /** Whole number, 0 … 2^53 − 1: fixes all luck. */
  readonly seed: number
  /** Number of runs of each arm, 2 or more, that differ by luck only. */
  readonly replications: number
  /** Replications at a time, each in a thread; 1: in this thread. 1 where absent. */
  readonly jobs?: number
  /** Program of a thread; needed for more than one job. */
  readonly workerFile?: string
  /** Called after each replication of each arm. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Runs every replication of every arm with the same luck and compares the arms with the first.
 *
 * Luck is drawn by ticket and person, so that arms differ by what they do and not by chance. Of a replication only its
 * headline values are kept.
 * @throws ReplicationFault where a replication fails; ArmDemandError where the demand of an arm cannot be drawn
 */
export const compareArms = async (arms: readonly Arm[], settings: CompareSettings): Promise<Comparison> => {
  const { seed, replications, onProgress } = settings
  const runs: ArmRun[] = []
  for (const arm of arms) {
    const before = runs.length * replications
    runs.push(await runArm(arm, settings, done => onProgress?.(before + done, arms.length * replications)))
  }
  return comparisonOf(runs, seed, replications)
}

const runArm = async (arm: Arm, settings: CompareSettings, onProgress: (done: number) => void): Promise<ArmRun> => {
  const runner = await runnerOf(arm, settings)
  try {
    return await runAll(arm, runner, settings.replications, onProgress)
  } catch (error) {
    throw error instanceof ArrivalsError ? new ArmDemandError(arm, error) : error
  } finally {
    await runner.close()
  }
}

const runnerOf = async (
  { input }: Arm,
  { seed, replications, jobs = 1, workerFile }: CompareSettings
): Promise<Runner> => {
  const threads = Math.min(jobs, replications)
  if (threads < 2 || workerFile === undefined) return inlineRunner(input, seed)
  return (await import('./thread-runner.ts')).threadRunner(input, seed, threads, workerFile)
}

const runAll = async (
  arm: Arm,
  runner: Runner,
  replications: number,
  onProgress: (done: number) => void
): Promise<ArmRun> => {
  const values: ArmRun['values'][number][] = []
  const tickets: number[] = []
  let tzRelease = ''
  let started = 0
  let done = 0
  const work = async (): Promise<void> => {
    while (started < replications) {
      const replication = started++
      const { measures, ticketsMark } = await runner.run(replication)
      values[replication] = headlineValues(measures)
      tickets[replication] = ticketsMark
      tzRelease = measures.legend.tzRelease
      onProgress(++done)
    }
  }
  await Promise.all(Array.from({ length: runner.jobs }, work))
  return { arm, values, tickets, tzRelease }
}

/** `A`, `B`, …, `Z`, `AA`, … */
const labelOf = (index: number): string =>
  (index < 26 ? '' : labelOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const comparisonOf = (runs: readonly ArmRun[], seed: number, replications: number): Comparison => {
  const labels = runs.map((_, index) => labelOf(index))
  const [{ arm, tzRelease }] = runs
  const { comparisons, measures, pairing } = compareValues(
    labels,
    runs.map(({ values }) => values)
  )
  return {
    schema: COMPARISON_SCHEMA,
    versions: { ...arm.input.record.versions },
    seed,
    replications,
    tzRelease,
    arms: runs.map((run, i) => armOf(run, labels[i])),
    changes: writtenDifferences(runs.map(({ arm: { written } }) => written)).map(({ path, values }) => ({
      path,
      values: [...values]
    })),
    warnings: runs
      .slice(1)
      .flatMap((run, i) => armWarnings(runs[0], run).map(message => ({ arm: labels[i + 1], message }))),
    comparisons,
    measures,
    pairing
  }
}

const armOf = ({ arm: { input, file, settings } }: ArmRun, label: string): ComparedArm => {
  const { scenario, record } = input
  return {
    label,
    name: scenario.name,
    file,
    settings: [...settings],
    firstDay: scenario.period.from,
    lastDay: scenario.period.to,
    zone: scenario.period.zone,
    inputs: record.inputs.map(({ file: own, sha256 }) => ({ file: own, sha256 }))
  }
}
