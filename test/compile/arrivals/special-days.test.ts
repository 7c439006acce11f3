import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrivalsContext, ArrivalsError, drawArrivals } from '../../../src/compile/arrivals/draw-arrivals.ts'
import { specialFactorAt, specialTimes } from '../../../src/compile/arrivals/special-days.ts'
import { generate } from '../../../src/model/demand/demand.ts'
import type { TicketTable } from '../../../src/model/demand/tickets.ts'

const FRIDAY = Date.UTC(2027, 4, 14) / 1000
const DAY = 86_400
const HOLIDAYS = {
  portugal: [{ date: '2027-05-13' }, { date: '2027-05-15', from: 13 * 3600 }],
  germany: [{ date: '2027-05-13' }]
}

const context: ArrivalsContext = {
  names: { channels: ['web'], plans: ['one'], priorities: ['P1'], skills: ['dns'], teams: [], regions: [], queues: [] },
  from: FRIDAY - 3 * DAY,
  until: FRIDAY + 4 * DAY,
  periodFrom: FRIDAY - 3 * DAY,
  zone: 'UTC',
  factor: 1,
  channels: { web: {} },
  holidays: HOLIDAYS
}

const draw = (days: unknown, more: object = {}): TicketTable =>
  drawArrivals(generate.parse({ rate: '400 per hour', days, ...more }), context, { seed: 1, replication: 0 })

const ticketsOf = (table: TicketTable): string[] =>
  Array.from({ length: table.count }, (_, row) => `${table.id(row)} ${table.createdAt[row]} ${table.skill[row]}`)

const countBetween = ({ createdAt }: TicketTable, from: number, until: number): number =>
  createdAt.filter(at => at >= from && at < until).length

describe('special days', () => {
  it('have their share of the ordinary traffic, and other days all of it', () => {
    const ordinary = draw([])
    const special = draw([
      { date: '2027-05-14', factor: '60%' },
      { holidays: 'portugal', factor: '15%' }
    ])
    expect(countBetween(special, FRIDAY, FRIDAY + DAY) / 9600).toBeCloseTo(0.6, 1)
    expect(countBetween(special, FRIDAY - DAY, FRIDAY) / 9600).toBeCloseTo(0.15, 1)
    const untilWednesday = (table: TicketTable): string[] =>
      ticketsOf(table).slice(0, countBetween(table, 0, FRIDAY - DAY))
    expect(untilWednesday(special)).toEqual(untilWednesday(ordinary))
  })

  it('of a list with part days touch only those hours', () => {
    const special = draw([{ holidays: 'portugal', factor: '0%' }])
    const saturday = FRIDAY + DAY
    expect(countBetween(special, saturday, saturday + 13 * 3600)).toBeGreaterThan(5000)
    expect(countBetween(special, saturday + 13 * 3600, saturday + DAY)).toBe(0)
  })

  it('take tickets away or add some, and the others stay the same to the last detail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (one, other) => {
        const fewer = ticketsOf(draw([{ date: '2027-05-14', factor: `${Math.min(one, other)}%` }]))
        const more = new Set(ticketsOf(draw([{ date: '2027-05-14', factor: `${Math.max(one, other)}%` }])))
        expect(fewer.filter(ticket => !more.has(ticket))).toEqual([])
      }),
      { numRuns: 10 }
    )
  })

  it('are days on the clock of the source, and of one source alone where it is named', () => {
    const sources = {
      asia: { share: '50%', zone: 'Asia/Tokyo' },
      home: { share: '50%', zone: 'America/Los_Angeles' }
    }
    const table = draw([{ date: '2027-05-14', factor: '0%', source: 'asia' }], { sources })
    const asia = table.createdAt.filter((_, row) => table.zones[table.zone[row]] === 'Asia/Tokyo')
    expect(asia.filter(at => at >= FRIDAY - 9 * 3600 && at < FRIDAY + 15 * 3600)).toHaveLength(0)
    expect(asia.filter(at => at >= FRIDAY + 15 * 3600 && at < FRIDAY + DAY).length).toBeGreaterThan(1000)
    const home = table.createdAt.filter((_, row) => table.zones[table.zone[row]] === 'America/Los_Angeles')
    expect(home.filter(at => at >= FRIDAY && at < FRIDAY + DAY).length).toBeGreaterThan(4000)
  })

  it('multiply what a storm does', () => {
    const storms = [{ from: '2027-05-14 00:00', length: '1 day', factor: 5 }]
    const table = draw([{ date: '2027-05-14', factor: '50%' }], { storms })
    expect(countBetween(table, FRIDAY, FRIDAY + DAY) / 9600).toBeCloseTo(2.5, 1)
  })

  it('that are named twice have the factor that is named last', () => {
    const times = specialTimes(
      [
        { holidays: 'portugal', factor: 0.2 },
        { holidays: 'germany', factor: 0.2 },
        { date: '2027-05-15', factor: 3 }
      ],
      HOLIDAYS,
      '',
      'Europe/Lisbon'
    )
    expect(times.map(({ factor }) => factor)).toEqual([0.2, 3])
    expect(specialFactorAt(times, FRIDAY - 3600)).toBe(1)
    expect(specialFactorAt(times, FRIDAY - 3601)).toBe(0.2)
    expect(specialFactorAt(times, FRIDAY + DAY)).toBe(3)
    expect(specialFactorAt(times, FRIDAY + 2 * DAY)).toBe(1)
  })

  it('of a list or source that is not there are refused', () => {
    expect(() =>
      draw([
        { holidays: 'spain', factor: '10%' },
        { date: '2027-05-14', factor: '10%', source: 'x' }
      ])
    ).toThrow(ArrivalsError)
  })
})
