import { type ReactElement, useMemo, useState } from 'react'
import { useKeys } from '../keys/use-keys.ts'
import { asciiGlyphs } from '../paint/ascii-glyphs.ts'
import { playingOf } from '../panels/live-playback.ts'
import { linesContent, type PanelContent, type Space } from '../panels/panel.ts'
import { panels } from '../panels/panels.ts'
import type { SessionView } from '../session/session-view.ts'
import { useSaid } from '../session/use-said.ts'
import { useTrace } from '../session/use-trace.ts'
import type { Possible } from '../state/does-something.ts'
import type { TuiState } from '../state/tui-state.ts'
import { type Effect, pressKey } from '../state/update.ts'
import { type Theme, type ThemeOptions, themeOf } from '../theme/theme.ts'
import type { TuiData } from '../tui-data.ts'
import { formContent } from '../what-if/form-content.ts'
import { footerLines } from './footer.ts'
import { headerLines } from './header.ts'
import { helpLines } from './help.ts'
import { Lines } from './lines.tsx'
import { isTooSmall, LEAST_COLUMNS, LEAST_ROWS, tooSmallLines } from './too-small.ts'
import { usePlay } from './use-play.ts'
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
  /** What can be tried and what is under way; absent: nothing but looking is possible. */
  readonly session?: SessionView
}

const FOOTER = 1

const isOfTerminal = ({ kind }: Effect): boolean => kind === 'quit' || kind === 'suspend' || kind === 'repaint'

/** Whether keys are text: nowhere else may several be taken for one. */
const isTypedInto = ({ overlay }: TuiState): boolean => overlay === 'filter' || overlay === 'command'

/** Everything that is seen: header, the present panel, footer. */
export const App = ({ data, start, theme: options, columns, rows, onEffect, session }: AppProps): ReactElement => {
  const [state, setState] = useState(start)
  const { symbols, isDark } = state
  const theme = useMemo(
    () => themeOf({ ...options, isDark: isDark ?? options.isDark, symbols }),
    [options, isDark, symbols]
  )
  const isSmall = isTooSmall(columns, rows)
  const width = Math.max(columns, LEAST_COLUMNS)
  const head = headerLines(state, data, width, theme)
  const height = Math.max(rows, LEAST_ROWS) - head.length - FOOTER
  const content = usePanel(state, data, width, height, theme)
  useSaid(session, setState)
  useTrace(state, data, onEffect)
  const playing = state.panel === 'live' ? playingOf(data) : null
  usePlay(state, playing?.endAt ?? null, setState)
  const views = panels[state.panel].views(data).length
  const around = { content, height, views, playing, ...(session && { session }) }
  const possible = { content, views, isPlayable: playing !== null }
  const over = overlaid(state, possible, session, { width, height, theme })
  useKeys(key => {
    // Where nothing is seen, keys only leave.
    const step = pressKey(isSmall ? { ...state, overlay: 'none' } : state, key, around)
    if (!isSmall) setState(step.state)
    for (const effect of step.effects) if (!isSmall || isOfTerminal(effect)) onEffect(effect)
  }, !isSmall && isTypedInto(state))
  if (isSmall) return <Lines lines={tooSmallLines(columns, rows)} width={columns} height={rows} />
  const row = state.overlay === 'help' ? state.helpRow : state.panels[state.panel].row
  const { lines, where } = windowOf(over ?? content, row, height)
  const footer = footerLines(state, where, columns, theme, { possible, running: session?.running ?? null })
  const all = [...head, ...lines.slice(0, height - footer.length + FOOTER), ...footer]
  const shown = state.symbols === 'ascii' ? all.map(asciiGlyphs) : all
  return <Lines lines={shown} width={columns} height={rows} />
}

const usePanel = (state: TuiState, data: TuiData, width: number, height: number, theme: Theme): PanelContent => {
  const { panel, play } = state
  const own = state.panels[panel]
  return useMemo(
    () => panels[panel].paint({ data, state: own, play, space: { width, height, theme } }),
    [panel, own, play, data, width, height, theme]
  )
}

/** What lies over the panel, where something does. */
const overlaid = (
  state: TuiState,
  possible: Possible,
  session: SessionView | undefined,
  space: Space
): PanelContent | undefined => {
  if (state.overlay === 'help') return linesContent(helpLines(state, possible, space.width, space.theme), space.height)
  return state.overlay === 'whatIf' && session !== undefined ? formContent(state.form, session, space) : undefined
}
