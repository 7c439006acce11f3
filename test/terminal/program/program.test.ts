import { afterEach, describe, expect, it } from 'vitest'
import { untouched } from '../emulator.ts'
import { PseudoTerminal, type Settings } from '../pseudo-terminal.ts'
import { opening, storedResult } from './stored-result.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape.
const COLOUR = /\u001b\[([\d;]*)m/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ASCII = /^[\u0000-\u007f]*$/

const result = storedResult()
const started: PseudoTerminal[] = []

const opened = async (settings: Settings = {}, command = opening(result)): Promise<PseudoTerminal> => {
  const terminal = new PseudoTerminal(command, settings)
  started.push(terminal)
  await terminal.untilSeen('Small office')
  await terminal.untilSeen('tab next panel')
  return terminal
}

afterEach(() => {
  for (const terminal of started.splice(0)) terminal.stop()
})

describe('the terminal is as it was', () => {
  it.each([
    ['q', 'q'],
    ['Ctrl-C', '\u0003']
  ])('after %s, and the exit code is 0', async (_, key) => {
    const terminal = await opened()
    expect(terminal.emulator.modes()).toMatchObject({ isAlternate: true, isCursorShown: false, wraps: false })
    terminal.type(key)
    expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 })
    expect(terminal.emulator.modes()).toEqual(untouched)
    expect(terminal.emulator.history()).toEqual([])
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGUSR2', 140],
    ['SIGALRM', 142]
  ] as const)('after %s, and the exit code is %i', async (signal, exitCode) => {
    const terminal = await opened()
    terminal.kill(signal)
    expect(await terminal.ended).toEqual({ exitCode, signal: 0 })
    expect(terminal.emulator.modes()).toEqual(untouched)
    expect(terminal.emulator.history()).toEqual([])
  })
})

describe('a resize', () => {
  it('is followed at once, from 60 × 15 to 300 × 80', async () => {
    const terminal = await opened({ columns: 60, rows: 15 })
    for (const [columns, rows] of [
      [300, 80],
      [80, 24],
      [200, 60],
      [60, 15]
    ] as const) {
      terminal.resize(columns, rows)
      await terminal.until(
        (_, emulator) =>
          emulator.screen()[rows - 1].startsWith('tab next panel') && emulator.screen()[0].startsWith(' Small office'),
        `filled ${columns} × ${rows}`
      )
    }
  })

  it('below 60 × 15 asks for more room, and q leaves', async () => {
    const terminal = await opened()
    terminal.resize(40, 10)
    await terminal.untilSeen('At least 60 columns and 15 rows')
    terminal.resize(80, 24)
    await terminal.untilSeen('Small office')
    terminal.resize(20, 2)
    await terminal.untilSeen('Too small: 20 x 2.')
    terminal.type('q')
    expect((await terminal.ended).exitCode).toBe(0)
  })
})

describe('keys', () => {
  it('that arrive in one piece count one by one', async () => {
    const terminal = await opened({ rows: 15 })
    terminal.type('?')
    await terminal.untilSeen('1-12/')
    terminal.type('\u001b[B\u001b[Bjjk')
    await terminal.untilSeen('4-15/')
  })

  it('of a paste do nothing where nothing is typed', async () => {
    const terminal = await opened()
    terminal.type('\u001b[200~q?\u001b[201~')
    terminal.type('?')
    await terminal.untilSeen('Keys everywhere')
  })

  it('of a paste are typed where something is typed', async () => {
    const terminal = await opened()
    terminal.type(':')
    await terminal.untilSeen(':_')
    terminal.type('\u001b[200~enter q\n?\u001b[201~')
    await terminal.untilSeen(':enter q ?_')
  })

  it('answer to a changed screen by painting it anew', async () => {
    const terminal = await opened()
    const before = terminal.emulator.screen()
    await terminal.emulator.write('\u001b[5;1Hrubbish')
    terminal.type('\u000c')
    await terminal.until(screen => screen === before.join('\n'), 'the same screen as before')
  })
})

describe('the environment', () => {
  it('of a place for builds, of a developer and of a screen reader changes nothing', async () => {
    const plain = (await opened()).emulator.screen()
    const environments = [
      { CI: 'true' },
      { CONTINUOUS_INTEGRATION: '1' },
      { INK_SCREEN_READER: 'true' },
      { DEV: 'true' }
    ]
    for (const env of environments) {
      const terminal = await opened({ env })
      expect(terminal.emulator.screen()).toEqual(plain)
      terminal.resize(100, 30)
      await terminal.until(
        (_, emulator) => emulator.screen()[29].startsWith('tab next panel'),
        `filled it with ${JSON.stringify(env)}`
      )
    }
  })

  it.each([
    [{ NO_COLOR: '1' }, /^[0127]?$/],
    [{ TERM: 'xterm' }, /^(?:[0-9;]|3[0-7])*$/],
    [{ TERM: 'xterm-256color' }, /^(?:[0-9;]|3[0-7]|[34]8;5;\d+)*$/]
  ])('has the colours that it says it has: %j', async (env, codes) => {
    const { written } = await opened({ env })
    const found = [...written.matchAll(COLOUR)].map(([, code]) => code)
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter(code => !codes.test(code))).toEqual([])
  })

  it('of a locale that is not UTF-8 shows nothing but ASCII, unless it is told to', async () => {
    const plain = await opened({ env: { LANG: 'C' } })
    expect(plain.written).toMatch(ASCII)
    const told = await opened({ env: { LANG: 'C' } }, [...opening(result), '--symbols', 'block'])
    expect(told.written).not.toMatch(ASCII)
  })

  it('of a terminal that cannot be painted on gets a page of text', async () => {
    const terminal = new PseudoTerminal(opening(result), { env: { TERM: 'dumb' } })
    started.push(terminal)
    expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 })
    expect(terminal.written).toContain('What to look at first')
    expect(terminal.written).not.toContain('\u001b')
  })
})

describe('y', () => {
  it('puts what is chosen on the clipboard of the terminal', async () => {
    const terminal = await opened()
    const copied = new Promise<string>(resolve => terminal.emulator.onCommand(52, resolve))
    terminal.type('2')
    await terminal.untilSeen('2 Queues')
    terminal.type('y')
    const [place, base64] = (await copied).split(';')
    expect(place).toBe('c')
    expect(Buffer.from(base64, 'base64').toString('utf8').split('\t').length).toBeGreaterThan(3)
    await terminal.untilSeen('Copied.')
  })
})
