import { erlangC } from './erlang.ts'
import { waitsByClass } from './single-server.ts'

/**
 * Mean waits of the classes of M/M/c with priorities and without interruption, the most urgent class first.
 *
 * All classes have the same exponential work. Classes that do not fit beside the more urgent ones wait Infinity.
 * Source: O. Kella, U. Yechiali, "Waiting times in the non-preemptive priority M/M/c queue", Stochastic Models 1 (1985);
 * the means already in Cobham 1954.
 */
export function priorityWaits(arrivalRates: readonly number[], meanWork: number, agents: number): number[] {
  const arrivalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0)
  const { probWait } = erlangC({ arrivalRate, meanWork, agents })
  return waitsByClass(
    arrivalRates.map(rate => (rate * meanWork) / agents),
    (probWait * meanWork) / agents
  )
}
