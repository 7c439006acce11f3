import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/input/read-scenario.ts'
import type { NamedPerson } from '../../../src/model/people/named-person.ts'
import { complaint, inWords, makeFolder } from '../scenario-folder.ts'

const BASE = `name: Desk
period: {from: 2027-03-01, to: 2027-05-31, zone: UTC}
skills: {dns: {effort: 20 min}, email: {effort: 10 min}, 'ssl: new': {effort: 10 min}}
shifts: {early: {start: 06:00, end: 14:00}, late: {start: 14:00, end: 22:00}}
teams:
  lisbon: {zone: Europe/Lisbon, shift: early, skills: {dns: 100%, email: 50%, 'ssl: new': 100%}}
  desk: {zone: UTC, people: 1, shift: late, skills: {dns: 100%, email: 50%, 'ssl: new': 100%}}
people: people.csv
demand: {generate: {rate: 10 per hour}}
`

const told = (csv: string | Uint8Array): string => complaint({ 'a.yaml': BASE, 'people.csv': csv })

/** People of a file that must be in order. */
const peopleOf = (csv: string): NamedPerson[] => {
  const folder = makeFolder({ 'a.yaml': BASE, 'people.csv': csv })
  const result = readScenario(join(folder, 'a.yaml'))
  if ('problems' in result) throw new Error(inWords(result, folder))
  return result.scenario.people ?? []
}

