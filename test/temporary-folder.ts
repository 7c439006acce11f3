import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = 'sunrelay-tests-'

/** Gives all tests a temporary folder of their own, once, and removes it with everything that they left there. */
export const setup = (): (() => void) => {
  if (tmpdir().includes(NAME)) return () => undefined
  const folder = mkdtempSync(join(tmpdir(), NAME))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
