import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Server {
  readonly child: ChildProcess
  readonly asking: number
  readonly answering: number
  readonly folder: string
  runs: number
}

/** The program keeps its main part once for each run, so after so many its process is left for a new one. */
const RUNS = 60
const SECONDS = 100
const script = new URL('./server.mjs', import.meta.url).pathname
const nap = new Int32Array(new SharedArrayBuffer(4))
let server: Server | undefined

const start = (program: string, cwd: string): Server => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-warm-'))
  const [asking, answering] = ['asking', 'answering'].map(name => join(folder, name))
  execFileSync('mkfifo', [asking, answering])
  // For reading first and without waiting, so that neither side waits for the other to open.
  const answers = openSync(answering, constants.O_RDONLY | constants.O_NONBLOCK)
  const child = spawn(process.execPath, [script, asking, answering, program], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  child.unref()
  return { child, asking: openSync(asking, constants.O_RDWR), answering: answers, folder, runs: 0 }
}

const stop = (): void => {
  if (server === undefined) return
  const { child, asking, answering, folder } = server
  server = undefined
  child.kill('SIGKILL')
  closeSync(asking)
  closeSync(answering)
  rmSync(folder, { recursive: true, force: true })
}

/** Reads so many bytes, waiting for them. @throws Error where they take too long */
const read = ({ answering }: Server, bytes: number, until: number): Buffer => {
  const found = Buffer.alloc(bytes)
  for (let have = 0; have < bytes; ) {
    const more = readSome(answering, found, have)
    have += more
    if (more > 0) continue
    if (performance.now() > until) throw new Error(`no answer within ${SECONDS} s`)
    Atomics.wait(nap, 0, 0, 2)
  }
  return found
}

const readSome = (file: number, into: Buffer, at: number): number => {
  try {
    return readSync(file, into, at, into.length - at, null)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}

/**
 * Runs the built program, whose parts are loaded already, and waits for its end; it has no terminal.
 * @throws Error where it takes longer than a run in a test may
 */
export const warmRun = (program: string, words: readonly string[], cwd: string): Ended => {
  if (server === undefined || server.runs >= RUNS) {
    stop()
    server = start(program, cwd)
  }
  server.runs += 1
  writeSync(server.asking, `${JSON.stringify({ words, cwd, env: process.env })}\n`)
  const until = performance.now() + SECONDS * 1000
  try {
    const answer = read(server, read(server, 4, until).readUInt32BE(0), until).toString('utf8')
    const { isOver, ...ended } = JSON.parse(answer)
    if (isOver) stop()
    return ended
  } catch (error) {
    stop()
    throw error
  }
}

// The folder of the pipes is removed with the temporary folder of all tests.
process.on('exit', () => server?.child.kill('SIGKILL'))
