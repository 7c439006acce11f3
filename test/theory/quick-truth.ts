import { conservationProblems } from '../twin/conservation.ts'
import { textbookCases } from './textbook-cases.ts'
import { allTruthCases, type TruthCase } from './truth-cases.ts'
import { figuresOf } from './truth-full-length.ts'
import type { TruthScenario } from './truth-scenario.ts'
import { scenarioOf } from './truth-scenarios.ts'
import { createRuns, createStudy, daysFor } from './truth-study.ts'
import { isReproduced, judge, type Tolerance } from './truth-verdict.ts'

/** Seed of the short runs; each case has one of its own from there on. */
export const SEED = 1917
const REPLICATIONS = 32
const TICKETS = 2_500
const SURGES = 1_000
const FEW_TICKETS = 200

/** For runs that take a second: a wrong rule shows in the standard errors, a wrong unit in the shares. */
const SHORT: Tolerance = { standardErrors: 4, share: 0.2, probability: 0.03 }

/** One or two cases of each family; all of them run at full length by `truth-run.ts`. */
const QUICK_IDS = [
  ...['ERC-P03', 'MCK-P02', 'ERA-P04', 'PNP-P01', 'PPR-P01', 'PPR-P03', 'MG1-P01', 'MG1-P03', 'OFF-P03', 'MTS-P01'],
  ...['MTS-P03', 'SKN-P01', 'SKN-P02', 'SKM-P01', 'SKW-P01', 'SKX-P01', 'SKV-P01', 'SKH-P01', 'OPN-P01', 'OPN-P02'],
  ...['FBK-P01', 'FBK-P02', 'FBK-P03', 'OWN-P01', 'OWN-P02', 'RLY-P01', 'RLY-P02', 'RLY-P03', 'RLY-P04', 'RLY-P05'],
  ...['OFF-P01', 'MTS-P04', 'SRG-P02']
]

/** The scenario of a case. @throws Error where it cannot be said */
export const sayable = (truth: TruthCase): TruthScenario => {
  const told = scenarioOf(truth)
  if (typeof told === 'string') throw new Error(`${truth.id} cannot be said: ${told}`)
  return told
}

/** What is wrong with a case after a short run, a line each. */
export const misses = (truth: TruthCase, seed: number, told = sayable(truth)): string[] => {
  const figures = figuresOf(truth)
  const keys = figures.map(([key]) => key)
  const study = createStudy(told, keys, daysFor(told, TICKETS), seed)
  const number = told.once === undefined ? REPLICATIONS : SURGES
  const runs = Array.from({ length: number }, (_, replication) => study.run(replication))
  return figures.flatMap(([key, exact]) => {
    const verdict = judge(told, key, exact, runs)
    if (verdict === undefined) return [`${key} is not read`]
    if (isReproduced(verdict, SHORT)) return []
    return [`${key} is ${verdict.estimate.value} ± ${verdict.estimate.standardError}, exactly ${exact}`]
  })
}

/** What a case lost or doubled, a line each. */
const problemsOf = (truth: TruthCase): string[] => {
  const told = sayable(truth)
  const { program, observations } = createRuns(told, daysFor(told, FEW_TICKETS))(SEED, 0)
  return conservationProblems(program, observations)
}

/** The reference cases that are run in short; none where they are absent. */
export const quickCases = (): TruthCase[] => allTruthCases().filter(({ id }) => QUICK_IDS.includes(id))

/** What short runs found wrong, by case: figures that are not the exact ones, and tickets that are lost or doubled. */
export interface QuickTruth {
  readonly textbook: Readonly<Record<string, readonly string[]>>
  readonly reference: Readonly<Record<string, readonly string[]>>
  readonly lost: Readonly<Record<string, readonly string[]>>
}

const byId = (
  cases: readonly TruthCase[],
  find: (truth: TruthCase, place: number) => string[]
): Record<string, readonly string[]> => Object.fromEntries(cases.map((truth, place) => [truth.id, find(truth, place)]))

/** Runs all cases of the textbook, and of the references one or two of each family. */
export const quickTruth = (): QuickTruth => {
  const inHours = quickCases().filter(({ timeUnit }) => timeUnit === 'hour')
  return {
    textbook: byId(textbookCases(), (truth, place) => misses(truth, SEED + place)),
    reference: byId(quickCases(), (truth, place) => misses(truth, SEED + 100 + place)),
    lost: byId([...textbookCases(), ...inHours], problemsOf)
  }
}
