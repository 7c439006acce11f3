import { describe, expect, it } from 'vitest'
import { conservationProblems } from '../twin/conservation.ts'
import { textbookCases } from './textbook-cases.ts'
import { allTruthCases, type TruthCase, truthIsAbsent } from './truth-cases.ts'
import { figuresOf } from './truth-full-length.ts'
import type { TruthScenario } from './truth-scenario.ts'
import { scenarioOf } from './truth-scenarios.ts'
import { createRuns, createStudy, daysFor } from './truth-study.ts'
import { isReproduced, judge, type Tolerance } from './truth-verdict.ts'

const SEED = 1917
const REPLICATIONS = 32
const TICKETS = 2_500
const SURGES = 1_000
const FEW_TICKETS = 200

/** For runs that take a second: a wrong rule shows in the standard errors, a wrong unit in the shares. */
const SHORT: Tolerance = { standardErrors: 4, share: 0.2, probability: 0.03 }

/** One or two cases of each family; all of them run at full length by `truth-run.ts`. */
const QUICK = [
  ...['ERC-P03', 'MCK-P02', 'ERA-P04', 'PNP-P01', 'PPR-P01', 'PPR-P03', 'MG1-P01', 'MG1-P03', 'OFF-P03', 'MTS-P01'],
  ...['MTS-P03', 'SKN-P01', 'SKN-P02', 'SKM-P01', 'SKW-P01', 'SKX-P01', 'SKV-P01', 'SKH-P01', 'OPN-P01', 'OPN-P02'],
  ...['FBK-P01', 'FBK-P02', 'FBK-P03', 'OWN-P01', 'OWN-P02', 'RLY-P01', 'RLY-P02', 'RLY-P03', 'RLY-P04', 'RLY-P05'],
  ...['OFF-P01', 'MTS-P04', 'SRG-P02']
]

const sayable = (truth: TruthCase): TruthScenario => {
  const told = scenarioOf(truth)
  if (typeof told === 'string') throw new Error(`${truth.id} cannot be said: ${told}`)
  return told
}

/** What is wrong with a case after a short run, a line each. */
const misses = (truth: TruthCase, seed: number, told = sayable(truth)): string[] => {
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

const problemsOf = (truth: TruthCase): string[] => {
  const told = sayable(truth)
  const { program, observations } = createRuns(told, daysFor(told, FEW_TICKETS))(SEED, 0)
  return conservationProblems(program, observations)
}

describe('the product against formulas', () => {
  it.each(textbookCases().map((truth, place) => [truth.id, truth, place] as const))(
    'gives the figures of %s',
    (_, truth, place) => {
      expect(misses(truth, SEED + place)).toEqual([])
    }
  )

  it('misses the figures where the scenario has another rule', () => {
    const truth = textbookCases().find(({ id }) => id === 'M/M/c with priorities') as TruthCase
    const told = sayable(truth)
    const byAge = { ...told, source: { ...told.source, routing: { order: 'age' as const } } }
    expect(misses(truth, SEED, byAge).length).toBeGreaterThan(0)
  })

  it.each(textbookCases().map(truth => [truth.id, truth] as const))('loses and doubles nothing in %s', (_, truth) => {
    expect(problemsOf(truth)).toEqual([])
  })
})

describe.skipIf(truthIsAbsent)(
  `the product against reference cases${truthIsAbsent ? `: ${truthIsAbsent}` : ''}`,
  () => {
    const quick = allTruthCases().filter(({ id }) => QUICK.includes(id))

    it.each(quick.map((truth, place) => [truth.id, truth, place] as const))('reproduces %s', (_, truth, place) => {
      expect(misses(truth, SEED + 100 + place)).toEqual([])
    })

    it.each(quick.filter(({ timeUnit }) => timeUnit === 'hour').map(truth => [truth.id, truth] as const))(
      'loses and doubles nothing in %s',
      (_, truth) => {
        expect(problemsOf(truth)).toEqual([])
      }
    )

    it('says every family or gives the reason why it cannot', () => {
      const reasons = allTruthCases().map(truth => scenarioOf(truth))
      expect(reasons.filter(each => typeof each === 'string' && each.startsWith('a family that is not known'))).toEqual(
        []
      )
    })
  }
)
