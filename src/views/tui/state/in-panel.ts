import type { PanelId, PanelState, TuiState } from './tui-state.ts'

/** The state with the present panel changed. */
export const inPanel = (state: TuiState, change: (own: PanelState) => PanelState): TuiState => ({
  ...state,
  panels: { ...state.panels, [state.panel]: change(state.panels[state.panel]) } as Record<PanelId, PanelState>
})
