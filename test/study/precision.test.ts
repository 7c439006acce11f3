import { describe, expect, it } from 'vitest'
import { type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import type { PrecisionGoal } from '../../src/study/precision.ts'
import { runStudy, type StudyInput } from '../../src/study/run-study.ts'
import { buildWorker } from './build-worker.ts'

const source: ScenarioSource = {
  name: 'Small office',
  period: { from: '2027-03-01', to: '2027-03-07', zone: 'Europe/Lisbon' },
  priorities: ['P1', 'P2'],
  skills: { product: { effort: { exponential: { mean: '20 min' } } } },
  shifts: { office: { start: '09:00', end: '17:00' } },
  teams: { Lisbon: { zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { product: '100%' } } },
  demand: { generate: { rate: '40 per day' } }
}
const input: StudyInput = { scenario: scenarioSchema.parse(source), record: { versions: {}, inputs: [], leftOut: [] } }
const workerFile = buildWorker('src/study/worker.ts')

const goal = (half: number, different: Partial<PrecisionGoal> = {}): PrecisionGoal => ({
  key: 'resolutionSeconds.mean',
  priority: null,
  half,
  isRelative: true,
  isDefault: false,
  ...different
})

const studyOf = (goals: PrecisionGoal[], most: number, jobs = 1) =>
  runStudy(input, { seed: 4, replications: 10, jobs, workerFile, precision: { goals, most } })

describe('replications until figures are precise', () => {
  it('stop once half the interval is as small as was asked', async () => {
    const { replications, study, breakDowns } = await studyOf([goal(0.03)], 200)
    const { value, low, high } = breakDowns[0].groups[0].times.resolutionSeconds.mean
    expect(replications).toBeGreaterThan(10)
    expect(replications).toBeLessThan(200)
    expect(((high ?? 0) - (low ?? 0)) / 2).toBeLessThanOrEqual(0.03 * (value ?? 0))
    expect(study.precision).toMatchObject([{ figure: 'Resolution, mean', isReached: true, goal: 0.03 }])
    expect(study.wanted).toBe(replications)
  })

  it('are as many for any number of jobs', async () => {
    const of = async (jobs: number) => JSON.stringify(await studyOf([goal(0.03)], 200, jobs))
    expect(await of(2)).toBe(await of(1))
  })

  it('are ten where that is enough', async () => {
    expect((await studyOf([goal(0.9)], 200)).replications).toBe(10)
  })

  it('stop at the limit, and it is told what was not reached', async () => {
    const { replications, study } = await studyOf([goal(0.9), goal(1, { isRelative: false })], 12)
    expect(replications).toBe(12)
    expect(study.precision?.map(({ isReached }) => isReached)).toEqual([true, false])
  })

  it('what nothing measures is told where it was asked for, and else left out', async () => {
    const share = { key: 'resolutionTarget.share' } as const
    const { study } = await studyOf([goal(0.1, share), goal(0.1, { ...share, isDefault: true })], 30)
    expect(study.precision).toMatchObject([{ value: null, half: null, isReached: false }])
  })

  it('know the tickets of one priority', async () => {
    const { study } = await studyOf([goal(0.9, { priority: 'P2' })], 20)
    expect(study.precision?.[0].figure).toBe('Resolution, mean, P2')
  })
})
