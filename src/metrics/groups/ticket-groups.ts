import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { cellKeys, type Dimension, dimensionsOfKind, dimensionsOfRegion, kindsOfTickets } from '../dimensions.ts'
import { type Membership, membershipOf } from './membership.ts'

/** The groups of the counted tickets, in the order of `window.tickets`; all break-downs share them. */
export interface TicketGroups {
  readonly dimensions: readonly Pick<Dimension, 'by' | 'keys'>[]
  readonly membership: Membership
}

/** Groups tickets overall and by priority, queue, skill, plan, channel, line of targets, region of the last person, and priority × region. */
export function ticketGroups(
  program: Program,
  legend: Legend,
  tickets: Int32Array,
  lastAgent: Int32Array
): TicketGroups {
  const dimensions = [
    ...dimensionsOfKind(program, legend, kindsOfTickets(program, tickets)),
    ...dimensionsOfRegion(program, legend, tickets, lastAgent)
  ]
  const membership = membershipOf(dimensions, cellKeys(program, legend, tickets, lastAgent))
  return { dimensions: dimensions.map(({ by, keys }) => ({ by, keys })), membership }
}
