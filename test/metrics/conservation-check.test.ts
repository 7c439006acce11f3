import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { checkConservation } from '../../src/metrics/conservation.ts'
import { countedWindow } from '../../src/metrics/counted-window.ts'
import { ticketHistories } from '../../src/metrics/histories/ticket-histories.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import type { Flow } from '../../src/metrics/series/flow.ts'
import type { DeskPlan } from '../metamorphic/desk-plan.ts'
import { writeDesk } from '../metamorphic/write-desk.ts'

const lasting = (minutes: number) => ({ minutes, isDrawn: true })

/** A desk of one person by day with more tickets than a day can take. */
const plan: DeskPlan = {
  skills: [0, 1, 2].map(() => ({ effort: lasting(90), reopen: { percent: 50, after: lasting(400) } })),
  teams: [{ people: 1, shift: 'day', zone: 'UTC', skills: [100, 100, 0] }],
  tickets: Array.from({ length: 24 }, (_, i) => ({ minute: 30 * i, skill: i % 3, priority: i % 2, effort: 0 })),
  routing: { policy: 'skills' },
  patience: lasting(2000)
}

const { scenario, tickets } = writeDesk(plan)
const { program, legend } = compile(scenario, compileStaffing(scenario), tickets, 7, 0)
const observations = simulate(program)
const window = countedWindow(program, legend, observations)
const { waits } = ticketHistories(program, legend, observations, window)
const measures = measure(program, legend, observations)

const check = (changed: Partial<Measures>) => checkConservation({ ...measures, ...changed }, waits, window)

describe('the check on what was measured', () => {
  test('passes a run in which tickets were solved, lost, reopened and left', () => {
    const { solved, abandoned, reopened, closingBacklog } = measures.flow
    expect(Math.min(solved, abandoned, reopened, closingBacklog)).toBeGreaterThan(0)
    expect(() => check({})).not.toThrow()
  })

  const counts: (keyof Flow)[] = [
    'openingBacklog',
    'arrived',
    'reopened',
    'solved',
    'deflected',
    'abandoned',
    'turnedAway'
  ]
  test.each(counts)('stops where one more is counted as %s than there was', key => {
    expect(() => check({ flow: { ...measures.flow, [key]: measures.flow[key] + 1 } })).toThrow(
      'opening backlog + arrived + reopened'
    )
  })

  test('stops where the closing backlog is not what the depth ends at', () => {
    const flow = {
      ...measures.flow,
      arrived: measures.flow.arrived + 1,
      closingBacklog: measures.flow.closingBacklog + 1
    }
    expect(() => check({ flow })).toThrow('the backlog at the end')
  })
})
