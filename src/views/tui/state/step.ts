import type { TuiState } from './tui-state.ts'

/** What the program has to do besides showing the new state. */
export type Effect =
  | { readonly kind: 'quit' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'repaint' }
  | { readonly kind: 'copy'; readonly text: string }
  /** Gets the run that is shown ticket by ticket. */
  | { readonly kind: 'trace' }
  /** Runs the first run again with these changes, `path=value` each; none: back to the first run. */
  | { readonly kind: 'rerun'; readonly changes: readonly string[] }
  /** Ends what is being run again. */
  | { readonly kind: 'cancel' }
  /** Writes what was tried as a scenario file. */
  | { readonly kind: 'write'; readonly file: string; readonly mayReplace: boolean }
  /** Writes the result that is shown as a file. */
  | { readonly kind: 'export'; readonly file: string; readonly mayReplace: boolean }

/** The new state, and what is to be done. */
export interface Step {
  readonly state: TuiState
  readonly effects: readonly Effect[]
}

/** A new state with nothing to be done. */
export const only = (state: TuiState): Step => ({ state, effects: [] })

/** The same state with something said in the footer. */
export const saying = (state: TuiState, message: string): Step => only({ ...state, message })
