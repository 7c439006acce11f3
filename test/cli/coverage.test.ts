import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const AROUND_THE_CLOCK = { shifts: '{office: {start: 00:00, end: 24:00}}' }
const OPEN_HOURS = '[{least: 0, start: 17:00, end: 09:00}, {least: 0, days: sat-sun}]'

const office = put(folder, 'office.yaml', smallScenario())
const covered = put(folder, 'covered.yaml', smallScenario(AROUND_THE_CLOCK))
const closed = put(folder, 'closed.yaml', smallScenario({ cover: OPEN_HOURS }))

describe('the coverage that sunrelay check proves', () => {
  it('is told in patterns with how often, and the line of the scenario', () => {
    const { code, stdout, stderr } = sunrelay(['check', office], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('The year ahead, 2027-03-01 to 2028-02-29: 0 of 1')
    expect(words).toMatch(/nobody for product: every Mon–Thu 17:00–09:00 the next day Europe\/Lisbon, 209 times/)
    expect(words).toMatch(/every Fri 17:00–Mon 09:00 Europe\/Lisbon, 52 times, 2027-03-05 to 2028-02-25/)
    expect(words).toMatch(/office\.yaml:4:10\]/)
    expect(words).toContain('Its coverage has findings')
  })

  it.each([
    ['findings', office, 3],
    ['a desk that is open around the clock', covered, 0],
    ['a desk whose rules say when it is closed', closed, 0]
  ])('with --strict ends with the code of %s', (_, file, expected) => {
    expect(sunrelay(['check', file, '--strict', '--quiet']).code).toBe(expected)
    expect(sunrelay(['check', file, '--quiet']).code).toBe(0)
  })

  it('says that all is good where nothing was found', () => {
    const { stdout } = sunrelay(['check', covered])
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'every skill, queue and rule has its people on shift at every second.'
    )
    expect(stdout).toMatch(/covered\.yaml is good\.\n$/)
  })

  it('is JSON with every interval on request, and strict all the same', () => {
    const { code, stdout } = sunrelay(['check', office, '--format', 'json', '--strict'])
    expect(code).toBe(3)
    const report = JSON.parse(stdout)
    expect(report.schema).toBe('sunrelay-coverage/1')
    const [{ findings }] = report.proofs
    expect(findings[0].times).toBe(findings[0].intervals.length)
    const seconds = findings[0].intervals.reduce(
      (sum: number, interval: { seconds: number }) => sum + interval.seconds,
      0
    )
    expect(findings[0].seconds).toBe(seconds)
    // Five days of eight hours are covered in the week.
    expect(seconds).toBe((7 * 24 - 5 * 8) * 3600)
  })

  it('lists every interval with --details', () => {
    const { stdout } = sunrelay(['check', office, '--details'])
    expect(stdout).toContain('── Every interval, 2027-03-01 to 2027-03-07 ')
    expect(stdout).toContain('Tue 2027-03-02 17:00–2027-03-03 09:00')
    expect(sunrelay(['check', office]).stdout).not.toContain('Every interval')
  })

  it('goes to a file where one is named', () => {
    const { code, stdout } = sunrelay(['check', office, '--format', 'json', '--out', `${folder}/proof.json`])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })
})
