import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { binary, put, scratchFolder, sunrelay } from '../../cli/program.ts'
import { smallScenario } from '../../cli/small-scenario.ts'
import { untouched } from '../emulator.ts'
import { PseudoTerminal } from '../pseudo-terminal.ts'

const folder = scratchFolder()
const scenario = put(
  folder,
  'office.yaml',
  smallScenario({ demand: '{generate: {rate: 60 per day}}', priorities: '[normal]' })
)
const started: PseudoTerminal[] = []
afterEach(() => {
  for (const terminal of started.splice(0)) terminal.stop()
})

const opened = (...words: string[]): PseudoTerminal => {
  const terminal = new PseudoTerminal([process.execPath, binary, ...words], { columns: 120, rows: 35 })
  started.push(terminal)
  return terminal
}
/** A command is typed as soon as the one before it has been answered. */
const command = async (terminal: PseudoTerminal, text: string, answer: string): Promise<void> => {
  terminal.type(`:${text}\r`)
  await terminal.untilSeen(answer)
}

it('a run opens its screen, tries a change in threads, keeps it as a scenario, and leaves the terminal as it was', async () => {
  const terminal = opened('run', scenario, '--replications', '4')
  await terminal.untilSeen('tab next panel')
  terminal.type('w')
  await terminal.untilSeen('What if')
  terminal.type('\u001b[C\u001b[C\u001b[C')
  await terminal.untilSeen('3 → 6')
  terminal.type('\r')
  await terminal.untilSeen('Change: ')
  await terminal.untilSeen('what if teams.Lisbon.people=6')
  const file = join(folder, 'tried.yaml')
  await command(terminal, `write ${file}`, 'Wrote ')
  await command(terminal, `export ${join(folder, 'tried.json')}`, 'tried.json.')
  await command(terminal, `write ${file}`, 'write! replaces it')
  await command(terminal, 'set teams.Lisbn.people=1', 'did you mean "Lisbon"?')
  terminal.type('\u001b')
  await terminal.until(screen => !screen.includes('What if'), 'left the form')
  await command(terminal, 'reset', 'Back to the first run.')
  terminal.type('q')
  expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 })
  expect(terminal.emulator.modes()).toEqual(untouched)
  const [exported, anew] = [join(folder, 'tried.json'), join(folder, 'anew.json')]
  sunrelay(['run', file, '--replications', '4', '--format', 'json', '--out', anew])
  const flowOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')).headlines
  expect(flowOf(exported)).toEqual(flowOf(anew))
})

it('a missed expectation is told and is the exit code, after the screen was left', async () => {
  const terminal = opened('run', scenario, '--expect', 'occupancy <= 1%')
  await terminal.untilSeen('tab next panel')
  terminal.type('q')
  expect(await terminal.ended).toEqual({ exitCode: 1, signal: 0 })
  expect(terminal.emulator.screen().join('\n')).toContain('Expectation missed: occupancy <= 1%')
})

it('--live opens with the clock running', async () => {
  const terminal = opened('run', scenario, '--live')
  const clocks = new Set<string>()
  await terminal.until(screen => {
    const clock = /\d\d:\d\d/.exec(screen)?.[0]
    if (clock !== undefined) clocks.add(clock)
    return clocks.size > 2
  }, 'showed a clock that moves')
  terminal.type('q')
  expect((await terminal.ended).exitCode).toBe(0)
})

it('a stored comparison opens at the comparison, with its first arm run again behind it', async () => {
  const file = join(folder, 'compared.json')
  sunrelay([
    'compare',
    scenario,
    '--vs',
    'teams.Lisbon.people=6',
    '--replications',
    '3',
    '--format',
    'json',
    '--out',
    file
  ])
  expect(existsSync(file)).toBe(true)
  const terminal = opened('open', file)
  await terminal.untilSeen('tab next panel')
  await terminal.untilSeen('teams.Lisbon.people')
  terminal.type('1')
  await terminal.untilSeen('What to look at first')
  terminal.type('q')
  expect((await terminal.ended).exitCode).toBe(0)
})
