import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stationaryOf } from '../../src/num/birth-death.ts'
import { erlangB, erlangC } from '../../src/num/erlang.ts'
import { abandonServiceLevel, erlangAbandon, offeredWaitExceeds } from '../../src/num/erlang-abandon.ts'
import { erlangLimited, limitedServiceLevel } from '../../src/num/erlang-limited.ts'

describe('the birth-and-death chain', () => {
  it('is Poisson where everybody is served at once, however large the load', () => {
    const states = stationaryOf(n => 5000 / n, Infinity)
    const mean = states.reduce((sum, share, n) => sum + share * n, 0)
    expect(mean).toBeCloseTo(5000, 6)
    expect(states.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('does not overflow where the idle states are the likely ones', () => {
    const states = stationaryOf(n => 0.001 / Math.min(n, 900), 2000)
    expect(states[0]).toBeCloseTo(Math.exp(-0.001), 12)
  })
})

describe('M/M/c/K', () => {
  it('gives the inspection station of Gross & Harris (3 stalls, 7 places, 1 car a minute, 6 minutes each)', () => {
    const queue = erlangLimited({ arrivalRate: 1, meanWork: 6, agents: 3 }, 7)
    expect(queue.states[0]).toBeCloseTo(0.00088, 5)
    expect(queue.meanQueue).toBeCloseTo(3.09, 2)
    expect(queue.meanInSystem).toBeCloseTo(6.06, 2)
  })

  it('is Erlang B where nobody may wait', () => {
    const queue = erlangLimited({ arrivalRate: 7, meanWork: 2, agents: 12 }, 12)
    expect(queue.probBlock).toBeCloseTo(erlangB(14, 12), 13)
    expect(queue.meanWait).toBe(0)
    expect(limitedServiceLevel(queue, 0)).toBeCloseTo(1, 13)
  })

  it('comes to Erlang C as the room grows', () => {
    const pool = { arrivalRate: 9, meanWork: 1, agents: 10 }
    const queue = erlangLimited(pool, 2000)
    const endless = erlangC(pool)
    expect(queue.meanWait).toBeCloseTo(endless.meanWait, 10)
    expect(limitedServiceLevel(queue, 1)).toBeCloseTo(1 - endless.probWait * Math.exp(-1), 10)
  })

  it('obeys Little’s law and turns away what it does not serve', () => {
    const sizes = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(sizes, sizes, fc.double({ min: 0.01, max: 3, noNaN: true }), (agents, extra, intensity) => {
        const queue = erlangLimited({ arrivalRate: agents * intensity, meanWork: 1, agents }, agents + extra)
        const mean = queue.states.reduce((sum, share, n) => sum + share * n, 0)
        expect(queue.meanInSystem).toBeCloseTo(mean, 8)
        expect(queue.throughput * queue.meanTimeInSystem).toBeCloseTo(mean, 8)
      })
    )
  })
})

describe('M/M/c+M', () => {
  it('gives the example of Garnett, Mandelbaum & Reiman 2002: 50 agents, 48 calls a minute, patience of 2 minutes', () => {
    const queue = erlangAbandon({ arrivalRate: 48, meanWork: 1, agents: 50 }, 2)
    expect(queue.probAbandon).toBeCloseTo(0.031, 3)
    expect(queue.meanWaitServed * 60).toBeCloseTo(3.6, 0)
    expect(queue.meanQueue).toBeCloseTo(3, 0)
    const patient = erlangC({ arrivalRate: 48, meanWork: 1, agents: 50 })
    expect(patient.meanWait * 60).toBeCloseTo(20.8, 1)
  })

  it('is infinitely many servers where patience is as long as work', () => {
    const queue = erlangAbandon({ arrivalRate: 30, meanWork: 1, agents: 20 }, 1)
    expect(queue.meanInSystem).toBeCloseTo(30, 10)
    expect(queue.states[30] / queue.states[29]).toBeCloseTo(1, 12)
  })

  it('comes to Erlang C as patience grows', () => {
    const pool = { arrivalRate: 9, meanWork: 1, agents: 10 }
    const queue = erlangAbandon(pool, 1e7)
    const patient = erlangC(pool)
    expect(queue.meanWait / patient.meanWait).toBeCloseTo(1, 4)
    expect(offeredWaitExceeds(queue, 1)).toBeCloseTo(patient.probWait * Math.exp(-1), 4)
  })

  it('serves within any time at most those it serves at all, and at once those who do not wait', () => {
    const cases = { agents: fc.integer({ min: 1, max: 60 }), intensity: fc.double({ min: 0.05, max: 3, noNaN: true }) }
    fc.assert(
      fc.property(
        cases.agents,
        cases.intensity,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (agents, intensity, patience) => {
          const queue = erlangAbandon({ arrivalRate: agents * intensity, meanWork: 1, agents }, patience)
          expect(abandonServiceLevel(queue, 0)).toBeCloseTo(1 - queue.probWait, 10)
          expect(abandonServiceLevel(queue, 1e6)).toBeCloseTo(1 - queue.probAbandon, 8)
          expect(queue.meanOfferedWait).toBeGreaterThanOrEqual(queue.meanWait * (1 - 1e-9))
        }
      )
    )
  })

  it('has no figures without arrivals but those of an empty queue', () => {
    const queue = erlangAbandon({ arrivalRate: 0, meanWork: 1, agents: 4 }, 1)
    expect([queue.probWait, queue.probAbandon, queue.meanWait, queue.meanInSystem]).toEqual([0, 0, 0, 0])
  })

  it('refuses endless patience, for which Erlang C stands', () => {
    expect(() => erlangAbandon({ arrivalRate: 1, meanWork: 1, agents: 2 }, Infinity)).toThrow('meanPatience Infinity')
  })
})
