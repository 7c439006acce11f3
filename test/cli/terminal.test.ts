import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { binary, put, scratchFolder } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const good = put(folder, 'good.yaml', smallScenario())

/** Runs the program with a terminal for stdout and stderr, by `script` of util-linux; returns what it wrote. */
const onTerminal = (words: string, env: NodeJS.ProcessEnv = {}): string => {
  const { NO_COLOR: _, ...inherited } = process.env
  const command = `"${process.execPath}" "${binary}" ${words}`
  const settings = { encoding: 'utf8', env: { ...inherited, TERM: 'xterm', ...env }, maxBuffer: 2 ** 26 } as const
  return spawnSync('script', ['-qec', command, '/dev/null'], { ...settings, stdio: ['ignore', 'pipe', 'pipe'] }).stdout
}

const COLOUR = '\u001b[1'
/** What switches to the alternate screen. */
const SCREEN = '\u001b[?1049h'

describe('on a terminal', () => {
  it('the page has colours, unless NO_COLOR is set or the terminal is dumb', () => {
    expect(onTerminal(`run "${good}" --format text`)).toContain(COLOUR)
    expect(onTerminal(`run "${good}" --format text`, { NO_COLOR: '1' })).not.toContain(COLOUR)
    expect(onTerminal(`run "${good}" --format text`, { TERM: 'dumb' })).not.toContain(COLOUR)
  })

  it.each([['--format text'], ['--details'], ['--quiet']])('`run %s` writes the page, and opens no screen', words => {
    const shown = onTerminal(`run "${good}" ${words}`)
    expect(shown).toContain('What to look at first')
    expect(shown).not.toContain(SCREEN)
  })

  it('that is dumb gets the page, and no screen', () => {
    const shown = onTerminal(`run "${good}"`, { TERM: 'dumb' })
    expect(shown).toContain('What to look at first')
    expect(shown).not.toContain(SCREEN)
    expect(onTerminal(`run "${good}" --live`, { TERM: 'dumb' })).toContain('--live needs a terminal')
  })

  it('JSON has no colours', () => {
    expect(onTerminal(`run "${good}" --format json`)).not.toContain('\u001b')
  })

  it.each(['run', 'compare', 'sweep'])('`%s --format xlsx` is refused before any work is done', command => {
    const varied = command === 'sweep' ? '--vary demand.factor=1,2' : ''
    const shown = onTerminal(`${command} nowhere.yaml ${varied} --format xlsx`)
    expect(shown).toContain('xlsx is no text for a screen; name a file with --out FILE.')
    expect(shown).not.toContain('nowhere')
  })

  it('what takes more than a second shows its progress and takes it away again', () => {
    const long = put(folder, 'long.yaml', smallScenario({ demand: '{generate: {rate: 2000 per day}}' }))
    // In one thread: as long as twice as many in two.
    const thirty = `run "${long}" --replications 30 --jobs 1`
    const shown = onTerminal(`${thirty} --format text`)
    expect(shown).toMatch(/simulating █*░* \d+%, about \d+ (s|min) left/)
    expect(shown.lastIndexOf('\r\u001b[K')).toBeGreaterThan(shown.lastIndexOf('simulating'))
    expect(onTerminal(`${thirty} --quiet`)).not.toContain('simulating')
  })
})

describe('Ctrl-C', () => {
  it('ends a single replication at once and leaves nothing half-written', async () => {
    const heavy = put(folder, 'heavy.yaml', smallScenario({ demand: '{generate: {rate: 300000 per day}}' }))
    const words = ['run', heavy, '--out', join(folder, 'result.txt')]
    const program = spawn(process.execPath, [binary, ...words], { stdio: 'ignore' })
    await new Promise(resolve => setTimeout(resolve, 2000))
    const ended = new Promise<string | null>(resolve => program.on('exit', (_, signal) => resolve(signal)))
    program.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(readdirSync(folder).filter(name => name.includes('result'))).toEqual([])
  })
})
