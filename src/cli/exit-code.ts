/** What the exit code of the program says. */
export const ExitCode = {
  ok: 0,
  /** An expectation stated by the user was missed. */
  missed: 1,
  /** Something the user gave is wrong: the command line, a file, a place to write to. */
  badInput: 2,
  /** A warning where the user asked for none. */
  strict: 3,
  /** Interrupted by Ctrl-C. */
  interrupted: 130,
  /** A fault of the program itself (EX_SOFTWARE of sysexits.h). */
  fault: 70
} as const

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]
