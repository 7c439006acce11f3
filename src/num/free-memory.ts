import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Rows from which on columns are large enough that freeing them is worth some hundredths of a second. */
export const MANY_ROWS = 400_000

let collect: (() => void) | undefined

/**
 * Frees the memory of columns that are dropped, where they have many rows.
 *
 * Columns lie outside the heap of JavaScript, which therefore sees no need to look for those that nobody holds any more: without this a
 * long run keeps every column it ever had.
 */
export const freeMemory = (rows: number): void => {
  if (rows < MANY_ROWS) return
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  // The first may only end a marking that began while what has been dropped since was still held.
  collect()
  collect()
}
