import type { SkillWait } from '../groups/skill-waits.ts'
import type { SkillWaitResult } from '../schemas/skill-waits-schema.ts'
import { estimateMean, estimateRatio } from './estimate.ts'

/** Merges the sums of all replications: means are ratios of sums; pairs of which no ticket was begun are left out. */
export function mergeSkillWaits(replications: readonly (readonly SkillWait[])[]): SkillWaitResult[] {
  return replications[0].flatMap(({ skill, region }, pair) => {
    const begun = replications.map(waits => waits[pair].begun)
    if (begun.every(count => count === 0)) return []
    const seconds = replications.map(waits => waits[pair].seconds)
    return [{ skill, region, begun: estimateMean(begun), firstWaitSeconds: estimateRatio(seconds, begun) }]
  })
}
