import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { ArmRun } from './arm.ts'

/** Why the figures of an arm are not quite those of the first: another period, other tickets, other promises; none where only what is asked differs. */
export const armWarnings = (first: ArmRun, other: ArmRun): string[] => {
  const [a, b] = [first.arm.input.scenario, other.arm.input.scenario]
  return [...otherPeriod(a, b), ...otherTickets(first, other), ...otherPriorities(a, b), ...otherPromises(a, b)]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const otherPeriod = ({ period: a }: Scenario, { period: b }: Scenario): string[] => {
  if (same(daysOf(a), daysOf(b)))
    return same(a, b) ? [] : ['another warm-up or cool-down: what is counted began or ended otherwise']
  return [`another period (${b.from} to ${b.to}, ${b.zone}): totals are of other days`]
}

const daysOf = ({ from, to, zone }: Scenario['period']): readonly string[] => [from, to, zone]

const otherTickets = ({ tickets: a }: ArmRun, { tickets: b }: ArmRun): string[] => {
  const differing = a.filter((mark, replication) => mark !== b[replication]).length
  if (differing === 0) return []
  const where = differing === a.length ? '' : ` in ${differing} of ${a.length} replications`
  return [`other tickets${where}: the differences hold those of the demand, and pairing helps less`]
}

const otherPriorities = (a: Scenario, b: Scenario): string[] => {
  const [ofFirst, ofOther] = [scenarioNames(a).priorities, scenarioNames(b).priorities]
  return same(ofFirst, ofOther) ? [] : ['other priorities: only those that both arms have are compared']
}

const otherPromises = (a: Scenario, b: Scenario): string[] =>
  same([a.targets, a.clocks], [b.targets, b.clocks])
    ? []
    : ['other promises: shares in time are of what each arm promises']
