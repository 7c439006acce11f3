import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COPIED = ['package.json', 'tsconfig.json', 'src', 'test', 'scenarios', 'data']

/** Copies what tests need of the project into a new temporary folder and returns its path; packages are shared. */
export const copyTree = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'sunrelay-mutation-'))
  for (const entry of COPIED) cpSync(join(root, entry), join(copy, entry), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}
