import type { SessionView } from '../session/session-view.ts'
import type { Step } from '../state/step.ts'
import type { TuiState } from '../state/tui-state.ts'

/** What a command is run in. */
export interface CommandContext {
  readonly state: TuiState
  /** Undefined where nothing but looking is possible. */
  readonly session: SessionView | undefined
}

/** Something that is typed after `:`. */
export interface TypedCommand {
  readonly name: string
  /** What follows the name, as help shows it; empty: nothing does. */
  readonly operand: string
  /** What it does in a sentence without its full stop. */
  readonly meaning: string
  /** What the operand may begin with or be, for completion. */
  readonly operands?: (session: SessionView | undefined) => readonly string[]
  /** `hasBang`: the name was followed by `!`. */
  readonly run: (operand: string, context: CommandContext, hasBang: boolean) => Step
}
