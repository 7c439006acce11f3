import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import { runStudy } from '../../study/run-study.ts'
import type { Flags } from '../command.ts'
import { jobsThatFit, memoryLimits } from '../fit-memory.ts'
import { jobsFlag } from '../jobs-flag.ts'
import { startProgress } from '../progress.ts'
import type { LoadedSource } from '../tui/study-source.ts'
import { workerFile } from '../worker-file.ts'

/** Runs the first arm of a comparison again, with the same luck. */
export const firstResult = async (
  { loaded: { input } }: { readonly loaded: LoadedSource },
  { seed, study: { wanted } }: Comparison,
  flags: Flags
): Promise<Result> => {
  const jobs = jobsThatFit(input, wanted, { jobs: jobsFlag(flags, wanted), isAsked: false }, memoryLimits())
  const progress = startProgress('simulating the first arm', false)
  try {
    const settings = { seed, replications: wanted, jobs, ...(jobs > 1 && { workerFile: workerFile() }) }
    return await runStudy(input, { ...settings, onProgress: progress.update })
  } finally {
    progress.end()
  }
}
