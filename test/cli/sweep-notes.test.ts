import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/cli/sweep/piece-place.ts'
import { pointNotes } from '../../src/cli/sweep/point-problems.ts'
import { faultNotes, goOnNote, pieceNotes, sweepExitCode } from '../../src/cli/sweep/sweep-notes.ts'
import type { Sweep } from '../../src/metrics/schemas/sweep-schema.ts'

const point = (isMet: boolean | null, isFailed = false): Sweep['points'][number] => ({
  values: ['1'],
  isBase: false,
  replications: 1,
  failed: isFailed ? [{ replication: 1, seed: 1, reason: 'disk on fire' }] : [],
  figures: [],
  expectations: [],
  isMet
})
const codeOf = (points: Sweep['points'], isInterrupted = false) => sweepExitCode({ points } as Sweep, isInterrupted)

describe('the exit code of a sweep', () => {
  it('is 0 where some point meets all that is expected, or nothing is', () => {
    expect(codeOf([point(false), point(true)])).toBe(0)
    expect(codeOf([point(null)])).toBe(0)
  })

  it('is 1 where no point does', () => {
    expect(codeOf([point(false), point(false)])).toBe(1)
  })

  it('of an interruption goes before that of expectations, and that of a fault before both', () => {
    expect(codeOf([point(false)], true)).toBe(130)
    expect(codeOf([point(false, true)], true)).toBe(70)
  })
})

describe('the command that goes on', () => {
  it('quotes what a shell would take apart', () => {
    expect(goOnNote(['sweep', 'my file.yaml', '--expect', "p90 resolution <= 4 h; it's"], true)).toMatch(
      / sweep 'my file\.yaml' --expect 'p90 resolution <= 4 h; it'\\''s'$/
    )
  })

  it('replaces the partial result where one was written to a file', () => {
    const words = ['sweep', 'a.yaml', '--out=a.json']
    expect(goOnNote(words, true)).toMatch(/--out=a\.json --force$/)
    expect(goOnNote(words, false)).toMatch(/--out=a\.json$/)
    expect(goOnNote([...words, '--force'], true)).toMatch(/--out=a\.json --force$/)
    expect(goOnNote(['sweep', 'a.yaml'], true)).toMatch(/sweep a\.yaml$/)
  })
})

describe('how much of a sweep there is', () => {
  const partOf = (points: Sweep['points']): string[] =>
    faultNotes({ points, vary: [], unfinished: [{ values: ['2'], replications: 0 }] } as unknown as Sweep)

  it('is told of a partial result, and not where there is none', () => {
    expect(partOf([point(null)])).toEqual(['Partial result: 1 of 2 points finished; the figures are of these.'])
    expect(partOf([])).toEqual([])
  })
})

describe('what is worth knowing about points', () => {
  it('is said once, with the points unless all are meant', () => {
    const notes = ['1', '2', '3'].flatMap(point => [
      { point, text: 'warm' },
      ...(point === '2' ? [] : [{ point, text: 'cold' }])
    ])
    expect(pointNotes(notes, 3)).toEqual(['warm', 'At 1; 3:\ncold'])
  })
})

describe('pieces', () => {
  const run = { points: [], isInterrupted: false, kept: 0, run: 3, broken: 0 }

  it('are not spoken of where there was nothing to take up', () => {
    expect(pieceNotes(run, 'here')).toEqual([])
  })

  it('that cannot be kept are told with why', () => {
    const writeError = Object.assign(new Error('no'), { code: 'ENOSPC' })
    expect(pieceNotes({ ...run, writeError }, 'here')).toEqual([expect.stringContaining('the disk is full')])
  })

  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, RegExp]>([
    ['linux', { XDG_CACHE_HOME: '/var/mine' }, /^\/var\/mine$/],
    ['linux', { XDG_CACHE_HOME: 'not/absolute' }, /\/\.cache$/],
    ['darwin', {}, /Library.Caches$/],
    ['win32', { LOCALAPPDATA: 'C:\\Mine' }, /^C:\\Mine$/]
  ])('are kept where %s keeps what can be made again: %j', (platform, environment, place) => {
    expect(cacheFolder(platform, environment)).toMatch(place)
  })
})
