import { ascendingOrder } from '../ascending-order.ts'
import type { Breaches } from '../promises/breaches.ts'

/** The same broken promises in order of time. */
export function inOrderOfBreach({ ticket, promise, at }: Breaches): Breaches {
  const order = ascendingOrder(at)
  return {
    ticket: Int32Array.from(order, row => ticket[row]),
    promise: Uint8Array.from(order, row => promise[row]),
    at: Float64Array.from(order, row => at[row])
  }
}
