import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { printableData } from '../../../src/views/text/printable.ts'
import { windowOf } from '../../../src/views/tui/components/window-of.ts'
import { asciiGlyphs } from '../../../src/views/tui/paint/ascii-glyphs.ts'
import type { PanelContent } from '../../../src/views/tui/panels/panel.ts'
import { panels } from '../../../src/views/tui/panels/panels.ts'
import { remembered } from '../../../src/views/tui/panels/remembered.ts'
import { firstState, type PanelId, type PanelState, type TuiState } from '../../../src/views/tui/state/tui-state.ts'
import { pressKey } from '../../../src/views/tui/state/update.ts'
import type { SymbolSet } from '../../../src/views/tui/theme/symbols.ts'
import { themeOf } from '../../../src/views/tui/theme/theme.ts'
import type { TuiData } from '../../../src/views/tui/tui-data.ts'

/** How a panel is painted for a test. */
export interface PaintedOptions {
  readonly keys?: readonly string[]
  readonly width?: number
  /** Lines of the panel itself. */
  readonly height?: number
  readonly symbols?: SymbolSet
  /** What is there besides the result. */
  readonly data?: Partial<TuiData>
}

/** A panel after some keys, as lines without colours; what is turned round stands between `«` and `»`. */
export interface Painted {
  readonly lines: readonly string[]
  readonly content: PanelContent
  readonly state: PanelState
  /** Everything that the keys changed, of other panels too. */
  readonly whole: TuiState
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape.
const TURNED = /\u001b\[7m([^\u001b]*)\u001b\[0m/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape.
const COLOURS = /\u001b\[[\d;]*m/g

/** A line without colours. */
export const plain = (line: string): string => line.replace(COLOURS, '')

/** One printable copy of a result, so that panels remember what they worked out of it. */
const printableOf = remembered((result: Result) => printableData(result))

/** Presses keys in a panel and paints what is then seen of it. */
export const painted = (
  panel: PanelId,
  from: Result,
  { keys = [], width = 100, height = 30, symbols = 'braille', data: further = {} }: PaintedOptions = {}
): Painted => {
  const result = printableOf(from)
  const data: TuiData = {
    result,
    comparison: null,
    traced: { state: 'none', reason: '' },
    tried: null,
    ...further
  }
  const theme = themeOf({ depth: 0, isDark: true, symbols })
  let state = firstState(panel, symbols)
  const paint = () =>
    panels[panel].paint({ data, state: state.panels[panel], play: state.play, space: { width, height, theme } })
  for (const key of keys) {
    const around = { content: paint(), height, views: panels[panel].views(data).length, playing: null }
    state = pressKey(state, key, around).state
  }
  const content = paint()
  const own = state.panels[panel]
  const lines = windowOf(content, own.row, height).lines.map(line => {
    const shown = symbols === 'ascii' ? asciiGlyphs(line) : line
    return plain(shown.replace(TURNED, '«$1»'))
  })
  return { lines, content, state: own, whole: state }
}

/** The same key several times. */
export const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key)
