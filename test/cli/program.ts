import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export const root = new URL('../..', import.meta.url).pathname
export const binary = join(root, 'bin/sunrelay.js')

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real program and waits for its end; it has no terminal. */
export const sunrelay = (
  words: readonly string[],
  settings: Partial<SpawnSyncOptionsWithStringEncoding> = {}
): Ended => {
  const run = spawnSync(process.execPath, [binary, ...words], {
    cwd: root,
    maxBuffer: 2 ** 28,
    ...settings,
    encoding: 'utf8'
  })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** A folder for one test file, removed at its end. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a file into a folder and returns its path. */
export const put = (folder: string, name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
