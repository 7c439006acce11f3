import { describe, expect, it } from 'vitest'
import { comparisonSchema } from '../../src/metrics/schemas/comparison-schema.ts'
import { compareArms } from '../../src/study/compare-arms.ts'
import { ReplicationFault } from '../../src/study/replication-fault.ts'
import { NothingFinished } from '../../src/study/run-replications.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { buildWorker } from './build-worker.ts'
import { expectedOfArms } from './expected-of-arms.ts'
import { armOfPeople } from './small-arms.ts'

const workerFile = buildWorker('src/study/worker.ts')
const failing = buildWorker('test/study/failing-worker.ts')
const arms = [armOfPeople(2), armOfPeople(3)]

describe('a comparison in threads', () => {
  it('gives the same bytes for 1, 2 and 4 jobs', async () => {
    const three = [...arms, armOfPeople(4)]
    const expected = expectedOfArms(['C - B: mean resolution <= -1 min'], three)
    const of = async (settings: object) =>
      jsonText(await compareArms(three, { seed: 3, replications: 4, expected, ...settings }))
    const alone = await of({})
    expect(await of({ jobs: 2, workerFile })).toBe(alone)
    expect(await of({ jobs: 4, workerFile })).toBe(alone)
  })

  it('leaves a replication that fails in one arm out of all, names it, and keeps the rest', async () => {
    const settings = { seed: 3, replications: 6, jobs: 2 }
    const comparison = await compareArms(arms, { ...settings, workerFile: failing })
    expect(comparisonSchema.safeParse(JSON.parse(jsonText(comparison))).error?.issues ?? []).toEqual([])
    expect(comparison.replications).toBe(4)
    expect(comparison.study).toMatchObject({ wanted: 6, isInterrupted: false })
    expect(comparison.study.failed.map(({ arm, replication, seed }) => [arm, replication, seed])).toEqual([
      ['B', 2, 3],
      ['B', 4, 3]
    ])
    expect(comparison.study.failed[0].reason).toBe('disk on fire')
    expect(comparison.measures[0].differences[0].pairs).toBe(4)
  })

  it('of which failures leave fewer than two replications fails with the first, which names its arm', async () => {
    const run = compareArms(arms, { seed: 3, replications: 2, jobs: 2, workerFile: failing })
    await expect(run).rejects.toThrow('arm B, replication 2 of seed 3: disk on fire')
    await expect(run).rejects.toThrow(ReplicationFault)
  })
})

describe('a comparison that is ended early', () => {
  it.each([1, 2])('shows the replications that all arms have finished (%i jobs)', async jobs => {
    const stop = new AbortController()
    const comparison = await compareArms(arms, {
      seed: 1,
      replications: 500,
      jobs,
      workerFile,
      signal: stop.signal,
      onProgress: done => done === 9 && stop.abort()
    })
    expect(comparison.study).toMatchObject({ wanted: 500, isInterrupted: true, failed: [] })
    expect(comparison.replications).toBeGreaterThanOrEqual(4)
    expect(comparison.replications).toBeLessThan(20)
    expect(comparison.measures[0].differences[0].pairs).toBe(comparison.replications)
  })

  it('has the figures of a comparison that was to be as short', async () => {
    const stop = new AbortController()
    const ended = await compareArms(arms, {
      seed: 1,
      replications: 50,
      signal: stop.signal,
      onProgress: done => done === 7 && stop.abort()
    })
    const short = await compareArms(arms, { seed: 1, replications: 3 })
    expect(ended.replications).toBe(3)
    expect(ended.measures).toEqual(short.measures)
  })

  it('before two replications of all arms have finished has nothing to show', async () => {
    const stop = new AbortController()
    const onProgress = (done: number) => done === 3 && stop.abort()
    const run = compareArms(arms, { seed: 1, replications: 50, signal: stop.signal, onProgress })
    await expect(run).rejects.toThrow(NothingFinished)
  })
})
