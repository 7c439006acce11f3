import type { Terminal } from '@xterm/headless'
import headless from '@xterm/headless'

/** A terminal without a window: what is written to it is on its screen. */
export class Emulator {
  readonly #terminal: Terminal
  #isCursorShown = true

  constructor(columns: number, rows: number) {
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 })
    const cursor = (isShown: boolean) => (params: (number | number[])[]) => {
      if (params.includes(25)) this.#isCursorShown = isShown
      return false
    }
    this.#terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, cursor(true))
    this.#terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, cursor(false))
  }

  /** Resolves once the text is on the screen. */
  write(text: string): Promise<void> {
    return new Promise(resolve => this.#terminal.write(text, resolve))
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows)
  }

  /** Calls `listener` with the text of each operating system command of a number. */
  onCommand(number: number, listener: (text: string) => void): void {
    this.#terminal.parser.registerOscHandler(number, text => {
      listener(text)
      return true
    })
  }

  /** The screen that is seen, one text a row, without the blanks behind. */
  screen(): string[] {
    const { baseY } = this.#terminal.buffer.active
    return Array.from({ length: this.#terminal.rows }, (_, row) => this.#row(baseY + row))
  }

  /** Everything on the main screen and what was scrolled out of it, down to the last row that is not empty. */
  history(): string[] {
    const { normal } = this.#terminal.buffer
    const rows = Array.from({ length: normal.length }, (_, row) => normal.getLine(row)?.translateToString(true) ?? '')
    return rows.slice(0, rows.findLastIndex(row => row !== '') + 1)
  }

  /** What programs switch, as it is now. */
  modes() {
    const { bracketedPasteMode, mouseTrackingMode, wraparoundMode, sendFocusMode } = this.#terminal.modes
    const { applicationCursorKeysMode, insertMode, originMode } = this.#terminal.modes
    return {
      isAlternate: this.#terminal.buffer.active.type === 'alternate',
      isCursorShown: this.#isCursorShown,
      wraps: wraparoundMode,
      marksPastes: bracketedPasteMode,
      mouse: mouseTrackingMode,
      sendsFocus: sendFocusMode,
      applicationCursorKeys: applicationCursorKeysMode,
      inserts: insertMode,
      hasOrigin: originMode
    }
  }

  #row(y: number): string {
    return this.#terminal.buffer.active.getLine(y)?.translateToString(true) ?? ''
  }
}

/** Modes of a terminal that no program has touched, or that was given back. */
export const untouched = new Emulator(2, 2).modes()
