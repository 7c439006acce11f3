import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const good = put(folder, 'good.yaml', smallScenario())
let files = 0

/** Path of a scenario file with some parts replaced. */
const scenario = (parts: Readonly<Record<string, string>>): string =>
  put(folder, `scenario-${++files}.yaml`, smallScenario(parts))

/** Path of a scenario that replays a ticket file with this text. */
const replaying = (text: string): string => {
  put(folder, `tickets-${++files}.csv`, text)
  return scenario({ demand: replayOf(`tickets-${files}.csv`) })
}

const sparse = (name: string, bytes: number): string => {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}

/** YAML whose anchors would expand to 10^9 values. */
const bomb = (): string => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level++) {
    const aliases = Array.from({ length: 10 }, () => `*a${level - 1}`)
    lines.push(`a${level}: &a${level} [${aliases.join(', ')}]`)
  }
  return put(folder, 'bomb.yaml', `${lines.join('\n')}\n`)
}

const lisbon = (team: string): Record<string, string> => ({ teams: `{Lisbon: ${team}}` })
const SKILLED = 'skills: {product: 100%}'

/** What the user did · the words after `sunrelay run` · what the message must say. */
const refused: readonly (readonly [what: string, words: () => string[], message: RegExp])[] = [
  ['a file that does not exist', () => [join(folder, 'nowhere.yaml')], /nowhere\.yaml.*no such file/i],
  ['a folder for a scenario', () => [folder], /folder/],
  ['an empty scenario', () => [put(folder, 'empty.yaml', '')], /empty/],
  ['a scenario of 50 MB', () => [sparse('large.yaml', 50_000_000)], /5 MB/],
  ['a scenario that is not text', () => [put(folder, 'binary.yaml', 'a\0b: c\n')], /text/],
  ['anchors that expand without end', () => [bomb()], /alias|anchor/i],
  ['tabs in YAML', () => [put(folder, 'tabs.yaml', `${smallScenario()}report:\n\tzone: Europe/Lisbon\n`)], /tab/i],
  ['a scenario that extends itself', () => [put(folder, 'self.yaml', 'extends: self.yaml\nname: Me\n')], /extends/],
  ['a base that does not exist', () => [put(folder, 'lost.yaml', 'extends: gone.yaml\nname: Me\n')], /gone\.yaml/],
  ['an empty ticket file', () => [replaying('')], /empty/i],
  ['a ticket file with a header only', () => [replaying('id,created,priority\n')], /no (usable )?(ticket|row)/i],
  [
    'a ticket file with no usable row',
    () => [replaying('id,created,priority\nA-1,yesterday,urgent\nA-2,soon,normal\n')],
    /created|time/i
  ],
  ['a ticket file that does not exist', () => [scenario({ demand: replayOf('lost.csv') })], /lost\.csv/],
  ['a folder for a ticket file', () => [good, '--tickets', folder], /is a folder, not a file/],
  [
    'a skill that does not exist',
    () => [scenario(lisbon('{zone: Europe/Lisbon, people: 1, shift: office, skills: {prodct: 100%}}'))],
    /product/
  ],
  ['a team without a shift', () => [scenario(lisbon(`{zone: Europe/Lisbon, people: 1, ${SKILLED}}`))], /shift/],
  [
    'a shift that does not exist',
    () => [scenario(lisbon(`{zone: Europe/Lisbon, people: 1, shift: ofice, ${SKILLED}}`))],
    /office/
  ],
  [
    'a zone that does not exist',
    () => [scenario(lisbon(`{zone: Europe/Lisbn, people: 1, shift: office, ${SKILLED}}`))],
    /Europe\/Lisbon/
  ],
  [
    'a period that ends before it starts',
    () => [scenario({ period: '{from: 2027-03-07, to: 2027-03-01, zone: Etc/UTC}' })],
    /before|after|ends/
  ],
  [
    'a date that does not exist',
    () => [scenario({ period: '{from: 2027-02-30, to: 2027-03-01, zone: Etc/UTC}' })],
    /2027-02-30|calendar/
  ],
  ['0 people', () => [scenario(lisbon(`{zone: Europe/Lisbon, people: 0, shift: office, ${SKILLED}}`))], /nobody/],
  [
    'a skill nobody has',
    () => [scenario({ skills: '{product: {effort: 10 min}, network: {effort: 20 min}}' })],
    /nobody has the skill "network"/
  ],
  ['a shift of 0 hours', () => [scenario({ shifts: '{office: {start: 09:00, length: 0 h}}' })], /office|length|longer/],
  ['a shift of 30 hours', () => [scenario({ shifts: '{office: {start: 09:00, length: 30 h}}' })], /30|24|long/],
  [
    'a negative head count',
    () => [scenario(lisbon(`{zone: Europe/Lisbon, people: -1, shift: office, ${SKILLED}}`))],
    /people/
  ],
  ['`--set` of an unknown path', () => [good, '--set', 'teams.Lisbon.peple=4'], /peple.*|people/],
  ['`--set` of an interval that divides no day', () => [good, '--set', 'report.interval=7 min'], /divide a day/],
  [
    'tickets of another year',
    () => [replaying(SMALL_TICKETS.replaceAll('2027', '2026'))],
    /none of its 3 tickets lies in the period of the scenario\n.*2026-03-01 09:15 to 2026-03-03 23:30/
  ],
  ['`--set` without a value', () => [good, '--set', 'teams.Lisbon.people'], /=|value/],
  ['`--set` with a wrong value', () => [good, '--set', 'teams.Lisbon.people=many'], /many|number/],
  [
    '`--out` in a folder that does not exist',
    () => [good, '--out', join(folder, 'none', 'out.txt')],
    /folder does not exist/
  ],
  ['`--out` that is a folder', () => [good, '--out', folder], /it is a folder/],
  ['`--out` below a file', () => [good, '--out', join(good, 'out.txt')], /not a folder/],
  ['`--out` that is no ordinary file', () => [good, '--out', '/dev/null', '--force'], /not an ordinary file/],
  ['`--out` that exists', () => [good, '--out', good], /exists already; --force/]
]

