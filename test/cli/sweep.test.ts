import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sweepSchema } from '../../src/metrics/schemas/sweep-schema.ts'
import { binary, put, root, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const base = put(folder, 'base.yaml', smallScenario({ targets: '[{firstReply: 1 h, share: 80%}]' }))
const kept = join(folder, 'kept')
const people = ['--vary', 'teams.Lisbon.people=2..4']
const twice = [...people, '--replications', '2']
/** In this thread: the start of others takes longer than so small a sweep. */
const few = [...twice, '--jobs', '1']

/** Stands for npx, which builds the program anew at its first call, under the feet of the tests beside this one. */
const NPX = `npx() { [ "$1" = sunrelay ] && node "${binary}" "\${@:2}"; }
`

const sweep = (words: readonly string[], pieces = kept) => sunrelay(['sweep', base, ...words, '--pieces', pieces])
const piecesIn = (place: string): string[] =>
  existsSync(place) ? readdirSync(place).filter(name => name.endsWith('.piece')) : []
/** Files by what tells whether they were written again. */
const identityOf = (place: string, names: readonly string[]): string[] =>
  names.map(name => {
    const { ino, mtimeMs } = statSync(join(place, name))
    return `${name} ${ino} ${mtimeMs}`
  })

describe('sunrelay sweep', () => {
  it('shows a page of text within 80 columns and ends with code 0', () => {
    const { code, stdout, stderr } = sweep(few, join(folder, 'page'))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Small office')
    expect(stdout).toMatch(/^3 \* +/m)
    expect(stdout.split('\n').filter(line => [...line].length > 80)).toEqual([])
  })

  it.each(['text', 'json', 'csv'])('gives the same bytes for any number of jobs, resumed or not: %s', format => {
    const of = (jobs: number, pieces: string) =>
      sweep([...twice, '--format', format, '--jobs', String(jobs), '--quiet'], join(folder, pieces)).stdout
    const fresh = of(1, `one-${format}`)
    expect(fresh).not.toBe('')
    expect(of(2, `two-${format}`)).toBe(fresh)
    expect(of(1, `two-${format}`)).toBe(fresh)
  })

  it('its JSON is of the published schema', () => {
    const result = sweepSchema.parse(JSON.parse(sweep([...few, '--format', 'json']).stdout))
    expect(result.points.map(({ values, isBase }) => [values, isBase])).toEqual([
      [['2'], false],
      [['3'], true],
      [['4'], false]
    ])
    expect(result.reference).toBe(1)
    expect(JSON.parse(sunrelay(['schema', 'sweep']).stdout)).toHaveProperty('properties.points')
  })

  it('its CSV has a row a point and as many cells in each', () => {
    const rows = sweep([...few, '--format', 'csv', '--measure', 'p90 resolution urgent'])
      .stdout.trim()
      .split('\r\n')
    expect(rows[0]).toMatch(/^teams\.Lisbon\.people,reference,replications,p90 resolution urgent \(seconds\),/)
    expect(rows).toHaveLength(4)
    expect(new Set(rows.map(row => row.split(',').length)).size).toBe(1)
  })

  it('one at a time has the scenario as it is once, also where its value is among those that are tried', () => {
    const words = [...few, '--vary', 'absence=0%,10%', '--one-at-a-time', '--format', 'json']
    const { points } = JSON.parse(sweep(words).stdout)
    expect(points.map(({ values }: { readonly values: unknown }) => values)).toEqual([
      [null, null],
      ['2', null],
      ['4', null],
      [null, '10%']
    ])
  })

  it('points that are the same scenario are named, and run and judged once', () => {
    const words = ['--vary', 'costs.read=10min,10 min,600s,20 min', '--vary', 'name=A,B', '--replications', '1']
    const { stdout, stderr } = sweep([...words, '--format', 'json'])
    const { points, same } = sweepSchema.parse(JSON.parse(stdout))
    expect(points.map(({ values }) => values)).toEqual([
      ['10min', 'A'],
      ['20 min', 'A']
    ])
    expect(same).toHaveLength(6)
    expect(stderr).toContain(
      'The same scenario as “costs.read=20 min, name=A”, so run and judged once: costs.read=20 min, name=B.'
    )
  })

  it('replays the same recorded tickets at every point', () => {
    put(folder, 'tickets.csv', SMALL_TICKETS)
    const replay = put(folder, 'replay.yaml', smallScenario({ demand: replayOf('tickets.csv') }))
    const words = ['sweep', replay, ...few, '--measure', 'solved', '--format', 'json', '--pieces', kept]
    const { points, warnings } = JSON.parse(sunrelay(words).stdout)
    expect(warnings).toEqual([])
    expect(points[2].figures[0].found.value).toBe(3)
  })

  it.each<[code: number, limit: string]>([
    [0, 'occupancy <= 50%'],
    [1, 'occupancy <= 1%']
  ])('ends with code %i where the points that meet `%s` say so', (code, limit) => {
    const ended = sweep([...few, '--expect', limit, '--format', 'json'])
    const met = JSON.parse(ended.stdout).points.filter(({ isMet }: { readonly isMet: boolean }) => isMet)
    expect(ended.code).toBe(code)
    expect(met.length > 0).toBe(code === 0)
  })

  it('`--dry-run` says what would be run and what is kept, and runs nothing', () => {
    const pieces = join(folder, 'dry')
    const before = sweep([...few, '--dry-run'], pieces)
    expect(before.stdout).toMatch(/^3 points, 2 replications of each:\n {2}teams\.Lisbon\.people=2\n/)
    expect(before.stdout).toContain('To run: 6 replications.')
    expect(existsSync(pieces)).toBe(false)
    sweep(few, pieces)
    const after = sweep([...few, '--replications', '3', '--dry-run'].slice(-3).concat(people), pieces)
    expect(after.stdout).toContain('To run: 3 replications; 6 more are kept in')
  })
})

describe('mistakes', () => {
  it('of all points are told at once, with what each shows, and nothing is run', () => {
    const pieces = join(folder, 'nothing')
    const { code, stderr } = sweep(
      ['--vary', 'teams.Lisbon.people=-1,2,x', '--vary', 'routing.policy=swarm,owner'],
      pieces
    )
    expect(code).toBe(2)
    expect(stderr.match(/--vary: error:/g)).toHaveLength(3)
    expect(stderr).toContain('teams.Lisbon.people=-1\n')
    expect(stderr).toContain('5 of 6 points cannot be run; --skip-bad-points leaves them out.')
    expect(existsSync(pieces)).toBe(false)
  })

  it('in the path of a variation is told once, however many values it has', () => {
    const { code, stderr } = sweep(['--vary', 'teams.Lisbn.people=2,3'], join(folder, 'nothing'))
    expect(code).toBe(2)
    expect(stderr.match(/there is no "Lisbn"/g)).toHaveLength(1)
    expect(stderr).toContain('At all 2 points:')
  })

  it('in points that are skipped are counted by reason and told in the result', () => {
    const { code, stdout, stderr } = sweep([
      '--vary',
      'teams.Lisbon.people=0,2,3',
      '--replications',
      '1',
      '--skip-bad-points',
      '--format',
      'json'
    ])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Left out, 1 point: .*: teams\.Lisbon\.people=0\.$/m)
    const { points, skipped } = JSON.parse(stdout)
    expect(points).toHaveLength(2)
    expect(skipped).toEqual([{ reason: expect.any(String), points: ['teams.Lisbon.people=0'] }])
  })

  it.each<[words: readonly string[], complaint: string]>([
    [[], 'Nothing is varied'],
    [['--vary', 'nonsense'], 'not of the form path=values'],
    [['--vary', 'a=1..2000'], 'this range has 2,000 values'],
    [['--vary', 'a=1..50', '--vary', 'b=1..50'], '2,500 points (50 × 50) are too many; a sweep has at most 1,000'],
    [['--vary', 'a=1', '--vary', 'a=2'], '--vary a is given twice'],
    [[...people, '--measure', 'p91 resolution', '--measure', 'occupancy <= 3'], '--measure occupancy <= 3'],
    [[...people, '--expect', 'nonsense'], '--expect: error'],
    [[...people, '--replications', '0'], '--replications 0 is not a whole number'],
    [[...people, '--pieces', base], 'is not a folder'],
    [[...people, '--dry-run', '--pieces', base], 'is not a folder'],
    [[...people, '--vary', 'teams."Lisbon".people=5'], 'is the same as --vary teams.Lisbon.people'],
    [
      [...people, '--vary', 'teams.Lisbon={}'],
      '--vary teams.Lisbon sets all of what --vary teams.Lisbon.people sets a part'
    ],
    [['--vary', 'name="A,B'], 'this quote has no end'],
    [[...people, '--measure', 'blue resolution'], 'paid hours']
  ])('%j is refused', (words, complaint) => {
    const { code, stdout, stderr } = sunrelay(['sweep', base, '--pieces', kept, ...words].filter(unlessTwice))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(complaint)
  })
})

