import type { Device } from './device.ts'

const ESC = '\u001b'
const CLEAR = `${ESC}[0m${ESC}[2J`
const ENTER = `${ESC}[?1049h${ESC}[?25l${ESC}[?7l${ESC}[?2004h${CLEAR}`
const LEAVE = `${ESC}[0m${ESC}[?2004l${ESC}[?7h${ESC}[?25h${ESC}[?1049l`
/** Terminals that know synchronised output show what is between at once; the others ignore both. */
const HOLD = `${ESC}[?2026h`
const SHOW = `${ESC}[?2026l`

/**
 * The alternate screen of a terminal, painted frame by frame: only lines that changed are written, all after a change of size.
 *
 * A line is erased before it is written, not after: erasing behind a line of full width would take its last cell.
 */
export class Screen {
  readonly #device: Device
  /** The frame as it was handed in, for painting it again. */
  #frame: readonly string[] = []
  /** What is on the screen. */
  #shown: readonly string[] = []
  #size = ''
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
    this.#shown = []
    this.#size = this.#sizeNow()
    this.#device.write(ENTER)
  }

  /** Gives the terminal back as it was, with its scrollback. May be called at any time, and twice. */
  leave(): void {
    if (!this.#isOn) return
    this.#isOn = false
    this.#device.write(LEAVE)
  }

  /** Paints a frame; lines beyond the last row are left out. Nothing happens while the screen is off. */
  paint(frame: readonly string[]): void {
    this.#frame = frame
    if (!this.#isOn) return
    const hasNewSize = this.#size !== this.#sizeNow()
    if (hasNewSize) this.#shown = []
    this.#size = this.#sizeNow()
    const lines = frame.slice(0, this.#device.rows)
    const changed = this.#changed(lines)
    this.#shown = lines
    if (hasNewSize || changed !== '') this.#device.write(HOLD + (hasNewSize ? CLEAR : '') + changed + SHOW)
  }

  /** Paints the last frame whole, when something else has written on the screen. */
  repaint(): void {
    this.#size = ''
    this.paint(this.#frame)
  }

  /** Writes a command to the terminal itself, such as one for its clipboard, that moves nothing. */
  command(sequence: string): void {
    if (this.#isOn) this.#device.write(sequence)
  }

  #sizeNow(): string {
    return `${this.#device.columns}x${this.#device.rows}`
  }

  #changed(lines: readonly string[]): string {
    const most = Math.max(lines.length, this.#shown.length)
    let text = ''
    for (let row = 0; row < most; row++) {
      const line = lines[row] ?? ''
      if (line !== (this.#shown[row] ?? '')) text += `${ESC}[${row + 1};1H${ESC}[0m${ESC}[2K${line}`
    }
    return text
  }
}
