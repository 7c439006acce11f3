import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrivalsContext, ArrivalsError, drawArrivals } from '../../../src/compile/arrivals/draw-arrivals.ts'
import { generate } from '../../../src/model/demand/demand.ts'
import type { TicketTable } from '../../../src/model/demand/tickets.ts'
import { idWords } from '../../../src/num/luck.ts'
import { offsetAt } from '../../../src/time/zone-offsets.ts'

const MONDAY = Date.UTC(2027, 2, 1) / 1000
const DAY = 86_400
const WEEK = 7 * DAY

const names = {
  channels: ['form', 'phone'],
  plans: ['free', 'enterprise'],
  priorities: ['P1', 'P2', 'P3'],
  skills: ['dns', 'cache', 'firewall'],
  teams: [],
  regions: [],
  queues: []
}

const contextOf = (days: number, more: Partial<ArrivalsContext> = {}): ArrivalsContext => ({
  names,
  from: MONDAY,
  until: MONDAY + days * DAY,
  periodFrom: MONDAY,
  zone: 'UTC',
  factor: 1,
  channels: { form: {}, phone: { plans: ['enterprise'] } },
  ...more
})

const draw = (description: unknown, context = contextOf(7), seed = 1, replication = 0): TicketTable =>
  drawArrivals(generate.parse(description), context, { seed, replication })

/** Tickets as texts that hold everything about them. */
const textsOf = (tickets: TicketTable): string[] =>
  Array.from({ length: tickets.count }, (_, row) =>
    [
      tickets.id(row),
      tickets.createdAt[row],
      tickets.channel[row],
      tickets.plan[row],
      tickets.priority[row],
      tickets.skill[row],
      tickets.zones[tickets.zone[row]]
    ].join(' ')
  )

const countsOf = (tickets: TicketTable, slots: number, seconds: number): Float64Array => {
  const counts = new Float64Array(slots)
  for (const at of tickets.createdAt) counts[Math.floor((at - MONDAY) / seconds)]++
  return counts
}

const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

const office = {
  weekday: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 10 : 1)),
  saturday: new Array(24).fill(2)
}

const busy = {
  rate: '4000 per week',
  zone: 'America/Los_Angeles',
  shapes: { office },
  shape: 'office',
  mix: {
    channel: { form: 3, phone: 1 },
    plan: { free: 8, enterprise: 2 },
    priority: { P1: 1, P2: 2, P3: 7 },
    skill: { dns: 1, cache: 1, firewall: 1 }
  },
  sources: {
    americas: { share: '50%', zone: 'America/Los_Angeles' },
    asia: { share: '30%', zone: 'Asia/Kolkata', mix: { priority: { P1: 1 } } },
    europe: { share: '20%', zone: 'Europe/Lisbon' }
  },
  busyness: { cv: '15%', correlation: '40%' }
}

describe('the arrivals of a constant rate', () => {
  const tickets = draw({ rate: '110 per hour' }, contextOf(400))

  it('come in numbers whose mean and variance are the rate', () => {
    const counts = countsOf(tickets, 9600, 3600)
    const mean = meanOf(counts)
    const variance = meanOf(counts.map(count => (count - mean) ** 2))
    expect(Math.abs(mean - 110)).toBeLessThan(4 * Math.sqrt(110 / 9600))
    expect(Math.abs(variance / 110 - 1)).toBeLessThan(4 * Math.sqrt(2 / 9600))
  })

  it('have gaps that are exponential', () => {
    const gaps = Array.from(tickets.createdAt.slice(1), (at, row) => at - tickets.createdAt[row])
    const bins = new Float64Array(20)
    for (const gap of gaps) bins[Math.min(19, Math.floor((1 - Math.exp((-gap * 110) / 3600)) * 20))]++
    const expected = gaps.length / 20
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeLessThan(44)
  })

  it('come in numbers that are Poisson where they are rare', () => {
    const counts = countsOf(draw({ rate: '2 per hour' }, contextOf(2000)), 48_000, 3600)
    const seen = new Float64Array(9)
    for (const count of counts) seen[Math.min(8, count)]++
    let chance = Math.exp(-2)
    let rest = 1
    let chiSquare = 0
    for (let n = 0; n < 9; n++) {
      const expected = 48_000 * (n === 8 ? rest : chance)
      chiSquare += (seen[n] - expected) ** 2 / expected
      rest -= chance
      chance *= 2 / (n + 1)
    }
    expect(chiSquare).toBeLessThan(27)
  })

  it('are in order of creation and have ids of their own whose words are those of the id', () => {
    const few = draw(busy, contextOf(7))
    const ids = new Set(Array.from({ length: few.count }, (_, row) => few.id(row)))
    expect(ids.size).toBe(few.count)
    for (let row = 0; row < few.count; row++) {
      expect([few.idLow?.[row], few.idHigh?.[row]]).toEqual(idWords(few.id(row)))
      if (row > 0) expect(few.createdAt[row]).toBeGreaterThanOrEqual(few.createdAt[row - 1])
    }
  })
})

