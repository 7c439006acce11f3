import type { Queue, Scenario } from '../model/scenario.ts'
import type { Group } from './person.ts'
import type { Policy } from './policies.ts'

/** One stage of eligibility (R2): from this wait on, these groups may take the ticket. */
export interface Stage {
  readonly afterSeconds: number
  /** Ascending numbers of groups. */
  readonly groups: readonly number[]
}

/** What decides who may take tickets of a skill in a queue. */
export interface EligibilityContext {
  readonly scenario: Scenario
  /** With columns for combined skills too. */
  readonly groups: readonly Group[]
  readonly policy: Policy
  /** Region of each team, by name. */
  readonly regionOfTeam: readonly string[]
}

/**
 * The stages of a skill in a queue: own regions before all regions, skilled people before generalists, wider every time. Tickets that
 * must be served from `region` are so in every stage, whatever the regions of their queue.
 */
export const stagesOf = (
  context: EligibilityContext,
  skill: number,
  queue: Queue | undefined,
  region?: string
): Stage[] => {
  const overflowAfter = queue?.overflow ?? Number.POSITIVE_INFINITY
  const generalistsAfter = context.policy.generalists?.afterSeconds ?? Number.POSITIVE_INFINITY
  const openings = [...new Set([0, overflowAfter, generalistsAfter])].filter(Number.isFinite).sort((a, b) => a - b)
  const stages: Stage[] = []
  for (const afterSeconds of openings) {
    const regions = region === undefined ? (afterSeconds >= overflowAfter ? undefined : queue?.regions) : [region]
    const groups = groupsAt(context, skill, regions, afterSeconds >= generalistsAfter)
    if (stages.length === 0 || groups.length > stages[stages.length - 1].groups.length)
      stages.push({ afterSeconds, groups })
  }
  return stages
}

const groupsAt = (
  { groups, regionOfTeam }: EligibilityContext,
  skill: number,
  regions: readonly string[] | undefined,
  withGeneralists: boolean
): number[] =>
  groups.flatMap((group, number) => {
    const isInRegion = regions === undefined || regions.includes(regionOfTeam[group.team])
    return isInRegion && (withGeneralists || group.proficiency[skill] > 0) ? [number] : []
  })

/** Proficiency of a group in a skill once it is eligible: its own, or that of a generalist (P2); 0: never eligible. */
export const proficiencyOf = (policy: Policy, group: Group, skill: number): number =>
  group.proficiency[skill] || (policy.generalists?.proficiency ?? 0)