/** The folder of pieces is given once: the last one stands. */
const unlessTwice = (_: string, index: number, words: readonly string[]): boolean => {
  const [first, last] = [words.indexOf('--pieces'), words.lastIndexOf('--pieces')]
  return first === last || (index !== first && index !== first + 1)
}

const many = [...people, '--replications', '40', '--jobs', '2', '--format', 'json']

/** Starts a sweep and ends it by a signal once some pieces are kept; false where it was over before. */
const cutShort = async (
  words: readonly string[],
  pieces: string,
  atPieces: number,
  signal: NodeJS.Signals
): Promise<{ code: number | null; stdout: string; stderr: string }> => {
  const child = spawn(process.execPath, [binary, 'sweep', base, ...words, '--pieces', pieces], { cwd: root })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', text => {
    said.stdout += String(text)
  })
  child.stderr.on('data', text => {
    said.stderr += String(text)
  })
  const ended = once(child, 'close')
  while (child.exitCode === null && piecesIn(pieces).length < atPieces) await pause(2)
  child.kill(signal)
  const [code] = await ended
  return { code, ...said }
}

describe('a sweep that is cut short', () => {
  const whole = sweep([...many, '--quiet'], join(folder, 'whole')).stdout

  it('by kill -9 goes on with nothing run twice and nothing lost', { timeout: 120_000 }, async () => {
    const pieces = join(folder, 'killed')
    const { code } = await cutShort(many, pieces, 5, 'SIGKILL')
    expect(code).toBeNull()
    const finished = piecesIn(pieces)
    const before = identityOf(pieces, finished)
    expect(finished.length).toBeLessThan(120)
    const { stdout, stderr } = sweep(many, pieces)
    expect(stderr).toContain(`${finished.length} replications kept from before, ${120 - finished.length} run now`)
    expect(identityOf(pieces, finished)).toEqual(before)
    expect(piecesIn(pieces)).toHaveLength(120)
    expect(stdout).toBe(whole)
  })

  it('by Ctrl-C shows the points that have finished, and says how to go on', { timeout: 120_000 }, async () => {
    const pieces = join(folder, 'stopped')
    const out = join(folder, 'stopped.json')
    const { code, stderr } = await cutShort([...many, '--out', out], pieces, 45, 'SIGINT')
    expect(code).toBe(130)
    const { points, unfinished } = sweepSchema.parse(JSON.parse(readFileSync(out, 'utf8')))
    expect(points.length).toBeGreaterThan(0)
    expect(points.length + unfinished.length).toBe(3)
    expect(stderr).toContain(`Partial result: ${points.length} of 3 points finished`)
    const [, command = ''] = /To go on: (.*)\n/.exec(stderr) ?? []
    expect(command).toMatch(/^npx sunrelay sweep /)
    const went = spawnSync('bash', ['-c', NPX + command], { cwd: root, encoding: 'utf8' })
    expect(went.status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(whole)
  })

  it('with a torn and a foreign file among its pieces runs these again and says so', () => {
    const pieces = join(folder, 'torn')
    const fresh = sweep([...few, '--format', 'json'], pieces).stdout
    const [torn, foreign, ...others] = piecesIn(pieces)
    const before = identityOf(pieces, others)
    truncateSync(join(pieces, torn), 40)
    writeFileSync(join(pieces, foreign), 'a shopping list\n')
    const { stdout, stderr } = sweep([...few, '--format', 'json'], pieces)
    expect(stderr).toContain('4 replications kept from before, 2 run now')
    expect(stderr).toContain('2 files there not whole or not of a sweep; run again and replaced.')
    expect(stdout).toBe(fresh)
    expect(identityOf(pieces, others)).toEqual(before)
    expect(sweep(few, pieces).stderr).toContain('6 replications kept from before, 0 run now')
  })

  it('two at once in one folder come to the same and leave no drafts', { timeout: 120_000 }, async () => {
    const pieces = join(folder, 'shared')
    const both = await Promise.all([1, 2].map(() => cutShort(many, pieces, Number.POSITIVE_INFINITY, 'SIGKILL')))
    expect(both.map(({ code, stdout }) => [code, stdout === whole])).toEqual([
      [0, true],
      [0, true]
    ])
    expect(readdirSync(pieces)).toHaveLength(120)
  })
})
