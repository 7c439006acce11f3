import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/input/read-scenario.ts'
import { shownPath } from '../../src/input/shown-path.ts'
import { complaint, FULL, inWords, makeFolder, TEXTBOOK } from './scenario-folder.ts'

const replaying = TEXTBOOK.replace('{generate: {rate: 110 per hour}}', '{replay: {file: t.csv}}')

describe('one mistake', () => {
  it.each([
    ['from: 2027-01-01', 'from: 2027-1-1', '"2027-1-1" is not a date'],
    ['from: 2027-01-01', 'from: 2027-13-01', '"2027-13-01" is not a day of the calendar'],
    ['name:', 'nam:', 'a scenario has no key "nam"'],
    ['people:', 'poeple:', '`teams.desk` has no key "poeple"'],
    ['mean: 1 h', 'maen: 1 h', 'has no key "maen"']
  ])('is one error: %s → %s', (from, to, message) => {
    const words = complaint({ 'a.yaml': TEXTBOOK.replace(from, to) })
    expect(words).toContain(message)
    expect(words.match(/: error: /g)).toHaveLength(1)
  })

  it('of a name that is far too long says what is wrong with it, not the whole of it', () => {
    const words = complaint({ 'a.yaml': TEXTBOOK.replace('desk:', `${'d'.repeat(1000)}:`) })
    expect(words).toMatch(/the name "d{60}…" is longer than 80 characters/)
  })

  it('of a key given twice hides no other, and its first value is read on with', () => {
    const words = complaint({ 'a.yaml': `${TEXTBOOK}name: other\ncosts: {swich: 1 min}\nroutes: 1\n` })
    expect(words).toContain('a.yaml:7:1: error: "name" is given twice')
    expect(words).toContain('has no key "swich"')
    expect(words).toContain('a scenario has no key "routes"')
  })
})

describe('values that fit the schema and no scenario', () => {
  it.each(['7 min', '25 h', '30 s', '90 s', '5 h'])('a report interval of %s divides no day in whole minutes', text => {
    const words = complaint({ 'a.yaml': `${TEXTBOOK}report: {interval: ${text}}\n` })
    expect(words).toContain('a.yaml:7:20: error: an interval of the report must divide a day in whole minutes')
    expect(words).toContain('such as `15 min`, `30 min` or `1 h`')
  })

  it.each(['1 min', '15 min', '30 min', '1 h', '8 h', '24 h'])('a report interval of %s is good', text => {
    expect(complaint({ 'a.yaml': `${TEXTBOOK}report: {interval: ${text}}\n` })).toBe('')
  })

  it('a warm-up longer than the period is warned about', () => {
    const text = TEXTBOOK.replace('zone: UTC}', 'zone: UTC, warmup: 32 days}')
    expect(complaint({ 'a.yaml': text })).toContain('warning: the warm-up is longer than the period that is counted')
    expect(complaint({ 'a.yaml': text.replace('32', '31') })).toBe('')
  })

  it('holidays of which none lies in the simulated time are warned about', () => {
    const words = complaint({ 'a.yaml': FULL.replace('[2027-03-26]', '[2026-03-26, 2027-12-25]') })
    expect(words).toContain('warning: no day of the holidays "lisbon" lies in the simulated period')
    const mixed = FULL.replace('[2027-03-26]', '[2026-03-26, 2027-03-26]')
    expect(complaint({ 'a.yaml': mixed })).toBe('')
    const warmup = FULL.replace('[2027-03-26]', '[2027-02-23]')
    expect(complaint({ 'a.yaml': warmup })).toBe('')
  })

  it('a factor of recorded tickets names a scenario that generates its traffic, a variant of this one first', () => {
    const others = {
      'b.yaml': 'demand: {generate: {rate: 1 per hour}}\n',
      'c.yaml': 'extends: a.yaml\ndemand: {generate: {rate: 1 per hour}}\n',
      'd.yaml': '# generate: nothing\n'
    }
    const files = { 'a.yaml': replaying, 't.csv': 'id\n', ...others }
    const words = complaint(files, { set: ['demand.factor=1.2'] })
    expect(words).toContain('--set: error: 1.2 multiplies generated traffic only')
    expect(words).toMatch(/take `factor` out, or run \S*c\.yaml, which generates its traffic/)
    const alone = complaint({ 'a.yaml': replaying, 't.csv': 'id\n' }, { set: ['demand.factor=1.2'] })
    expect(alone).toMatch(/take `factor` out$/)
  })
})

describe('an option', () => {
  it('in the form of a programming language is shown in ours', () => {
    const words = complaint({ 'a.yaml': FULL }, { set: ['targets[0].share=80%'] })
    expect(words).toContain('write it like `targets.0.share=…`')
    expect(words.match(/error/g)).toHaveLength(1)
  })

  it('`--tickets` is shown as it was typed, not as what it does', () => {
    expect(complaint({ 'a.yaml': FULL }, { tickets: 'no.csv' })).toBe(
      [
        '--tickets: error: there is no file "no.csv"',
        '   --tickets no.csv',
        '             ^^^^^^',
        '   check the path of the ticket file'
      ].join('\n')
    )
  })

  it('`--tickets` of a folder is told apart from one that is missing', () => {
    const folder = makeFolder({ 'a.yaml': FULL })
    const tickets = join(folder, 'march')
    mkdirSync(tickets)
    expect(inWords(readScenario(join(folder, 'a.yaml'), { tickets }), folder)).toContain('is a folder, not a file')
  })

  it('`--tickets` replaces generated traffic and its factor, and keeps a column map', () => {
    const mapped = TEXTBOOK.replace('{generate: {rate: 110 per hour}}', '{replay: {file: x.csv, columns: {id: Nr}}}')
    const generated = TEXTBOOK.replace('{rate: 110 per hour}}', '{rate: 110 per hour}, factor: 2}')
    const folder = makeFolder({ 'a.yaml': mapped, 'b.yaml': generated, 't.csv': 'id\n' })
    const tickets = join(folder, 't.csv')
    const demandOf = (name: string) => readScenario(join(folder, name), { tickets })
    expect(demandOf('a.yaml')).toMatchObject({
      scenario: { demand: { replay: { file: tickets, columns: { id: 'Nr' } } } }
    })
    expect(demandOf('b.yaml')).toHaveProperty('scenario.demand', { replay: { file: tickets } })
  })
})

describe('paths', () => {
  it('are shown from the working directory where they lie inside, else as they were typed', () => {
    expect(shownPath('./scenarios/../scenarios/a.yaml')).toBe(join('scenarios', 'a.yaml'))
    expect(shownPath(join(process.cwd(), 'scenarios', 'a.yaml'))).toBe(join('scenarios', 'a.yaml'))
    expect(shownPath('/elsewhere/a.yaml')).toBe('/elsewhere/a.yaml')
    expect(shownPath('../a.yaml')).toBe(join('..', 'a.yaml'))
  })

  it('of recorded tickets have the same base as that of the scenario', () => {
    const folder = makeFolder({ 'a.yaml': replaying, 't.csv': 'id\n' })
    const name = relative(process.cwd(), join(folder, 'a.yaml'))
    expect(readScenario(name)).toHaveProperty(
      'scenario.demand.replay.file',
      relative(process.cwd(), join(folder, 't.csv'))
    )
  })
})
