import { useEffect } from 'react'
import type { Effect } from '../state/step.ts'
import { TRACED, type TuiState } from '../state/tui-state.ts'
import type { TuiData } from '../tui-data.ts'

/** Asks for the run ticket by ticket once a panel is shown that needs it. */
export const useTrace = ({ panel }: TuiState, { traced }: TuiData, onEffect: (effect: Effect) => void): void => {
  const isWanted = TRACED.includes(panel) && traced.state === 'waiting'
  useEffect(() => {
    if (isWanted) onEffect({ kind: 'trace' })
  }, [isWanted, onEffect])
}
