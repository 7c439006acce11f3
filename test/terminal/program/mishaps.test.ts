import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { untouched } from '../emulator.ts'
import { PseudoTerminal } from '../pseudo-terminal.ts'
import { programBuilder } from './program-builder.ts'
import { opening, storedResult } from './stored-result.ts'

const result = storedResult()
const preloaded = fileURLToPath(new URL('mishaps.mjs', import.meta.url))
const bundled = programBuilder()
const started: PseudoTerminal[] = []

/** The program, which something happens to after it has painted. */
const struckBy = async (mishap: string): Promise<PseudoTerminal> => {
  const terminal = new PseudoTerminal(opening(result), {
    env: { NODE_OPTIONS: `--import=${preloaded}`, MISHAP: mishap }
  })
  started.push(terminal)
  await terminal.untilSeen('tab next panel')
  terminal.kill('SIGURG')
  return terminal
}

afterEach(() => {
  for (const terminal of started.splice(0)) terminal.stop()
})

describe('the terminal is as it was', () => {
  it.each([
    ['throw', 'thrown by a timer'],
    ['reject', 'nobody caught this']
  ])('after a fault (%s), which is reported there with exit code 70', async (mishap, message) => {
    const terminal = await struckBy(mishap)
    expect(await terminal.ended).toEqual({ exitCode: 70, signal: 0 })
    expect(terminal.emulator.modes()).toEqual(untouched)
    expect(terminal.emulator.history()).toEqual([
      `A fault of sunrelay itself, not of your input: ${message}`,
      'SUNRELAY_DEBUG=1 shows where it happened; please report it.'
    ])
  })

  it('after the process was ended from within, with the exit code of that', async () => {
    const terminal = await struckBy('exit')
    expect(await terminal.ended).toEqual({ exitCode: 5, signal: 0 })
    expect(terminal.emulator.modes()).toEqual(untouched)
    expect(terminal.emulator.history()).toEqual([])
  })
})

describe('a fault while painting', () => {
  it('leaves the terminal as it was and is reported there', async () => {
    const terminal = new PseudoTerminal([process.execPath, await bundled('throwing-program.ts'), result])
    started.push(terminal)
    await terminal.untilSeen('tab next panel')
    terminal.kill('SIGURG')
    terminal.type('?')
    expect(await terminal.ended).toEqual({ exitCode: 70, signal: 0 })
    expect(terminal.emulator.modes()).toEqual(untouched)
    expect(terminal.emulator.history()[0]).toBe('A fault of sunrelay itself, not of your input: thrown while painting')
  })
})

describe('a terminal that goes away', () => {
  it('ends the program as a hang-up does, without a word', async () => {
    const terminal = await struckBy('gone')
    expect(await terminal.ended).toEqual({ exitCode: 129, signal: 0 })
    expect(terminal.written).not.toMatch(/EIO|fault/)
  })
})

describe('what others write', () => {
  it('does not tear the frame, and is said after the end, without what acts on a terminal, as far as it is not too much', async () => {
    const terminal = await struckBy('logs')
    const before = terminal.emulator.screen()
    terminal.type('?')
    await terminal.untilSeen('Keys everywhere')
    terminal.type('\u001b')
    await terminal.until(screen => screen === before.join('\n'), 'came back to the panel')
    terminal.type('q')
    expect((await terminal.ended).exitCode).toBe(0)
    const said = terminal.emulator.history()
    expect(terminal.emulator.modes()).toEqual(untouched)
    expect(said.slice(0, 3)).toEqual([
      'a log on stdout',
      'a log on stderr [31m[2J',
      'DeprecationWarning: something will be taken away'
    ])
    expect(said.at(-1)).toMatch(/^and [\d,]+ characters more$/)
  })
})
