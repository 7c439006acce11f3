import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/input/read-scenario.ts'
import { desk, proofOf, told } from './small-desk.ts'

const root = new URL('../..', import.meta.url).pathname
const OFFICE = { start: '09:00', end: '17:00' }

describe('a desk around the clock', () => {
  it('has no finding, in the period and in the year ahead', () => {
    const { proofs } = proofOf(desk({ limits: { weeklyHours: '168 h' } }))
    expect(proofs.map(({ findings, required, covered }) => ({ findings, required, covered }))).toEqual([
      { findings: [], required: 1, covered: 1 },
      { findings: [expect.objectContaining({ kind: 'weekly hours', times: 1 })], required: 1, covered: 1 }
    ])
    expect(told(proofs[1], 'weekly hours')).toEqual(['lisbon 1: the week of 2027-10-25'])
  })

  it('has no finding without limits', () => {
    const { proofs } = proofOf(desk())
    expect(proofs.flatMap(({ findings }) => findings)).toEqual([])
    expect(proofs.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`)).toEqual([
      '2027-03-01 2027-03-28',
      '2027-03-01 2028-02-29'
    ])
  })
})

describe('gaps', () => {
  it('of the bundled follow-the-sun scenario: America has changed its clocks, Europe has not', () => {
    const read = readScenario(join(root, 'scenarios/follow-the-sun.yaml'))
    if (!('scenario' in read)) throw new Error('the bundled scenario has problems')
    const [period, year] = proofOf(read.scenario).proofs
    expect(told(period, 'nobody').map(text => text.replace(/^.*: (?=Sun)/, ''))).toEqual([
      'Sun 2027-03-21 08:00–09:00 UTC'
    ])
    expect(year.findings[0]).toMatchObject({ kind: 'nobody', times: 2, seconds: 7200 })
    // Twelve skills, five queues and two live channels.
    expect(year.findings[0].subjects).toHaveLength(19)
    expect(year.findings[0].intervals.map(({ from, until }) => `${from} ${until}`)).toEqual([
      '2027-03-21T08:00:00Z 2027-03-21T09:00:00Z',
      '2027-10-31T08:00:00Z 2027-10-31T09:00:00Z'
    ])
    expect(year.findings[0].intervals[0].inWords).toContain('after Asia Pacific (16:00 Asia/Singapore')
    expect(year.findings[0].intervals[0].inWords).toContain('before Europe (09:00 Europe/Lisbon')
  })

  it('with two sites that hand over at a fixed hour exist while one has changed its clocks and the other has not', () => {
    const scenario = desk({
      shifts: {
        relay: { clock: 'America/Los_Angeles', start: '09:00', end: '01:00' },
        day: { start: '09:00', end: '17:00' }
      },
      teams: {
        asia: { zone: 'Asia/Singapore', people: 2, shift: 'relay', skills: { dns: '100%' } },
        london: { zone: 'Europe/London', people: 2, shift: 'day', skills: { dns: '100%' } }
      }
    })
    const [period, year] = proofOf(scenario).proofs
    expect(told(period, 'nobody')).toEqual(['dns: every day 08:00–09:00 UTC, 13 times, 2027-03-15 to 2027-03-27'])
    expect(told(year, 'nobody')).toEqual([
      'dns: every day 08:00–09:00 UTC, 13 times, 2027-03-15 to 2027-03-27',
      'dns: every day 08:00–09:00 UTC, 7 times, 2027-10-31 to 2027-11-06'
    ])
    expect(told(period, 'hand-over')[0]).toMatch(
      /^asia to london: every day 09:00 UTC, 14 times, 2027-03-01 to 2027-03-14/
    )
  })

  it('that come every week are told once, with how often and the line of the scenario', () => {
    const scenario = desk({
      shifts: { long: { start: '07:00', end: '07:00', days: 'sun-fri' } },
      teams: { desk: { zone: 'UTC', people: 1, shift: 'long', skills: { dns: '100%' } } },
      period: { from: '2027-03-01', to: '2027-03-28', zone: 'UTC' }
    })
    const [, year] = proofOf(scenario).proofs
    expect(told(year, 'nobody')).toEqual(['dns: every Sat 07:00–Sun 07:00 UTC, 52 times, 2027-03-06 to 2028-02-26'])
    expect(year.patterns[0].subjects).toEqual([{ what: 'dns', place: 'skills.dns' }])
  })

  it('of a skill that nobody has last the whole time', () => {
    const skills = { dns: { effort: '20 min' }, vpn: { effort: '20 min' } }
    expect(told(proofOf(desk({ skills })).proofs[0], 'nobody')).toEqual(['vpn: the whole time'])
  })

  it('of a skill are none where the policy lets anybody take its tickets', () => {
    const skills = { dns: { effort: '20 min' }, vpn: { effort: '20 min' } }
    expect(proofOf(desk({ skills, routing: { policy: 'swarm' } })).proofs[0].findings).toEqual([])
    const generalists = { after: '2 h', proficiency: '30%' }
    expect(proofOf(desk({ skills, routing: { generalists } })).proofs[0].findings).toEqual([])
  })

  it('are found in each skill of a queue that is served from some regions only', () => {
    const scenario = desk({
      skills: { dns: { effort: '20 min' }, vpn: { effort: '20 min' } },
      queues: { local: { regions: ['porto'], skills: ['vpn'] }, other: {} },
      teams: {
        lisbon: { zone: 'UTC', people: 1, shift: 'always', skills: { dns: '100%', vpn: '100%' } },
        porto: { zone: 'UTC', people: 1, shift: 'always', skills: { dns: '100%' } }
      }
    })
    const [period] = proofOf(scenario).proofs
    expect(period.findings[0].subjects).toEqual([
      { what: 'queue local', place: 'queues.local' },
      { what: 'vpn in queue local', place: 'queues.local.regions' }
    ])
  })

  it('are pauses in which everybody is away at once', () => {
    const shifts = { day: { start: '00:00', end: '24:00', breaks: [{ at: '12:00', length: '30 min' }] } }
    const teams = { desk: { zone: 'UTC', people: 3, shift: 'day', skills: { dns: '100%' } } }
    expect(told(proofOf(desk({ shifts, teams })).proofs[0], 'nobody')).toEqual([
      'dns: every day 12:00–12:30 UTC, 28 times, 2027-03-01 to 2027-03-28'
    ])
  })
})

describe('rules of cover', () => {
  const shifts = { day: OFFICE, always: { start: '00:00', end: '24:00' } }
  const teams = {
    desk: { zone: 'UTC', people: 1, shift: 'always', skills: { dns: '100%' } },
    office: { zone: 'Europe/Lisbon', region: 'south', people: 2, shift: 'day', skills: { dns: '100%' } }
  } as const

  it('ask for a number of people in the hours that they state', () => {
    const cover = [{ skills: ['dns'], least: 3, days: 'mon-fri', start: '08:30', end: '12:00', clock: 'Europe/Lisbon' }]
    const [period] = proofOf(desk({ shifts, teams, cover })).proofs
    expect(told(period, 'too few')).toEqual(['dns: every Mon–Fri 08:30–09:00 UTC, 20 times, 2027-03-01 to 2027-03-26'])
    expect(period.findings[0]).toMatchObject({ needed: 3, seconds: 20 * 1800, intervals: expect.any(Array) })
    expect(period.findings[0].intervals[0].fewest).toBe(1)
    expect(period.findings[0].subjects[0].place).toBe('cover.0')
  })

  it('count the people of the regions and teams that they name', () => {
    const cover = [
      { regions: ['south'], least: 2, start: '09:00', end: '17:00' },
      { teams: ['desk'], least: 2 }
    ]
    const [period] = proofOf(desk({ shifts, teams, cover })).proofs
    expect(told(period, 'too few')).toEqual([
      'anything from south: Sun 2027-03-28 16:00–17:00 UTC',
      'anything from desk: the whole time'
    ])
  })

  it('that need nobody make a closed desk no gap', () => {
    const cover = [
      { least: 0, days: 'sat-sun' },
      { least: 0, start: '17:00', end: '09:00' }
    ]
    const office = { desk: { zone: 'UTC', people: 1, shift: 'day', skills: { dns: '100%' } } } as const
    expect(proofOf(desk({ shifts, teams: office, cover })).proofs[1].findings).toEqual([])
    expect(proofOf(desk({ shifts, teams: office, cover: cover.slice(1) })).proofs[1].findings).toEqual([])
    expect(proofOf(desk({ shifts, teams: office, cover: cover.slice(0, 1) })).proofs[0].findings).not.toEqual([])
  })
})

describe('hand-overs', () => {
  const relay = (overlap: object) =>
    desk({
      shifts: {
        west: { clock: 'UTC', start: '00:00', end: '12:00' },
        east: { after: 'west', length: '12 h', ...overlap }
      },
      teams: {
        west: { zone: 'UTC', people: 1, shift: 'west', skills: { dns: '100%' } },
        east: { zone: 'UTC', people: 1, shift: 'east', skills: { dns: '100%' } }
      }
    })

  it('that only touch are told, at the line of the shift that ends', () => {
    const [period] = proofOf(relay({})).proofs
    expect(told(period, 'nobody')).toEqual([])
    expect(told(period, 'hand-over').sort()).toEqual([
      'east to west: every day 00:00 UTC, 28 times, 2027-03-01 to 2027-03-28',
      'west to east: every day 12:00 UTC, 28 times, 2027-03-01 to 2027-03-28'
    ])
    expect(period.findings.map(({ subjects }) => subjects[0].place).sort()).toEqual([
      'teams.east.shift',
      'teams.west.shift'
    ])
  })

  it('with an overlap are as they should be', () => {
    const [period] = proofOf(relay({ overlap: '30 min' })).proofs
    expect(told(period, 'hand-over')).toEqual([
      'east to west: every day 23:30–24:00 UTC, 28 times, 2027-03-01 to 2027-03-28'
    ])
  })

  it('are not looked for where the next region comes long after: the desk is closed', () => {
    const shifts = { early: { start: '06:00', end: '10:00' }, late: { start: '15:00', end: '19:00' } }
    const teams = {
      one: { zone: 'UTC', people: 1, shift: 'early', skills: { dns: '100%' } },
      two: { zone: 'UTC', people: 1, shift: 'late', skills: { dns: '100%' } }
    } as const
    expect(told(proofOf(desk({ shifts, teams })).proofs[0], 'hand-over')).toEqual([])
  })
})

describe('limits of working time', () => {
  it('tell everybody who works more in a week, and how much', () => {
    const shifts = { six: { start: '09:00', end: '18:00', days: 'mon-sat' } }
    const teams = { desk: { zone: 'UTC', people: 3, shift: 'six', skills: { dns: '100%' } } }
    const [period] = proofOf(desk({ shifts, teams, limits: { weeklyHours: '48 h' } })).proofs
    expect(told(period, 'weekly hours')).toEqual([
      'desk 1, desk 2, desk 3: 4 weeks from 2027-03-01 to that of 2027-03-22'
    ])
    expect(period.findings.at(-1)).toMatchObject({ needed: 48 * 3600, times: 4 })
    expect(period.findings.at(-1)?.intervals[0].amount).toBe(54 * 3600)
    expect(
      proofOf(desk({ shifts, teams, limits: { weeklyHours: '54 h' } })).proofs[0].patterns.every(
        ({ kind }) => kind === 'nobody'
      )
    ).toBe(true)
  })

  it('tell everybody whose rest is shorter; the pause of a split shift is none', () => {
    const shifts = {
      late: { start: '14:00', end: '22:30', days: 'mon' },
      split: {
        parts: [
          { start: '08:00', end: '12:00' },
          { start: '16:00', end: '20:00' }
        ]
      },
      early: { start: '06:00', end: '14:00', days: 'tue' }
    }
    const rotas = { turn: { from: '2027-03-01', days: ['late', 'early', 'off', 'off', 'off', 'off', 'off'] } }
    const teams = {
      desk: { zone: 'UTC', people: 1, shift: 'turn', skills: { dns: '100%' } },
      calm: { zone: 'UTC', people: 1, shift: 'split', skills: { dns: '100%' } }
    } as const
    const [period] = proofOf(desk({ shifts, rotas, teams, limits: { rest: '11 h' } })).proofs
    expect(told(period, 'rest')).toEqual(['desk 1: every Mon 22:30–Tue 06:00 UTC, 4 times, 2027-03-01 to 2027-03-22'])
    expect(period.findings.at(-1)?.intervals[0].amount).toBe(7.5 * 3600)
  })
})
