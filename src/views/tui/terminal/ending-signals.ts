import { constants } from 'node:os'

/** Signals that end a program which does not listen to them, as far as the system knows them. */
const NAMES = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGABRT',
  'SIGALRM',
  'SIGTERM',
  'SIGUSR2',
  'SIGVTALRM',
  'SIGXCPU'
] as const

/** Exit code of a program that the signal ended, as a shell tells it: 128 and the number of the signal, such as 143 for SIGTERM. */
export const exitCodeOf = (signal: NodeJS.Signals): number => 128 + (constants.signals[signal] ?? 0)

/** Whether the system has a signal; Windows has no job control. */
export const hasSignal = (signal: NodeJS.Signals): boolean => constants.signals[signal] !== undefined

/** Signals that end the program while the terminal UI is open. */
export const endingSignals: readonly NodeJS.Signals[] = NAMES.filter(hasSignal)
