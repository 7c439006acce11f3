import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { splitSettings } from '../../src/cli/compare/split-settings.ts'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'
import { typeCtrlC } from './type-ctrl-c.ts'

const folder = scratchFolder()
const base = put(folder, 'base.yaml', smallScenario())
const other = put(folder, 'other.yaml', 'extends: base.yaml\nname: More people\nteams: {Lisbon: {people: 4}}\n')
const threeTimes = ['--replications', '3']
/** In this thread: the start of others takes longer than so small a comparison. */
const few = [...threeTimes, '--jobs', '1']
const jsonOf = (words: readonly string[]) =>
  JSON.parse(sunrelay(['compare', ...words, ...few, '--format', 'json']).stdout)

describe('sunrelay compare', () => {
  it('shows a page of text within 80 columns and ends with code 0', () => {
    const { code, stdout, stderr } = sunrelay(['compare', base, other, ...few])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/teams\.Lisbon\.people +3 +4/)
    expect(stdout.split('\n').filter(line => [...line].length > 80)).toEqual([])
  })

  it('a variant of `--vs` is the same as a file that says so', () => {
    const differences = (words: readonly string[]) =>
      jsonOf(words).measures.map((own: { readonly differences: unknown }) => own.differences)
    expect(differences([base, '--vs', 'teams.Lisbon.people=4'])).toEqual(differences([base, other]))
  })

  it.each(['text', 'json', 'csv'])('the same seed gives the same bytes as %s, for any number of jobs', format => {
    const words = ['compare', base, '--vs', 'teams.Lisbon.people=2', ...threeTimes, '--format', format]
    const one = sunrelay([...words, '--jobs', '1']).stdout
    expect(sunrelay([...words, '--jobs', '2']).stdout).toBe(one)
    expect(sunrelay([...words, '--jobs', '4']).stdout).toBe(one)
    expect(one).not.toBe('')
  })

  it('JSON is what `schema comparison` describes', () => {
    const check = z.fromJSONSchema(JSON.parse(sunrelay(['schema', 'comparison']).stdout))
    expect(check.safeParse(jsonOf([base, other]))).toMatchObject({ success: true })
    expect(check.safeParse({ schema: 'sunrelay-comparison/1' }).success).toBe(false)
  })

  it('each `--vs` is one variant, after the files', () => {
    const { arms } = jsonOf([base, other, '--vs', 'teams.Lisbon.people=2;absence=5%', '--vs', 'absence=1%'])
    expect(arms.map(({ label, settings }: { label: string; settings: string[] }) => [label, ...settings])).toEqual([
      ['A'],
      ['B'],
      ['C', 'teams.Lisbon.people=2', 'absence=5%'],
      ['D', 'absence=1%']
    ])
  })

  it('`--set` and `--tickets` go for all arms, and notes on the tickets are said once', () => {
    const tickets = put(folder, 'late.csv', `${SMALL_TICKETS}A-9,2031-01-01T00:00:00Z,normal\n`)
    const replaying = put(folder, 'replaying.yaml', smallScenario({ demand: replayOf('late.csv') }))
    const words = ['compare', replaying, '--vs', 'absence=50%', '--set', 'teams.Lisbon.people=9', '--tickets', tickets]
    const { code, stdout, stderr } = sunrelay([...words, ...few, '--format', 'json'])
    expect(code).toBe(0)
    expect(stderr.match(/late\.csv/g)).toHaveLength(1)
    expect(JSON.parse(stdout).changes.map(({ path }: { path: string }) => path)).toEqual(['absence'])
  })

  it('tells all that is wrong with a setting, and where', () => {
    const { code, stdout, stderr } = sunrelay(['compare', base, '--vs', 'teams.Lisbn.people=4; absence=lots'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--vs: error: there is no "Lisbn"')
    expect(stderr).toContain('"lots"')
  })

  it('tells the mistakes of all arms at once, each once', () => {
    const { code, stderr } = sunrelay(['compare', base, join(folder, 'none.yaml'), '--vs', 'x=1', '--vs', 'x=1'])
    expect(code).toBe(2)
    expect(stderr).toContain('none.yaml: error: there is no such file')
    expect(stderr.match(/there is no "x"/g)).toHaveLength(1)
  })

  it('Ctrl-C shows what all arms have finished', { timeout: 120_000 }, async () => {
    const out = join(folder, 'stopped.json')
    const words = ['compare', base, other, '--replications', '3000', '--jobs', '1', '--format', 'json', '--out', out]
    const { code, shown } = await typeCtrlC(words)
    expect(code).toBe(130)
    expect(shown).toMatch(/Partial comparison: \d+ of 3000 replications finished in all arms/)
    const { replications, study } = JSON.parse(readFileSync(out, 'utf8'))
    expect(replications).toBe(Number(/Partial comparison: (\d+) of/.exec(shown)?.[1]))
    expect(study).toMatchObject({ wanted: 3000, isInterrupted: true })
    expect(replications).toBeLessThan(3000)
  })

  it('refuses a comparison with nothing, and one replication', () => {
    expect(sunrelay(['compare', base])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing to compare')
    })
    expect(sunrelay(['compare', base, other, '--replications', '1']).stderr).toContain('from 2 to')
  })

  it('`--out` writes what would have been shown', () => {
    const out = join(folder, 'comparison.txt')
    const words = ['compare', base, other, ...few]
    expect(sunrelay([...words, '--out', out])).toEqual({ code: 0, stdout: '', stderr: `Wrote ${out}\n` })
    expect(readFileSync(out, 'utf8')).toBe(sunrelay(words).stdout)
    expect(sunrelay([...words, '--out', out]).code).toBe(2)
  })
})

describe('settings of one variant', () => {
  it.each([
    ['a.b=1', ['a.b=1']],
    ['a.b=1,c=2', ['a.b=1', 'c=2']],
    ['a=1; b=2;', ['a=1', 'b=2']],
    ['shifts.day.days=mon-fri, sun', ['shifts.day.days=mon-fri, sun']],
    ['shifts.day.days=mon-fri, sun, a.b=1', ['shifts.day.days=mon-fri, sun', 'a.b=1']],
    ['a=[1, 2], b={c: 1; d: 2}', ['a=[1, 2]', 'b={c: 1; d: 2}']],
    ['name="one, two=2; three",b=1', ['name="one, two=2; three"', 'b=1']],
    [
      'teams."san francisco".people=3, teams.lisbon.people=4',
      ['teams."san francisco".people=3', 'teams.lisbon.people=4']
    ],
    ["name=people's, b=1", ["name=people's", 'b=1']],
    ['', ['']]
  ])('`%s` is taken apart where a value ends', (text, parts) => {
    expect(splitSettings(text)).toEqual(parts)
  })
})
