import { availableParallelism } from 'node:os'
import type { Flags } from './command.ts'
import { wholeNumberFlag } from './flags.ts'

/** The number of replications at a time; where none was given one for each processor, but no more than there are replications. */
export const jobsFlag = (flags: Flags, replications: number): number =>
  Math.min(
    replications,
    wholeNumberFlag(flags, 'jobs', { least: 1, most: 256, otherwise: Math.max(1, availableParallelism()) })
  )
