import { describe, expect, it } from 'vitest'
import { runSweep, type SweepPoint, type SweepSettings } from '../../../src/study/sweep/run-sweep.ts'
import { buildWorker } from '../build-worker.ts'
import { deskOf, memoryStore, pointOf } from './small-desk.ts'

const points = [2, 3, 4].map(people => pointOf(deskOf(people)))
const workerFile = buildWorker('src/study/worker.ts')
const failing = buildWorker('test/study/failing-worker.ts')

const settingsWith = (parts: Partial<SweepSettings> = {}): SweepSettings => ({
  seed: 5,
  replications: 3,
  jobs: 1,
  store: memoryStore(),
  first: 1,
  ...parts
})
const run = (parts: Partial<SweepSettings> = {}, own: readonly SweepPoint[] = points) =>
  runSweep(own, settingsWith(parts))
const figuresOf = async (parts: Partial<SweepSettings> = {}) => JSON.stringify((await run(parts)).points)
const whole = await figuresOf()

describe('a sweep', () => {
  it.each([1, 2])('comes to the same whatever the number of jobs: %i', async jobs => {
    expect(await figuresOf({ jobs, workerFile })).toBe(whole)
  })

  it('runs nothing twice, and comes to the same from what was kept', async () => {
    const store = memoryStore()
    await run({ store })
    expect(new Set(store.written).size).toBe(9)
    const again = await run({ store })
    expect({ kept: again.kept, run: again.run, written: store.written.length }).toEqual({ kept: 9, run: 0, written: 9 })
    expect(JSON.stringify(again.points)).toBe(whole)
  })

  it('of which a part is kept runs only the rest', async () => {
    const store = memoryStore()
    await run({ store, replications: 2 }, points.slice(1))
    const { kept, run: ran, points: found } = await run({ store })
    expect([kept, ran]).toEqual([4, 5])
    expect(JSON.stringify(found)).toBe(whole)
  })

  it('runs points that are the same scenario once', async () => {
    const store = memoryStore()
    const { points: found } = await run({ store }, [points[0], points[1], points[0]])
    expect(store.written).toHaveLength(6)
    expect(found[2]).toEqual(found[0])
  })

  it('runs what is broken again and counts it', async () => {
    const store = memoryStore()
    let reads = 0
    const read: typeof store.read = async name => (reads++ === 0 ? 'broken' : store.read(name))
    const { broken, run: ran, points: found } = await run({ store: { ...store, read } })
    expect([broken, ran]).toEqual([1, 9])
    expect(JSON.stringify(found)).toBe(whole)
  })

  it('that cannot keep its pieces still comes to the same, and says why', async () => {
    const write = () => Promise.reject(new Error('disk full'))
    const { writeError, points: found } = await run({ store: { ...memoryStore(), write } })
    expect(writeError).toEqual(new Error('disk full'))
    expect(JSON.stringify(found)).toBe(whole)
  })

  it.each([1, 2])('ended early keeps what has finished (%i jobs)', async jobs => {
    const ending = new AbortController()
    const store = memoryStore()
    const onProgress: SweepSettings['onProgress'] = ({ points: finished }) => {
      if (finished > 0) ending.abort()
    }
    const ended = await run({ jobs, workerFile, store, signal: ending.signal, onProgress })
    expect(ended.isInterrupted).toBe(true)
    const finished = ended.points.map(({ replications }) => replications.every(one => one !== undefined))
    expect(finished).toContain(true)
    if (jobs === 1) expect(finished).toEqual([false, true, false])
    expect(ended.run).toBeLessThan(9)
    const { kept, run: ran, points: found } = await run({ store })
    expect(kept + ran).toBe(9)
    expect(kept).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(found)).toBe(whole)
  })

  it('names the replications that fail, keeps none of them, and goes on with the others', async () => {
    const store = memoryStore()
    const { points: found } = await run({ jobs: 2, workerFile: failing, replications: 3, store })
    const { faults, replications } = found[2]
    expect(faults.map(({ replication, seed, reason }) => [replication, seed, reason])).toEqual([[1, 5, 'disk on fire']])
    expect(replications.map(one => one !== undefined)).toEqual([true, false, true])
    expect(found.slice(0, 2).flatMap(own => own.faults)).toEqual([])
    expect(store.written).toHaveLength(8)
  })
})
