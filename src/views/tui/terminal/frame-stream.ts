import { EventEmitter } from 'node:events'
import type { FrameRows } from './frame-rows.ts'

/** Shows and hides the cursor. */
const CURSOR: readonly string[] = ['\u001b[?25h', '\u001b[?25l']

/**
 * A terminal that ink writes whole frames to, of one blank a row: their number of rows is what counts, the painted rows come from `rows`.
 *
 * So ink neither measures nor takes apart what is painted, which would cost more than all the rest, and keeps none of it.
 */
export const frameStream = (rows: FrameRows, paint: (lines: readonly string[]) => void): NodeJS.WriteStream => {
  const stream = new EventEmitter()
  stream.setMaxListeners(0)
  const write = (frame: string): boolean => {
    // Cursor commands of ink itself are no frames; the screen has its own.
    if (!CURSOR.includes(frame)) paint(rows.take(frame.split('\n').length))
    return true
  }
  return Object.assign(stream, { isTTY: true, columns: 1, rows: 1, write }) as unknown as NodeJS.WriteStream
}
