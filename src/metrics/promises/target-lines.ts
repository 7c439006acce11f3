import type { TargetKey } from '../definitions.ts'
import type { BreakDown, GroupMeasures } from '../groups/group-measures.ts'
import type { ResultLegend } from '../measures.ts'
import { estimateMean, estimateRatio } from '../merge/estimate.ts'
import type { JudgedTarget, Result, TargetLineResult } from '../schemas/result-schema.ts'
import type { ClockScore } from './clock-scores.ts'
import type { LineTallies, TargetTally } from './service-level.ts'

/** Due tickets below which chance may decide whether a target is met. */
export const FEW_TICKETS = 30
const ROUNDING = 1e-9
/** Name of the clock that never stands still. */
const AROUND_THE_CLOCK = 'around the clock'

/** What one line of the scenario's targets promises; NaN: nothing, or no ticket is of it. */
export interface TargetTerms {
  readonly line: string
  readonly firstReplySeconds: number
  readonly nextReplySeconds: number
  readonly resolutionSeconds: number
  /** Share of the due tickets that should meet it, 0…1. */
  readonly share: number
  /** Clock on which it runs. */
  readonly clock: string
  /** Whether the clock of the resolution stands still while the ticket is pending and between a solution and a reopening. */
  readonly isPaused: boolean
}

/** The lines of the targets, from the kinds of tickets for which they hold. */
export function targetTerms(legend: ResultLegend): TargetTerms[] {
  const { serviceClocks } = legend
  return legend.targetNames.map((line, number) => {
    const kind = legend.targetLine.indexOf(number)
    const of = (column: Float64Array | undefined) => (kind < 0 || column === undefined ? NaN : column[kind])
    return {
      line,
      firstReplySeconds: of(legend.targetFirstReplySeconds),
      nextReplySeconds: of(legend.targetNextReplySeconds),
      resolutionSeconds: of(legend.targetResolutionSeconds),
      share: of(legend.targetShare),
      clock: serviceClocks === undefined ? AROUND_THE_CLOCK : serviceClocks.names[serviceClocks.ofLine[number]],
      isPaused: serviceClocks?.isPaused[number] === 1
    }
  })
}

/** Target of a line for one sort of promise, seconds on its clock; NaN: none. */
export function secondsOf(terms: TargetTerms, key: TargetKey): number {
  if (key === 'firstReplyTarget') return terms.firstReplySeconds
  return key === 'nextReplyTarget' ? terms.nextReplySeconds : terms.resolutionSeconds
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

/** Judges every line of the targets on its own, over all replications; `scores` are those of each replication under other clocks. */
export function mergeTargets(
  replications: readonly (readonly BreakDown[])[],
  terms: readonly TargetTerms[],
  scores: readonly (readonly ClockScore[])[]
): Result['targets'] {
  const byTarget = replications.map(downs => groupsByTarget(downs))
  return terms.map((own, number) => {
    const groups = byTarget.map(ofReplication => ofReplication[number])
    const judged = (key: TargetKey) => {
      const tallies = groups.map(group => group[key])
      return judge(tallies, secondsOf(own, key), own.share)
    }
    return {
      line: own.line,
      clock: own.clock,
      pausedWhilePending: own.isPaused,
      tickets: estimateMean(groups.map(group => group.counts.arrived)),
      firstReply: judged('firstReplyTarget'),
      nextReply: judged('nextReplyTarget'),
      resolution: judged('resolutionTarget'),
      scores: mergeScores(scores, own, number)
    }
  })
}

function mergeScores(
  replications: readonly (readonly ClockScore[])[],
  terms: TargetTerms,
  line: number
): TargetLineResult['scores'] {
  return replications[0].map(({ clock }, number) => {
    const judged = (key: TargetKey) => {
      const tallies = replications.map(scores => tallyOfLine(scores[number][key], line))
      return judge(tallies, secondsOf(terms, key), terms.share)
    }
    return {
      clock,
      firstReply: judged('firstReplyTarget'),
      nextReply: judged('nextReplyTarget'),
      resolution: judged('resolutionTarget')
    }
  })
}

function tallyOfLine({ due, met, notYetDue }: LineTallies, line: number): Tally {
  return { due: due[line], met: met[line], notYetDue: notYetDue[line] }
}

function groupsByTarget(downs: readonly BreakDown[]): readonly GroupMeasures[] {
  const down = downs.find(({ by }) => by.length === 1 && by[0] === 'target')
  if (down === undefined) throw new Error('the measures have no break-down by target')
  return down.groups
}

type Tally = Pick<TargetTally, 'due' | 'met' | 'notYetDue'>

function judge(tallies: readonly Tally[], targetSeconds: number, requiredShare: number): JudgedTarget | null {
  if (Number.isNaN(targetSeconds)) return null
  const all = (field: keyof Tally) => tallies.map(tally => tally[field])
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
