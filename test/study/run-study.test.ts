import { describe, expect, it } from 'vitest'
import { ArrivalsError } from '../../src/compile/arrivals/draw-arrivals.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { resultSchema } from '../../src/metrics/schemas/result-schema.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { ReplicationFault } from '../../src/study/replication-fault.ts'
import { runStudy } from '../../src/study/run-study.ts'

const source: ScenarioSource = {
  name: 'Small office',
  period: { from: '2027-03-01', to: '2027-03-07', zone: 'Europe/Lisbon' },
  skills: { product: { effort: { exponential: { mean: '20 min' } } } },
  shifts: { office: { start: '09:00', end: '17:00' } },
  teams: { Lisbon: { zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { product: '100%' } } },
  demand: { generate: { rate: '20 per day' } }
}

const scenarioWith = (parts: Partial<ScenarioSource> = {}): Scenario => scenarioSchema.parse({ ...source, ...parts })
const record = { versions: {}, inputs: [], leftOut: [] }
const drawn = { scenario: scenarioWith(), record }

/** Arrivals of the small office as if they had been recorded. */
const recordedTickets = (): TicketTable => drawDemand(drawn.scenario, compileStaffing(drawn.scenario), 5, 0)

describe('a study', () => {
  it('gives the same result to the same seed, and another to another', async () => {
    const of = async (seed: number) =>
      JSON.stringify({ ...(await runStudy(drawn, { seed, replications: 2 })), seed: 0 })
    expect(await of(1)).toBe(await of(1))
    expect(await of(1)).not.toBe(await of(2))
  })

  it('the first replications of a longer study are those of a shorter one', async () => {
    const arrived = async (replications: number) =>
      (await runStudy(drawn, { seed: 1, replications })).flow.arrived.value ?? Number.NaN
    const single = [0, 1, 2].map(n => recordedLength(n))
    expect(await arrived(1)).toBe(single[0])
    expect(await arrived(3)).toBeCloseTo((single[0] + single[1] + single[2]) / 3, 6)
  })

  it('replays recorded arrivals in every replication and draws the rest anew', async () => {
    const recorded = { file: 'tickets.csv', tickets: recordedTickets() }
    const { flow, breakDowns } = await runStudy({ ...drawn, recorded }, { seed: 1, replications: 3 })
    expect(flow.arrived).toMatchObject({ value: recorded.tickets.count, low: recorded.tickets.count })
    const { mean } = breakDowns[0].groups[0].times.handleSeconds
    expect((mean.high ?? 0) - (mean.low ?? 0)).toBeGreaterThan(0)
  })

  it('tells which recorded tickets lie outside the period', async () => {
    const scenario = scenarioWith({ period: { from: '2027-03-02', to: '2027-03-06', zone: 'Europe/Lisbon' } })
    const tickets = recordedTickets()
    const { leftOut, flow } = await runStudy(
      { scenario, record, recorded: { file: 'tickets.csv', tickets } },
      { seed: 1, replications: 1 }
    )
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'created before the simulated period',
      'created after the simulated period'
    ])
    expect(leftOut[0].rows + leftOut[1].rows + (flow.arrived.value ?? 0)).toBe(tickets.count)
  })

  it('yields a result as the schema describes it', async () => {
    const result = await runStudy(drawn, { seed: 1, replications: 2 })
    const written = JSON.parse(JSON.stringify(result))
    expect(resultSchema.safeParse(written).error?.issues ?? []).toEqual([])
  })

  it('reports every replication as it ends', async () => {
    const seen: [number, number][] = []
    await runStudy(drawn, { seed: 1, replications: 3, onProgress: (done, total) => seen.push([done, total]) })
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3]
    ])
  })

  it('a fault in a replication carries the seed and the replication that replay it', async () => {
    const tickets: TicketTable = {
      ...recordedTickets(),
      get priority(): Uint16Array {
        throw new Error('disk on fire')
      }
    }
    const run = () => runStudy({ ...drawn, recorded: { file: 'x.csv', tickets } }, { seed: 9, replications: 2 })
    await expect(run).rejects.toThrow(ReplicationFault)
    await expect(run).rejects.toThrow('replication 1 of seed 9: disk on fire')
  })

  it('demand that cannot be drawn is a mistake of the scenario, not a fault', async () => {
    const scenario = scenarioWith({ demand: { generate: { rate: '100000 per s' } } })
    await expect(runStudy({ scenario, record }, { seed: 1, replications: 1 })).rejects.toThrow(ArrivalsError)
  })
})

/** Number of tickets drawn in a replication of seed 1. */
const recordedLength = (replication: number): number =>
  drawDemand(drawn.scenario, compileStaffing(drawn.scenario), 1, replication).count
