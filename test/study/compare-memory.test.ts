import { describe, expect, it } from 'vitest'
import { jobsWithin } from '../../src/cli/fit-memory.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { compareMemory } from '../../src/study/compare-memory.ts'
import { memoryNeed } from '../../src/study/memory.ts'
import type { StudyInput } from '../../src/study/study-input.ts'
import { armWith } from './small-arms.ts'

const arm = (rate: string): StudyInput => armWith({ demand: { generate: { rate } } }).input
const [small, large] = [arm('100 per day'), arm('200000 per day')]
const limits = { total: 6e9, heap: 4e9 }
const jobsFor = (arms: readonly StudyInput[], replications: number, isAsked: boolean) =>
  jobsWithin(jobs => compareMemory(arms, replications, jobs), replications, { jobs: 8, isAsked }, limits)

describe('the memory of a comparison', () => {
  it('is that of its largest arm, and of figures of all', () => {
    const alone = compareMemory([large, large], 2, 2)
    expect(compareMemory([small, large], 2, 2).total).toBeCloseTo(alone.total, -3)
    expect(compareMemory([large, small], 2, 2).ofJob).toBe(alone.ofJob)
    expect(compareMemory([small, small, small], 1000, 1).kept).toBeCloseTo(3 * compareMemory([small], 1000, 1).kept, 0)
  })

  it('counts the recorded tickets of every arm, those that arms share once', () => {
    const { scenario } = small
    const tickets = drawDemand(scenario, compileStaffing(scenario), 1, 0)
    const replay: StudyInput = { ...small, recorded: { file: 'x.csv', tickets } }
    const table = memoryNeed(replay, 1, 1).recorded
    expect(table).toBeGreaterThan(0)
    const other: StudyInput = { ...small, recorded: { file: 'y.csv', tickets: { ...tickets } } }
    const besidesKept = (arms: readonly StudyInput[]) => {
      const { total, kept } = compareMemory(arms, 2, 1)
      return total - kept
    }
    expect(besidesKept([replay, replay])).toBeCloseTo(besidesKept([replay]), 0)
    expect(besidesKept([replay, other]) - besidesKept([replay])).toBeCloseTo(table, 0)
  })

  it('takes as many jobs as fit, and is refused where too many were asked for or nothing fits', () => {
    const jobs = jobsFor([small, large], 20, false)
    expect(jobs).toBeGreaterThan(1)
    expect(jobs).toBeLessThan(8)
    expect(() => jobsFor([small, large], 20, true)).toThrow(/Take fewer --jobs than 8/)
    expect(() => jobsFor([small, arm('2000000 per day')], 20, false)).toThrow(/shorter period/)
    expect(() => jobsFor([small, small], 100_000_000, false)).toThrow(/Take --replications \d+ or fewer/)
  })
})
