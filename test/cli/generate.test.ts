import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const good = put(folder, 'good.yaml', smallScenario())

describe('sunrelay generate', () => {
  it('makes the same file from the same seed and another from another', () => {
    const first = sunrelay(['generate', good, '--seed', '3'])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(sunrelay(['generate', good, '--seed', '3']).stdout).toBe(first.stdout)
    expect(sunrelay(['generate', good, '--seed', '4']).stdout).not.toBe(first.stdout)
  })

  it('the file says that it is synthetic', () => {
    expect(sunrelay(['generate', good]).stdout).toMatch(/synthetic/i)
  })

  it('a run that replays the file counts the tickets of the run that draws them', () => {
    const out = join(folder, 'drawn.csv')
    expect(sunrelay(['generate', good, '--seed', '5', '--out', out]).code).toBe(0)
    const replay = put(folder, 'replay.yaml', smallScenario({ demand: replayOf('drawn.csv') }))
    const drawn = JSON.parse(sunrelay(['run', good, '--seed', '5', '--format', 'json']).stdout)
    const replayed = JSON.parse(sunrelay(['run', replay, '--seed', '5', '--format', 'json']).stdout)
    expect(JSON.stringify(replayed.breakDowns ?? replayed)).toBe(JSON.stringify(drawn.breakDowns ?? drawn))
    expect(readFileSync(out, 'utf8').split('\n').length).toBeGreaterThan(100)
  })

  it('refuses a scenario that replays a file', () => {
    put(folder, 'some.csv', SMALL_TICKETS)
    const replay = put(folder, 'some.yaml', smallScenario({ demand: replayOf('some.csv') }))
    const { code, stderr } = sunrelay(['generate', replay])
    expect(code).toBe(2)
    expect(stderr).toMatch(/demand.*generate/)
  })
})
