import type { Host } from './host.ts'

/** A stream that others write to. */
interface Written {
  write(text: string): boolean
}

type Warnings = Pick<Host, 'listeners' | 'on' | 'off'>
type OnWarning = (warning: Error) => void

const MOST_CHARACTERS = 8192

/** Controls that act on a terminal; line ends and tabs only move on. */
const ACTING = /[^\P{Cc}\n\t]/gu

/**
 * What others write while the screen is on: logs, warnings, reports of threads. It is kept, to be said after the end.
 *
 * The first 8,192 characters are kept and the rest is counted; a program that logs for hours takes no memory.
 */
export class HeldOutput {
  readonly #streams: readonly Written[]
  readonly #warnings: Warnings
  #ways: readonly (PropertyDescriptor | undefined)[] = []
  #others: readonly OnWarning[] = []
  #text = ''
  #leftOut = 0
  #isHolding = false

  constructor(streams: readonly Written[], warnings: Warnings) {
    this.#streams = streams
    this.#warnings = warnings
  }

  /** From here on nothing gets through. */
  hold(): void {
    if (this.#isHolding) return
    this.#isHolding = true
    this.#ways = this.#streams.map(stream => Object.getOwnPropertyDescriptor(stream, 'write'))
    for (const stream of this.#streams)
      Object.defineProperty(stream, 'write', { configurable: true, value: this.#take })
    // The runtime's own listener writes past the streams.
    this.#others = this.#warnings.listeners('warning') as OnWarning[]
    for (const other of this.#others) this.#warnings.off('warning', other)
    this.#warnings.on('warning', this.#warn)
  }

  /** Lets everything through again; gives what was held back, in whole lines, or nothing. */
  release(): string {
    if (!this.#isHolding) return ''
    this.#isHolding = false
    this.#streams.forEach((stream, i) => {
      const way = this.#ways[i]
      if (way) Object.defineProperty(stream, 'write', way)
      else Reflect.deleteProperty(stream, 'write')
    })
    this.#warnings.off('warning', this.#warn)
    for (const other of this.#others) this.#warnings.on('warning', other)
    return this.#told()
  }

  readonly #take = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    this.#keep(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    const then = typeof encoding === 'function' ? encoding : done
    if (typeof then === 'function') process.nextTick(then)
    return true
  }

  readonly #warn = (warning: Error): void => this.#keep(`${warning.name}: ${warning.message}\n`)

  #keep(text: string): void {
    const room = MOST_CHARACTERS - this.#text.length
    this.#text += text.slice(0, room).replace(ACTING, '')
    this.#leftOut += Math.max(0, text.length - room)
  }

  #told(): string {
    const text = this.#text === '' || this.#text.endsWith('\n') ? this.#text : `${this.#text}\n`
    const more = this.#leftOut > 0 ? `and ${this.#leftOut} characters more\n` : ''
    this.#text = ''
    this.#leftOut = 0
    return text + more
  }
}
