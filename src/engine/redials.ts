import { Purpose } from '../num/luck.ts'
import { drawLuck, drawSeconds } from './luck.ts'
import { TicketState } from './observations.ts'
import type { Run } from './run.ts'
import { Timer } from './waiting.ts'

/** Sees whether a customer who left or was turned away will try again; returns whether so. */
export const tryAgainLater = (run: Run, ticket: number): boolean => {
  const { kinds, tickets, now } = run
  const kind = run.kind[ticket]
  if (!(kinds.redialChance[kind] > 0)) return false
  const attempt = run.redialed[ticket]
  if (drawLuck(run, ticket, Purpose.redial, attempt) >= kinds.redialChance[kind]) return false
  const distribution = kinds.redialDelay[kind]
  const delay = distribution < 0 ? 0 : drawSeconds(run, ticket, Purpose.redialDelay, attempt, distribution)
  run.redialed[ticket] = attempt + 1
  run.redials.add(ticket, now, now + delay)
  run.state[ticket] = TicketState.redialing
  run.waitingSince[ticket] = now
  run.timers.push(now + delay, Timer.reply * tickets.count + ticket)
  return true
}
