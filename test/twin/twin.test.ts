import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/engine/simulate.ts'
import { buildProgram } from './build-program.ts'
import { firstDifference, ticketLog, touchLog } from './compare.ts'
import { conservationProblems } from './conservation.ts'
import { askingScenarios } from './micro-asking.ts'
import { changeScenarios } from './micro-changes.ts'
import { flowScenarios } from './micro-flow.ts'
import { intakeScenarios } from './micro-intake.ts'
import { liveScenarios } from './micro-live.ts'
import { pauseScenarios } from './micro-pauses.ts'
import { peopleScenarios } from './micro-people.ts'
import { routingScenarios } from './micro-routing.ts'
import { shiftEndScenarios } from './micro-shift-end.ts'
import { validateProgram } from './program-check.ts'
import { programDrafts, programs } from './programs.ts'
import { allRules, rulesMet } from './rules-met.ts'
import { simulateSlowly } from './twin.ts'

const runs = { numRuns: Number(process.env.SUNRELAY_TWIN_RUNS ?? 1500), seed: 20_240_229 }
/** Milliseconds: enough for a slow machine, however many runs are asked for. */
const patience = 30_000 + 20 * runs.numRuns
const simulators = { engine: simulate, twin: simulateSlowly }

const scenarios = [
  ...flowScenarios,
  ...pauseScenarios,
  ...routingScenarios,
  ...shiftEndScenarios,
  ...intakeScenarios,
  ...changeScenarios,
  ...askingScenarios,
  ...liveScenarios,
  ...peopleScenarios
]

describe.each(Object.entries(simulators))('the %s', (_, run) => {
  for (const { law, draft, touches, tickets, endedAt } of scenarios) {
    test(law, () => {
      const program = buildProgram(draft)
      expect(validateProgram(program)).toEqual([])
      const observations = run(program)
      expect(touchLog(observations)).toEqual(touches)
      if (tickets) expect(ticketLog(observations)).toEqual(tickets)
      else expect(ticketLog(observations).every(line => line.includes(' solved '))).toBe(true)
      if (endedAt !== undefined) expect(observations.endedAt).toBe(endedAt)
    })
  }
})

describe('the engine and its slow twin', () => {
  test(
    'both observe the same, event by event; what comes in is solved, lost or still open, and nothing is in two places',
    () => {
      fc.assert(
        fc.property(programDrafts, draft => {
          const program = buildProgram(draft)
          expect(validateProgram(program)).toEqual([])
          const observations = simulate(program)
          expect(firstDifference(observations, simulateSlowly(program))).toBeUndefined()
          expect(conservationProblems(program, observations)).toEqual([])
        }),
        runs
      )
    },
    patience
  )

  test('every rule plays a part in some of the generated programs', () => {
    const counts = new Map(allRules.map(rule => [rule, 0]))
    for (const program of fc.sample(programs, { numRuns: 400, seed: runs.seed })) {
      for (const rule of rulesMet(program, simulate(program))) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count < 4)).toEqual([])
  })
})