describe('luck that belongs to the ticket', () => {
  const all = textsOf(draw(busy))

  it('the same seed and replication draw the same tickets, others draw others', () => {
    expect(textsOf(draw(busy))).toEqual(all)
    const others = new Set([...textsOf(draw(busy, contextOf(7), 2)), ...textsOf(draw(busy, contextOf(7), 1, 1))])
    expect(all.filter(text => others.has(text))).toEqual([])
  })

  it('more traffic adds tickets to those there were', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (low, high) => {
          const more = new Set(textsOf(draw(busy, contextOf(3, { factor: high }))))
          return textsOf(draw(busy, contextOf(3, { factor: low }))).every(text => more.has(text))
        }
      ),
      { numRuns: 10 }
    )
  })

  it('another source changes none of the tickets of the others', () => {
    const sources = { ...busy.sources, africa: { rate: '500 per week', zone: 'Africa/Nairobi' } }
    const more = new Set(textsOf(draw({ ...busy, sources })))
    expect(all.filter(text => !more.has(text))).toEqual([])
  })

  it('a storm adds tickets and changes none; a lull takes some away', () => {
    const storm = { from: '2027-03-03 10:20', length: '5 h', factor: 4 }
    const more = new Set(textsOf(draw({ ...busy, storms: [storm] })))
    expect(more.size).toBeGreaterThan(all.length)
    expect(all.filter(text => !more.has(text))).toEqual([])
    const before = new Set(all)
    const fewer = textsOf(draw({ ...busy, storms: [{ ...storm, factor: 0.2 }] }))
    expect(fewer.length).toBeLessThan(all.length)
    expect(fewer.filter(text => !before.has(text))).toEqual([])
  })

  it('a longer period, or one that begins elsewhere, holds the same tickets', () => {
    const longer = new Set(textsOf(draw(busy, { ...contextOf(10), from: MONDAY - 2 * DAY - 1800 })))
    expect(all.filter(text => !longer.has(text))).toEqual([])
  })
})

