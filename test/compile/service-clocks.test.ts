import { describe, expect, test } from 'vitest'
import { type Compiled, compile } from '../../src/compile/compile.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { addOpenSeconds } from '../../src/engine/open-hours.ts'
import type { OpenHours } from '../../src/engine/program.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { countedWindow } from '../../src/metrics/counted-window.ts'
import { judgePromises } from '../../src/metrics/promises/judged-promises.ts'
import { promiseClocks } from '../../src/metrics/promises/promise-clocks.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'

const HOUR = 3600

/** A ticket: when it was created, and where its customer is. */
interface Drafted {
  readonly at: string
  readonly zone?: string
  readonly skill?: number
}

const tableOf = (tickets: readonly Drafted[]): TicketTable => {
  const zones = [...new Set(tickets.flatMap(({ zone }) => (zone === undefined ? [] : [zone])))]
  const zeros = () => new Uint16Array(tickets.length)
  return {
    count: tickets.length,
    id: row => `t${row}`,
    createdAt: Float64Array.from(tickets, ({ at }) => Date.parse(at) / 1000),
    channel: zeros(),
    plan: zeros(),
    priority: zeros(),
    skill: Uint16Array.from(tickets, ({ skill = 0 }) => skill),
    zone: Int16Array.from(tickets, ({ zone }) => (zone === undefined ? -1 : zones.indexOf(zone))),
    zones
  }
}

/** A desk in Lisbon and one in Singapore, from Monday, 22 March to Friday, 2 April 2027; Europe changes its clocks on the 28th. */
const desk = (more: Partial<ScenarioSource>): ScenarioSource => ({
  name: 'two desks',
  period: { from: '2027-03-22', to: '2027-04-02', zone: 'UTC' },
  skills: { dns: { effort: '20 min' }, vpn: { effort: '20 min' } },
  shifts: { day: { start: '09:00', end: '17:00', days: 'mon-fri' } },
  holidays: { portugal: ['2027-03-26', { date: '2027-04-01', from: '13:00' }] },
  teams: {
    lisbon: { zone: 'Europe/Lisbon', people: 2, shift: 'day', skills: { dns: '100%' }, holidays: 'portugal' },
    singapore: { zone: 'Asia/Singapore', people: 2, shift: 'day', skills: { dns: '100%', vpn: '100%' } }
  },
  demand: { generate: { rate: '1 per week' } },
  ...more
})

const compiled = (more: Partial<ScenarioSource>, tickets: readonly Drafted[]): Compiled => {
  const scenario = scenarioSchema.parse(desk(more))
  return compile(scenario, compileStaffing(scenario), tableOf(tickets), 1, 0)
}

/** Due times of first replies, as instants. */
const dueTimes = (more: Partial<ScenarioSource>, ...tickets: readonly Drafted[]): string[] => {
  const { program, legend } = compiled(more, tickets)
  const observations = simulate(program)
  const promises = judgePromises(program, legend, observations, countedWindow(program, legend, observations))
  return Array.from(promises.firstReplyTarget.dueAt, at =>
    new Date((at + legend.epochSeconds) * 1000).toISOString().slice(0, 16)
  )
}

const on = (clock: string, more: Partial<ScenarioSource> = {}): Partial<ScenarioSource> => ({
  targets: [{ firstReply: '4 h', clock }],
  ...more
})