describe('bad input', () => {
  it.each(refused)('%s is refused with a clear message and code 2, and nothing is written', (_, words, message) => {
    const line = ['run', ...words()]
    const before = readdirSync(folder)
    const { code, stdout, stderr } = sunrelay(line)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at |ZodError|TypeError|node:internal/)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('all problems of a scenario are told at once, each with file, line and column', () => {
    const file = scenario({ ...lisbon('{zone: Nowhere, people: many, shift: ofice, skills: {}}'), plans: '[a, a]' })
    const { code, stderr } = sunrelay(['run', file])
    expect(code).toBe(2)
    expect(stderr.match(/\.yaml:\d+:\d+: error/g)?.length ?? 0).toBeGreaterThan(1)
    expect(stderr).toContain('^')
  })

  it('control characters of a file never reach the terminal', () => {
    const { code, stderr } = sunrelay(['run', put(folder, 'hostile.yaml', 'name: "\\e[2Jx"\n\u001b[31mkey: 1\n')])
    expect(code).toBe(2)
    expect(stderr).not.toContain('\u001b')
  })

  it('a team of 0 people beside others is legal and warned about, unless told to be quiet', () => {
    const none = `{zone: Europe/Lisbon, people: 0, shift: office, ${SKILLED}}`
    const file = scenario({ teams: `{Lisbon: ${none.replace('0', '3')}, Porto: ${none}}` })
    const { code, stderr } = sunrelay(['run', file])
    expect(code).toBe(0)
    expect(stderr).toMatch(/:\d+:\d+: warning: .*Porto/)
    expect(sunrelay(['run', file, '--quiet'])).toMatchObject({ code: 0, stderr: '' })
  })

  it('bad ticket rows are refused by line number, or counted and listed with `--skip-bad-rows`', () => {
    const file = replaying(`${SMALL_TICKETS}A-4,not a time,normal\n`)
    const without = sunrelay(['run', file])
    expect(without.code).toBe(2)
    expect(without.stderr).toMatch(/:5\b|line 5|row 5/)
    const skipping = sunrelay(['run', file, '--skip-bad-rows'])
    expect(skipping.code).toBe(0)
    expect(skipping.stderr).toMatch(/1 of 4 rows left out/)
  })

  it('tickets outside the simulated time are warned about where they are more than a tenth', () => {
    const early = ['B-1,2027-02-01T09:00:00Z,normal', 'B-2,2027-04-01T09:00:00Z,normal', ''].join('\n')
    const { code, stderr } = sunrelay(['run', replaying(SMALL_TICKETS + early)])
    expect(code).toBe(0)
    expect(stderr).toMatch(/warning: 2 of 5 tickets are not used \(1 before, not used, 3 in the period, 1 after/)
  })

  it('generated demand that gives no ticket is warned about', () => {
    const file = scenario({ demand: '{generate: {rate: 0 per week, mix: {priority: {urgent: 1}}}}' })
    for (const command of ['run', 'check'])
      expect(sunrelay([command, file]).stderr).toMatch(/warning: its demand gives no ticket/)
  })

  it('a folder that may not be written stays as it is', () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    const { code } = sunrelay(['run', good, '--out', join(closed, 'out.txt')])
    // The superuser may write anywhere.
    expect(code).toBe(process.getuid?.() === 0 ? 0 : 2)
  })
})
