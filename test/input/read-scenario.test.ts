import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadOptions, readScenario } from '../../src/input/read-scenario.ts'
import { complaint, FULL, inWords, makeFolder, TEXTBOOK } from './scenario-folder.ts'

const read = (files: Record<string, string>, options: ReadOptions = {}) => {
  const folder = makeFolder(files)
  const result = readScenario(join(folder, Object.keys(files)[0]), options)
  if ('problems' in result) throw new Error(inWords(result, folder))
  return result
}

describe('reading a scenario', () => {
  it('reads a textbook queue of constant arrivals and exponential service', () => {
    const { scenario, warnings } = read({ 'mm.yaml': TEXTBOOK })
    expect(warnings).toEqual([])
    expect(scenario.skills.any.effort).toEqual({ exponential: { mean: 3600 } })
    expect(scenario.demand.generate?.rate).toEqual([110 / 3600])
    expect(scenario.shifts.always).toEqual({ start: 0, end: 86_400 })
  })

  it('reads a scenario that uses most of the language without a warning', () => {
    const { scenario, warnings } = read({ 'full.yaml': FULL })
    expect(warnings).toEqual([])
    expect(scenario.teams['san francisco'].skills.vpn).toEqual({
      proficiency: 0.6,
      people: { share: 1 },
      preference: 1
    })
  })

  it('takes a byte-order mark and Windows line ends', () => {
    expect(read({ 'a.yaml': `\ufeff${TEXTBOOK.replaceAll('\n', '\r\n')}` }).scenario.name).toBe('M/M/120')
  })

  it('takes a key without a value as a key that is not there', () => {
    expect(read({ 'a.yaml': `${TEXTBOOK}costs:\n` }).scenario.costs).toBeUndefined()
  })

  it('expands anchors of values', () => {
    const text = TEXTBOOK.replace('from: 2027-01-01, to: 2027-01-31', 'from: &day 2027-01-01, to: *day')
    expect(read({ 'a.yaml': text }).scenario.period.to).toBe('2027-01-01')
  })
})

