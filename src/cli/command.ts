import type { Options, PositionalOptions } from 'yargs'
import type { ExitCode } from './exit-code.ts'

/** What the command line said: option and positional names as typed, without dashes in front. */
export type Flags = Readonly<Record<string, unknown>>

/** The work behind a command. */
export type Action = (flags: Flags) => Promise<ExitCode>

/** A command as data: help, parsing and hints are made from it; its work is loaded only when it is asked for. */
export interface Command {
  /** Name and positionals, such as `run <scenario>`. */
  readonly usage: string
  readonly summary: string
  readonly positionals: Readonly<Record<string, PositionalOptions>>
  readonly options: Readonly<Record<string, Options>>
  /** Command line and what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[]
  readonly load: () => Promise<Action>
}
