import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const scenario = put(folder, 'office.yaml', smallScenario())
const run = (...words: string[]) => sunrelay(['run', scenario, ...words])
const tables = (out: string, ...words: string[]) => run('--format', 'tables', '--out', join(folder, out), ...words)
const CSV = ['intervals.csv', 'people.csv', 'tickets.csv', 'touches.csv']
const rowsOf = (out: string, table: string) =>
  parse(readFileSync(join(folder, out, `${table}.csv`)), { columns: true }) as Record<string, string>[]

describe('sunrelay run --format tables', () => {
  it('writes a folder of four tables that add up to the JSON of the same run', () => {
    const { code, stdout, stderr } = tables('both', '--replications', '2')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('Wrote tickets.csv, touches.csv, intervals.csv, people.csv in ')
    expect(readdirSync(join(folder, 'both')).sort()).toEqual(CSV)
    const { flow, staffing, people } = JSON.parse(run('--replications', '2', '--format', 'json').stdout)
    const tickets = rowsOf('both', 'tickets').filter(({ isCounted }) => isCounted === 'true')
    expect(tickets.length / 2).toBe(flow.arrived.value)
    const busy = rowsOf('both', 'touches').reduce((sum, { busySeconds }) => sum + Number(busySeconds), 0)
    expect(busy / 2 / 3600).toBeCloseTo(staffing.totals[0].busyHours.value, 3)
    const solved = rowsOf('both', 'people').filter(({ person }) => person === people[0].name)
    expect(solved.reduce((sum, row) => sum + Number(row.solved), 0) / 2).toBe(people[0].solved.value)
  })

  it('as Parquet has the same rows', async () => {
    tables('csv')
    expect(run('--format', 'parquet', '--out', join(folder, 'parquet')).code).toBe(0)
    for (const table of ['tickets', 'touches', 'intervals', 'people']) {
      const file = await asyncBufferFromFile(join(folder, 'parquet', `${table}.parquet`))
      expect(await parquetReadObjects({ file })).toHaveLength(rowsOf('csv', table).length)
    }
  })

  it('a folder that is there is refused, and with --force only the tables in it are replaced', () => {
    mkdirSync(join(folder, 'mine'))
    put(join(folder, 'mine'), 'notes.txt', 'mine')
    put(join(folder, 'mine'), 'people.csv', 'old')
    const refused = tables('mine')
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('it exists already; --force replaces the files of these names in it')
    expect(readFileSync(join(folder, 'mine', 'people.csv'), 'utf8')).toBe('old')
    expect(tables('mine', '--force').code).toBe(0)
    expect(readdirSync(join(folder, 'mine')).sort()).toEqual([...CSV, 'notes.txt'].sort())
    expect(readFileSync(join(folder, 'mine', 'notes.txt'), 'utf8')).toBe('mine')
    expect(rowsOf('mine', 'people')).toHaveLength(3)
  })

  it.each([
    [[], '--format tables writes a folder of files; name it with --out FOLDER.'],
    [['--out', ''], '--out needs a value.'],
    [['--out', 'missing/out'], 'its folder does not exist'],
    [['--out', 'office.yaml', '--force'], 'it is a file, and this is written into a folder'],
    [['--out', 'new', '--jobs', '2'], 'leave --jobs out']
  ])('%j is refused before anything runs', (words, reason) => {
    const { code, stdout, stderr } = sunrelay(['run', scenario, '--format', 'tables', ...words], { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(reason)
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  it('never replaces the tickets that it reads, even by force', () => {
    const data = join(folder, 'data')
    mkdirSync(data)
    put(data, 'tickets.csv', SMALL_TICKETS)
    const file = put(data, 'replay.yaml', smallScenario({ demand: replayOf('tickets.csv') }))
    const { code, stderr } = sunrelay(['run', file, '--format', 'tables', '--out', data, '--force'])
    expect(code).toBe(2)
    expect(stderr).toContain('that is an input of this run')
    expect(readFileSync(join(data, 'tickets.csv'), 'utf8')).toBe(SMALL_TICKETS)
  })

  it('a scenario with a mistake leaves neither a folder nor a draft of one', () => {
    const file = put(folder, 'bad.yaml', smallScenario({ shifts: '{office: {start: 25:00, end: 17:00}}' }))
    const place = join(folder, 'place')
    mkdirSync(place)
    const { code } = sunrelay(['run', file, '--format', 'parquet', '--out', join(place, 'none')])
    expect(code).toBe(2)
    expect(readdirSync(place)).toEqual([])
  })

  it('an expectation that is missed fails, and the tables are there', () => {
    expect(tables('gate', '--expect', 'occupancy <= 1%').code).toBe(1)
    expect(readdirSync(join(folder, 'gate')).sort()).toEqual(CSV)
  })
})
