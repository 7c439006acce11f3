import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/model/scenario.ts'
import { ReplicationFault } from '../../../src/study/replication-fault.ts'
import { runStudy } from '../../../src/study/run-study.ts'
import { runSweep, type SweepRun } from '../../../src/study/sweep/run-sweep.ts'
import { type SweepPlan, sweepResult } from '../../../src/study/sweep/sweep-result.ts'
import { desk, deskOf, memoryStore, pointOf } from './small-desk.ts'

const REPLICATIONS = 12
const scenarios = [2, 3, 4].map(deskOf)
const points = scenarios.map(pointOf)
const record = { versions: {}, inputs: [], leftOut: [] }

const planOf = (own: readonly Scenario[], parts: Partial<SweepPlan> = {}): SweepPlan => ({
  versions: {},
  scenario: { name: 'Desk', file: 'desk.yaml' },
  settings: [],
  seed: 1,
  wanted: REPLICATIONS,
  tzRelease: '2026a',
  inputs: [],
  design: 'grid',
  vary: [{ path: 'teams.Lisbon.people', values: ['2', '3', '4'] }],
  skipped: [],
  same: [],
  measures: points[0].figures,
  areUsual: false,
  points: own.map((scenario, i) => ({ values: [String(i + 2)], isBase: i === 1, scenario, expected: [] })),
  reference: 1,
  ...parts
})

const runOf = (own = points): Promise<SweepRun> =>
  runSweep(own, { seed: 1, replications: REPLICATIONS, jobs: 1, store: memoryStore(), first: 1 })
const run = await runOf()
const sweep = sweepResult(planOf(scenarios), run)

describe('the result of a sweep', () => {
  it('has the same figures and intervals as a run of each point', async () => {
    for (const [i, scenario] of scenarios.entries()) {
      const result = await runStudy({ scenario, record }, { seed: 1, replications: REPLICATIONS })
      const [all] = result.breakDowns[0].groups
      const [resolution, share] = sweep.points[i].figures
      expect(resolution.found).toEqual(all.times.resolutionSeconds.mean)
      expect(share.found).toEqual(all.firstReplyTarget.share)
    }
  })

  it('paid hours are the scheduled hours and the overtime of everybody', async () => {
    const { staffing } = await runStudy({ scenario: scenarios[0], record }, { seed: 1, replications: REPLICATIONS })
    const [{ scheduledHours, overtimeHours }] = staffing.totals
    const paid = sweep.points[0].figures[2].found.value
    expect(paid).toBeCloseTo((scheduledHours.value ?? 0) + (overtimeHours.value ?? 0), 6)
  })

  it('a difference is that of the two figures, in pairs, and more people are better', () => {
    const [few, base, many] = sweep.points.map(({ figures }) => figures[0])
    expect(base.difference).toBeNull()
    for (const { found, difference } of [few, many]) {
      expect(difference?.pairs).toBe(REPLICATIONS)
      expect(difference?.value).toBeCloseTo((found.value ?? 0) - (base.found.value ?? 0), 4)
    }
    expect(few.difference?.verdict).toBe('more')
  })

  it('a point with the very same scenario differs in no replication', async () => {
    const twins = [deskOf(3), deskOf(3)]
    const { points: found } = sweepResult(planOf(twins, { reference: 0 }), await runOf(twins.map(pointOf)))
    expect(found[1].figures.map(({ difference }) => difference?.verdict)).toEqual(['same', 'same', 'same'])
  })

  it('a p99 of too few tickets has no difference and no verdict, and is not counted among the comparisons', async () => {
    const p99 = {
      text: 'p99 resolution',
      figure: 'resolutionSeconds',
      statistic: 'p99',
      group: null,
      unit: 'seconds'
    } as const
    const figures = [p99, ...points[0].figures]
    const ran = await runOf(points.map(one => ({ ...one, figures })))
    const result = sweepResult(planOf(scenarios, { measures: figures }), ran)
    for (const { figures: own } of result.points) {
      expect(own[0].found).toEqual({ value: null, low: null, high: null })
      expect(own[0].expectedBeyond).toBeGreaterThan(0)
      expect(own[0].expectedBeyond).toBeLessThan(100)
    }
    const [few] = result.points
    expect(few.figures[0].difference).toEqual({
      value: null,
      low: null,
      high: null,
      pairs: 0,
      corrected: null,
      verdict: null
    })
    expect(few.figures[1]).toEqual(sweep.points[0].figures[0])
    expect(result.comparisons).toBe(sweep.comparisons)
  })

  it('a failed replication is left out of the point and of its pairs', () => {
    const fault = new ReplicationFault(new Error('disk on fire'), 1, 3)
    const [first, ...others] = run.points
    const partial = { replications: first.replications.with(3, undefined), faults: [fault] }
    const [found] = sweepResult(planOf(scenarios), { ...run, points: [partial, ...others] }).points
    expect(found.replications).toBe(REPLICATIONS - 1)
    expect(found.failed).toEqual([{ replication: 4, seed: 1, reason: 'disk on fire' }])
    expect(found.figures[0].difference?.pairs).toBe(REPLICATIONS - 1)
  })

  it('a point that has not finished is told with how far it is, and has no figures', () => {
    const [first, base, last] = run.points
    const partial = { ...last, replications: last.replications.with(11, undefined) }
    const result = sweepResult(planOf(scenarios), { ...run, points: [first, base, partial], isInterrupted: true })
    expect(result.points).toHaveLength(2)
    expect(result.unfinished).toEqual([{ values: ['4'], replications: 11 }])
  })

  it('without the reference there are figures and no differences', () => {
    const [first, base, last] = run.points
    const partial = { ...base, replications: base.replications.with(0, undefined) }
    const result = sweepResult(planOf(scenarios), { ...run, points: [first, partial, last], isInterrupted: true })
    expect(result.reference).toBeNull()
    expect(result.points.flatMap(({ figures }) => figures.map(({ difference }) => difference))).toEqual(
      Array.from({ length: 6 }, () => null)
    )
  })

  it('points with other tickets are told', async () => {
    const other = desk({ demand: { generate: { rate: '44 per day', mix: { priority: { P1: 1, P2: 3 } } } } })
    const own = [scenarios[1], other]
    const { warnings } = sweepResult(planOf(own, { reference: 0 }), await runOf(own.map(pointOf)))
    expect(warnings).toEqual([expect.stringContaining('have other tickets than the reference')])
    expect(sweep.warnings).toEqual([])
  })

  it('usual measures of which no point has anything are left out, those asked for are not', async () => {
    const untargeted = desk({ targets: [] })
    const plan = planOf([untargeted], { reference: 0 })
    const ran = await runOf([pointOf(untargeted), pointOf(untargeted)])
    expect(sweepResult(plan, ran).measures).toHaveLength(3)
    expect(sweepResult({ ...plan, areUsual: true }, ran).measures.map(({ text }) => text)).toEqual([
      'mean resolution',
      'paid hours'
    ])
  })
})
