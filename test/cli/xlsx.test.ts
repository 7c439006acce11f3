import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rowsOfSheets } from '../views/xlsx/opened-workbook.ts'
import { put, scratchFolder, sunrelay } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const scenario = put(folder, 'office.yaml', smallScenario())

describe('--format xlsx', () => {
  it('writes the numbers of a run, the same bytes each time, and never over a file unasked', async () => {
    const [one, other] = ['one.xlsx', 'other.xlsx'].map(name => join(folder, name))
    const write = (out: string, ...words: string[]) =>
      sunrelay(['run', scenario, '--format', 'xlsx', '--out', out, ...words])
    expect(write(one)).toMatchObject({ code: 0, stdout: '' })
    expect(write(one).code).toBe(2)
    expect(write(one, '--force').code).toBe(0)
    expect(write(other).code).toBe(0)
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
    const sheets = await rowsOfSheets(readFileSync(one))
    const { flow } = JSON.parse(sunrelay(['run', scenario, '--format', 'json']).stdout)
    expect(sheets['Headline figures'].find(([what]) => what === 'tickets arrived')?.[1]).toBe(flow.arrived.value)
  })

  it('of a stored result lies beside it', async () => {
    const result = join(folder, 'week.json')
    expect(sunrelay(['run', scenario, '--format', 'json', '--out', result]).code).toBe(0)
    expect(sunrelay(['report', result, '--format', 'xlsx']).code).toBe(0)
    expect(Object.keys(await rowsOfSheets(readFileSync(join(folder, 'week.xlsx'))))[0]).toBe('Overview')
  })

  it('of a comparison has its differences with intervals in columns of their own', async () => {
    const out = join(folder, 'compared.xlsx')
    const words = [
      'compare',
      scenario,
      '--vs',
      'teams.Lisbon.people=4',
      '--replications',
      '3',
      '--format',
      'xlsx',
      '--out',
      out
    ]
    expect(sunrelay(words).code).toBe(0)
    const { 'B beside A': differences } = await rowsOfSheets(readFileSync(out))
    expect(differences[0]).toEqual(expect.arrayContaining(['B − A', 'B − A: low', 'B − A: high']))
  })
})
