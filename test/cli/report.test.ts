import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportPlace } from '../../src/cli/report/report-place.ts'
import { put, scratchFolder, sunrelay } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const scenario = put(folder, 'office.yaml', smallScenario({ name: "'Office <script>alert(1)</script>'" }))
const at = (name: string): string => join(folder, name)
const textOf = (name: string): string => readFileSync(at(name), 'utf8')

beforeAll(() => {
  for (const [name, people] of [
    ['three', '3'],
    ['five', '5']
  ]) {
    const run = ['run', scenario, '--set', `teams.Lisbon.people=${people}`, '--replications', '3', '--quiet']
    const { code, stderr } = sunrelay([...run, '--format', 'json', '--out', at(`${name}.json`)])
    if (code !== 0) throw new Error(stderr)
  }
})

describe('sunrelay report', () => {
  it('writes a page beside the result, under its name, and never over a file without --force', () => {
    const { code, stderr, stdout } = sunrelay(['report', at('three.json')])
    expect([code, stdout, stderr]).toEqual([0, '', `Wrote ${at('three.html')}\n`])
    expect(textOf('three.html')).toMatch(/^<!doctype html>/i)
    expect(textOf('three.html')).not.toContain('<script>alert')
    writeFileSync(at('three.html'), 'kept')
    const again = sunrelay(['report', at('three.json')])
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('--force replaces it')])
    expect(textOf('three.html')).toBe('kept')
    expect(sunrelay(['report', at('three.json'), '--force']).code).toBe(0)
    expect(textOf('three.html')).not.toBe('kept')
  })

  it('writes Markdown to a pipe, the same as a run of the same scenario', () => {
    const { code, stdout } = sunrelay(['report', at('three.json'), '--format', 'md'])
    expect([code, stdout.slice(0, 60)]).toEqual([0, expect.stringContaining('# Office &lt;script&gt;')])
    const run = ['run', scenario, '--set', 'teams.Lisbon.people=3', '--replications', '3', '--quiet']
    expect(sunrelay([...run, '--format', 'md']).stdout).toBe(stdout)
  })

  it('compares several results, as `compare` does of them', () => {
    expect(sunrelay(['report', at('three.json'), at('five.json')]).stderr).toBe(`Wrote ${at('three-compared.html')}\n`)
    const words = [at('three.json'), at('five.json'), '--format', 'md']
    const { stdout } = sunrelay(['report', ...words])
    expect(stdout).toContain('B beside A')
    expect(sunrelay(['compare', ...words]).stdout).toBe(stdout)
  })

  it('makes a page of a stored comparison and of a stored sweep', () => {
    const quick = ['--replications', '2', '--quiet', '--format', 'json', '--out']
    sunrelay(['compare', scenario, '--vs', 'teams.Lisbon.people=5', ...quick, at('compared.json')])
    const sweep = ['sweep', scenario, '--vary', 'teams.Lisbon.people=3,5', '--pieces', at('pieces')]
    sunrelay([...sweep, ...quick, at('sweep.json')])
    expect(sunrelay(['report', at('compared.json'), '--format', 'md']).stdout).toContain('# Compared: Office')
    expect(sunrelay(['report', at('sweep.json'), '--format', 'md']).stdout).toContain('# Sweep: Office')
    const both = sunrelay(['report', at('three.json'), at('sweep.json'), '--format', 'md'])
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('is a sweep already; name it alone')])
  })
})

describe('what cannot be reported is refused, and nothing is written', () => {
  it.each([
    ['{"schema":"sunrelay-result/9"}', 'newer sunrelay (format 9, this one reads 1)'],
    ['{"schema":"sunrelay-result/0"}', 'older sunrelay (format 0, this one reads 1); run the scenario again'],
    ['{"schema":"sunrelay-result/1","versions":{"sunrelay":"9.9.9"}}', 'written by sunrelay 9.9.9, this is'],
    ['{"schema":"sunrelay-calendar/1"}', 'this is what `sunrelay calendar` wrote'],
    ['name: Office\n', 'this is not JSON']
  ])('%s', (text, reason) => {
    const { code, stderr } = sunrelay(['report', put(folder, 'other.json', text)])
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)])
    expect(stderr).toContain('other.json')
    expect(existsSync(at('other.html'))).toBe(false)
  })

  it('a report over its own result, even with --force', () => {
    const { code, stderr } = sunrelay(['report', at('three.json'), '--out', at('three.json'), '--force'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('that is an input')])
  })
})

describe('sunrelay compare with stored results', () => {
  it('refuses a single one, one beside a scenario, and options of runs', () => {
    const refusal = (...words: string[]) => {
      const { code, stderr, stdout } = sunrelay(['compare', ...words])
      expect([code, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(refusal(at('three.json'))).toContain('is a single result; name another')
    expect(refusal(at('three.json'), scenario)).toContain('is stored and')
    expect(refusal(at('three.json'), at('five.json'), '--seed', '3')).toContain('--seed is for runs')
  })

  it('of other seeds says that they are not paired', () => {
    const run = ['run', scenario, '--seed', '2', '--replications', '3', '--quiet']
    sunrelay([...run, '--format', 'json', '--out', at('other-seed.json')])
    const { code, stdout } = sunrelay(['compare', at('three.json'), at('other-seed.json')])
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('another seed (2, not 1)')
  })
})

describe('where a report goes', () => {
  it.each([
    [{}, ['a/march.json'], { format: 'html', path: 'a/march.html' }],
    [{}, ['march'], { format: 'html', path: 'march.html' }],
    [{}, ['march.json', 'b.json'], { format: 'html', path: 'march-compared.html' }],
    [{ format: 'md' }, ['march.json'], { format: 'md', path: undefined }],
    [{ out: 'x.MD' }, ['march.json'], { format: 'md', path: 'x.MD' }],
    [{ out: '-' }, ['march.json'], { format: 'html', path: '-' }],
    [{ out: 'x.md', format: 'html' }, ['march.json'], { format: 'html', path: 'x.md' }]
  ])('%j of %j: %j', (flags, files, place) => {
    expect(reportPlace(flags, files)).toEqual(place)
  })
})
