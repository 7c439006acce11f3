import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { jsonFault } from '../../src/cli/stored/json-fault.ts'
import { sourceOfResult } from '../../src/cli/stored/source-of-result.ts'
import { parseResult } from '../../src/metrics/schemas/result-schema.ts'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const scenario = put(folder, 'office.yaml', smallScenario())
const at = (name: string): string => join(folder, name)

const store = (name: string, ...words: string[]): void => {
  const { code, stderr } = sunrelay([
    'run',
    ...words,
    '--replications',
    '3',
    '--jobs',
    '1',
    '--format',
    'json',
    '--out',
    at(name)
  ])
  if (code !== 0) throw new Error(stderr)
}
const stored = (name: string) => parseResult(JSON.parse(readFileSync(at(name), 'utf8')))
const refusal = (name: string, text: string): string => {
  const { code, stderr, stdout } = sunrelay(['open', put(folder, name, text)])
  expect([code, stdout]).toEqual([2, ''])
  return stderr.replaceAll(folder, '')
}

beforeAll(() => {
  store('three.json', scenario)
  store('five.json', scenario, '--set', 'teams.Lisbon.people=5')
})

describe('a stored result without a terminal', () => {
  it('is the page that its run would have shown', () => {
    const { code, stdout } = sunrelay(['open', at('three.json')])
    expect(code).toBe(0)
    expect(stdout).toBe(sunrelay(['run', scenario, '--replications', '3', '--jobs', '1', '--quiet']).stdout)
  })

  it('beside another is the page of their comparison, in pairs of the same luck', () => {
    const { code, stdout } = sunrelay(['open', at('three.json'), at('five.json')])
    expect(code).toBe(0)
    expect(stdout).toContain('Two arms compared: Small office')
    expect(stdout).toMatch(/teams\.Lisbon\.people\s+– 5/)
  })

  it('of a comparison is its page; beside results it is refused', () => {
    const words = ['compare', scenario, '--vs', 'teams.Lisbon.people=5', '--replications', '3', '--jobs', '1']
    sunrelay([...words, '--format', 'json', '--out', at('compared.json')])
    const { stdout } = sunrelay(['open', at('compared.json')])
    expect(stdout).toContain('B beside A')
    expect(sunrelay(['open', at('three.json'), at('compared.json')]).stderr).toContain('is a comparison already')
  })
})

