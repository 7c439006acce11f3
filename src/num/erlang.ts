import { requireNotNegative, requireWhole } from './require.ts'
import { solveIncreasing } from './solve-increasing.ts'

/** A pool of equal agents behind one first-come-first-served queue; rate and times in one common unit of time. */
export interface Pool {
  /** Poisson arrivals per unit of time, 0 or more. */
  readonly arrivalRate: number
  /** Mean of the exponential work, above 0. */
  readonly meanWork: number
  /** Whole number, 1 or more. */
  readonly agents: number
}

/** Long-run figures of M/M/c; times in the unit of the pool. Where the load is not below the agents, waits are Infinity. */
export interface ErlangC {
  readonly pool: Pool
  /** Arrival rate × mean work, erlang. */
  readonly offeredLoad: number
  readonly occupancy: number
  readonly probWait: number
  readonly meanWait: number
  readonly meanWaitIfWait: number
  readonly sdWait: number
  /** Mean number waiting. */
  readonly meanQueue: number
  /** Mean number waiting or in work. */
  readonly meanInSystem: number
  readonly meanTimeInSystem: number
}

/**
 * Probability that all agents are busy when nobody may wait (Erlang B): `load` in erlang ≥ 0, `agents` ≥ 0.
 *
 * Source: the recursion B(c) = a B(c−1) / (c + a B(c−1)), R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, ch. 3.
 */
export function erlangB(load: number, agents: number): number {
  requireNotNegative('load', load)
  requireWhole('agents', agents, 0)
  let blocking = 1
  for (let c = 1; c <= agents; c++) blocking = (load * blocking) / (c + load * blocking)
  return blocking
}

/**
 * Solves M/M/c: Poisson arrivals, exponential work, nobody gives up, infinite room.
 *
 * Source: Erlang's delay formula C = B / (1 − (a/c)(1 − B)), Cooper 1981, ch. 3; the wait of those who wait is
 * exponential with rate c/meanWork − arrivalRate.
 */
export function erlangC(pool: Pool): ErlangC {
  const { arrivalRate, agents } = pool
  requirePool(pool)
  const offeredLoad = arrivalRate * pool.meanWork
  const probWait = waitFromBlocking(erlangB(offeredLoad, agents), offeredLoad, agents)
  const meanWaitIfWait = 1 / drainRate(pool)
  const meanWait = meanWaitIfWait === Infinity ? Infinity : probWait * meanWaitIfWait
  return {
    pool,
    offeredLoad,
    occupancy: Math.min(1, offeredLoad / agents),
    probWait,
    meanWait,
    meanWaitIfWait,
    sdWait: meanWait === Infinity ? Infinity : meanWaitIfWait * Math.sqrt(probWait * (2 - probWait)),
    meanQueue: arrivalRate * meanWait,
    meanInSystem: arrivalRate * meanWait + offeredLoad,
    meanTimeInSystem: meanWait + pool.meanWork
  }
}

/** P(wait ≤ `within`) of M/M/c; `within` ≥ 0 in the unit of the pool; 0 where the queue grows for ever. */
export function serviceLevel(queue: ErlangC, within: number): number {
  const rate = drainRate(queue.pool)
  return rate > 0 ? 1 - queue.probWait * Math.exp(-rate * within) : 0
}

/** Smallest t with P(wait ≤ t) ≥ `p`, 0 ≤ p < 1, of M/M/c. */
export function waitQuantile(queue: ErlangC, p: number): number {
  if (p <= 1 - queue.probWait) return 0
  return queue.meanWaitIfWait * Math.log(queue.probWait / (1 - p))
}

/** Smallest t with P(wait + work ≤ t) ≥ `p`, 0 ≤ p < 1, of M/M/c, to 10^−12 relative. */
export function timeInSystemQuantile(queue: ErlangC, p: number): number {
  if (p <= 0) return 0
  if (queue.meanTimeInSystem === Infinity) return Infinity
  return solveIncreasing(t => -timeInSystemAbove(queue, t), p - 1, queue.meanTimeInSystem)
}

/** P(wait + work > t): with probability C the sum of two exponentials, else the work alone. */
function timeInSystemAbove(queue: ErlangC, t: number): number {
  const work = 1 / queue.pool.meanWork
  const wait = drainRate(queue.pool)
  const slow = Math.min(work, wait)
  const gap = Math.abs(work - wait)
  const delay = gap === 0 ? t : -Math.expm1(-gap * t) / gap
  return (1 - queue.probWait) * Math.exp(-work * t) + queue.probWait * Math.exp(-slow * t) * (1 + slow * delay)
}

/** The target of a queue: at least this share starts within this time. */
export interface WaitTarget {
  /** 0 or more; Infinity asks only that the queue does not grow for ever. */
  readonly withinSeconds: number
  /** 0 … 1; 1 is met up to rounding. */
  readonly share: number
}

/**
 * Smallest number of agents, always more than the load, for which M/M/c meets the target; 0 where there is no load.
 *
 * `load` in erlang ≥ 0, `meanWork` in seconds > 0; a RangeError otherwise. Time grows with the load: 10,000 erlang take
 * less than a millisecond.
 */
export function requiredAgents(load: number, meanWork: number, target: WaitTarget): number {
  requireNotNegative('load', load)
  requireNotNegative('withinSeconds', target.withinSeconds)
  if (!(target.share >= 0 && target.share <= 1)) throw new RangeError(`share ${target.share} is not from 0 to 1`)
  if (load === 0) return 0
  if (!(meanWork > 0)) throw new RangeError(`meanWork ${meanWork} is not above 0 although the load is ${load}`)
  const inMeanWork = target.withinSeconds / meanWork
  let blocking = 1
  for (let c = 1; ; c++) {
    blocking = (load * blocking) / (c + load * blocking)
    if (c <= load) continue
    const late = waitFromBlocking(blocking, load, c) * Math.exp(-(c - load) * inMeanWork)
    if (1 - late >= target.share) return c
  }
}

/** Erlang C from Erlang B; 1 where the load is not below the agents. */
function waitFromBlocking(blocking: number, load: number, agents: number): number {
  return load < agents ? (agents * blocking) / (agents - load * (1 - blocking)) : 1
}

/** Rate at which the queue empties while all agents are busy; 0 where it does not. */
function drainRate(pool: Pool): number {
  return Math.max(0, pool.agents / pool.meanWork - pool.arrivalRate)
}

/** Throws a RangeError that names the first parameter out of range. */
export function requirePool(pool: Pool): void {
  requireNotNegative('arrivalRate', pool.arrivalRate)
  requireWhole('agents', pool.agents, 1)
  if (!(pool.meanWork > 0 && pool.meanWork < Infinity)) throw new RangeError(`meanWork ${pool.meanWork} is not above 0`)
}
