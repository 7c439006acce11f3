import { drawFrom } from '../num/distributions.ts'
import { drawTicketUniform } from '../num/luck.ts'
import type { Run } from './run.ts'

/** Draws the n-th uniform number of a ticket for a purpose (K2). */
export const drawLuck = (run: Run, ticket: number, purpose: number, n: number): number => {
  const { tickets, luck } = run
  return drawTicketUniform(luck, tickets.luckLow[ticket], tickets.luckHigh[ticket], purpose, n)
}

/** Draws seconds from a distribution of the program, with the ticket's luck for a purpose. */
export const drawSeconds = (run: Run, ticket: number, purpose: number, n: number, distribution: number): number =>
  drawFrom(run.distributions, distribution, drawLuck(run, ticket, purpose, n))
