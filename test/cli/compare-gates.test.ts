import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const base = put(folder, 'base.yaml', smallScenario())
const gated = put(folder, 'gated.yaml', smallScenario({ expect: "['occupancy <= 99%', 'mean resolution <= 1 s']" }))
const few = ['--replications', '3', '--jobs', '1']
const more = ['--vs', 'teams.Lisbon.people=5']

describe('sunrelay compare --expect', () => {
  it('ends with code 0 where all holds, of arms and of differences', () => {
    const expected = ['B: open <= 9999', 'B - A: mean resolution <= 1 h', 'occupancy <= 99%']
    const words = expected.flatMap(text => ['--expect', text])
    const { code, stdout, stderr } = sunrelay(['compare', base, ...more, ...few, ...words])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const text of [
      'B: open <= 9999',
      'B − A: mean resolution <= 1 h',
      'A: occupancy <= 99%',
      'B: occupancy <= 99%'
    ])
      expect(stdout).toContain(text)
  })

  it('ends with code 1 where one is missed, with the figure, its interval and whether it is beyond chance', () => {
    const words = ['compare', base, ...more, ...few, '--expect', 'B - A: occupancy >= 50 points', '--format', 'json']
    const { code, stdout, stderr } = sunrelay(words)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^Expectation missed: B − A: occupancy >= 50 points: −[\d.]+ points, 95% interval −[\d.]+ points to −[\d.]+ points; beyond chance\.\n$/
    )
    expect(JSON.parse(stdout).expectations).toMatchObject([
      { arm: 'B', against: 'A', text: 'occupancy >= 50 points', verdict: 'missed', isBeyondChance: true }
    ])
  })

  it('holds each arm against what its own scenario expects', () => {
    const { code, stdout, stderr } = sunrelay(['compare', base, gated, ...few, '--format', 'json'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Expectation missed: B: mean resolution <= 1 s: [^\n]*\n$/)
    const judged = JSON.parse(stdout).expectations.map(({ arm, text }: { arm: string; text: string }) => [arm, text])
    expect(judged).toEqual([
      ['B', 'occupancy <= 99%'],
      ['B', 'mean resolution <= 1 s']
    ])
  })

  it('tells all expectations that say nothing, at their places, before anything is simulated', () => {
    const bad = ['C: open <= 4', 'B - A: share resolution >= 3%', 'p90 resoltion <= 1 h']
    const words = ['compare', base, ...more, '--replications', '5000', ...bad.flatMap(text => ['--expect', text])]
    const { code, stdout, stderr } = sunrelay(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--expect C: open <= 4\n            ^')
    expect(stderr).toContain('"3%" is not a number of percentage points')
    expect(stderr).toContain('did you mean "resolution"?')
  })
})

describe('sunrelay compare --precision', () => {
  it('goes on until differences are as precise as was asked, and says so', () => {
    const words = ['--precision', 'mean resolution: 100%', '--replications', '30', '--jobs', '1']
    const { code, stdout } = sunrelay(['compare', base, ...more, ...words])
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/Precision of B − A, Resolution, mean: ± [\d.]+% \(asked ± 100%\)/)
  })

  it('says which differences are not as precise as was asked', () => {
    const words = ['--precision', 'mean resolution: 0.001 s', '--replications', '3', '--jobs', '1']
    const { code, stdout } = sunrelay(['compare', base, ...more, ...words])
    expect(code).toBe(0)
    const page = stdout.replaceAll(/\s+/g, ' ')
    expect(page).toContain('! Not as precise as asked after 3 replications: B − A, Resolution, mean ±')
  })
})
