import { drawFrom } from '../../src/num/distributions.ts'
import { drawUniform, Purpose } from '../../src/num/luck.ts'
import type { TwinTicket, World } from './world.ts'

/** The n-th uniform of a ticket for a purpose, between 0 and 1. */
export const luckOf = (ticket: TwinTicket, purpose: keyof typeof Purpose, n: number): number =>
  drawUniform(ticket.luck[0], ticket.luck[1], Purpose[purpose], n)

/** Seconds drawn for a ticket from a distribution of the program; 0 where there is none (−1). */
export const drawSeconds = (
  world: World,
  ticket: TwinTicket,
  distribution: number,
  purpose: keyof typeof Purpose,
  n: number
): number => (distribution < 0 ? 0 : drawFrom(world.program.distributions, distribution, luckOf(ticket, purpose, n)))

/** Effort of the ticket's next step, seconds at proficiency 1: recorded or drawn. */
export const effortOfStep = (world: World, ticket: TwinTicket): number =>
  Number.isNaN(ticket.recordedEffort)
    ? drawSeconds(world, ticket, ticket.kind.effort, 'effort', ticket.completed)
    : ticket.recordedEffort

/** Seconds from creation until the customer leaves if nobody starts; Infinity where they never do. */
export const patienceOf = (world: World, ticket: TwinTicket): number => {
  if (!Number.isNaN(ticket.recordedPatience)) return ticket.recordedPatience
  return ticket.kind.patience < 0 ? Infinity : drawSeconds(world, ticket, ticket.kind.patience, 'patience', 0)
}

/** Whether the customer replies after the step just completed: recorded number of touches, or by chance. */
export const isReplyComing = (ticket: TwinTicket): boolean =>
  ticket.recordedTouches > 0
    ? ticket.completed < ticket.recordedTouches
    : luckOf(ticket, 'reply', ticket.completed - 1) < ticket.kind.replyChance
