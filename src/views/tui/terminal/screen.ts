import type { Device } from './device.ts'

const ESC = '\u001b'
const ENTER = `${ESC}[?1049h${ESC}[?25l${ESC}[?7l${ESC}[2J`
const LEAVE = `${ESC}[0m${ESC}[?7h${ESC}[?25h${ESC}[?1049l`
/** Terminals that know synchronised output show what is between at once; the others ignore both. */
const HOLD = `${ESC}[?2026h`
const SHOW = `${ESC}[?2026l`

/**
 * The alternate screen of a terminal, painted frame by frame: only lines that changed are written.
 *
 * A line is erased before it is written, not after: erasing behind a line of full width would take its last cell.
 */
export class Screen {
  readonly #device: Device
  #lines: readonly string[] = []
  #isOn = false

  constructor(device: Device) {
    this.#device = device
  }

  get isOn(): boolean {
    return this.#isOn
  }

  /** Switches to the alternate screen; the next frame is painted whole. */
  enter(): void {
    if (this.#isOn) return
    this.#isOn = true
    this.#lines = []
    this.#device.write(ENTER)
  }

  /** Gives the terminal back as it was, with its scrollback. May be called at any time, and twice. */
  leave(): void {
    if (!this.#isOn) return
    this.#isOn = false
    this.#device.write(LEAVE)
  }

  /** Paints a frame of lines divided by `\n`; lines beyond the last row are left out. */
  paint(frame: string): void {
    if (!this.#isOn) return
    const lines = frame.split('\n').slice(0, this.#device.rows)
    const changed = this.#changed(lines)
    this.#lines = lines
    if (changed !== '') this.#device.write(HOLD + changed + SHOW)
  }

  /** Forgets what is on the screen, after a resize or when something else has written on it. */
  forget(): void {
    this.#lines = []
    if (this.#isOn) this.#device.write(`${ESC}[0m${ESC}[2J`)
  }

  #changed(lines: readonly string[]): string {
    const most = Math.max(lines.length, this.#lines.length)
    let text = ''
    for (let row = 0; row < most; row++) {
      const line = lines[row] ?? ''
      if (line !== (this.#lines[row] ?? '')) text += `${ESC}[${row + 1};1H${ESC}[0m${ESC}[2K${line}`
    }
    return text
  }
}
