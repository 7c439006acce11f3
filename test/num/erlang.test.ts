import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  erlangB,
  erlangC,
  requiredAgents,
  serviceLevel,
  timeInSystemQuantile,
  waitQuantile
} from '../../src/num/erlang.ts'

const day = { withinSeconds: 20, share: 0.8 }

describe('Erlang B', () => {
  it('agrees with the closed form for a few lines', () => {
    expect(erlangB(1, 1)).toBeCloseTo(1 / 2, 15)
    expect(erlangB(1, 2)).toBeCloseTo(1 / 5, 15)
    expect(erlangB(10, 10)).toBeCloseTo(0.214582343, 9)
  })

  it('gives no blocking without load and full blocking without agents', () => {
    expect(erlangB(0, 5)).toBe(0)
    expect(erlangB(3, 0)).toBe(1)
  })
})

describe('Erlang C', () => {
  it('gives the emergency room of Hillier & Lieberman (Introduction to Operations Research, County Hospital)', () => {
    const one = erlangC({ arrivalRate: 2, meanWork: 1 / 3, agents: 1 })
    expect(one.meanWait).toBeCloseTo(2 / 3, 12)
    expect(one.meanInSystem).toBeCloseTo(2, 12)
    const two = erlangC({ arrivalRate: 2, meanWork: 1 / 3, agents: 2 })
    expect(two.meanQueue).toBeCloseTo(1 / 12, 12)
    expect(two.meanWait).toBeCloseTo(1 / 24, 12)
    expect(two.meanInSystem).toBeCloseTo(3 / 4, 12)
  })

  it('gives the figures printed in the README of pyworkforce: 100 calls of 3 minutes in half an hour, 14 agents', () => {
    const queue = erlangC({ arrivalRate: 100 / 30, meanWork: 3, agents: 14 })
    expect(queue.probWait).toBeCloseTo(0.1741319335950498, 13)
    expect(serviceLevel(queue, 1 / 3)).toBeCloseTo(0.8883500191794669, 13)
    expect(queue.occupancy).toBeCloseTo(0.7142857142857143, 14)
  })

  it('is M/M/1 for one agent: the time in system is exponential', () => {
    const queue = erlangC({ arrivalRate: 0.8, meanWork: 1, agents: 1 })
    for (const p of [0.01, 0.5, 0.9, 0.999])
      expect(timeInSystemQuantile(queue, p)).toBeCloseTo(-Math.log1p(-p) / 0.2, 9)
  })

  it('knows the time in system where work and wait have the same rate', () => {
    const queue = erlangC({ arrivalRate: 1, meanWork: 1, agents: 2 })
    const t = timeInSystemQuantile(queue, 0.9)
    expect((1 + queue.probWait * t) * Math.exp(-t)).toBeCloseTo(0.1, 12)
  })

  it('says that waits have no bound where the load is not below the agents', () => {
    for (const arrivalRate of [2, 3]) {
      const queue = erlangC({ arrivalRate, meanWork: 1, agents: 2 })
      expect([queue.probWait, queue.occupancy, queue.meanWait, queue.meanQueue]).toEqual([1, 1, Infinity, Infinity])
      expect(serviceLevel(queue, 1000)).toBe(0)
      expect(waitQuantile(queue, 0.5)).toBe(Infinity)
      expect(timeInSystemQuantile(queue, 0.5)).toBe(Infinity)
    }
  })

  it('says that nobody waits without arrivals', () => {
    const queue = erlangC({ arrivalRate: 0, meanWork: 5, agents: 3 })
    expect([queue.probWait, queue.meanWait, queue.meanQueue, queue.meanInSystem]).toEqual([0, 0, 0, 0])
    expect(waitQuantile(queue, 0.99)).toBe(0)
  })

  it('has a wait quantile that inverts the service level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (agents, share) => {
          const queue = erlangC({ arrivalRate: agents * share, meanWork: 1, agents })
          const p = 1 - queue.probWait / 3
          expect(serviceLevel(queue, waitQuantile(queue, p))).toBeCloseTo(p, 10)
        }
      )
    )
  })

  it('refuses parameters out of range and names them', () => {
    expect(() => erlangC({ arrivalRate: -1, meanWork: 1, agents: 1 })).toThrow('arrivalRate -1')
    expect(() => erlangC({ arrivalRate: 1, meanWork: 0, agents: 1 })).toThrow('meanWork 0')
    expect(() => erlangC({ arrivalRate: 1, meanWork: 1, agents: 1.5 })).toThrow('agents 1.5')
  })
})

describe('the required number of agents', () => {
  it('is 14 for 100 calls of 3 minutes in half an hour, 80 % within 20 seconds (pyworkforce README)', () => {
    expect(requiredAgents(10, 180, day)).toBe(14)
  })

  it('is 0 where there is no load, whatever the target', () => {
    expect(requiredAgents(0, 180, day)).toBe(0)
    expect(requiredAgents(0, 0, { withinSeconds: 0, share: 1 })).toBe(0)
  })

  it('is the smallest number that meets the target', () => {
    const loads = fc.double({ min: 0.001, max: 400, noNaN: true })
    const within = fc.double({ min: 0, max: 7200, noNaN: true })
    fc.assert(
      fc.property(loads, within, fc.double({ min: 0, max: 0.999, noNaN: true }), (load, withinSeconds, share) => {
        const agents = requiredAgents(load, 600, { withinSeconds, share })
        const levelOf = (count: number) =>
          serviceLevel(erlangC({ arrivalRate: load / 600, meanWork: 600, agents: count }), withinSeconds)
        expect(agents).toBeGreaterThan(load)
        expect(levelOf(agents)).toBeGreaterThanOrEqual(share - 1e-12)
        if (agents - 1 > load) expect(levelOf(agents - 1)).toBeLessThanOrEqual(share + 1e-12)
      })
    )
  })

  it('holds for a load of 10,000 and for targets at the edges', () => {
    const agents = requiredAgents(10_000, 600, day)
    expect(agents).toBeGreaterThan(10_000)
    expect(agents).toBeLessThan(10_200)
    expect(requiredAgents(10_000, 600, { withinSeconds: Infinity, share: 0.99 })).toBe(10_001)
    expect(requiredAgents(2.5, 600, { withinSeconds: 0, share: 0 })).toBe(3)
    expect(requiredAgents(5, 600, { withinSeconds: 0, share: 1 })).toBeLessThan(60)
  })

  it('refuses parameters out of range and names them', () => {
    expect(() => requiredAgents(NaN, 600, day)).toThrow('load NaN')
    expect(() => requiredAgents(5, 0, day)).toThrow('meanWork 0')
    expect(() => requiredAgents(5, 600, { withinSeconds: 20, share: 80 })).toThrow('share 80')
    expect(() => requiredAgents(5, 600, { withinSeconds: -1, share: 0.8 })).toThrow('withinSeconds -1')
  })
})