describe('a file of people', () => {
  it('gives each row as a person, and leaves out what a cell does not say', () => {
    const people = peopleOf(
      'name,team,shift,skills,zone,from,until,absence\n' +
        'Ana Lima,lisbon,late,dns:80%;email,Europe/Madrid,2027-03-08,2027-05-01,4%\n' +
        'Bo,lisbon,,,,,,\n'
    )
    expect(people).toEqual([
      {
        name: 'Ana Lima',
        team: 'lisbon',
        shift: 'late',
        skills: { dns: 0.8, email: 1 },
        zone: 'Europe/Madrid',
        from: '2027-03-08',
        until: '2027-05-01',
        absence: 0.04
      },
      { name: 'Bo', team: 'lisbon' }
    ])
  })

  it('reads columns in any order, semicolons, tabs, CRLF, a byte-order mark, quotes and blank lines', () => {
    const [ana] = peopleOf('﻿Team;NAME;skills\r\n\r\nlisbon;"Lima; Ana ""A""";"dns: 80%;email"\r\n;;\r\n')
    expect(ana).toEqual({ name: 'Lima; Ana "A"', team: 'lisbon', skills: { dns: 0.8, email: 1 } })
    expect(peopleOf('name\tteam\nAna\tlisbon')).toEqual([{ name: 'Ana', team: 'lisbon' }])
    expect(peopleOf('name;team;skills\nAna;lisbon;dns:50%,email')[0].skills).toEqual({ dns: 0.5, email: 1 })
  })

  it('takes a skill whose name has a colon for what it is', () => {
    expect(peopleOf('name,team,skills\nAna,lisbon,ssl: new;dns:50%')[0].skills).toEqual({ 'ssl: new': 1, dns: 0.5 })
    expect(peopleOf('name,team,skills\nAna,lisbon,ssl: new:50%')[0].skills).toEqual({ 'ssl: new': 0.5 })
  })

  it('tells every bad cell at its line and column, all at once', () => {
    const words = told(
      [
        'name,team,shift,skills,zone,from,until,absence',
        'Ana,lisbin,early,dns,,,,',
        'Bo,lisbon,erly,dns:80,,,,',
        'Cy,lisbon,late,dnz:80%;dns;dns,Europe/Lisbo,2027-02-30,,',
        'Di,lisbon,,,,2027-04-02,2027-04-01,400%',
        'Ana,lisbon,,,,,,',
        ',lisbon,,,,,,',
        'Ed,lisbon,,'
      ].join('\n')
    )
    const places = [
      'people.csv:2:5: error: team "lisbin" is not defined',
      'people.csv:3:11: error: shift "erly" is not defined',
      'people.csv:3:20: error: "80" is not a share',
      'people.csv:4:16: error: skill "dnz" is not defined',
      'people.csv:4:28: error: "dns" is given twice',
      'people.csv:4:32: error: there is no time zone "Europe/Lisbo"',
      'people.csv:4:45: error: "2027-02-30" is not a day of the calendar',
      'people.csv:5:36: error: "400%" is more than 100%',
      'people.csv:7:1: error: this person has no name',
      'people.csv:8:1: error: the row has 4 fields, the header 8'
    ]
    for (const place of places) expect(words).toContain(place)
    expect(words).toContain('did you mean "early"?')
    expect(words).not.toContain('needs `people`')
  })

  it('checks between rows name the row: two of one name, dates that are reversed', () => {
    const words = told('name,team,from,until\nAna,lisbon,,\nAna,lisbon,,\nDi,lisbon,2027-04-02,2027-04-01\n')
    expect(words).toContain('people.csv:3:1: error: two people are called "Ana"')
    expect(words).toContain('people.csv:4:22: error: the last day of "Di" is 2027-04-01, before the first, 2027-04-02')
  })

  it.each([
    ['no column of teams', 'name,shift\nAna,early\n', 'people.csv:1:1: error: there is no column `team`'],
    ['a column twice', 'name,team,team\nAna,lisbon,lisbon\n', 'people.csv:1:11: error: there are two columns `team`'],
    ['a header alone', 'name,team\n', 'there is a header, but no row of a person'],
    ['nothing', '\n', '"people.csv" cannot be read: the file is empty'],
    ['an open quote', 'name,team\n"Ana,lisbon\n', 'people.csv:2:1: error: a quote that opens here is not closed'],
    ['a stray quote', 'name,team\nAna "A" Lima,lisbon\n', 'people.csv:2:1: error: there is a quote within this field'],
    ['a quoted field that goes on', 'name,team\n"Ana" Lima,lisbon\n', 'goes on after its closing quote'],
    [
      'a reserved name of a skill',
      'name,team,skills\nAna,lisbon,constructor:50%\n',
      '"constructor" cannot be used as a name'
    ],
    ['other bytes', new Uint8Array([0x6e, 0xff, 0xfe]), 'is not UTF-8 text']
  ])('%s is an error with its place', (_, csv, expected) => {
    expect(told(csv)).toContain(expected)
  })

  it('a column that is not read is a warning', () => {
    const words = told('name,team,skils,salary\nAna,lisbon,dns,1\n')
    expect(words).toContain('people.csv:1:11: warning: the column "skils" is not read')
    expect(words).toContain('did you mean "skills"?')
    expect(words).toContain('the column "salary" is not read')
    expect(words).not.toContain('error')
  })

  it('people of hostile names are themselves, and what is printed of them does no harm', () => {
    const names = ['__proto__', 'constructor', '=cmd|calc', '<script>', '\u202egro.live']
    const csv = `name,team\n${names.map(name => `"${name}",lisbon`).join('\n')}\n`
    expect(peopleOf(csv).map(({ name }) => name)).toEqual(names)
    expect(told(`${csv}\u001b[2J,lisbon\n\u001b[2J,lisbon\n`)).not.toContain('\u001b')
    expect(told('name,team\nAna,constructor\nBo,__proto__\n')).toContain('team "constructor" is not defined')
  })

  it('may not leave the folders of the scenario, be missing, or be a folder', () => {
    const of = (path: string): string => complaint({ 'a.yaml': BASE.replace('people.csv', path), 'b/c.csv': 'x' })
    expect(of('../../people.csv')).toContain('leads out of the folder')
    expect(of('/etc/passwd')).toContain('is not a path relative to this file')
    expect(of('https://example.org/people.csv')).toContain('is not a path relative to this file')
    expect(of('none.csv')).toContain('a.yaml:8:9: error: "none.csv" cannot be read: there is no such file')
    expect(of('b')).toContain('this is a folder')
    const folder = makeFolder({ 'a.yaml': BASE })
    symlinkSync('/etc/hostname', join(folder, 'people.csv'))
    expect(inWords(readScenario(join(folder, 'a.yaml')), folder)).toContain('leads out of the folder')
  })

  it('stays where the base scenario says, and a variant or an option replaces it', () => {
    const folder = makeFolder({
      'base/a.yaml': BASE,
      'base/people.csv': 'name,team\nAna,lisbon\n',
      'other.csv': 'name,team\nBo,lisbon\nCy,lisbon\n',
      'b.yaml': 'extends: base/a.yaml\nname: Variant\n',
      'c.yaml': 'extends: base/a.yaml\npeople: other.csv\n'
    })
    const namesOf = (file: string, set: string[] = []): string[] => {
      const result = readScenario(join(folder, file), { set })
      if ('problems' in result) throw new Error(inWords(result, folder))
      return (result.scenario.people ?? []).map(({ name }) => name)
    }
    expect(namesOf('b.yaml')).toEqual(['Ana'])
    expect(namesOf('c.yaml')).toEqual(['Bo', 'Cy'])
    writeFileSync(join(folder, 'third.csv'), 'name,team\nDi,lisbon\n')
    expect(namesOf('b.yaml', [`people=${join(folder, 'third.csv')}`])).toEqual(['Di'])
  })

  it('is refused or accepted whatever is in it, never a crash', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Ana',
        'lisbon',
        'early',
        'dns:80%;email',
        '"',
        '""',
        ',',
        '\n',
        '\r\n',
        ';',
        'UTC',
        '2027-03-01',
        '4%',
        ''
      ),
      fc.string({ maxLength: 6 })
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 24 }), parts => {
        expect(typeof told(`name,team,shift,skills\n${parts.join(',')}`)).toBe('string')
      }),
      { numRuns: 60 }
    )
  })

  it('five thousand people are read in little time', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `person ${i},lisbon,${i % 2 ? 'early' : 'late'},dns:80%;email,,,,`
    )
    const startedAt = performance.now()
    expect(peopleOf(`name,team,shift,skills,zone,from,until,absence\n${rows.join('\n')}\n`)).toHaveLength(5000)
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})
