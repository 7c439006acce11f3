import type { Surge } from '../../engine/legend.ts'
import { integralOf, type Level, peakOf } from './level.ts'

const DAY = 86_400
const WEEK = 7 * DAY
/** Steps at which the backlog is looked at after a surge, seconds. */
const STEP = 900
/** The backlog is back at most a tenth, or one ticket, above what it was. */
const SLACK = 0.1
const LEAST_SLACK = 1

/** How the backlog took a surge of demand and came down from it (F21). */
export interface Recovery {
  /** Absent: not a surge of the scenario but the highest backlog of the run. */
  readonly surge?: Surge
  /** Mean backlog in the week before, tickets; NaN where less than a day before is counted. */
  readonly before: number
  /** Highest backlog from the start of the surge until it was back, tickets, and when. */
  readonly peak: number
  readonly peakAtSeconds: number
  /** From the end of the surge (of the highest backlog: from its instant) until the backlog was back, seconds; NaN: never, or nothing to compare with. */
  readonly recoverySeconds: number
}

/**
 * Recovery of the backlog from every surge within the counted period, and from the highest backlog of the run.
 *
 * The backlog is *back* at the first instant, in steps of 15 minutes from the end of the surge, from which its mean over 24 hours is at most
 * a tenth or one ticket above that of the same hours of the week before the surge began (of all hours before, where less than a week
 * is counted). For the highest backlog of the run it is compared with the mean of the counted period.
 */
export function recoveries(backlog: Level, surges: readonly Surge[], until: number): Recovery[] {
  const counted = surges.filter(({ from }) => from >= 0 && from < until)
  return [...counted.map(surge => afterSurge(backlog, surge, until)), afterPeak(backlog, until)]
}

function afterSurge(backlog: Level, surge: Surge, until: number): Recovery {
  const usual = usualBefore(backlog, surge.from)
  const backAt = usual === undefined ? NaN : backAfter(backlog, surge.until, until, usual.over24Hours)
  const { level, at } = peakOf(backlog, surge.from, Number.isNaN(backAt) ? until : Math.max(backAt, surge.until))
  return { surge, before: usual?.mean ?? NaN, peak: level, peakAtSeconds: at, recoverySeconds: backAt - surge.until }
}

function afterPeak(backlog: Level, until: number): Recovery {
  const { level, at } = peakOf(backlog, 0, until)
  const before = integralOf(backlog, 0, until) / until
  const backAt = backAfter(backlog, at, until, () => before)
  return { before, peak: level, peakAtSeconds: at, recoverySeconds: backAt - at }
}

/** What the backlog was before an instant: its mean, and that of the same hours of the week as the 24 hours from an instant on. */
function usualBefore(
  backlog: Level,
  from: number
): { mean: number; over24Hours: (start: number) => number } | undefined {
  if (from < DAY) return undefined
  const length = from >= WEEK ? WEEK : Math.floor(from / DAY) * DAY
  const mean = integralOf(backlog, from - length, from) / length
  if (length < WEEK) return { mean, over24Hours: () => mean }
  const first = from - WEEK
  return { mean, over24Hours: start => sameHours(backlog, first, (((start - first) % WEEK) + WEEK) % WEEK) }
}

/** Mean over 24 hours of the week that begins at `first`, from `past` seconds into it on; its end is followed by its start. */
function sameHours(backlog: Level, first: number, past: number): number {
  const end = Math.min(WEEK, past + DAY)
  const wrapped = past + DAY - end
  return (integralOf(backlog, first + past, first + end) + integralOf(backlog, first, first + wrapped)) / DAY
}

function backAfter(backlog: Level, from: number, until: number, usual: (start: number) => number): number {
  for (let at = from; at + DAY <= until; at += STEP) {
    const level = usual(at)
    if (integralOf(backlog, at, at + DAY) / DAY <= Math.max(level * (1 + SLACK), level + LEAST_SLACK)) return at
  }
  return NaN
}
