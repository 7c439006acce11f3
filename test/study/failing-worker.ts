import { workerData } from 'node:worker_threads'
import type { ThreadInput, ThreadTask } from '../../src/study/thread-messages.ts'
import { runInThread as runWell } from '../../src/study/worker.ts'

const lastStudy = (workerData as readonly ThreadInput[]).length - 1

/** A thread that fails at the second replication and dies at the fourth, of the last of its studies. */
export const runInThread = (task: ThreadTask): unknown => {
  if (task.study < lastStudy) return runWell(task)
  if (task.replication === 3) process.exit(9)
  return task.replication === 1 ? { fault: { message: 'disk on fire', stack: '' } } : runWell(task)
}
