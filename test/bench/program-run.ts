import { execSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import type { Row } from './part.ts'

/** Beside the packages that it loads, where no other build takes it away. */
const PLACE = 'node_modules/.cache/sunrelay-bench'

/** Tells on stream 3, at the end of the program, what it has used. */
const ACCOUNT = `import { writeSync } from 'node:fs'
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))`
const PRELOAD = `data:text/javascript,${encodeURIComponent(ACCOUNT)}`

let isBuilt = false

/** Builds the program as `npm run build` does, but beside it, so that a program in use stays. */
const build = (): void => {
  if (isBuilt) return
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } }
  const command = scripts.build.slice(scripts.build.indexOf('esbuild')).replace('--outdir=dist', `--outdir=${PLACE}`)
  execSync(command, { env: { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}` } })
  isBuilt = true
}

/** What a run of the program took. */
export interface ProgramRun {
  readonly wallMilliseconds: number
  /** Of all its threads. */
  readonly processorMilliseconds: number
  readonly peakBytes: number
}

/**
 * Runs the real program in a process of its own; what it writes is dropped.
 * @throws Error with its last words where it fails
 */
export const runProgram = (words: readonly string[]): ProgramRun => {
  build()
  const startedAt = performance.now()
  const done = spawnSync(process.execPath, ['--import', PRELOAD, resolve(PLACE, 'main.js'), ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8'
  })
  const wallMilliseconds = performance.now() - startedAt
  if (done.status !== 0) throw new Error(`sunrelay ${words.join(' ')} failed: ${done.stderr.slice(-500)}`)
  const used = JSON.parse(done.output[3] ?? '') as NodeJS.ResourceUsage
  const processorMilliseconds = (used.userCPUTime + used.systemCPUTime) / 1000
  return { wallMilliseconds, processorMilliseconds, peakBytes: used.maxRSS * 1024 }
}

/** One run as a row. */
export const programRow = (name: string, words: readonly string[], tickets: number): Row => {
  const { processorMilliseconds, peakBytes, wallMilliseconds } = runProgram(words)
  const remark = `${(peakBytes / tickets).toFixed(0)} B a ticket at the peak; ${(wallMilliseconds / 1000).toFixed(1)} s by the clock`
  return { name, milliseconds: processorMilliseconds, tickets, peakBytes, remark }
}
