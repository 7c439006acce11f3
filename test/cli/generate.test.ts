import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, root, scratchFolder, sunrelay } from './program.ts'
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

  it('a run that replays the file is the run that draws the tickets, but for parts of a second', () => {
    const out = join(folder, 'drawn.csv')
    expect(sunrelay(['generate', good, '--seed', '5', '--out', out]).code).toBe(0)
    const replay = put(folder, 'replay.yaml', smallScenario({ demand: replayOf('drawn.csv') }))
    const [drawn, replayed] = [good, replay].map(file => {
      const result = JSON.parse(sunrelay(['run', file, '--seed', '5', '--format', 'json']).stdout)
      return {
        arrived: result.flow.arrived.value,
        handle: result.breakDowns[0].groups[0].times.handleSeconds.mean.value
      }
    })
    expect(drawn.arrived).toBeGreaterThan(100)
    expect(replayed.arrived).toBe(drawn.arrived)
    expect(replayed.handle).toBeCloseTo(drawn.handle, 6)
  })

  it('refuses a scenario that replays a file', () => {
    put(folder, 'some.csv', SMALL_TICKETS)
    const replay = put(folder, 'some.yaml', smallScenario({ demand: replayOf('some.csv') }))
    const { code, stderr } = sunrelay(['generate', replay])
    expect(code).toBe(2)
    expect(stderr).toMatch(/demand.*generate/)
  })

  it('the bundled tickets are what the command in data/README.md makes, byte for byte', () => {
    const page = readFileSync(join(root, 'data/README.md'), 'utf8')
    const [, words = '', file = ''] = /^npx sunrelay (generate .*) --out (\S+)/m.exec(page) ?? []
    expect(sunrelay(words.split(' ')).stdout === readFileSync(join(root, file), 'utf8')).toBe(true)
  })
})
