import { Box, useInput } from 'ink'
import { type ReactElement, useMemo, useState } from 'react'
import { keyName } from '../keys/key-name.ts'
import { linesContent, type PanelContent } from '../panels/panel.ts'
import { panels } from '../panels/panels.ts'
import type { TuiState } from '../state/tui-state.ts'
import { type Effect, pressKey } from '../state/update.ts'
import { type Theme, type ThemeOptions, themeOf } from '../theme/theme.ts'
import type { TuiData } from '../tui-data.ts'
import { footerLine } from './footer.ts'
import { headerLines } from './header.ts'
import { helpLines } from './help.ts'
import { Lines } from './lines.tsx'
import { windowOf } from './window-of.ts'

/** What the application is given. */
export interface AppProps {
  readonly data: TuiData
  readonly start: TuiState
  readonly theme: Omit<ThemeOptions, 'symbols'>
  /** Cells. */
  readonly columns: number
  readonly rows: number
  readonly onEffect: (effect: Effect) => void
}

const HEADER = 2
const FOOTER = 1

/** Everything that is seen: header, the present panel, footer. */
export const App = ({ data, start, theme: options, columns, rows, onEffect }: AppProps): ReactElement => {
  const [state, setState] = useState(start)
  const theme = useMemo(() => themeOf({ ...options, symbols: state.symbols }), [options, state.symbols])
  const height = Math.max(1, rows - HEADER - FOOTER)
  const content = useContent(state, data, columns, height, theme)
  const around = { content, height, views: panels[state.panel].views(data).length, playing: null }
  useInput((input, key) => {
    const step = pressKey(state, keyName(input, key), around)
    setState(step.state)
    for (const effect of step.effects) onEffect(effect)
  })
  const row = state.overlay === 'help' ? state.helpRow : state.panels[state.panel].row
  const { lines, where } = windowOf(content, row, height)
  const all = [...headerLines(state, data, columns, theme), ...lines, footerLine(state, where, columns, theme)]
  return (
    <Box width={columns} height={rows}>
      <Lines lines={all} width={columns} height={rows} />
    </Box>
  )
}

const useContent = (state: TuiState, data: TuiData, width: number, height: number, theme: Theme): PanelContent => {
  const { panel, overlay, play } = state
  const own = state.panels[panel]
  const isHelp = overlay === 'help'
  return useMemo(() => {
    if (isHelp) return linesContent(helpLines({ panel }, width, theme), height)
    return panels[panel].paint({ data, state: own, play, space: { width, height, theme } })
  }, [panel, isHelp, own, play, data, width, height, theme])
}
