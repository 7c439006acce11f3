import { EventEmitter } from 'node:events'
import type { Device } from './device.ts'

/** Shows and hides the cursor. */
const CURSOR: readonly string[] = ['\u001b[?25h', '\u001b[?25l']

/** A terminal of `device`'s size that hands each whole frame to `paint`: what ink writes to when it writes whole frames. */
export const frameStream = (device: Device, paint: (frame: string) => void): NodeJS.WriteStream => {
  const stream = new EventEmitter()
  stream.setMaxListeners(0)
  const terminal = {
    isTTY: true,
    get columns() {
      return device.columns
    },
    get rows() {
      return device.rows
    },
    write: (frame: string) => {
      // Cursor commands of ink itself are no frames; the screen has its own.
      if (!CURSOR.includes(frame)) paint(frame)
      return true
    }
  }
  return Object.defineProperties(stream, Object.getOwnPropertyDescriptors(terminal)) as unknown as NodeJS.WriteStream
}
