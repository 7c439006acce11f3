import type { MeasuredReplication } from './measure-replication.ts'
import { inlineRunner, type Runner } from './runner.ts'
import type { StudyInput } from './study-input.ts'

/** Runs replications of several studies, as many at a time as it has jobs. */
export interface StudiesRunner {
  readonly jobs: number
  /**
   * Runs one replication, from 0, of the study at this place among the inputs.
   * @throws ReplicationFault where it fails; ArrivalsError where the demand cannot be drawn
   */
  readonly run: (study: number, replication: number) => Promise<MeasuredReplication>
  /** Ends at once whatever still runs. */
  readonly close: () => Promise<void>
}

/** Where replications are run. */
export interface RunningSettings {
  /** Replications at a time, each in a thread; 1: in this thread. */
  readonly jobs: number
  /** Program of a thread; needed for more than one job. */
  readonly workerFile?: string | undefined
}

/** A runner of these studies with the same luck for all: in threads that all of them share, or in this one. */
export const studiesRunner = async (
  inputs: readonly StudyInput[],
  seed: number,
  { jobs, workerFile }: RunningSettings
): Promise<StudiesRunner> => {
  if (jobs < 2) return inlineStudies(inputs, seed)
  if (workerFile === undefined) throw new Error('several jobs need the program of a thread')
  return (await import('./thread-runner.ts')).threadStudies(inputs, seed, jobs, workerFile)
}

/** As many studies are kept prepared; of more those that were used last. */
const MOST_PREPARED = 32

const inlineStudies = (inputs: readonly StudyInput[], seed: number): StudiesRunner => {
  const runners = new Map<number, Runner>()
  const runnerOf = (study: number): Runner => {
    const own = runners.get(study) ?? inlineRunner(inputs[study], seed)
    runners.delete(study)
    runners.set(study, own)
    if (runners.size > MOST_PREPARED) runners.delete(runners.keys().next().value ?? study)
    return own
  }
  return { jobs: 1, run: (study, replication) => runnerOf(study).run(replication), close: async () => undefined }
}