describe('clocks of promises', () => {
  test('the clock of the team runs while somebody of a team that may take the ticket is on planned shift', () => {
    // vpn: Singapore alone, 01:00–09:00 UTC. dns: Lisbon too, 09:00–17:00 UTC.
    const dns = [{ at: '2027-03-22T15:00Z' }, { at: '2027-03-22T20:00Z' }]
    const vpn = dns.map(({ at }) => ({ at, skill: 1 }))
    expect(dueTimes(on('team'), ...dns)).toEqual(['2027-03-23T03:00', '2027-03-23T05:00'])
    expect(dueTimes(on('team'), ...vpn)).toEqual(['2027-03-23T05:00', '2027-03-23T05:00'])
  })

  test('holidays of the team, whole and part, stop its clock; a change of the clocks moves it', () => {
    const clocks = { lisbon: { teams: ['lisbon'] } }
    expect(
      dueTimes(
        on('lisbon', { clocks }),
        { at: '2027-03-25T16:00Z' }, // Friday is off, and on Monday Lisbon begins at 08:00 UTC
        { at: '2027-04-01T10:00Z' } // Thursday ends at 12:00 UTC
      )
    ).toEqual(['2027-03-29T11:00', '2027-04-02T10:00'])
  })

  test('a union of teams runs while either does', () => {
    const clocks = { both: { teams: ['lisbon', 'singapore'] } }
    expect(dueTimes(on('both', { clocks }), { at: '2027-03-24T15:00Z', skill: 1 })).toEqual(['2027-03-25T03:00'])
  })

  test('an office has its own holidays', () => {
    const clocks = {
      office: { zone: 'Europe/Lisbon', days: 'mon-fri', start: '08:30', end: '17:30', holidays: 'portugal' }
    }
    expect(dueTimes(on('office', { clocks }), { at: '2027-03-25T16:30Z' }, { at: '2027-04-01T11:00Z' })).toEqual([
      '2027-03-29T10:30',
      '2027-04-02T10:30'
    ])
  })

  test('the clock of the customer is that of each zone; one whose zone is not known is around the clock', () => {
    const customers = { office: { start: '09:00', end: '17:00', days: 'mon-fri' } }
    expect(
      dueTimes(
        on('customer', { customers }),
        { at: '2027-03-22T15:00Z', zone: 'Europe/Berlin' },
        { at: '2027-03-22T15:00Z', zone: 'America/New_York' },
        { at: '2027-03-22T15:00Z' }
      )
    ).toEqual(['2027-03-23T11:00', '2027-03-22T19:00', '2027-03-22T19:00'])
  })

  test('without an office, customers are there while they are awake', () => {
    const customers = { awake: { start: '08:00', end: '20:00' } }
    expect(dueTimes(on('customer', { customers }), { at: '2027-03-22T17:00Z', zone: 'Europe/Berlin' })).toEqual([
      '2027-03-23T09:00'
    ])
  })

  test('a promise made on the last day falls due after it', () => {
    const clocks = { office: { zone: 'UTC', days: 'mon', start: '09:00', end: '17:00' } }
    expect(
      dueTimes({ targets: [{ firstReply: '100 h', clock: 'office' }], clocks }, { at: '2027-04-02T12:00Z' })
    ).toEqual(['2027-06-28T13:00'])
    expect(dueTimes(on('team'), { at: '2027-04-02T23:00Z' })).toEqual(['2027-04-05T05:00'])
  })
})

describe('due times of the order `deadline`', () => {
  const routing = { order: 'deadline' as const }

  const dueInEngine = ({ program }: Compiled, ticket: number): number => {
    const kind = program.tickets.kind[ticket]
    const recorded = program.tickets.dueAt?.[ticket] ?? Number.NaN
    const clock: OpenHours | undefined = program.clocks[program.kinds.dueClock[kind]]
    const created = program.tickets.createdAt[ticket]
    if (!Number.isNaN(recorded)) return recorded
    const seconds = program.kinds.dueSeconds[kind]
    return clock === undefined ? created + seconds : addOpenSeconds(clock, created, seconds)
  }

  test.each(['team', 'customer', 'office', 'around the clock'])('are those by which a ticket is judged: %s', clock => {
    const clocks = { office: { zone: 'Europe/Lisbon', days: 'mon-fri', start: '08:30', end: '17:30' } }
    const customers = { office: { start: '09:00', end: '17:00', days: 'mon-fri' } }
    const drafted: Drafted[] = ['2027-03-22T15:00Z', '2027-03-26T15:30Z', '2027-04-02T23:00Z'].flatMap(at =>
      ['Europe/Berlin', 'America/New_York', undefined].map(zone => ({ at, ...(zone === undefined ? {} : { zone }) }))
    )
    const run = compiled({ targets: [{ resolution: '8 h', clock }], clocks, customers, routing }, drafted)
    const { program, legend } = run
    const clockOf = promiseClocks(program, legend)(legend.serviceClocks?.ofLine[0] ?? 0)
    for (let ticket = 0; ticket < drafted.length; ticket++) {
      expect(dueInEngine(run, ticket)).toBe(clockOf(ticket).after(program.tickets.createdAt[ticket], 8 * HOUR))
    }
  })

  test('let the ticket whose clock stands still wait for the one that is due first', () => {
    const office = { start: '09:00', end: '17:00', days: 'mon-fri' }
    const alone: Partial<ScenarioSource> = {
      customers: { office },
      teams: { lisbon: { zone: 'Europe/Lisbon', people: 1, shift: 'day', skills: { dns: '100%', vpn: '100%' } } }
    }
    const order = (clock: string): number[] => {
      const { program } = compiled(on(clock, { ...alone, routing }), [
        { at: '2027-03-22T17:00Z', zone: 'Europe/Berlin' }, // closed since 16:00 UTC
        { at: '2027-03-22T17:00Z', zone: 'America/New_York' } // open until 21:00 UTC
      ])
      const { touches } = simulate(program)
      return Array.from(touches.ticket.subarray(0, touches.count))
    }
    expect(order('customer')).toEqual([1, 0])
    expect(order('around the clock')).toEqual([0, 1])
  })
})
