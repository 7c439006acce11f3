import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** Where a stored file says what it is: in its first lines. */
const LOOKED_AT_BYTES = 4096
const MARK = /^\ufeff?\s*\{\s*"schema"\s*:\s*"sunrelay-/

/** Whether a file is what `--format json` stored, of whatever version, rather than a scenario; false where it cannot be read. */
export const isStored = (file: string): boolean => {
  try {
    return MARK.test(beginningOf(file))
  } catch {
    return false
  }
}

const beginningOf = (file: string): string => {
  // A pipe would be waited for, and what is read of it lost.
  if (!statSync(file).isFile()) return ''
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(LOOKED_AT_BYTES)
    return bytes.toString('utf8', 0, readSync(handle, bytes))
  } finally {
    closeSync(handle)
  }
}
