import { close, constants, openSync, write } from 'node:fs'
import type { ReadStream } from 'node:tty'
import { type IPty, spawn } from '@lydell/node-pty'
import { Emulator } from './emulator.ts'

/** How a program ended: its exit code, or the number of the signal that killed it. */
export interface Ending {
  readonly exitCode: number
  readonly signal: number
}

/** How a pseudo-terminal is set up; the environment is this one and nothing besides `PATH`. */
export interface Settings {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

const ENVIRONMENT = { TERM: 'xterm-256color', LANG: 'C.UTF-8', PS1: '$ ', HISTFILE: '' }

/** What is written behind the last that a program wrote; terminals take no notice of it. */
const END_MARK = '\u001b]7777;end\u0007'

/** What node-pty has and does not declare. */
interface Inner {
  readonly ptsName: string
  readonly _socket: ReadStream
}

/**
 * Reads to the end what a program has written.
 *
 * When a program ends, the runtime takes the terminal for closed and drops what it has not read, and node-pty stops to
 * read after 200 ms. So the terminal is kept open here until a mark that is written after the end has come through.
 */
const readToTheEnd = (pty: IPty): void => {
  const { ptsName, _socket: socket } = pty as unknown as Inner
  const line = openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY)
  const destroy = socket.destroy.bind(socket)
  let isMarked = false
  let last = ''
  pty.onData(text => {
    last = (last + text).slice(-END_MARK.length)
    if (last === END_MARK) destroy()
  })
  socket.destroy = () => {
    if (isMarked) return socket
    isMarked = true
    write(line, END_MARK, () => close(line))
    return socket
  }
}

/** A program in a pseudo-terminal that is shown on an emulator. */
export class PseudoTerminal {
  readonly emulator: Emulator
  /** All that the program has written. */
  written = ''
  readonly ended: Promise<Ending>
  readonly #pty: IPty
  readonly #waiting = new Set<() => void>()
  #isOver = false
  /** All that has come so far is on the screen. */
  #shown: Promise<void> = Promise.resolve()

  constructor(command: readonly string[], { columns = 80, rows = 24, env = {} }: Settings = {}) {
    this.emulator = new Emulator(columns, rows)
    const [file, ...words] = command
    this.#pty = spawn(file, words, {
      cols: columns,
      rows,
      env: { PATH: process.env.PATH, ...ENVIRONMENT, ...env }
    })
    readToTheEnd(this.#pty)
    this.#pty.onData(text => {
      this.#shown = this.#shown.then(() => this.#show(text))
    })
    this.ended = new Promise(resolve =>
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#isOver = true
        // The last that it wrote is shown after its end is known.
        void this.#shown.then(() => resolve({ exitCode, signal }))
      })
    )
  }

  get pid(): number {
    return this.#pty.pid
  }

  type(keys: string): void {
    this.#pty.write(keys)
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows)
    this.#pty.resize(columns, rows)
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal)
  }

  /** Waits until the screen is as wanted; says what it is like where that does not happen within a minute. */
  async until(isWanted: (screen: string, emulator: Emulator) => boolean, what: string): Promise<void> {
    const isSo = () => isWanted(this.emulator.screen().join('\n'), this.emulator)
    if (isSo()) return
    await new Promise<void>((resolve, reject) => {
      const end = (then: () => void) => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        then()
      }
      const look = () => {
        if (isSo()) end(resolve)
      }
      const give = () => end(() => reject(new Error(`never ${what}:\n${this.emulator.screen().join('\n')}`)))
      const timer = setTimeout(give, 60_000)
      this.#waiting.add(look)
    })
  }

  /** Waits until a text is on the screen. */
  untilSeen(text: string): Promise<void> {
    return this.until(screen => screen.includes(text), `showed ${JSON.stringify(text)}`)
  }

  /** Ends what is still running, without ceremony. */
  stop(): void {
    if (!this.#isOver) this.#pty.kill('SIGKILL')
  }

  async #show(text: string): Promise<void> {
    const written = this.written + text
    this.written = written.endsWith(END_MARK) ? written.slice(0, -END_MARK.length) : written
    await this.emulator.write(text)
    for (const look of this.#waiting) look()
  }
}
