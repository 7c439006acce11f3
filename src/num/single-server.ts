import { requireNotNegative } from './require.ts'

/** Arrivals of one class at a single agent; one common unit of time. */
export interface ClassDemand {
  readonly arrivalRate: number
  readonly meanWork: number
  /** Squared coefficient of variation of the work: variance ÷ mean². */
  readonly scvWork: number
}

/** Long-run figures of M/G/1; where the occupancy reaches 1 all means are Infinity. */
export interface SingleServer {
  readonly occupancy: number
  readonly probWait: number
  readonly meanWait: number
  readonly meanTimeInSystem: number
  readonly meanQueue: number
  readonly meanInSystem: number
}

/**
 * Solves M/G/1, first come first served, for the means.
 *
 * Source: Pollaczek–Khinchine, W = λ E[S²] / (2 (1 − ρ)); Gross & Harris 1998, section 5.1.
 */
export function singleServer(demand: ClassDemand): SingleServer {
  const occupancy = Math.min(1, demand.arrivalRate * demand.meanWork)
  const [meanWait] = singleServerPriorityWaits([demand])
  const meanQueue = demand.arrivalRate === 0 ? 0 : demand.arrivalRate * meanWait
  return {
    occupancy,
    probWait: occupancy,
    meanWait,
    meanTimeInSystem: meanWait + demand.meanWork,
    meanQueue,
    meanInSystem: meanQueue + occupancy
  }
}

/**
 * Mean waits of the classes of M/G/1 with priorities and without interruption, the most urgent class first.
 *
 * Classes that do not fit beside the more urgent ones wait Infinity; they then take up all the time that is left.
 * Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2 (1954).
 */
export function singleServerPriorityWaits(classes: readonly ClassDemand[]): number[] {
  let load = 0
  let residual = 0
  for (const { arrivalRate, meanWork, scvWork } of classes) {
    requireNotNegative('arrivalRate', arrivalRate)
    requireNotNegative('meanWork', meanWork)
    requireNotNegative('scvWork', scvWork)
    const share = Math.min(arrivalRate * meanWork, Math.max(0, 1 - load))
    load += arrivalRate * meanWork
    residual += (share * meanWork * (1 + scvWork)) / 2
  }
  return waitsByClass(
    classes.map(each => each.arrivalRate * each.meanWork),
    residual
  )
}

/** W of class k = residual ÷ ((1 − σ(k−1)) (1 − σ(k))) with σ the load of all classes up to k as a share of the capacity. */
export function waitsByClass(loads: readonly number[], residual: number): number[] {
  let above = 0
  return loads.map(load => {
    const through = above + load
    const wait = through < 1 ? residual / ((1 - above) * (1 - through)) : Infinity
    above = through
    return wait
  })
}
