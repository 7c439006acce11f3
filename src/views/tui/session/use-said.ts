import { useEffect } from 'react'
import type { TuiState } from '../state/tui-state.ts'
import type { SessionView } from './session-view.ts'

/** Puts what the session says into the footer, and shows the form of what-if again where its settings were at fault. */
export const useSaid = (
  session: SessionView | undefined,
  setState: (change: (before: TuiState) => TuiState) => void
): void => {
  const said = session?.said
  const fault = session?.fault
  useEffect(() => {
    if (said !== undefined && said.turn > 0) setState(before => ({ ...before, message: said.text }))
  }, [said, setState])
  useEffect(() => {
    if (fault !== undefined && fault.length > 0) setState(before => ({ ...before, overlay: 'whatIf' }))
  }, [fault, setState])
}
