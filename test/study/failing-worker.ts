import { runInThread as runWell } from '../../src/study/worker.ts'

/** A thread that fails at the second replication and dies at the fourth. */
export const runInThread = (replication: number): unknown => {
  if (replication === 3) process.exit(9)
  return replication === 1 ? { fault: { message: 'disk on fire', stack: '' } } : runWell(replication)
}
