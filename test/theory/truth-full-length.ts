import { studentQuantile } from '../../src/num/student.ts'
import type { Figures } from './figures.ts'
import type { TruthCase } from './truth-cases.ts'
import type { TruthScenario } from './truth-scenario.ts'
import { createStudy, daysFor } from './truth-study.ts'
import { isPrecise, judge, type Verdict } from './truth-verdict.ts'

const SEED = 20_270_104
const SEEDS_APART = 1_000_000
const LEAST_REPLICATIONS = 40
const TICKETS = 30_000
/** Runs that go through their stretches once are short: many of them. */
const SURGES = 2_000

/** A seed of its own for each case, lest all cases share the same luck. */
const seedOf = ({ id }: TruthCase): number =>
  SEED + SEEDS_APART * [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 0)

/** What became of one case. */
export interface CaseResult {
  readonly id: string
  readonly verdicts: readonly Verdict[]
  /** Figures that nothing reads. */
  readonly unread: readonly string[]
  readonly replications: number
  readonly seconds: number
}

/** Figures of a case that are single numbers. */
export const figuresOf = ({ metrics }: TruthCase): [key: string, exact: number][] =>
  Object.entries(metrics).filter((entry): entry is [string, number] => typeof entry[1] === 'number')

/** Runs a case until every figure is precise enough or the time is up, and compares. */
export const runAtLength = (truth: TruthCase, told: TruthScenario, secondsAllowed: number): CaseResult => {
  const figures = figuresOf(truth)
  const begun = performance.now()
  const keys = figures.map(([key]) => key)
  const study = createStudy(told, keys, daysFor(told, TICKETS), seedOf(truth))
  const runs: Figures[] = []
  let wanted = told.once === undefined ? LEAST_REPLICATIONS : SURGES
  let verdicts: Verdict[] = []
  for (;;) {
    while (
      runs.length < wanted &&
      (performance.now() - begun < secondsAllowed * 1000 || runs.length < LEAST_REPLICATIONS)
    )
      runs.push(study.run(runs.length))
    verdicts = figures.flatMap(([key, exact]) => judge(told, key, exact, runs) ?? [])
    if (runs.length < wanted || verdicts.every(isPrecise)) break
    wanted = Math.ceil(runs.length * Math.min(4, Math.max(1.2, lacking(verdicts))))
  }
  const unread = keys.filter(key => !verdicts.some(verdict => verdict.key === key))
  return { id: truth.id, verdicts, unread, replications: runs.length, seconds: (performance.now() - begun) / 1000 }
}

/** How many times as many replications it takes. */
const lacking = (verdicts: readonly Verdict[]): number =>
  Math.max(...verdicts.map(({ isProbability, precision }) => (precision / (isProbability ? 0.002 : 0.005)) ** 2))

/** Share of independent runs whose 95 % interval holds the exact value, by figure. */
export interface Coverage {
  readonly id: string
  readonly runs: number
  readonly shares: readonly (readonly [key: string, share: number])[]
}

const COVERAGE_RUNS = 200
const COVERAGE_REPLICATIONS = 10
const COVERAGE_TICKETS = 3_000
const COVERED =
  /^(class\d\.)?(meanWait|meanFirstWait|meanTimeInSystem|probWait|occupancy|meanQueue|timeAverageWaiting)$/

/** Runs a case many times over, each time with few replications, and counts the intervals that hold the exact value. */
export const coverageOf = (truth: TruthCase, told: TruthScenario): Coverage => {
  const figures = figuresOf(truth).filter(([key]) => COVERED.test(key))
  const keys = figures.map(([key]) => key)
  const held = new Map(keys.map(key => [key, 0]))
  const reach = studentQuantile(0.975, COVERAGE_REPLICATIONS - 1)
  const days = daysFor(told, COVERAGE_TICKETS)
  for (let run = 0; run < COVERAGE_RUNS; run++) {
    const study = createStudy(told, keys, days, seedOf(truth) + 1 + run)
    const runs = Array.from({ length: COVERAGE_REPLICATIONS }, (_, replication) => study.run(replication))
    for (const [key, exact] of figures) {
      const verdict = judge(told, key, exact, runs)
      if (verdict && Math.abs(verdict.z) <= reach) held.set(key, (held.get(key) ?? 0) + 1)
    }
  }
  return { id: truth.id, runs: COVERAGE_RUNS, shares: keys.map(key => [key, (held.get(key) ?? 0) / COVERAGE_RUNS]) }
}
