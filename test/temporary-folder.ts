import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives all tests a temporary folder of their own and removes it with everything that they left there. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-tests-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
