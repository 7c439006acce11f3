import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const good = put(folder, 'good.yaml', smallScenario())
const gated = put(
  folder,
  'gated.yaml',
  smallScenario({ expect: "['occupancy <= 99%', 'p90 resolution urgent <= 1 s']" })
)

describe('sunrelay run --expect', () => {
  it('ends with code 0 where all holds', () => {
    const { code, stdout, stderr } = sunrelay(['run', good, '--expect', 'occupancy <= 99%', '--expect', 'open <= 9999'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('open <= 9999')
  })

  it('ends with code 1 where one is missed, and says by how much and whether it is beyond chance', () => {
    const words = [
      'run',
      good,
      '--expect',
      'p90 resolution <= 1 s',
      '--replications',
      '10',
      '--jobs',
      '1',
      '--format',
      'json'
    ]
    const { code, stdout, stderr } = sunrelay(words)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Expectation missed: p90 resolution <= 1 s: .*, 95% interval .* to .*; beyond chance\.\n$/)
    expect(JSON.parse(stdout).expectations).toMatchObject([{ verdict: 'missed', isBeyondChance: true, threshold: 1 }])
  })

  it('holds the result against what the scenario expects, too', () => {
    const { code, stdout, stderr } = sunrelay(['run', gated, '--expect', 'open <= 9999', '--format', 'json'])
    expect(code).toBe(1)
    expect(stderr).toContain('so it may be chance')
    const texts = JSON.parse(stdout).expectations.map(({ text }: { text: string }) => text)
    expect(texts).toEqual(['occupancy <= 99%', 'p90 resolution urgent <= 1 s', 'open <= 9999'])
  })

  it('`--quiet` says it by the exit code alone', () => {
    expect(sunrelay(['run', gated, '--quiet'])).toMatchObject({ code: 1, stderr: '' })
  })

  it('tells all expectations that say nothing, before anything is simulated', () => {
    const { code, stdout, stderr } = sunrelay(['run', good, '--expect', 'p90 wat <= 1 s', '--expect', 'occupancy <= 5'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--expect p90 wat <= 1 s\n                ^^^')
    expect(stderr).toContain('"5" is not a share')
  })

  it('`check` finds those of a scenario that say nothing, with their place', () => {
    const bad = put(folder, 'bad.yaml', smallScenario({ expect: "['p90 resolution P7 <= 1 h']" }))
    const { code, stderr, stdout } = sunrelay(['check', bad])
    expect(code).toBe(2)
    expect(stderr + stdout).toMatch(/bad\.yaml:\d+:\d+: error: there is no priority, .* "P7"/)
  })
})
