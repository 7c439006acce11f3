import { type FigureSample, sampleFigure, type WantedFigure } from '../../metrics/expect/figure-sample.ts'
import { ReplicationFault } from '../replication-fault.ts'
import { type StudiesRunner, studiesRunner } from '../studies-runner.ts'
import type { StudyInput } from '../study-input.ts'
import { type Piece, pieceOf } from './piece.ts'
import type { PieceStore } from './piece-folder.ts'
import { pieceName } from './piece-name.ts'

/** A point to be run. */
export interface SweepPoint {
  readonly input: StudyInput
  /** `markPoint` of it: points of the same mark are run once. */
  readonly mark: string
  readonly figures: readonly WantedFigure[]
}

/** How a sweep is run. Neither `jobs`, nor the order in which replications end, nor what is kept already changes what comes out. */
export interface SweepSettings {
  /** Whole number, 0 … 2^53 − 1: fixes all luck. */
  readonly seed: number
  /** Replications of each point, 1 or more. */
  readonly replications: number
  /** Replications at a time, of whichever points, each in a thread; 1: in this thread. */
  readonly jobs: number
  /** Program of a thread; needed for more than one job. */
  readonly workerFile?: string
  readonly store: PieceStore
  /** Index of the point that is run first, since others are compared with it. */
  readonly first: number
  /** Called once it is known what is kept already, then after each replication. */
  readonly onProgress?: (state: SweepProgress) => void
  /** Ends the sweep early with what has finished. */
  readonly signal?: AbortSignal
}

/** How far a sweep has come, in replications. */
export interface SweepProgress {
  readonly done: number
  /** Those that are not kept already. */
  readonly toRun: number
  /** Points of which nothing is left to be run. */
  readonly points: number
}

/** What is known of one replication of a point. */
export interface PointReplication {
  /** Of each figure of the point. */
  readonly samples: readonly FigureSample[]
  readonly ticketsMark: number
}

/** What came of a point. */
export interface PointRun {
  /** By number, from 0; those that failed or did not end are undefined. */
  readonly replications: readonly (PointReplication | undefined)[]
  /** In the order of the replications. */
  readonly faults: readonly ReplicationFault[]
}

/** What came of a sweep. */
export interface SweepRun {
  readonly points: readonly PointRun[]
  readonly isInterrupted: boolean
  /** Replications that were kept already, and that were run now; of points that are the same each counts once. */
  readonly kept: number
  readonly run: number
  /** Files that were torn or something else; their replications were run again. */
  readonly broken: number
  /** Why a piece could not be kept. */
  readonly writeError?: unknown
}

/** A replication of all points that have the same mark. */
interface Task {
  readonly name: string
  readonly study: number
  readonly points: readonly number[]
  readonly replication: number
}

/**
 * Runs every replication of every point that is not kept already, point after point; threads take replications of the next point while those of
 * the last one end.
 *
 * A replication that fails is left out, and the others go on. What has ended is kept at once, so that nothing is run twice.
 */
export const runSweep = async (points: readonly SweepPoint[], settings: SweepSettings): Promise<SweepRun> => {
  const sweep = new RunningSweep(points, settings)
  await sweep.takeKept()
  await sweep.runMissing()
  return sweep.result()
}

class RunningSweep {
  private readonly studies: StudyInput[] = []
  private readonly tasks: Task[]
  private missing: Task[] = []
  private readonly found: (PointReplication | undefined)[][]
  private readonly faults: ReplicationFault[][]
  private kept = 0
  private run = 0
  private done = 0
  private toRun = 0
  private broken = 0
  private writeError: unknown

  constructor(
    private readonly points: readonly SweepPoint[],
    private readonly settings: SweepSettings
  ) {
    this.found = points.map(() => Array.from({ length: settings.replications }))
    this.faults = points.map(() => [])
    this.tasks = this.tasksInOrder()
  }

  /** Reads what is kept already. */
  async takeKept(): Promise<void> {
    for (const task of this.tasks) {
      if (this.isStopped) return
      const piece = await this.settings.store.read(task.name)
      if (typeof piece !== 'string') this.takePiece(task, piece)
      else this.missing.push(task)
      if (piece === 'broken') this.broken++
    }
    this.toRun = this.missing.length
    this.tell()
  }

  /** Runs what is not. */
  async runMissing(): Promise<void> {
    if (this.missing.length === 0 || this.isStopped) return
    const { seed, jobs, workerFile, signal } = this.settings
    const runner = await studiesRunner(this.studies, seed, { jobs: Math.min(jobs, this.missing.length), workerFile })
    const stop = (): void => void runner.close()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      await Promise.all(Array.from({ length: runner.jobs }, () => this.work(runner)))
    } finally {
      signal?.removeEventListener('abort', stop)
      await runner.close()
    }
  }

  result(): SweepRun {
    const { kept, run, broken, writeError } = this
    const points = this.found.map((replications, point) => ({
      replications,
      faults: this.faults[point].sort((a, b) => a.replication - b.replication)
    }))
    const isInterrupted = this.isStopped && kept + this.done < this.tasks.length
    return { points, isInterrupted, kept, run, broken, ...(writeError !== undefined && { writeError }) }
  }

  private get isStopped(): boolean {
    return this.settings.signal?.aborted === true
  }

  /** The point of reference, then the others in order; all replications of a point together. */
  private tasksInOrder(): Task[] {
    const { first, seed, replications } = this.settings
    const order = [first, ...this.points.keys()].filter((point, place) => place === 0 || point !== first)
    const marks = [...new Set(order.map(point => this.points[point].mark))]
    return marks.flatMap(mark => {
      const same = order.filter(point => this.points[point].mark === mark)
      const study = this.studies.push(this.points[same[0]].input) - 1
      return Array.from({ length: replications }, (_, replication) => ({
        name: pieceName(mark, seed, replication),
        study,
        points: same,
        replication
      }))
    })
  }

  private async work(runner: StudiesRunner): Promise<void> {
    for (let task = this.missing.shift(); task !== undefined && !this.isStopped; task = this.missing.shift()) {
      // Another sweep may have finished it in the meantime.
      const piece = await this.settings.store.read(task.name)
      if (typeof piece !== 'string') this.takePiece(task, piece)
      else if (!(await this.runTask(runner, task))) return
      if (typeof piece !== 'string') this.toRun--
      this.tell()
    }
  }

  /** False where it was ended before its time. */
  private async runTask(runner: StudiesRunner, task: Task): Promise<boolean> {
    try {
      const piece = pieceOf(await runner.run(task.study, task.replication))
      this.take(task, piece)
      this.run++
      await this.settings.store.write(task.name, piece).catch((error: unknown) => {
        this.writeError ??= error
      })
    } catch (error) {
      if (this.isStopped) return false
      const fault =
        error instanceof ReplicationFault ? error : new ReplicationFault(error, this.settings.seed, task.replication)
      for (const point of task.points) this.faults[point].push(fault)
    }
    this.done++
    return true
  }

  private takePiece(task: Task, piece: Piece): void {
    this.take(task, piece)
    this.kept++
  }

  private take({ points, replication }: Task, { source, ticketsMark }: Piece): void {
    for (const point of points) {
      const samples = this.points[point].figures.map(figure => sampleFigure(source, figure))
      this.found[point][replication] = { samples, ticketsMark }
    }
  }

  private tell(): void {
    const { replications } = this.settings
    const isDone = (own: readonly unknown[], point: number): boolean =>
      own.filter(one => one !== undefined).length + this.faults[point].length === replications
    const points = this.found.filter(isDone).length
    this.settings.onProgress?.({ done: this.done, toRun: this.toRun, points })
  }
}
