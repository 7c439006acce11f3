import { betaBelow } from './beta.ts'
import { stationaryOf } from './birth-death.ts'
import { type Pool, requirePool } from './erlang.ts'
import { solveIncreasing } from './solve-increasing.ts'

/** Long-run figures of M/M/c+M; shares are of all arrivals, times in the unit of the pool. */
export interface ErlangAbandon {
  readonly pool: Pool
  readonly meanPatience: number
  /** Probabilities of 0, 1, … tickets waiting or in work, up to a negligible rest. */
  readonly states: Float64Array
  readonly offeredLoad: number
  readonly occupancy: number
  readonly probWait: number
  readonly probAbandon: number
  /** Mean time really waited, by all: until the start of work or the abandonment. */
  readonly meanWait: number
  readonly meanWaitServed: number
  /** NaN where nobody abandons. */
  readonly meanWaitAbandoned: number
  /** Mean wait of a ticket with infinite patience. */
  readonly meanOfferedWait: number
  readonly meanQueue: number
  readonly meanInSystem: number
  /** Tickets solved per unit of time. */
  readonly throughput: number
}

/**
 * Solves M/M/c+M: as M/M/c, but a ticket leaves when its exponential patience ends before its work starts.
 *
 * `meanPatience` is above 0 and finite, else a RangeError; the load may exceed the agents.
 * Source: C. Palm 1946; birth-and-death form in O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with
 * impatient customers", M&SOM 4 (2002). A ticket that finds k others waiting needs departures at the rates c µ + j θ,
 * j = 0 … k, so exp(−θ · offered wait) is a beta variable with parameters c µ/θ and k + 1.
 */
export function erlangAbandon(pool: Pool, meanPatience: number): ErlangAbandon {
  requirePool(pool)
  if (!(meanPatience > 0 && meanPatience < Infinity)) {
    throw new RangeError(`meanPatience ${meanPatience} is not above 0 and finite`)
  }
  const { arrivalRate, meanWork, agents } = pool
  const states = stationaryOf(n => arrivalRate / departureRate(pool, meanPatience, n), Infinity)
  const sums = sumWaiting(states, agents, (agents * meanPatience) / meanWork)
  const probAbandon = arrivalRate === 0 ? 0 : sums.queue / (arrivalRate * meanPatience)
  const throughput = arrivalRate * (1 - probAbandon)
  const meanWait = probAbandon * meanPatience
  const waitOfServed = sums.servedWait * meanPatience
  return {
    pool,
    meanPatience,
    states,
    offeredLoad: arrivalRate * meanWork,
    occupancy: (throughput * meanWork) / agents,
    probWait: sums.waiting,
    probAbandon,
    meanWait,
    meanWaitServed: waitOfServed / (1 - probAbandon),
    meanWaitAbandoned: (meanWait - waitOfServed) / probAbandon,
    meanOfferedWait: sums.offeredWait * meanPatience,
    meanQueue: sums.queue,
    meanInSystem: sums.queue + throughput * meanWork,
    throughput
  }
}

/** Served within `within` ÷ all arrivals. */
export function abandonServiceLevel(queue: ErlangAbandon, within: number): number {
  const left = -Math.expm1(-within / queue.meanPatience)
  const rates = ratesPerPatience(queue)
  return 1 - queue.probWait + sumQueue(queue, k => (rates / (rates + k + 1)) * betaBelow(k + 1, rates + 1, left))
}

/** P(offered wait > `within`): that of a ticket with infinite patience. */
export function offeredWaitExceeds(queue: ErlangAbandon, within: number): number {
  const still = Math.exp(-within / queue.meanPatience)
  return sumQueue(queue, k => betaBelow(ratesPerPatience(queue), k + 1, still))
}

/** P(a ticket still waits `within` after its arrival). */
export function waitExceeds(queue: ErlangAbandon, within: number): number {
  return Math.exp(-within / queue.meanPatience) * offeredWaitExceeds(queue, within)
}

/** Smallest t with P(time really waited ≤ t) ≥ `p`, 0 ≤ p < 1. */
export function abandonWaitQuantile(queue: ErlangAbandon, p: number): number {
  if (p <= 1 - queue.probWait) return 0
  return solveIncreasing(t => -waitExceeds(queue, t), p - 1, queue.meanPatience)
}

/** P(a ticket abandons within `within`). */
export function abandonWithin(queue: ErlangAbandon, within: number): number {
  return Math.max(0, 1 - waitExceeds(queue, within) - abandonServiceLevel(queue, within))
}

/** c µ ÷ θ: departures of all agents in one mean patience. */
function ratesPerPatience(queue: ErlangAbandon): number {
  return (queue.pool.agents * queue.meanPatience) / queue.pool.meanWork
}

function departureRate(pool: Pool, meanPatience: number, inSystem: number): number {
  const busy = Math.min(inSystem, pool.agents)
  return busy / pool.meanWork + (inSystem - busy) / meanPatience
}

function sumQueue(queue: ErlangAbandon, worth: (waiting: number) => number): number {
  const { agents } = queue.pool
  let sum = 0
  for (let n = agents; n < queue.states.length; n++) sum += queue.states[n] * worth(n - agents)
  return sum
}

/** Sums over the states in which an arrival waits; waits in units of the mean patience. */
function sumWaiting(states: Float64Array, agents: number, rates: number) {
  const sums = { waiting: 0, queue: 0, offeredWait: 0, servedWait: 0 }
  let wait = 0
  let waitIfServed = 0
  for (let n = agents; n < states.length; n++) {
    const k = n - agents
    wait += 1 / (rates + k)
    waitIfServed += 1 / (rates + 1 + k)
    sums.waiting += states[n]
    sums.queue += states[n] * k
    sums.offeredWait += states[n] * wait
    sums.servedWait += ((states[n] * rates) / (rates + k + 1)) * waitIfServed
  }
  return sums
}
