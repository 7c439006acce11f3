import { totalmem } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import { type MemoryNeed, memoryNeed } from '../study/memory.ts'
import type { StudyInput } from '../study/run-study.ts'
import { UserError } from './user-error.ts'

/** Memory that may be used, bytes. */
export interface MemoryLimits {
  /** Of the machine, or of the container that the program runs in. */
  readonly total: number
  /** Of what is kept from replication to replication. */
  readonly heap: number
}

/** Parts of the limits that are planned with; estimates are not exact. */
const USABLE = 0.85

/** The limits of this process. */
export const memoryLimits = (): MemoryLimits => {
  const constrained = process.constrainedMemory()
  const total = constrained > 0 ? Math.min(totalmem(), constrained) : totalmem()
  return { total: total * USABLE, heap: getHeapStatistics().heap_size_limit * USABLE }
}

const inWords = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`

const refusal = ({ total, tickets }: MemoryNeed, limit: number, advice: string): UserError => {
  const size = `${Math.round(tickets).toLocaleString('en-US')} tickets a replication`
  return new UserError(
    `This run would need about ${inWords(total)} (${size}); ${inWords(limit)} can be used.\n${advice}`
  )
}

/** The number of jobs that is wanted, and whether the user has asked for it. */
export interface WantedJobs {
  readonly jobs: number
  readonly isAsked: boolean
}

/**
 * The number of jobs with which a study fits into memory: that wanted, or fewer where the user has not asked for it.
 * @throws UserError where it does not fit, with what to change
 */
export const jobsThatFit = (
  input: StudyInput,
  replications: number,
  wanted: WantedJobs,
  limits: MemoryLimits
): number => jobsWithin(jobs => memoryNeed(input, replications, jobs), replications, wanted, limits)

/**
 * The number of jobs with which work fits into memory that needs `needOf` so many: that wanted, or fewer where the user has not asked for it.
 * @throws UserError where it does not fit, with what to change
 */
export const jobsWithin = (
  needOf: (jobs: number) => MemoryNeed,
  replications: number,
  { jobs, isAsked }: WantedJobs,
  limits: MemoryLimits
): number => {
  const { kept } = needOf(1)
  if (kept > limits.heap) {
    const most = Math.floor((limits.heap / kept) * replications)
    throw new UserError(
      `${replications.toLocaleString('en-US')} replications would need about ${inWords(kept)} for their figures; ` +
        `${inWords(limits.heap)} can be used.\nTake --replications ${most} or fewer, or let Node use more: NODE_OPTIONS=--max-old-space-size=…`
    )
  }
  for (let fewer = jobs; fewer >= 1; fewer--) {
    const need = needOf(fewer)
    if (need.total <= limits.total) return fewer
    if (isAsked && fewer > 1)
      throw refusal(need, limits.total, `Take fewer --jobs than ${jobs}: each takes about ${inWords(need.ofJob)}.`)
  }
  const need = needOf(1)
  throw refusal(
    need,
    limits.total,
    'Simulate a shorter period (--set period.to=…), or longer intervals in the report (--set report.interval=24h), or use a larger machine.'
  )
}
