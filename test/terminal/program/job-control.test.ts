import { afterEach, describe, expect, it } from 'vitest'
import { untouched } from '../emulator.ts'
import { PseudoTerminal } from '../pseudo-terminal.ts'
import { childOf } from './child-of.ts'
import { opening, storedResult } from './stored-result.ts'

const result = storedResult()
const started: PseudoTerminal[] = []
const command = opening(result)
  .map(word => `'${word}'`)
  .join(' ')

/** A shell in which the program was started, after a few lines of other work. */
const inShell = async (): Promise<PseudoTerminal> => {
  const terminal = new PseudoTerminal(['bash', '--norc', '--noprofile'])
  started.push(terminal)
  await terminal.untilSeen('$ ')
  terminal.type('stty -a > /dev/null; for i in {1..40}; do echo "line $i"; done\r')
  await terminal.untilSeen('line 40')
  terminal.type(`${command}\r`)
  await terminal.untilSeen('tab next panel')
  return terminal
}

/** Until the shell has taken its terminal back: what is typed before goes to the program that is ending. */
const shellIsBack = (terminal: PseudoTerminal): Promise<void> =>
  terminal.until(
    (screen, emulator) => !emulator.modes().isAlternate && screen.trimEnd().endsWith('\n$'),
    'went back to the shell'
  )

/** What the shell says is so. */
const asked = async (terminal: PseudoTerminal, question: string, answer: string): Promise<void> => {
  terminal.type(`${question}\r`)
  await terminal.until(screen => screen.split('\n').includes(answer), `answered ${answer} to ${question}`)
}

afterEach(() => {
  for (const terminal of started.splice(0)) terminal.stop()
})

describe('Ctrl-Z', () => {
  it('gives the shell its terminal, and fg brings the screen back in the size of then', async () => {
    const terminal = await inShell()
    terminal.type('\u001a')
    await terminal.untilSeen('Stopped')
    await shellIsBack(terminal)
    expect(terminal.emulator.modes()).toEqual({ ...untouched, marksPastes: terminal.emulator.modes().marksPastes })
    await asked(terminal, "stty -a | grep -ow -- '-*icanon'", 'icanon')
    terminal.resize(100, 30)
    terminal.type('fg\r')
    await terminal.until((_, emulator) => emulator.screen()[29].startsWith('tab next panel'), 'came back at 100 × 30')
    terminal.type('?')
    await terminal.untilSeen('Keys everywhere')
    terminal.type('\u001b')
    await terminal.untilSeen('Small office')
    terminal.type('q')
    await shellIsBack(terminal)
    await asked(terminal, 'echo "code $?"', 'code 0')
    await asked(terminal, "stty -a | grep -ow -- '-*icanon'", 'icanon')
    expect(terminal.emulator.history().filter(line => /^line \d+$/.test(line))).toHaveLength(40)
  })

  it('where there is no shell to come back from changes nothing', async () => {
    const terminal = new PseudoTerminal(opening(result))
    started.push(terminal)
    await terminal.untilSeen('tab next panel')
    const before = terminal.emulator.screen()
    terminal.type('\u001a')
    await terminal.until(() => terminal.written.split('\u001b[?1049h').length === 3, 'took the screen again')
    await terminal.until(screen => screen === before.join('\n'), 'painted everything anew')
    terminal.type('q')
    expect((await terminal.ended).exitCode).toBe(0)
  })
})

describe('a signal from outside', () => {
  it.each(['SIGTSTP', 'SIGSTOP'] as const)('that stops it, %s, is got over', async signal => {
    const terminal = await inShell()
    process.kill(childOf(terminal.pid), signal)
    await terminal.until(() => terminal.written.includes('Stopped'), 'told of the stop')
    terminal.type('\rfg\r')
    await terminal.until(
      (screen, emulator) =>
        emulator.modes().isAlternate && screen.includes('Small office') && screen.includes('tab next panel'),
      'came back'
    )
    terminal.type('q')
    await shellIsBack(terminal)
    await asked(terminal, 'echo "code $?"', 'code 0')
    await asked(terminal, "stty -a | grep -ow -- '-*icanon'", 'icanon')
    expect(terminal.emulator.history().filter(line => /^line \d+$/.test(line))).toHaveLength(40)
    expect(terminal.emulator.modes()).toMatchObject({ isCursorShown: true, wraps: true, isAlternate: false })
  })

  it('that ends it leaves the shell as it was', async () => {
    const terminal = await inShell()
    process.kill(childOf(terminal.pid), 'SIGTERM')
    await shellIsBack(terminal)
    await asked(terminal, 'echo "code $?"', 'code 143')
    await asked(terminal, "stty -a | grep -ow -- '-*icanon'", 'icanon')
  })
})
