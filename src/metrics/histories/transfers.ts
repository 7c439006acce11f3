import type { Legend } from '../../engine/legend.ts'
import { type Observations, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { isSorting } from '../sorting.ts'

/** How often tickets went on as another kind in the counted period. */
export interface Transfers {
  /** Sorted after they had reached the wrong skill, or in triage. */
  readonly sorted: number
  /** Passed on after work on what they really were. */
  readonly passedOn: number
  /** Attempts of customers that failed and were followed by another. */
  readonly redials: number
}

/** Counts touches that ended in a transfer, and attempts that failed. */
export function transfersOf(program: Program, { countedUntil }: Legend, { touches, redials }: Observations): Transfers {
  const wasTransferred = new Set<number>()
  let sorted = 0
  let passedOn = 0
  let tried = 0
  for (let touch = 0; touch < touches.count; touch++) {
    if (touches.end[touch] !== TouchEnd.transferred) continue
    const ticket = touches.ticket[touch]
    const hasOnlySorted = isSorting(program, touches, touch, wasTransferred.has(ticket) ? 1 : 0)
    wasTransferred.add(ticket)
    if (!isBetween(touches.endAt[touch], 0, countedUntil)) continue
    if (hasOnlySorted) sorted++
    else passedOn++
  }
  for (let row = 0; row < redials.count; row++) if (isBetween(redials.leftAt[row], 0, countedUntil)) tried++
  return { sorted, passedOn, redials: tried }
}

/** Whether an instant lies within [from, to). */
export function isBetween(at: number, from: number, to: number): boolean {
  return at >= from && at < to
}