describe('rates', () => {
  it('hours follow the shape on the clock of each source, across a change of the clocks', () => {
    const zone = 'Australia/Lord_Howe'
    const shapes = { night: { week: Array.from({ length: 168 }, (_, hour) => (hour % 24 < 6 ? 1 : 0)) } }
    const tickets = draw({ rate: '5000 per week', shapes, shape: 'night', zone }, contextOf(70))
    for (const at of tickets.createdAt) expect((at + offsetAt(zone, Math.floor(at))) % DAY).toBeLessThan(6 * 3600)
    expect(Math.abs(tickets.count / 50_000 - 1)).toBeLessThan(0.02)
  })

  it('a list of rates goes by week of the period and the last one goes on', () => {
    const tickets = draw(
      { rate: ['1000 per week', '4000 per week', '2000 per week'] },
      { ...contextOf(35), from: MONDAY - WEEK }
    )
    const weeks = [-1, 0, 1, 2, 3, 4].map(
      week => tickets.createdAt.filter(at => Math.floor((at - MONDAY) / WEEK) === week).length
    )
    const wanted = [1000, 1000, 4000, 2000, 2000, 2000]
    for (const [i, count] of weeks.entries()) expect(Math.abs(count - wanted[i])).toBeLessThan(5 * Math.sqrt(wanted[i]))
  })

  it('storms multiply one after the other the traffic they concern', () => {
    const description = {
      rate: '1000 per hour',
      mix: { skill: { dns: 1, cache: 3 }, channel: { form: 1 } },
      storms: [
        { from: '2027-03-01 00:30', length: '1 day', factor: 3, skill: 'dns' },
        { from: '2027-03-01 00:30', length: '1 day', factor: 2 },
        { from: '2027-03-01 00:30', length: '1 day', factor: 0.5, skill: 'cache' }
      ]
    }
    const { createdAt, skill } = draw(description, contextOf(2))
    const during = [0, 1].map(
      s => createdAt.filter((at, row) => skill[row] === s && at >= MONDAY + 1800 && at < MONDAY + DAY + 1800).length
    )
    expect(Math.abs(during[0] / (24 * 250 * 6) - 1)).toBeLessThan(0.03)
    expect(Math.abs(during[1] / (24 * 750) - 1)).toBeLessThan(0.04)
    const before = createdAt.filter(at => at < MONDAY + 1800).length
    expect(Math.abs(before - 500)).toBeLessThan(100)
  })

  it('a storm of one source leaves the others alone', () => {
    const storms = [{ from: '2027-03-01 00:00', length: '1 week', factor: 10, source: 'asia' }]
    const { count, zone, zones } = draw({ ...busy, storms })
    const asia = zone.filter(z => zones[z] === 'Asia/Kolkata').length
    expect(asia / count).toBeGreaterThan(0.7)
  })
})

describe('what tickets are', () => {
  const tickets = draw({ ...busy, rate: '40000 per week' })
  const shareOf = (isOne: (row: number) => boolean, among: (row: number) => boolean = () => true): number => {
    let hits = 0
    let all = 0
    for (let row = 0; row < tickets.count; row++) {
      if (!among(row)) continue
      all++
      if (isOne(row)) hits++
    }
    return hits / all
  }

  it('plans come first, then a channel that the plan may use', () => {
    expect(shareOf(row => tickets.plan[row] === 1)).toBeCloseTo(0.2, 1)
    expect(
      shareOf(
        row => tickets.channel[row] === 1,
        row => tickets.plan[row] === 0
      )
    ).toBe(0)
    expect(
      shareOf(
        row => tickets.channel[row] === 1,
        row => tickets.plan[row] === 1
      )
    ).toBeCloseTo(0.25, 1)
  })

  it('the mix of a source replaces the parts that it names', () => {
    const isAsia = (row: number): boolean => tickets.zones[tickets.zone[row]] === 'Asia/Kolkata'
    expect(shareOf(row => tickets.priority[row] === 0, isAsia)).toBe(1)
    expect(
      shareOf(
        row => tickets.priority[row] === 2,
        row => !isAsia(row)
      )
    ).toBeCloseTo(0.7, 1)
    expect(shareOf(row => tickets.skill[row] === 0, isAsia)).toBeCloseTo(1 / 3, 1)
  })

  it('a description that cannot be drawn is refused with everything that is wrong', () => {
    const description = {
      rate: '1 per hour',
      shape: 'none',
      mix: { skill: { dsn: 1 }, priority: { P1: 0 } },
      storms: [{ from: '2027-03-01 00:00', length: '1 h', factor: 2, source: 'x', skill: 'y' }]
    }
    const refused = (): unknown => draw(description)
    expect(refused).toThrow(ArrivalsError)
    expect(refused).toThrow(/unknown|there is no skill `dsn`/)
    expect(() => draw({ rate: '1 per hour', mix: { channel: { phone: 1 } } })).toThrow(
      'no channel with traffic is open to it'
    )
    expect(() => draw({ rate: '1000000 per s' })).toThrow('20,000,000 is the most')
  })
})
