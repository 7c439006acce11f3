import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { displayWidth } from '../../text/display-width.ts'
import type { PanelState } from '../state/tui-state.ts'
import type { Space } from './panel.ts'
import { modeNames } from './staffing-mode.ts'
import { scopeNames } from './staffing-scope.ts'
import { viewChoice } from './view-choice.ts'

/** What is shown, and on the right which of the scopes and of the numbers it is. */
export const staffingTitle = (title: string, result: Result, state: PanelState, { width, theme }: Space): string => {
  const names = scopeNames(result)
  const mode = Math.min(modeNames.length - 1, state.sort + 1)
  const number = `s: [${modeNames[mode]}] ${mode + 1}/${modeNames.length}`
  const left = width - displayWidth(number) - 2
  const view = Math.min(state.view, names.length - 1)
  // What was found by a text is in no view.
  const shown = state.filter.trim() === '' ? names : [`/${state.filter.trim()}`, 'Esc: everybody']
  const at = shown === names ? view : 0
  if (left < displayWidth(title) + LEAST) return viewChoice(title, shown, at, { width, theme })
  return `${viewChoice(title, shown, at, { width: left, theme })}  ${theme.faint(number)}`
}

/** Cells that the name of a view should have beside the title. */
const LEAST = 24
