import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { isAside, isReply } from './customer-replies.ts'
import { peopleGetAt } from './people-get-at.ts'
import type { ClockOfTicket } from './promise-clocks.ts'

/**
 * When each ticket had or has to be solved, where the clock stands still while it is pending on the customer and between
 * a solution and a reopening; seconds.
 *
 * NaN where `secondsOf` is; Infinity while the clock stands still and time is left. The time is up where the clock had
 * run it down before the stretch in which it ran had ended.
 */
export function pausedDueTimes(
  program: Program,
  observations: Observations,
  secondsOf: (ticket: number) => number,
  clockOf: ClockOfTicket
): Float64Array {
  const { tickets } = program
  const left = new Float64Array(tickets.count)
  for (let ticket = 0; ticket < left.length; ticket++) left[ticket] = secondsOf(ticket)
  const runsSince = Float64Array.from(peopleGetAt(program))
  const dueAt = new Float64Array(tickets.count)
  const isStill = new Uint8Array(tickets.count)
  const isOver = new Uint8Array(tickets.count)
  passTouches()
  passEnds()
  return dueAt

  function passTouches(): void {
    const { touches } = observations
    for (let touch = 0; touch < touches.count; touch++) {
      const ticket = touches.ticket[touch]
      if (isAside(touches.end[touch]) || isOver[ticket] === 1 || Number.isNaN(left[ticket])) continue
      if (isStill[ticket] === 1) runsSince[ticket] = touches.waitingSince[touch]
      isStill[ticket] = isReply(touches.end[touch]) ? 1 : 0
      if (isStill[ticket] === 1) stop(ticket, touches.endAt[touch])
    }
  }

  function stop(ticket: number, at: number): void {
    const clock = clockOf(ticket)
    dueAt[ticket] = clock.after(runsSince[ticket], left[ticket])
    if (dueAt[ticket] < at - GRACE) isOver[ticket] = 1
    else left[ticket] = Math.max(0, left[ticket] - clock.elapsed(runsSince[ticket], at))
  }

  /** A solution has the due time of its stretch; open tickets that the clock runs for have one ahead. */
  function passEnds(): void {
    const { state, waitingSince } = observations.tickets
    for (let ticket = 0; ticket < left.length; ticket++) {
      if (Number.isNaN(left[ticket])) dueAt[ticket] = Number.NaN
      if (isOver[ticket] === 1 || state[ticket] === TicketState.solved || Number.isNaN(left[ticket])) continue
      if (state[ticket] === TicketState.pending) dueAt[ticket] = Number.POSITIVE_INFINITY
      else
        dueAt[ticket] = clockOf(ticket).after(
          isStill[ticket] === 1 ? waitingSince[ticket] : runsSince[ticket],
          left[ticket]
        )
    }
  }
}

/** Ends are sums of floats; seconds. */
const GRACE = 1e-6
