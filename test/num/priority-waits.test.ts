import { describe, expect, it } from 'vitest'
import { erlangC } from '../../src/num/erlang.ts'
import { priorityWaits } from '../../src/num/priority-waits.ts'
import { singleServer, singleServerPriorityWaits } from '../../src/num/single-server.ts'

describe('priorities without interruption', () => {
  it('give the emergency room of Hillier & Lieberman (County Hospital, hours); for one doctor by Cobham’s formula', () => {
    const two = priorityWaits([0.2, 0.6, 1.2], 1 / 3, 2)
    expect(two.map(wait => wait.toFixed(3))).toEqual(['0.029', '0.033', '0.048'])
    const one = priorityWaits([0.2, 0.6, 1.2], 1 / 3, 1)
    expect(one[0]).toBeCloseTo(0.238, 3)
    expect(one[1]).toBeCloseTo(0.325, 3)
    expect(one[2]).toBeCloseTo(10 / 11, 12)
  })

  it('conserve the wait: weighted by arrivals it is that of first come first served', () => {
    const rates = [1, 2.5, 4]
    const waits = priorityWaits(rates, 0.9, 8)
    const mean = waits.reduce((sum, wait, k) => sum + wait * rates[k], 0) / 7.5
    expect(mean).toBeCloseTo(erlangC({ arrivalRate: 7.5, meanWork: 0.9, agents: 8 }).meanWait, 12)
  })

  it('leave the more urgent classes a finite wait where all together do not fit', () => {
    const waits = priorityWaits([1, 5], 1, 2)
    expect(waits[0]).toBeCloseTo(1, 12)
    expect(waits[1]).toBe(Infinity)
  })

  it('of unequal work agree with those of equal work where the work is equal', () => {
    const classes = [0.2, 0.3, 0.4].map(arrivalRate => ({ arrivalRate, meanWork: 1, scvWork: 1 }))
    const waits = singleServerPriorityWaits(classes)
    priorityWaits([0.2, 0.3, 0.4], 1, 1).forEach((wait, k) => {
      expect(waits[k]).toBeCloseTo(wait, 12)
    })
  })
})

describe('a single server', () => {
  it('makes work of constant length wait half as long as exponential work', () => {
    const constant = singleServer({ arrivalRate: 0.75, meanWork: 1, scvWork: 0 })
    const exponential = singleServer({ arrivalRate: 0.75, meanWork: 1, scvWork: 1 })
    expect(constant.meanWait).toBeCloseTo(1.5, 12)
    expect(exponential.meanWait).toBeCloseTo(3, 12)
  })

  it('has no bound on the wait at full load and no queue without arrivals', () => {
    expect(singleServer({ arrivalRate: 1, meanWork: 1, scvWork: 1 }).meanQueue).toBe(Infinity)
    expect(singleServer({ arrivalRate: 0, meanWork: 1, scvWork: 1 }).meanQueue).toBe(0)
  })

  it('refuses a negative rate and names it', () => {
    expect(() => singleServer({ arrivalRate: -1, meanWork: 1, scvWork: 1 })).toThrow('arrivalRate -1')
  })
})
