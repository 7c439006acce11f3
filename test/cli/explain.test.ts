import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const drawn = put(folder, 'drawn.yaml', smallScenario())
put(folder, 'three.csv', SMALL_TICKETS)
const replayed = put(folder, 'replayed.yaml', smallScenario({ demand: replayOf('three.csv') }))
const explain = (file: string, ...words: string[]) => sunrelay(['explain', file, ...words])
const jsonOf = (file: string, ...words: string[]) => JSON.parse(explain(file, '--format', 'json', ...words).stdout)

describe('sunrelay explain', () => {
  it('tells the life line of a ticket by its id, with local and UTC times', () => {
    const { code, stdout, stderr } = explain(replayed, '--ticket', 'A-3')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('── Ticket A-3 ──')
    expect(stdout).toMatch(/^Wed 03-03 23:30 {4}9\.5 h {2}waited: nobody on shift$/m)
    expect(stdout).toMatch(/^Thu 03-04 09:00 .* Lisbon \d: hands-on .*; solved it$/m)
    expect(stdout).toMatch(/Somebody with product on shift, Wed 03-03 23:30 to Thu 03-04 09:00/)
  })

  it('stays within 80 columns and sends no colours where there is no terminal', () => {
    const { stdout } = explain(drawn)
    expect(stdout.split('\n').filter(line => [...line].length > 80)).toEqual([])
    expect(stdout).not.toContain('\u001b')
  })

  it('lists the ten longest, or as many as asked for, then the life line of the first', () => {
    const { longest, lifeLine } = jsonOf(drawn)
    expect(longest).toHaveLength(10)
    expect(lifeLine.ticket).toBe(longest[0].ticket)
    const own = longest.map(
      (ticket: { seconds: number; causes: { customer: number } }) => ticket.seconds - ticket.causes.customer
    )
    expect(own).toEqual(own.toSorted((a: number, b: number) => b - a))
    expect(jsonOf(drawn, '--worst', '3').longest).toEqual(longest.slice(0, 3))
  })

  it('filters the longest', () => {
    const { longest } = jsonOf(drawn, '--priority', 'urgent', '--skill', 'product')
    expect(new Set(longest.map((ticket: { priority: string }) => ticket.priority))).toEqual(new Set(['urgent']))
  })

  it('the causes of a ticket add up to its time, and so do its stretches', () => {
    const { lifeLine } = jsonOf(drawn)
    const causes = Object.values<number>(lifeLine.causes).reduce((sum, seconds) => sum + seconds, 0)
    const stretches = lifeLine.stretches.reduce((sum: number, { seconds }: { seconds: number }) => sum + seconds, 0)
    expect(causes).toBeCloseTo(lifeLine.seconds, 6)
    expect(stretches).toBeCloseTo(lifeLine.seconds, 6)
  })

  it('--seed, --replication and --set change what is explained, and the same ones give the same bytes', () => {
    const all = [[], ['--seed', '2'], ['--replication', '2'], ['--set', 'demand.generate.rate=50 per day']]
    const texts = all.map(words => explain(drawn, ...words).stdout)
    expect(new Set(texts).size).toBe(all.length)
    expect(explain(drawn, '--replication', '2').stdout).toBe(texts[2])
  })

  it('--tickets replays other tickets', () => {
    const other = put(folder, 'other.csv', 'id,created,priority\nB-7,2027-03-02T10:00:00Z,normal\n')
    expect(explain(replayed, '--tickets', other, '--ticket', 'B-7')).toMatchObject({ code: 0 })
  })

  it.each([
    [['--ticket', 'A-33'], /There is no ticket "A-33" in this run; did you mean "A-3"\?/],
    [['--ticket', 'nonsense'], /There is no ticket "nonsense" in this run; there is "A-1", "A-2", "A-3"/],
    [['--priority', 'urgnt'], /There is no priority "urgnt" in this scenario; did you mean "urgent"\?/],
    [['--ticket', 'A-1', '--worst', '3'], /--ticket names one ticket; --worst chooses among all/],
    [['--ticket', 'A-1', '--priority', 'urgent'], /--ticket names one ticket; --priority chooses among all/],
    [['--worst', '0'], /--worst 0 is not a whole number from 1 to 1,000/],
    [['--replication', '0'], /--replication 0 is not a whole number/]
  ])('%j ends with code 2 and says what would be right', (words, message) => {
    const { code, stdout, stderr } = explain(replayed, ...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('says so where no ticket is of that kind', () => {
    const one = put(folder, 'one.csv', 'id,created,priority\nB-7,2027-03-02T10:00:00Z,normal\n')
    const { code, stderr } = explain(replayed, '--tickets', one, '--priority', 'urgent')
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No ticket of the counted period')
    })
  })
})
