import { TicketState } from '../../src/engine/observations.ts'
import type { Add } from './figures.ts'
import type { RunView } from './truth-run-view.ts'

/**
 * Adds what each ticket would have waited with infinite patience: one pool, first come first served.
 *
 * Who was served waited just that. Who left would have been next either when a later ticket was taken instead, or when
 * somebody became idle for want of work; nothing before that would have gone differently.
 */
export const readOfferedWaits = (view: RunView, add: Add): void => {
  const { program, observations, until, told } = view
  const { createdAt, count } = program.tickets
  const { state, firstStartAt, closedAt } = observations.tickets
  const idleSince = idleInstants(view)
  let nextIdle = idleSince.length
  let laterStart = Number.POSITIVE_INFINITY
  for (let ticket = count - 1; ticket >= 0; ticket--) {
    const hasLeft = state[ticket] === TicketState.abandoned
    if (!Number.isNaN(firstStartAt[ticket])) laterStart = firstStartAt[ticket]
    if (createdAt[ticket] < 0 || createdAt[ticket] >= until) continue
    while (nextIdle > 0 && idleSince[nextIdle - 1] >= createdAt[ticket]) nextIdle--
    let idle = nextIdle
    while (hasLeft && idle < idleSince.length && idleSince[idle] < closedAt[ticket]) idle++
    const at = hasLeft ? Math.min(laterStart, idleSince[idle] ?? Number.POSITIVE_INFINITY) : firstStartAt[ticket]
    add('meanOfferedWait', (at - createdAt[ticket]) / told.unitSeconds, 1)
  }
}

/** Instants at which somebody's work ended and nothing was waiting, ascending. */
const idleInstants = ({ program, observations: { touches } }: RunView): Float64Array => {
  const nextStart = new Float64Array(program.agents.count).fill(Number.POSITIVE_INFINITY)
  const instants: number[] = []
  for (let row = touches.count - 1; row >= 0; row--) {
    const agent = touches.agent[row]
    if (touches.endAt[row] < nextStart[agent]) instants.push(touches.endAt[row])
    nextStart[agent] = touches.startAt[row]
  }
  return Float64Array.from(instants).sort()
}
