import { describe, expect, it } from 'vitest'
import { compareArms } from '../../src/study/compare-arms.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { buildWorker } from './build-worker.ts'
import { armOfPeople } from './small-arms.ts'

const workerFile = buildWorker('src/study/worker.ts')
const arms = [armOfPeople(2), armOfPeople(3)]

describe('the precision of differences', () => {
  const goal = { key: 'resolutionSeconds.mean', priority: null, isRelative: false, isDefault: false } as const

  it('is reached by more replications, as many for any number of jobs', async () => {
    const precision = { goals: [{ ...goal, half: 1000 }], most: 60 }
    const of = async (settings: object) => compareArms(arms, { seed: 1, replications: 10, precision, ...settings })
    const alone = await of({})
    const [reached] = alone.study.precision ?? []
    expect(alone.replications).toBeGreaterThan(10)
    expect(reached).toMatchObject({ arm: 'B', isReached: true })
    const found = alone.measures.find(({ key }) => key === goal.key)?.differences[0]
    expect(reached.half).toBeCloseTo(((found?.high ?? 0) - (found?.low ?? 0)) / 2, 6)
    expect(jsonText(await of({ jobs: 2, workerFile }))).toBe(jsonText(alone))
  })

  it('that is out of reach ends at the most replications and says so', async () => {
    const precision = { goals: [{ ...goal, half: 0.001, isRelative: true }], most: 12 }
    const { replications, study } = await compareArms(arms, { seed: 1, replications: 10, precision })
    expect(replications).toBe(12)
    expect(study.wanted).toBe(12)
    expect(study.precision).toMatchObject([{ arm: 'B', isReached: false }])
  })

  it('of a figure that there is not is not reached', async () => {
    const precision = { goals: [{ ...goal, priority: 'P9', half: 1 }], most: 12 }
    const { study } = await compareArms(arms, { seed: 1, replications: 2, precision })
    expect(study.precision).toMatchObject([{ arm: 'B', value: null, isReached: false }])
  })
})
