import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const home = join(folder, 'home')
mkdirSync(home)
const office = put(home, 'office.yaml', smallScenario())
const roster = 'name,team,shift,skills\nAna,Lisbon,office,product\nBo,Lisbon,office,product\n'
const people = put(home, 'people.csv', roster)
const tickets = put(home, 'tickets.csv', SMALL_TICKETS)
const staffed = put(home, 'staffed.yaml', 'extends: office.yaml\npeople: people.csv\nteams: {Lisbon: {people: 0}}\n')
const replay = put(home, 'replay.yaml', smallScenario({ demand: replayOf('tickets.csv') }))
const CALENDAR = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270303', 'END:VEVENT', 'END:VCALENDAR', '']
const holidays = put(home, 'off.ics', CALENDAR.join('\n'))
const closed = put(
  home,
  'closed.yaml',
  'extends: office.yaml\nholidays: {off: {ics: off.ics}}\nteams: {Lisbon: {holidays: off}}\n'
)
const link = join(folder, 'link.yaml')
symlinkSync(office, link)
const inputs = [office, people, tickets, staffed, replay, holidays]
const kept = inputs.map(path => readFileSync(path, 'utf8'))

const refusal = expect.objectContaining({
  code: 2,
  stdout: '',
  stderr: expect.stringContaining('is an input of this run')
})

describe('a result is never written over what it is made from, even with --force', () => {
  it.each([
    ['the scenario', ['run', office], office],
    ['the scenario by a link', ['run', office], link],
    ['the scenario spelled otherwise', ['run', office], join(home, '..', 'home', 'office.yaml')],
    ['what the scenario extends', ['check', staffed], office],
    ['a file of people', ['generate', staffed], people],
    ['a calendar of holidays', ['run', closed], holidays],
    ['the tickets that it replays', ['run', replay], tickets],
    ['the tickets of the command line', ['check', office, '--tickets', tickets], tickets],
    ['the second arm', ['compare', office, replay], replay],
    ['a scenario whose years are told', ['calendar', office], office],
    ['a scenario that is varied', ['sweep', office, '--vary', 'teams.Lisbon.people=2,3', '--dry-run'], office],
    ['a file of one point', ['sweep', replay, '--vary', 'people=people.csv,[]', '--dry-run'], tickets]
  ] as const)('%s', (_, words, out) => {
    expect(sunrelay([...words, '--out', out, '--force'])).toEqual(refusal)
    expect(inputs.map(path => readFileSync(path, 'utf8'))).toEqual(kept)
  })

  it('another file is replaced, even if it has the same bytes', () => {
    const copy = put(home, 'copy.yaml', smallScenario())
    expect(sunrelay(['run', office, '--out', copy, '--force', '--quiet']).code).toBe(0)
    expect(readFileSync(copy, 'utf8')).not.toBe(kept[0])
  })
})
