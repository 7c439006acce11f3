import { EventEmitter } from 'node:events'
import { render } from 'ink'
import { createElement } from 'react'
import { App } from '../../src/views/tui/components/app.tsx'
import type { SessionView } from '../../src/views/tui/session/session-view.ts'
import { firstState, type PanelId } from '../../src/views/tui/state/tui-state.ts'
import type { Effect } from '../../src/views/tui/state/update.ts'
import { FrameRows, FrameRowsContext } from '../../src/views/tui/terminal/frame-rows.ts'
import { frameStream } from '../../src/views/tui/terminal/frame-stream.ts'
import type { ColourDepth } from '../../src/views/tui/theme/colour-depth.ts'
import type { SymbolSet } from '../../src/views/tui/theme/symbols.ts'
import type { TuiData } from '../../src/views/tui/tui-data.ts'

/** How the application is shown to a test. */
export interface Showing {
  readonly panel: PanelId
  readonly columns: number
  readonly rows: number
  readonly symbols?: SymbolSet
  readonly depth?: ColourDepth
  /** What is typed, piece by piece. */
  readonly typed?: readonly string[]
  readonly session?: SessionView
}

/** A keyboard that hands on what is typed on it. */
class Keyboard extends EventEmitter {
  readonly isTTY = true
  #piece: string | null = null

  type(piece: string): void {
    this.#piece = piece
    this.emit('readable')
  }

  read(): string | null {
    const piece = this.#piece
    this.#piece = null
    return piece
  }

  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}

/** Until no frame has come for a while of turns. */
const settled = async (frames: () => number): Promise<void> => {
  for (let quiet = 0, before = frames(); quiet < 10; quiet++) {
    await new Promise(resolve => setImmediate(resolve))
    if (frames() !== before) quiet = 0
    before = frames()
  }
}

/** The last frame of the application after some typing, line by line as painted, and what it asked the program to do. */
export const shownApp = async (
  data: TuiData,
  { panel, columns, rows, symbols = 'braille', depth = 0, typed = [], session }: Showing
): Promise<{ readonly lines: readonly string[]; readonly effects: readonly Effect[] }> => {
  let lines: readonly string[] = []
  let frames = 0
  const effects: Effect[] = []
  const frameRows = new FrameRows()
  const keyboard = new Keyboard()
  const app = createElement(App, {
    data,
    start: firstState(panel, symbols),
    theme: { depth, isDark: true },
    columns,
    rows,
    onEffect: effect => void effects.push(effect),
    ...(session && { session })
  })
  const shown = render(createElement(FrameRowsContext, { value: frameRows }, app), {
    stdout: frameStream(frameRows, frame => {
      lines = frame
      frames++
    }),
    stdin: keyboard as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false
  })
  await settled(() => frames)
  for (const piece of typed) {
    keyboard.type(piece)
    await settled(() => frames)
  }
  const last = lines
  shown.unmount()
  return { lines: last, effects }
}
