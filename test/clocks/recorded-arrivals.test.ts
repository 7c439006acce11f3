import { describe, expect, it } from 'vitest'
import { recordedArrivals, recordOf } from '../../src/clocks/recorded-arrivals.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'

const HOUR = 3600
const WEEK = 7 * 24 * HOUR
const MONDAY = Date.UTC(2025, 1, 3) / 1000

/** Tickets created at these instants, by customers of these zones (−1: not known). */
const tableOf = (createdAt: readonly number[], zone: readonly number[], zones: readonly string[]): TicketTable => ({
  count: createdAt.length,
  id: String,
  createdAt: Float64Array.from(createdAt),
  channel: new Uint16Array(createdAt.length),
  plan: new Uint16Array(createdAt.length),
  priority: new Uint16Array(createdAt.length),
  skill: new Uint16Array(createdAt.length),
  zone: Int16Array.from(zone),
  zones
})

/** Four weeks with a ticket on each Monday at 09:30 New York time (winter: 14:30 UTC). */
const weekly = [0, 1, 2, 3].map(week => MONDAY + week * WEEK + 14.5 * HOUR)
const record = { startsAt: MONDAY, endsAt: MONDAY + 4 * WEEK }
const arrivals = recordedArrivals(tableOf(weekly, [0, 0, 0, 0], ['America/New_York']), record, 'UTC')

describe('recorded arrivals', () => {
  it('are counted within the record', () => {
    expect(arrivals(MONDAY + 14 * HOUR, MONDAY + 15 * HOUR)).toBe(1)
    expect(arrivals(MONDAY, MONDAY + 4 * WEEK)).toBe(4)
    expect(arrivals(MONDAY + 14.5 * HOUR, MONDAY + 14.5 * HOUR)).toBe(0)
  })

  it('come in the same hour of the week outside of it, on the clock of the customer', () => {
    const june = MONDAY + 20 * WEEK
    expect(arrivals(june + 13 * HOUR, june + 14 * HOUR)).toBeCloseTo(1, 9)
    expect(arrivals(june + 14 * HOUR, june + 15 * HOUR)).toBe(0)
    const before = MONDAY - WEEK
    expect(arrivals(before + 14 * HOUR, before + 14.5 * HOUR)).toBeCloseTo(0.5, 9)
  })

  it('a whole week outside the record brings as much as one inside it', () => {
    const june = MONDAY + 20 * WEEK
    expect(arrivals(june, june + WEEK)).toBeCloseTo(1, 9)
    expect(arrivals(MONDAY + 3 * WEEK, MONDAY + 5 * WEEK)).toBeCloseTo(2, 9)
  })

  it('customers of unknown zone are taken to live by the clock given', () => {
    const unknown = recordedArrivals(tableOf(weekly, [-1, -1, -1, -1], []), record, 'UTC')
    const june = MONDAY + 20 * WEEK
    expect(unknown(june + 14 * HOUR, june + 15 * HOUR)).toBeCloseTo(1, 9)
  })

  it('the record is the run, as far as there are tickets', () => {
    const table = tableOf([MONDAY + 100, MONDAY + WEEK + 950], [-1, -1], [])
    expect(recordOf(table, { startsAt: MONDAY - WEEK, endsAt: MONDAY + 9 * WEEK })).toEqual({
      startsAt: MONDAY,
      endsAt: MONDAY + WEEK + 1800
    })
    expect(recordOf(table, { startsAt: MONDAY - WEEK, endsAt: MONDAY })).toBeUndefined()
  })
})
