import type { Legend } from '../engine/legend.ts'
import type { BreakDown, GroupMeasures } from './break-downs.ts'
import type { TargetKey } from './definitions.ts'
import { estimateMean, estimateRatio } from './estimate.ts'
import type { JudgedTarget, Result } from './result-schema.ts'
import type { TargetTally } from './service-level.ts'

/** Due tickets below which chance may decide whether a target is met. */
export const FEW_TICKETS = 30
const ROUNDING = 1e-9

/** What one line of the scenario's targets promises; NaN: nothing, or no ticket is of it. */
export interface TargetTerms {
  readonly line: string
  readonly firstReplySeconds: number
  readonly resolutionSeconds: number
  /** Share of the due tickets that should meet it, 0…1. */
  readonly share: number
}

/** The lines of the targets, from the kinds of tickets for which they hold. */
export function targetTerms(legend: Legend): TargetTerms[] {
  return legend.targetNames.map((line, number) => {
    const kind = legend.targetLine.indexOf(number)
    const of = (column: Float64Array) => (kind < 0 ? NaN : column[kind])
    return {
      line,
      firstReplySeconds: of(legend.targetFirstReplySeconds),
      resolutionSeconds: of(legend.targetResolutionSeconds),
      share: of(legend.targetShare)
    }
  })
}

/**
 * Names of the lines that the tickets of a group miss; `all` are the tallies over all tickets.
 *
 * A line that the group has only a part of is judged there on `FEW_TICKETS` due tickets or more.
 */
export function linesMissed(
  tallies: readonly TargetTally[],
  all: readonly TargetTally[],
  terms: readonly TargetTerms[]
): string[] {
  const missed = terms.filter(({ share }, line) => {
    const due = sumOf(tallies, tally => tally.dueOfLine[line])
    const met = sumOf(tallies, tally => tally.metOfLine[line])
    const isWhole = due === sumOf(all, tally => tally.dueOfLine[line])
    return due > 0 && (isWhole || due >= FEW_TICKETS * tallies.length) && isMissed(met / due, share)
  })
  return missed.map(({ line }) => line)
}

/** Judges every line of the targets on its own, over all replications. */
export function mergeTargets(
  replications: readonly (readonly BreakDown[])[],
  terms: readonly TargetTerms[]
): Result['targets'] {
  const byTarget = replications.map(downs => groupsByTarget(downs))
  return terms.map(({ line, firstReplySeconds, resolutionSeconds, share }, number) => {
    const groups = byTarget.map(ofReplication => ofReplication[number])
    return {
      line,
      tickets: estimateMean(groups.map(group => group.counts.arrived)),
      firstReply: judge(groups, 'firstReplyTarget', firstReplySeconds, share),
      resolution: judge(groups, 'resolutionTarget', resolutionSeconds, share)
    }
  })
}

function groupsByTarget(downs: readonly BreakDown[]): readonly GroupMeasures[] {
  const down = downs.find(({ by }) => by.length === 1 && by[0] === 'target')
  if (down === undefined) throw new Error('the measures have no break-down by target')
  return down.groups
}

function judge(
  groups: readonly GroupMeasures[],
  key: TargetKey,
  targetSeconds: number,
  requiredShare: number
): JudgedTarget | null {
  if (Number.isNaN(targetSeconds)) return null
  const all = (field: 'due' | 'met' | 'notYetDue') => groups.map(group => group[key][field])
  const share = estimateRatio(all('met'), all('due'))
  const due = estimateMean(all('due'))
  return {
    targetSeconds,
    requiredShare,
    share,
    due,
    met: estimateMean(all('met')),
    notYetDue: estimateMean(all('notYetDue')),
    verdict: share.value === null ? null : isMissed(share.value, requiredShare) ? 'missed' : 'met',
    isJudgedOnFew: (due.value ?? 0) < FEW_TICKETS
  }
}

function isMissed(share: number, required: number): boolean {
  return share < required - ROUNDING
}

function sumOf(tallies: readonly TargetTally[], of: (tally: TargetTally) => number): number {
  return tallies.reduce((sum, tally) => sum + of(tally), 0)
}
