import type { Target } from '../model/scenario.ts'

/**
 * What each line of a scenario's targets is about, in order: `P1 premium, enterprise`, `P1 premium by chat`.
 *
 * The first line that fits a ticket holds, so a later one that names no plans is about the plans that are left.
 */
export const targetNames = (targets: readonly Target[]): string[] =>
  targets.map((target, line) => nameOf(target, targets.slice(0, line)))

const nameOf = (target: Target, earlier: readonly Target[]): string => {
  const tickets = ticketsOf(target, earlier)
  if (target.channels !== undefined) return `${tickets} by ${target.channels.join(', ')}`
  const isRest = earlier.some(other => other.channels !== undefined && shareTickets(other, target))
  return isRest && tickets !== ALL_OTHERS ? `${tickets} by other channels` : tickets
}

const ALL_OTHERS = 'all other tickets'

const ticketsOf = (target: Target, earlier: readonly Target[]): string => {
  const { priorities, plans } = target
  const ofPriorities = priorities?.join(', ')
  if (plans !== undefined) return [ofPriorities, plans.join(', ')].filter(part => part !== undefined).join(' ')
  const isRest = earlier.some(other => other.plans !== undefined && shareTickets(other, target))
  if (ofPriorities !== undefined) return isRest ? `${ofPriorities} other plans` : ofPriorities
  return earlier.some(other => shareTickets(other, target)) ? ALL_OTHERS : 'all tickets'
}

/** Whether two lines may fit the same ticket. */
const shareTickets = (a: Target, b: Target): boolean =>
  mayShare(a.priorities, b.priorities) && mayShare(a.plans, b.plans) && mayShare(a.channels, b.channels)

const mayShare = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some(name => b.includes(name))
