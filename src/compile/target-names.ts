import type { Target } from '../model/scenario.ts'

/**
 * What each line of a scenario's targets is about, in order: `P1 premium, enterprise`.
 *
 * The first line that fits a ticket holds, so a later one that names no plans is about the plans that are left.
 */
export const targetNames = (targets: readonly Target[]): string[] =>
  targets.map((target, line) => nameOf(target, targets.slice(0, line)))

const nameOf = ({ priorities, plans }: Target, earlier: readonly Target[]): string => {
  const ofPriorities = priorities?.join(', ')
  if (plans !== undefined) return [ofPriorities, plans.join(', ')].filter(part => part !== undefined).join(' ')
  const isRest = earlier.some(other => other.plans !== undefined && mayShare(other.priorities, priorities))
  if (ofPriorities !== undefined) return isRest ? `${ofPriorities} other plans` : ofPriorities
  return earlier.length === 0 ? 'all tickets' : 'all other tickets'
}

const mayShare = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some(name => b.includes(name))
