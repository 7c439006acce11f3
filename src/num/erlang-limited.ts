import { stationaryOf } from './birth-death.ts'
import { type Pool, requirePool } from './erlang.ts'
import { gammaBelow } from './gamma.ts'
import { requireWhole } from './require.ts'

/** Long-run figures of M/M/c/K; waits are those of the tickets let in, times in the unit of the pool. */
export interface ErlangLimited {
  readonly pool: Pool
  /** Probabilities of 0 … K tickets waiting or in work. */
  readonly states: Float64Array
  readonly offeredLoad: number
  readonly occupancy: number
  /** Turned away ÷ arrivals. */
  readonly probBlock: number
  readonly probWait: number
  readonly meanWait: number
  readonly meanTimeInSystem: number
  readonly meanQueue: number
  readonly meanInSystem: number
  /** Tickets solved per unit of time. */
  readonly throughput: number
}

/**
 * Solves M/M/c/K: as M/M/c, but an arrival that finds `room` tickets waiting or in work is turned away; room ≥ agents.
 *
 * Source: D. Gross, C. M. Harris, Fundamentals of Queueing Theory, 3rd ed. 1998, section 2.5.
 */
export function erlangLimited(pool: Pool, room: number): ErlangLimited {
  requirePool(pool)
  requireWhole('room', room, pool.agents)
  const offeredLoad = pool.arrivalRate * pool.meanWork
  const states = stationaryOf(n => offeredLoad / Math.min(n, pool.agents), room)
  const probBlock = states.length > room ? states[room] : 0
  const throughput = pool.arrivalRate * (1 - probBlock)
  const meanQueue = sumOver(states, n => Math.max(0, n - pool.agents))
  const meanWait = throughput === 0 ? 0 : meanQueue / throughput
  return {
    pool,
    states,
    offeredLoad,
    occupancy: (throughput * pool.meanWork) / pool.agents,
    probBlock,
    probWait: sumOver(states, n => (n >= pool.agents && n < room ? 1 : 0)) / (1 - probBlock),
    meanWait,
    meanTimeInSystem: meanWait + pool.meanWork,
    meanQueue,
    meanInSystem: meanQueue + throughput * pool.meanWork,
    throughput
  }
}

/** P(wait ≤ `within`) of a ticket let in: one that finds k waiting waits for k + 1 departures, an Erlang time. */
export function limitedServiceLevel(queue: ErlangLimited, within: number): number {
  const { agents, meanWork } = queue.pool
  const room = queue.states.length - 1
  const departures = (agents / meanWork) * within
  const served = sumOver(queue.states, n => {
    if (n === room && queue.probBlock > 0) return 0
    return n < agents ? 1 : gammaBelow(n - agents + 1, departures)
  })
  return served / (1 - queue.probBlock)
}

function sumOver(states: Float64Array, worth: (n: number) => number): number {
  let sum = 0
  for (let n = 0; n < states.length; n++) sum += states[n] * worth(n)
  return sum
}
