import { describe, expect, it } from 'vitest'
import { ArrivalsError } from '../../src/compile/arrivals/draw-arrivals.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { runStudy, type StudyInput } from '../../src/study/run-study.ts'
import { buildWorker } from './build-worker.ts'

const source: ScenarioSource = {
  name: 'Two offices',
  period: { from: '2027-03-01', to: '2027-03-14', zone: 'Europe/Lisbon', warmup: '1 week' },
  skills: {
    product: {
      effort: { exponential: { mean: '20 min' } },
      replies: { chance: '30%', delay: { exponential: { mean: '2 h' } } }
    },
    billing: { effort: { exponential: { mean: '10 min' } } }
  },
  shifts: { office: { start: '09:00', end: '17:00' } },
  teams: {
    Lisbon: { zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { product: '100%' } },
    Porto: { zone: 'Europe/Lisbon', people: 2, shift: 'office', skills: { product: '80%', billing: '100%' } }
  },
  demand: { generate: { rate: '60 per day', mix: { skill: { product: 3, billing: 1 } } } }
}
const scenarioWith = (parts: Partial<ScenarioSource> = {}): Scenario => scenarioSchema.parse({ ...source, ...parts })
const drawn: StudyInput = { scenario: scenarioWith(), record: { versions: {}, inputs: [], leftOut: [] } }

const workerFile = buildWorker('src/study/worker.ts')
const failing = buildWorker('test/study/failing-worker.ts')

/** Tickets in no order, many of them created at the same instant, so that only their ids tell them apart. */
const recordedTickets = (): TicketTable => {
  const tickets = drawDemand(drawn.scenario, compileStaffing(drawn.scenario), 5, 0)
  const order = Array.from({ length: tickets.count }, (_, row) => (row * 7919) % tickets.count)
  const gathered = Object.entries(tickets).map(([name, column]) => [
    name,
    ArrayBuffer.isView(column) ? (column as Uint16Array).map((_, row) => (column as Uint16Array)[order[row]]) : column
  ])
  const moved: TicketTable = Object.fromEntries(gathered)
  return {
    ...moved,
    createdAt: moved.createdAt.map(at => Math.floor(at / 1800) * 1800),
    id: row => tickets.id(order[row])
  }
}

describe('replications in threads', () => {
  it.each([1, 2, 3])('give the same bytes whatever the number of jobs: %i', async jobs => {
    const of = async (settings: object) =>
      JSON.stringify(await runStudy(drawn, { seed: 3, replications: 7, ...settings }))
    expect(await of({ jobs, workerFile })).toBe(await of({}))
  })

  it('give the same bytes for recorded tickets, which all threads share', async () => {
    const recorded = { file: 'tickets.csv', tickets: recordedTickets() }
    const of = async (settings: object) =>
      JSON.stringify(await runStudy({ ...drawn, recorded }, { seed: 3, replications: 5, ...settings }))
    expect(await of({ jobs: 3, workerFile })).toBe(await of({}))
  })

  it('those that fail, or whose thread dies, are named and leave the rest', async () => {
    const result = await runStudy(drawn, { seed: 3, replications: 8, jobs: 2, workerFile: failing })
    const { failed, wanted } = result.study
    expect(failed.map(({ replication, seed }) => [replication, seed])).toEqual([
      [2, 3],
      [4, 3]
    ])
    expect(failed[0].reason).toBe('disk on fire')
    expect([wanted, result.replications]).toEqual([8, 6])
  })

  it('a mistake in the scenario is told as such', async () => {
    const scenario = scenarioWith({ demand: { generate: { rate: '100000 per s' } } })
    const run = runStudy({ ...drawn, scenario }, { seed: 1, replications: 4, jobs: 2, workerFile })
    await expect(run).rejects.toThrow(ArrivalsError)
  })

  it.each([1, 2])('an early end leaves what has finished (%i jobs)', async jobs => {
    const stop = new AbortController()
    const result = await runStudy(drawn, {
      seed: 1,
      replications: 500,
      jobs,
      workerFile,
      signal: stop.signal,
      onProgress: done => done === 4 && stop.abort()
    })
    expect(result.study).toMatchObject({ wanted: 500, isInterrupted: true, failed: [] })
    expect(result.replications).toBeGreaterThanOrEqual(4)
    expect(result.replications).toBeLessThan(20)
  })
})
