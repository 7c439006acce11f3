import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockYearSchema } from '../../src/clocks/clock-year-schema.ts'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const MARCH = 'scenarios/march-2021.yaml'
const calendar = (...words: string[]) => sunrelay(['calendar', ...words])

describe('sunrelay calendar', () => {
  it('shows the year of the period within 80 columns, without colour codes', () => {
    const { code, stdout, stderr } = calendar(MARCH)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Clock changes of 2021')
    expect(stdout).toContain('01:00 happens twice in San Francisco')
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
    expect(stdout).not.toContain('\u001b')
  })

  it('shows another year and another clock', () => {
    const { code, stdout } = calendar(MARCH, '--year', '2027', '--zone', 'Europe/London')
    expect(code).toBe(0)
    expect(stdout).toContain('14–28 March 2027')
    expect(stdout).toContain('08:00–09:00 London time nobody is on shift')
  })

  it('an override closes the gap', () => {
    const { stdout } = calendar(MARCH, '--set', 'shifts.relay.end=02:00')
    expect(stdout).not.toContain('nobody is on shift')
  })

  it('JSON is what the published schema describes', () => {
    const { stdout } = calendar(MARCH, '--format', 'json')
    const year = clockYearSchema.parse(JSON.parse(stdout))
    expect(year).toMatchObject({ schema: 'sunrelay-calendar/1', year: 2021, gapMinutes: 1200, demand: 'expected' })
    const { code, stdout: schema } = sunrelay(['schema', 'calendar'])
    expect(code).toBe(0)
    expect(JSON.parse(schema).properties.schema).toMatchObject({ const: 'sunrelay-calendar/1' })
  })

  it('CSV has a row for each hand-over of each period', () => {
    const lines = calendar(MARCH, '--format', 'csv').stdout.trim().split('\r\n')
    expect(lines).toHaveLength(16)
    expect(lines[0]).toMatch(/^first_date,last_date,clocks_changed_in,/)
    expect(lines[5]).toContain('Asia,Europe,08:00,16:00,Singapore,Asia/Singapore,09:00,09:00,London')
  })

  it('iCalendar files are the same to the byte each time', () => {
    const files = ['a.ics', 'b.ics'].map(name => join(folder, name))
    for (const file of files) expect(calendar(MARCH, '--format', 'ics', '--out', file).code).toBe(0)
    const [a, b] = files.map(file => readFileSync(file, 'utf8'))
    expect(a).toBe(b)
    expect(a.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(7)
  })

  it('counts the tickets that a scenario replays', () => {
    put(folder, 'tickets.csv', SMALL_TICKETS)
    const file = put(folder, 'replay.yaml', smallScenario({ demand: replayOf('tickets.csv') }))
    const { code, stdout } = calendar(file, '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ demand: 'pattern', year: 2027 })
  })

  it.each([
    ['20x7', '--year 20x7 is not a whole number from 1,970 to 2,100.'],
    ['1066', '--year 1066 is not a whole number from 1,970 to 2,100.'],
    ['2027.5', '--year 2027.5 is not a whole number'],
    ['', '--year needs a value.']
  ])('the year "%s" is refused', (year, words) => {
    const { code, stdout, stderr } = calendar(MARCH, `--year=${year}`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
  })

  it('an unknown clock is refused with a hint', () => {
    const { code, stdout, stderr } = calendar(MARCH, '--zone', 'Europe/Londn')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/--zone: there is no time zone `Europe\/Londn`; did you mean .*Europe\/London/)
  })

  it('an unknown format is refused with those that there are', () => {
    const { code, stderr } = calendar(MARCH, '--format', 'xml')
    expect(code).toBe(2)
    expect(stderr).toContain('"text", "json", "csv", "ics"')
  })

  it('a file that is there is replaced only by force', () => {
    const file = put(folder, 'there.txt', 'mine')
    expect(calendar(MARCH, '--out', file).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(calendar(MARCH, '--out', file, '--force').code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Clock changes of 2021')
  })

  it('a scenario with a mistake writes nothing', () => {
    const file = put(folder, 'bad.yaml', smallScenario({ shifts: '{office: {start: 25:00, end: 17:00}}' }))
    const out = join(folder, 'none.txt')
    expect(calendar(file, '--out', out).code).toBe(2)
    expect(existsSync(out)).toBe(false)
  })
})

describe('sunrelay calendar --format ics --events', () => {
  const scenario = put(folder, 'office.yaml', smallScenario({ people: '[{name: "../Ana", team: Lisbon}]' }))
  const ics = (...words: string[]) => calendar(scenario, '--format', 'ics', '--events', ...words)

  it('coverage writes who is on shift when, and every gap of the period', () => {
    const { code, stdout, stderr } = ics('coverage')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.match(/^SUMMARY:Lisbon: 4 on shift\r$/gm)).toHaveLength(5)
    expect(stdout).toMatch(/^SUMMARY:Nobody on shift: /m)
    expect(ics('coverage', '--year', '2028').stdout.match(/^SUMMARY:Lisbon: 4 on shift\r$/gm)).toHaveLength(260)
  })

  it('rosters writes the shifts of one person, or a file for each into a folder that no name leaves', () => {
    const { code, stdout } = ics('rosters', '--person', 'Lisbon 2')
    expect(code).toBe(0)
    expect(stdout.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(5)
    const out = join(folder, 'rosters')
    expect(ics('rosters', '--out', out)).toMatchObject({ code: 0, stdout: '' })
    expect(readdirSync(out).sort()).toEqual(['Ana.ics', 'Lisbon-1.ics', 'Lisbon-2.ics', 'Lisbon-3.ics'])
    expect(readFileSync(join(out, 'Lisbon-2.ics'), 'utf8')).toBe(stdout)
    expect(ics('rosters', '--out', out).code).toBe(2)
    expect(ics('rosters', '--out', out, '--force').code).toBe(0)
  })

  it.each([
    [['rosters'], '--events rosters without --person writes a folder of files; name it with --out FOLDER.'],
    [['rosters', '--person', 'Lisbn 2'], 'did you mean "Lisbon 2"'],
    [['coverage', '--person', 'Lisbon 2'], '--person names whose roster it is'],
    [['coverage', '--tickets', 'x.csv'], '--tickets is about tickets'],
    [['coverage', '--zone', 'UTC'], 'give --year too'],
    [['coverage', '--format', 'csv'], '--format is given more than once']
  ])('%j is refused', (words, reason) => {
    const { code, stdout, stderr } = ics(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(reason)
  })

  it('goes with iCalendar files only', () => {
    expect(calendar(scenario, '--events', 'coverage').stderr).toContain('give --format ics too')
  })
})
