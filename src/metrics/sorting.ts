import type { ObservedTouches } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'

/**
 * Whether a touch only sorts its ticket: it came as of another skill than it really is, and nobody has sorted it yet (K4).
 *
 * `transfers` is how often it was transferred before.
 */
export function isSorting(
  { tickets, kinds }: Program,
  touches: ObservedTouches,
  touch: number,
  transfers: number
): boolean {
  if (tickets.trueKind === undefined || transfers > 0) return false
  const ticket = touches.ticket[touch]
  return kinds.skill[tickets.kind[ticket]] !== kinds.skill[tickets.trueKind[ticket]]
}
