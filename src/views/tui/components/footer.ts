import { displayWidth, fillTo } from '../../text/display-width.ts'
import { footerBindings } from '../keys/bindings.ts'
import type { TuiState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'

/** The last line: what is being typed, what is to be said, or the keys that matter now. */
export const footerLine = (state: TuiState, where: string, width: number, theme: Theme): string => {
  if (state.overlay === 'filter') return fillTo(`/${state.draft}_`, width)
  if (state.overlay === 'command') return fillTo(`:${state.draft}_`, width)
  if (state.message !== '') return theme.warn(fillTo(state.message, width))
  const room = width - displayWidth(where) - 1
  return `${keysIn(state, room, theme)} ${theme.faint(where)}`
}

const keysIn = (state: TuiState, room: number, theme: Theme): string => {
  let used = 0
  const shown: string[] = []
  for (const { keys, label } of footerBindings(state.panel)) {
    const own = displayWidth(keys[0]) + 1 + displayWidth(label) + 2
    if (used + own > room) continue
    used += own
    shown.push(`${theme.accent(keys[0])} ${label}`)
  }
  return shown.join('  ') + ' '.repeat(Math.max(0, room - used + (shown.length > 0 ? 2 : 0)))
}
