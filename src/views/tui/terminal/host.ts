type Listener = (...details: never[]) => void

interface Listened {
  on(event: string, listener: Listener): unknown
  off(event: string, listener: Listener): unknown
}

/** The process as far as a terminal hangs on it. */
export interface Host extends Listened {
  readonly pid: number
  readonly stdin: Listened & { readonly isTTY?: boolean; setRawMode?(isRaw: boolean): unknown }
  readonly stdout: Listened & {
    write(text: string): boolean
    prependListener(event: string, listener: Listener): unknown
  }
  readonly stderr: { write(text: string): boolean }
  listeners(event: string): unknown[]
  kill(pid: number, signal: string): unknown
  exit(code: number): unknown
}

/** The present process; its listeners take what comes with each event, which its own types tell event by event. */
export const presentProcess = process as unknown as Host
