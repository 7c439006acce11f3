import type { TuiData, TuiServices, WhatIfRun } from '../tui-data.ts'
import { type SessionView, triedChanges } from './session-view.ts'

const NO_REASON = 'Nothing can be tried here: the scenario of this result is not at hand.'

const SINGLE = 'From one replication nobody can tell effect from chance: start with --replications 20.'

/** What the program does while the terminal UI is open: traces, reruns, writes. Whoever subscribes hears of every change. */
export class Session {
  readonly #services: TuiServices
  readonly #first: TuiData
  readonly #listeners = new Set<() => void>()
  #view: SessionView
  #stop: AbortController | undefined
  #stopTrace: AbortController | undefined

  constructor(data: TuiData, services: TuiServices) {
    this.#services = services
    this.#first = data
    const canRerun = services.rerun !== undefined
    this.#view = {
      data,
      fields: canRerun ? (services.fields?.() ?? []) : [],
      reason: canRerun ? '' : (services.reason ?? NO_REASON),
      running: null,
      said: { text: '', turn: 0 },
      fault: [],
      suggest: services.suggest ?? (() => undefined)
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly view = (): SessionView => this.#view

  /** Gets the run ticket by ticket, where it waits to be asked for. */
  async trace(): Promise<void> {
    const { trace } = this.#services
    if (trace === undefined || this.#view.data.traced.state !== 'waiting') return
    const stop = new AbortController()
    this.#stopTrace = stop
    const set = (traced: TuiData['traced']): void => {
      if (!stop.signal.aborted) this.#change({ data: { ...this.#view.data, traced } })
    }
    set({ state: 'loading' })
    await trace(triedChanges(this.#view), stop.signal).then(
      value => set({ state: 'ready', value }),
      (error: unknown) => set({ state: 'none', reason: firstLineOf(error) })
    )
  }

  /** Runs again with these changes to the first run, none of them: back to it. */
  async rerun(changes: readonly string[]): Promise<void> {
    const { rerun } = this.#services
    if (changes.length === 0) return this.reset()
    if (rerun === undefined) return this.#say(this.#view.reason)
    this.#abort()
    const stop = new AbortController()
    this.#stop = stop
    this.#change({ running: { changes, share: 0 }, fault: [] })
    const onProgress = (share: number): void => {
      if (this.#stop === stop) this.#change({ running: { changes, share } })
    }
    await rerun(changes, onProgress, stop.signal).then(
      run => this.#stop === stop && this.#show(run),
      (error: unknown) => this.#stop === stop && this.#fail(error)
    )
  }

  /** Ends what is being run again, or else what is being traced, which is asked for anew when it is wanted. */
  cancel(): void {
    if (this.#stop === undefined) this.#untrace()
    else {
      this.#abort()
      this.#say('Stopped; nothing was changed.')
    }
  }

  /** Ends all that is under way, without a word. */
  end(): void {
    this.#stop?.abort()
    this.#stopTrace?.abort()
  }

  /** Back to the first run. */
  reset(): void {
    this.#abort()
    const isFirst = this.#view.data.tried === null
    if (!isFirst) {
      this.#stopTrace?.abort()
      this.#change({ data: { ...this.#first, traced: this.#traceable() }, fault: [] })
    }
    this.#say(isFirst ? 'This is the first run.' : 'Back to the first run.')
  }

  /** Writes a scenario file with what was tried. */
  async save(file: string, mayReplace: boolean): Promise<void> {
    const changes = triedChanges(this.#view)
    if (changes.length === 0) return this.#say('Nothing has been changed yet: w tries a change.')
    await this.#tell(this.#services.save?.(changes, file, mayReplace))
  }

  /** Writes the result that is shown. */
  async store(file: string, mayReplace: boolean): Promise<void> {
    await this.#tell(this.#services.store?.(this.#view.data.result, file, mayReplace))
  }

  #abort(): void {
    this.#stop?.abort()
    this.#stop = undefined
    this.#change({ running: null })
  }

  #untrace(): void {
    this.#stopTrace?.abort()
    if (this.#view.data.traced.state === 'loading')
      this.#change({ data: { ...this.#view.data, traced: { state: 'waiting' } } })
  }

  #show(run: WhatIfRun): void {
    this.#stop = undefined
    this.#stopTrace?.abort()
    const { result, comparison } = run
    this.#change({
      running: null,
      data: { result, comparison, tried: run, traced: this.#traceable(), first: this.#first.result }
    })
    if (comparison.replications < 2) this.#say(SINGLE)
  }

  #fail(error: unknown): void {
    this.#stop = undefined
    this.#change({ running: null, fault: messageOf(error).split('\n') })
    this.#say(firstLineOf(error))
  }

  #traceable(): TuiData['traced'] {
    if (this.#services.trace) return { state: 'waiting' }
    return { state: 'none', reason: this.#services.reason ?? NO_REASON }
  }

  async #tell(told: Promise<string> | undefined): Promise<void> {
    if (told === undefined) return this.#say(this.#view.reason)
    await told.then(
      text => this.#say(text),
      (error: unknown) => this.#say(firstLineOf(error))
    )
  }

  #say(text: string): void {
    this.#change({ said: { text, turn: this.#view.said.turn + 1 } })
  }

  #change(part: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...part }
    for (const listener of this.#listeners) listener()
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const firstLineOf = (error: unknown): string => messageOf(error).split('\n')[0]