describe('a file that is no result is refused', () => {
  it('also where the schema holds, but it lacks the tickets all together', () => {
    const whole = JSON.parse(readFileSync(at('three.json'), 'utf8'))
    const text = JSON.stringify({ ...whole, breakDowns: [] })
    expect(refusal('hollow.json', text)).toContain('/hollow.json: error: this is not a whole result: "breakDowns"')
  })

  it('with the line and column at which it stops being JSON', () => {
    const text = '{\n  "schema": "sunrelay-result/1",\n  "seed": 01\n}\n'
    expect(refusal('broken.json', text)).toMatch(/^\/broken\.json:3:12: error: this is not JSON: `,` or the closing/)
    expect(refusal('half.json', readFileSync(at('three.json'), 'utf8').slice(0, 5000))).toContain(
      'ends before it is complete'
    )
  })

  it.each([
    ['', 'the file is empty'],
    ['[]', 'this is no result of sunrelay'],
    ['{"schema":"sunrelay-result/2"}', 'written by a newer sunrelay (format 2, this one reads 1)'],
    ['{"schema":"sunrelay-result/0"}', 'written by an older sunrelay'],
    ['{"schema":"sunrelay-sweep/1"}', 'this is what `sunrelay sweep` wrote'],
    ['{"schema":"sunrelay-result/1"}', 'this is not a whole result of this format'],
    [`{"schema":"\\u001b]0;owned\\u0007"}`, 'this is no result of sunrelay']
  ])('%j: %s', (text, reason) => {
    const said = refusal('other.json', text)
    expect(said).toContain(reason)
    expect(said).not.toContain('\u001b')
  })

  it('where it is a folder or is not there', () => {
    expect(sunrelay(['open', folder]).stderr).toContain('this is a folder')
    expect(sunrelay(['open', at('none.json')]).stderr).toContain('there is no such file')
  })

  it('where it cannot be compared with the first', () => {
    const { headlines: _, ...old } = stored('three.json')
    put(folder, 'old.json', JSON.stringify(old))
    const { code, stderr } = sunrelay(['open', at('five.json'), at('old.json')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^These cannot be compared: .*old\.json does not hold the figures of each replication/)
  })
})

describe('the place at which a text stops being JSON', () => {
  it.each(['{"a": [1, -2.5e3, "x\\u00e9\\n", true, null, {}, []]}', ' [ ] ', '0', '"a"'])(
    'there is none in %s',
    text => {
      expect(() => JSON.parse(text)).not.toThrow()
      expect(jsonFault(text)).toBeUndefined()
    }
  )

  it.each([
    ['{"a" 1}', 6],
    ['[1,]', 4],
    ['{"a":1,}', 8],
    ['{a:1}', 2],
    ['[1 2]', 4],
    ['["a\nb"]', 2],
    ['nul', 1],
    ['[] []', 4],
    ['[1}', 3],
    ['["\\x"]', 2],
    ['{"a":1', 7]
  ])('in %j it is column %d', (text, column) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(jsonFault(text)?.column).toBe(column)
  })

  it('is found however deep or long the text is', () => {
    expect(jsonFault('['.repeat(1_000_000))?.column).toBe(1_000_001)
    expect(jsonFault(`["${'a'.repeat(5_000_000)}" 1]`)?.column).toBe(5_000_005)
  })
})

describe('the study of a stored result', () => {
  const reasonOf = async (name: string): Promise<string> => {
    const found = await sourceOfResult(stored(name), at(name))
    return 'reason' in found ? found.reason : ''
  }

  it('is found with its settings and its tickets, as long as no file has changed', async () => {
    const tickets = put(folder, 'tickets.csv', SMALL_TICKETS)
    const replaying = put(folder, 'replaying.yaml', smallScenario({ demand: replayOf('tickets.csv') }))
    store('replayed.json', replaying)
    store('given.json', scenario, '--tickets', tickets)
    expect(await sourceOfResult(stored('five.json'), at('five.json'))).toMatchObject({
      source: { set: ['teams.Lisbon.people=5'] },
      loaded: { input: { scenario: { teams: { Lisbon: { people: 5 } } } } }
    })
    expect([await reasonOf('replayed.json'), await reasonOf('given.json')]).toEqual(['', ''])
    expect(await sourceOfResult(stored('given.json'), at('given.json'))).toMatchObject({ source: { tickets } })
    writeFileSync(tickets, SMALL_TICKETS.replace('09:15', '09:16'))
    expect(await reasonOf('replayed.json')).toContain('has changed since')
    expect(await reasonOf('given.json')).toContain('has changed since')
  })

  it('is not taken where the scenario has changed, is gone, or the program is another', async () => {
    const moving = put(folder, 'moving.yaml', smallScenario())
    store('moving.json', moving)
    put(folder, 'moving.yaml', smallScenario({ name: 'Another office' }))
    expect(await reasonOf('moving.json')).toContain('has changed since')
    const result = stored('moving.json')
    const gone = { ...result, inputs: [{ ...result.inputs[0], file: '/nowhere/x.yaml' }] }
    expect(await sourceOfResult(gone, at('moving.json'))).toMatchObject({
      reason: expect.stringContaining('is not here any more')
    })
    const other = { ...result, versions: { sunrelay: '99.0.0' } }
    expect(await sourceOfResult(other, at('moving.json'))).toMatchObject({
      reason: expect.stringContaining('made by sunrelay 99.0.0')
    })
  })
})
