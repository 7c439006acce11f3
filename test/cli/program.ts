import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { type Ended, warmRun } from './warm/warm-program.ts'

export const root = new URL('../..', import.meta.url).pathname
export const binary = join(root, 'bin/sunrelay.js')

/** Runs the real program in a process of its own and waits for its end; it has no terminal. */
export const spawned = (
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

const hasSpawned = new Set<string>()

/**
 * Runs the real program and waits for its end; it has no terminal.
 *
 * Each command runs in a process of its own at first in every file of tests, and later where its parts are loaded already, which
 * takes a tenth of the time.
 */
export const sunrelay = (words: readonly string[], { cwd = root }: { readonly cwd?: string } = {}): Ended => {
  const name = `${expect.getState().testPath} ${words[0]}`
  if (hasSpawned.has(name)) return warmRun(binary, words, cwd)
  hasSpawned.add(name)
  return spawned(words, { cwd })
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
