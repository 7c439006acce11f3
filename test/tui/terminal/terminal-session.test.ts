import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { endingSignals } from '../../../src/views/tui/terminal/ending-signals.ts'
import type { Host } from '../../../src/views/tui/terminal/host.ts'
import { Screen } from '../../../src/views/tui/terminal/screen.ts'
import { TerminalSession } from '../../../src/views/tui/terminal/terminal-session.ts'

/** A process that writes down what is done to it. */
const begin = () => {
  const done: string[] = []
  const host = Object.assign(new EventEmitter(), {
    pid: 42,
    stdin: Object.assign(new EventEmitter(), {
      isTTY: true,
      setRawMode: (isRaw: boolean) => done.push(`raw ${isRaw}`)
    }),
    stdout: Object.assign(new EventEmitter(), { write: (_text: string) => true }),
    stderr: { write: (text: string) => done.push(`says ${text.trim()}`) > 0 },
    kill: (pid: number, signal: string) => done.push(`kill ${pid} ${signal}`),
    exit: (code: number) => done.push(`exit ${code}`)
  })
  const write = (text: string) => {
    if (text.includes('?1049h')) done.push('enter')
    if (text.includes('?1049l')) done.push('leave')
    if (text.includes('frame')) done.push('paint')
  }
  const screen = new Screen({ columns: 80, rows: 24, write, onResize: () => () => undefined })
  const session = new TerminalSession(screen, host as unknown as Host)
  const faults: unknown[] = []
  session.begin(fault => faults.push(fault))
  screen.paint(['frame'])
  return { host, session, done, faults, since: () => done.splice(0) }
}

afterEach(() => void vi.useRealTimers())

describe('a session', () => {
  it('gives the terminal back before it says what was held back, once, and listens to nothing any more', () => {
    const { host, session, since } = begin()
    since()
    host.stdout.write('a log')
    session.end()
    session.end()
    expect(since()).toEqual(['leave', 'raw false', 'says a log'])
    expect(host.eventNames().concat(host.stdout.eventNames(), host.stdin.eventNames())).toEqual([])
  })

  it.each(endingSignals)('ends by %s with the terminal given back', signal => {
    const { host, since } = begin()
    since()
    host.emit(signal, signal)
    const [left, raw, exit, ...rest] = since()
    expect([left, raw, rest]).toEqual(['leave', 'raw false', []])
    expect(exit).toMatch(/^exit 1[2-6]\d$/)
  })

  it('hands on a fault once the terminal is given back', () => {
    const { host, since, faults } = begin()
    since()
    const fault = new Error('fault')
    host.emit('uncaughtException', fault)
    expect(since()).toEqual(['leave', 'raw false'])
    expect(faults).toEqual([fault])
  })

  it.each(['stdin', 'stdout'] as const)('ends as a hang-up does when %s is gone', name => {
    const { host, since } = begin()
    since()
    host[name].emit('error', new Error('EIO'))
    expect(since()).toEqual(['leave', 'exit 129'])
  })

  it('hears of a terminal that is gone before the rest of the program', () => {
    const { host, session, done } = begin()
    session.end()
    const heard: string[] = []
    host.stdout.on('error', () => heard.push(String(done.at(-1))))
    session.begin(() => undefined)
    host.stdout.emit('error', new Error('EIO'))
    expect(heard).toEqual(['exit 129'])
  })

  it('stops with all programs of its group, and takes the terminal again when it goes on', () => {
    const { host, session, since } = begin()
    since()
    session.suspend()
    session.suspend()
    expect(since()).toEqual(['leave', 'raw false', 'kill 0 SIGTSTP'])
    expect(host.listenerCount('SIGTSTP')).toBe(0)
    host.emit('SIGCONT')
    expect(since()).toEqual(['raw false', 'raw true', 'enter', 'kill 42 SIGWINCH', 'paint'])
    expect(host.listenerCount('SIGTSTP')).toBe(1)
  })

  it('goes on by itself where nobody stops it', () => {
    vi.useFakeTimers()
    const { host, since } = begin()
    since()
    host.emit('SIGTSTP', 'SIGTSTP')
    expect(since()).toEqual(['leave', 'raw false', 'kill 42 SIGTSTP'])
    vi.advanceTimersByTime(1000)
    expect(since()).toEqual(['raw false', 'raw true', 'enter', 'kill 42 SIGWINCH', 'paint'])
  })

  it('takes the terminal again after a stop that it did not hear of', () => {
    const { host, since } = begin()
    since()
    host.emit('SIGCONT')
    expect(since()).toEqual(['raw false', 'raw true', 'leave', 'enter', 'kill 42 SIGWINCH', 'paint'])
  })

  it('that has ended while it was stopped does not come back', () => {
    vi.useFakeTimers()
    const { session, since } = begin()
    session.suspend()
    session.end()
    since()
    vi.advanceTimersByTime(1000)
    expect(since()).toEqual([])
  })
})
