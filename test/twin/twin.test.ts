import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/engine/simulate.ts'
import { buildProgram } from './build-program.ts'
import { firstDifference, ticketLog, touchLog } from './compare.ts'
import { conservationProblems } from './conservation.ts'
import { flowScenarios } from './micro-flow.ts'
import { pauseScenarios } from './micro-pauses.ts'
import { routingScenarios } from './micro-routing.ts'
import { shiftEndScenarios } from './micro-shift-end.ts'
import { validateProgram } from './program-check.ts'
import { programDrafts, programs } from './programs.ts'
import { simulateSlowly } from './twin.ts'

const runs = { numRuns: Number(process.env.SUNRELAY_TWIN_RUNS ?? 1500), seed: 20_240_229 }
/** Milliseconds: enough for a slow machine, however many runs are asked for. */
const patience = 30_000 + 20 * runs.numRuns
const simulators = { engine: simulate, twin: simulateSlowly }

const scenarios = [...flowScenarios, ...pauseScenarios, ...routingScenarios, ...shiftEndScenarios]

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

  test(
    'what comes in is solved, lost or still open, and nothing is in two places',
    () => {
      fc.assert(
        fc.property(programs, program => {
          expect(conservationProblems(program, run(program))).toEqual([])
        }),
        runs
      )
    },
    patience
  )
})

describe('the slow twin', () => {
  test(
    'generated programs keep the rules of their type',
    () => {
      fc.assert(
        fc.property(programs, program => {
          expect(validateProgram(program)).toEqual([])
        }),
        runs
      )
    },
    patience
  )

  test(
    'the engine observes what the twin observes, event by event',
    () => {
      fc.assert(
        fc.property(programDrafts, draft => {
          const program = buildProgram(draft)
          expect(firstDifference(simulate(program), simulateSlowly(program))).toBeUndefined()
        }),
        runs
      )
    },
    patience
  )
})