describe('extending a scenario', () => {
  it('merges maps, replaces lists and removes a key by null', () => {
    const child = `extends: base.yaml\nplans: [basic]\nroutes:\nrouting: null\nchannels: null\nqueues: null\ntargets: null\nteams: {lisbon: {people: 30}}\ndemand: {generate: {sources: null}}\n`
    const { scenario } = read({
      'a.yaml': child.replace('routes:\n', ''),
      'base.yaml': FULL.replace('channel: {web: 8, phone: 2}', '').replace(', source: europe', '')
    })
    expect(scenario.teams.lisbon).toMatchObject({ people: 30, zone: 'Europe/Lisbon' })
    expect(scenario.plans).toEqual(['basic'])
    expect(scenario.routing).toBeUndefined()
    expect(scenario.demand.generate?.sources).toBeUndefined()
    expect(scenario.name).toBe('Follow the sun')
  })

  it('lets a variant name another distribution', () => {
    const child = 'extends: base.yaml\nskills: {any: {effort: {gamma: {mean: 1 h, cv: 50%}}}}\n'
    expect(read({ 'a.yaml': child, 'base.yaml': TEXTBOOK }).scenario.skills.any.effort).toEqual({
      gamma: { mean: 3600, cv: 0.5 }
    })
  })

  it('follows a chain, the nearer file first', () => {
    const files = {
      'a.yaml': 'extends: deep/b.yaml\nname: A\n',
      'deep/b.yaml': 'extends: ../c.yaml\nname: B\nabout: B\n',
      'c.yaml': `${TEXTBOOK}about: C\n`
    }
    expect(read(files).scenario).toMatchObject({ name: 'A', about: 'B' })
  })

  it('points into the file that holds the mistake', () => {
    const base = TEXTBOOK.replace('people: 120', 'people: many')
    expect(complaint({ 'a.yaml': 'extends: base.yaml\n', 'base.yaml': base })).toBe(
      [
        'base.yaml:5:35: error: `people` cannot be the text "many"',
        '    5 | teams: {desk: {zone: UTC, people: many, shift: always, skills: {any: 10…',
        '      |                                   ^^^^',
        '   write a number'
      ].join('\n')
    )
  })

  it.each([
    ['/etc/base.yaml', '"/etc/base.yaml" is not a path relative to this file'],
    ['https://example.org/base.yaml', '"https://example.org/base.yaml" is not a path relative to this file'],
    ['../../base.yaml', '"../../base.yaml" leads out of the folder that the scenario may read'],
    ['secret.txt', '"secret.txt" is not a YAML file'],
    ['none.yaml', '"none.yaml" cannot be extended: there is no such file'],
    ['a.yaml', '"a.yaml" extends this scenario in turn']
  ])('refuses to extend %s', (path, message) => {
    expect(complaint({ 'a.yaml': `extends: ${path}\n` })).toContain(`a.yaml:1:10: error: ${message}`)
  })

  it('reports a circle of two files at the line that closes it', () => {
    expect(complaint({ 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: a.yaml\n' })).toContain('b.yaml:1:10: error')
  })

  it('refuses a link that leads out of the folder', () => {
    const folder = makeFolder({ 'a.yaml': 'extends: link.yaml\n' })
    const outside = join(makeFolder({ 'b.yaml': TEXTBOOK }), 'b.yaml')
    symlinkSync(outside, join(folder, 'link.yaml'))
    expect(inWords(readScenario(join(folder, 'a.yaml')), folder)).toContain('leads out of the folder')
  })

  it('limits the length of a chain', () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.yaml`, `extends: ${i + 1}.yaml\n`]))
    expect(complaint({ ...files, '12.yaml': TEXTBOOK })).toContain('more than 10 scenarios extend each other')
  })
})

describe('overriding values', () => {
  const set = (...texts: string[]) => complaint({ 'a.yaml': FULL }, { set: texts })

  it('sets values, entries of lists, whole maps and names with spaces or dots', () => {
    const { scenario } = read(
      { 'a.yaml': FULL },
      {
        set: [
          'teams."san francisco".people=24',
          "teams.'san francisco'.shift.0=day",
          'routing.order=age',
          'demand.generate.rate=5000 per week',
          'teams.new={zone: UTC, people: 2, shift: day, skills: {vpn: 80%}}',
          'costs=null'
        ]
      }
    )
    expect(scenario.teams['san francisco']).toMatchObject({ people: 24, shift: ['day', 'emea'] })
    expect(scenario.routing?.order).toBe('age')
    expect(scenario.demand.generate?.rate).toEqual([5000 / 604_800])
    expect(scenario.teams.new.people).toBe(2)
    expect(scenario.costs).toBeUndefined()
  })

  it('checks an override against the schema and points into its text', () => {
    expect(set('teams.lisbon.people=-1')).toBe(
      [
        '--set: error: -1 must be at least 0',
        '   --set teams.lisbon.people=-1',
        '                             ^^'
      ].join('\n')
    )
  })

  it.each([
    ['teams.lisbin.people=3', 'there is no "lisbin" in `teams`', 'did you mean "lisbon"?'],
    ['teams.lisbon.peple=3', 'there is no "peple" in `teams.lisbon`', 'did you mean "people"?'],
    ['tems={}', 'there is no "tems" in the scenario', 'did you mean "teams"?'],
    ['teams.lisbon.people.x=3', '`teams.lisbon.people` is a single value here', 'set the whole of it'],
    ['plans.7=x', '`plans` is a list of 2 and has no "7"', 'the first of a list is 0'],
    ['plans.x=x', '`plans` is a list of 2 and has no "x"', 'the first of a list is 0'],
    ['teams.lisbon.region=null', 'there is no "region" in `teams.lisbon`', undefined],
    ['teams.constructor={}', 'there is no "constructor" in `teams`', undefined],
    ['__proto__.polluted=1', 'there is no "__proto__" in the scenario', undefined],
    ['extends=b.yaml', '`extends` is read before overrides', undefined],
    ['people', 'this is not of the form path=value', 'write it like'],
    ['=3', 'this is not of the form path=value', undefined],
    ['teams..people=3', 'this is not of the form path=value', undefined],
    ['', 'this is not of the form path=value', undefined],
    ['name=', 'there is no value after `=`', 'write `=null`'],
    ['name=[1', 'a bracket or a quote is not closed', undefined],
    ['teams.lisbon.zone=Lisbon', 'there is no time zone "Lisbon"', 'did you mean "Europe/Lisbon"?']
  ])('refuses --set %s', (text, message, hint) => {
    const words = set(text)
    expect(words).toContain(`--set: error: ${message}`)
    if (hint) expect(words).toContain(hint)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('tells the mistakes of overrides together with those of the file', () => {
    const words = complaint(
      { 'a.yaml': TEXTBOOK.replace('1 h', '1 hour ago') },
      { set: ['nane=x', 'teams.desk.people=a'] }
    )
    expect(words.match(/error/g)).toHaveLength(3)
  })
})

describe('finding the ticket file', () => {
  const replaying = TEXTBOOK.replace('{generate: {rate: 110 per hour}}', '{replay: {file: ../data/t.csv}}')
  const withTickets = () => {
    const folder = makeFolder({ 'a.yaml': replaying, 'deep/b.yaml': `extends: ../a.yaml\n` })
    mkdirSync(join(dirname(folder), 'data'))
    writeFileSync(join(dirname(folder), 'data', 't.csv'), 'id\n1\n')
    return folder
  }

  it('is relative to the file that states it', () => {
    const folder = withTickets()
    for (const file of ['a.yaml', 'deep/b.yaml']) {
      const result = readScenario(join(folder, file))
      if (file === 'a.yaml') expect(result).toMatchObject({ ticketFile: resolve(folder, '../data/t.csv') })
      else expect(inWords(result, folder)).toContain('"../data/t.csv" leads out of the folder')
    }
  })

  it('reports a file that is missing or out of reach', () => {
    expect(complaint({ 'a.yaml': replaying })).toContain('a.yaml:6:25: error: there is no file "../data/t.csv"')
    expect(complaint({ 'a.yaml': replaying.replace('../data/t.csv', '/etc/passwd') })).toContain(
      'is not a path relative'
    )
  })

  it('gives way to the ticket file of the command line, wherever that is', () => {
    const folder = withTickets()
    const tickets = join(dirname(folder), 'data', 't.csv')
    const elsewhere = makeFolder({ 'c.yaml': FULL })
    const result = readScenario(join(elsewhere, 'c.yaml'), { tickets })
    expect(result).toMatchObject({ ticketFile: tickets, scenario: { demand: { replay: { file: tickets } } } })
    expect(inWords(readScenario(join(elsewhere, 'c.yaml'), { tickets: 'no.csv' }), elsewhere)).toContain('--tickets')
  })
})
