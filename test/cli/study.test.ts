import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, root, scratchFolder, sunrelay } from './program.ts'
import { typeCtrlC } from './type-ctrl-c.ts'

const week = join(root, 'scenarios/textbook-queue.yaml')
const folder = scratchFolder()
/** Three days of the week: what is tested here are replications, not the desk. */
const desk = put(folder, 'desk.yaml', readFileSync(week, 'utf8').replace('to: 2027-01-10', 'to: 2027-01-06'))
const day = put(folder, 'day.yaml', readFileSync(week, 'utf8').replace('to: 2027-01-10', 'to: 2027-01-04'))

describe('replications', () => {
  it('give the same bytes for any number of jobs', () => {
    const of = (jobs: number) =>
      sunrelay(['run', day, '--replications', '4', '--format', 'json', '--jobs', String(jobs)])
    const one = of(1)
    expect(one.code).toBe(0)
    expect(of(2).stdout).toBe(one.stdout)
    expect(of(3).stdout).toBe(one.stdout)
  })

  it('go on until figures are as precise as was asked, and say so', () => {
    const { code, stdout } = sunrelay([
      'run',
      desk,
      '--precision',
      'mean resolution: 20%',
      '--replications',
      '30',
      '--jobs',
      '1'
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Precision of Resolution, mean: ± [\d.]+% \(asked ± 20%\)/)
  })

  it('say which figures are not as precise as was asked', () => {
    const { code, stdout } = sunrelay([
      'run',
      desk,
      '--precision',
      'mean resolution: 0.001 s',
      '--replications',
      '2',
      '--jobs',
      '1'
    ])
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/! Not as precise as asked after 2 replications: Resolution, mean ±/)
  })

  it('all mistakes in --precision are told at once', () => {
    const words = [
      'nonsense',
      '-2%',
      '5 fortnights',
      'p91 resolution: 2%',
      'open: 5 min',
      'open P9: 2%',
      'occupancy P1: 2%',
      '3'
    ]
    const { code, stderr } = sunrelay(['run', desk, ...words.flatMap(word => `--precision=${word}`)])
    expect(code).toBe(2)
    expect(stderr.split('\n').filter(line => line.startsWith('--precision: error: '))).toHaveLength(words.length)
  })

  it('that would not fit into memory are refused before they start, with what to change', () => {
    const { code, stderr } = sunrelay(['run', week, '--replications', '100000'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/100,000 replications would need about .* GB.*\nTake --replications \d+ or fewer/)
  })

  it('refuse a number of jobs that is none', () => {
    expect(sunrelay(['run', desk, '--jobs', '0']).stderr).toContain('--jobs 0 is not a whole number from 1 to 256')
  })

  it.each([1, 2])('Ctrl-C shows what has finished (%i jobs)', { timeout: 120_000 }, async jobs => {
    const out = join(folder, `stopped-${jobs}.json`)
    const words = ['run', desk, '--replications', '4000', '--jobs', String(jobs), '--format', 'json', '--out', out]
    const { code, shown } = await typeCtrlC(words)
    expect(code).toBe(130)
    expect(shown).toMatch(/Partial result: [1-9]\d* of 4000 replications finished/)
    const { replications } = JSON.parse(readFileSync(out, 'utf8'))
    expect(replications).toBe(Number(/Partial result: (\d+) of/.exec(shown)?.[1]))
    expect(replications).toBeLessThan(4000)
  })
})
