import { endingSignals, exitCodeOf, hasSignal } from './ending-signals.ts'
import { HeldOutput } from './held-output.ts'
import type { Host } from './host.ts'
import type { Screen } from './screen.ts'

/** After this long without having been stopped nobody will: a program without a shell above it is never stopped. Milliseconds. */
const STOPPED_BY = 200

/**
 * The time from taking the terminal to giving it back, whatever ends it: the user, a signal, a fault, `process.exit`, or a terminal that
 * goes away. Before anything else is said or done the terminal is as it was.
 *
 * A signal ends the program with 128 and its number; Ctrl-C is a key like `q` and no signal here. A terminal that is gone ends it as
 * SIGHUP does, without a word.
 */
export class TerminalSession {
  readonly #screen: Screen
  readonly #host: Host
  readonly #held: HeldOutput
  #onFault: (error: unknown) => void = () => undefined
  #isOpen = false
  #isStopping = false
  #stopping: NodeJS.Timeout | undefined

  constructor(screen: Screen, host: Host) {
    this.#screen = screen
    this.#host = host
    this.#held = new HeldOutput([host.stdout, host.stderr], host)
  }

  /** Takes the terminal; `onFault` gets an error that nobody caught, once the terminal is given back. */
  begin(onFault: (error: unknown) => void): void {
    this.#onFault = onFault
    this.#isOpen = true
    this.#listen('on')
    this.#held.hold()
    // Before anything is seen: a Ctrl-C at once is a key already.
    this.#setRaw(true)
    this.#screen.enter()
  }

  /** Gives the terminal back and says on stderr what was held back. May be called at any time, and twice. */
  end(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    clearTimeout(this.#stopping)
    this.#screen.leave()
    this.#setRaw(false)
    this.#listen('off')
    const text = this.#held.release()
    if (text !== '') this.#host.stderr.write(text)
  }

  /** Back to the shell, with all programs started along with this one, as Ctrl-Z does; on return everything is painted anew. */
  suspend(): void {
    this.#stop(0)
  }

  readonly #stop = (group: number): void => {
    if (!this.#isOpen || this.#isStopping || !hasSignal('SIGTSTP')) return
    this.#isStopping = true
    this.#screen.leave()
    this.#setRaw(false)
    // Without a listener the signal does what it does to every program.
    this.#host.off('SIGTSTP', this.#stopThis)
    this.#host.kill(group, 'SIGTSTP')
    this.#stopping = setTimeout(this.#resume, STOPPED_BY)
  }

  readonly #resume = (): void => {
    clearTimeout(this.#stopping)
    if (this.#isStopping) this.#host.on('SIGTSTP', this.#stopThis)
    this.#isStopping = false
    // First of all: in the background this stops the program again, before it writes over the shell.
    this.#setRaw(false)
    this.#setRaw(true)
    this.#screen.leave()
    this.#screen.enter()
    // A program that is stopped hears nothing of a new size.
    this.#host.kill(this.#host.pid, 'SIGWINCH')
    this.#screen.repaint()
  }

  readonly #stopThis = (): void => this.#stop(this.#host.pid)

  readonly #fail = (error: unknown): void => {
    this.end()
    this.#onFault(error)
  }

  readonly #endBy = (signal: NodeJS.Signals): void => {
    this.end()
    this.#host.exit(exitCodeOf(signal))
  }

  readonly #atExit = (): void => this.end()

  readonly #hangUp = (): void => {
    this.#screen.leave()
    this.#host.exit(exitCodeOf('SIGHUP'))
  }

  #setRaw(isRaw: boolean): void {
    if (this.#host.stdin.isTTY) this.#host.stdin.setRawMode?.(isRaw)
  }

  #listen(way: 'on' | 'off'): void {
    const host = this.#host
    for (const signal of endingSignals) host[way](signal, this.#endBy)
    if (hasSignal('SIGTSTP')) host[way]('SIGTSTP', this.#stopThis)
    if (hasSignal('SIGCONT')) host[way]('SIGCONT', this.#resume)
    host[way]('exit', this.#atExit)
    host[way]('uncaughtException', this.#fail)
    // Before the listener of the program, to which a text that could not be written is a mistake of the user.
    host.stdout[way === 'on' ? 'prependListener' : 'off']('error', this.#hangUp)
    for (const event of ['error', 'end']) host.stdin[way](event, this.#hangUp)
  }
}
