import { ExitCode } from './exit-code.ts'
import { note } from './say.ts'

/**
 * Does work that Ctrl-C ends early: the first Ctrl-C aborts the signal that the work is given, so that it can show what it has; the
 * second ends the program.
 */
export const stopOnSignal = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(ExitCode.interrupted)
    note('\nStopping; what has finished is shown. Press Ctrl-C again to end at once.')
    controller.abort()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}
