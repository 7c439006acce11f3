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

/** Effort that the ticket's next touch sets out to do, seconds at proficiency 1: what is left, else recorded or drawn. */
export const effortOfTouch = (world: World, ticket: TwinTicket): number => {
  if (ticket.effortLeft !== undefined) return ticket.effortLeft
  const { kind, rows, completed, recordedEffort, effortFactor } = ticket
  if (ticket.needsSorting) return drawSeconds(world, ticket, kind.sorting, 'sorting', rows.length)
  if (!Number.isNaN(recordedEffort)) return recordedEffort * effortFactor
  const drawn = ticket.beginsAgain
    ? drawSeconds(world, ticket, kind.effort, 'effortAgain', rows.length)
    : drawSeconds(world, ticket, kind.effort, 'effort', completed)
  return drawn * effortFactor
}

/** Seconds from arrival until the customer leaves if nobody starts; Infinity where they never do. */
export const patienceOf = (world: World, ticket: TwinTicket): number => {
  if (!Number.isNaN(ticket.recordedPatience)) return ticket.recordedPatience
  return ticket.kind.patience < 0 ? Infinity : drawSeconds(world, ticket, ticket.kind.patience, 'patience', 0)
}
