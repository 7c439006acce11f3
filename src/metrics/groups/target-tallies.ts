import type { Legend } from '../../engine/legend.ts'
import { type TargetKey, targetKeys } from '../definitions.ts'
import type { JudgedPromises } from '../promises/judged-promises.ts'
import { type TargetTally, talliesByGroup } from '../promises/service-level.ts'
import { secondsOf, targetTerms } from '../promises/target-lines.ts'
import type { Membership } from './membership.ts'

/** How the promises of each sort were kept, by group. */
export type TargetTallies = Readonly<Record<TargetKey, readonly TargetTally[]>>

/** Tallies judged promises by group. */
export function targetTallies(promises: JudgedPromises, legend: Legend, membership: Membership): TargetTallies {
  const terms = targetTerms(legend)
  const talliesOf = (key: TargetKey): TargetTally[] =>
    talliesByGroup(
      promises[key],
      promises,
      terms.map(own => secondsOf(own, key)),
      membership
    )
  return Object.fromEntries(targetKeys.map(key => [key, talliesOf(key)])) as Record<TargetKey, TargetTally[]>
}
