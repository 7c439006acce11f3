import { describe, expect, it } from 'vitest'
import { ArrivalsError } from '../../src/compile/arrivals/draw-arrivals.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { followApart } from '../../src/study/follow-apart.ts'
import { followReplication } from '../../src/study/followed-replication.ts'
import type { StudyInput } from '../../src/study/run-study.ts'
import { buildWorker } from './build-worker.ts'

const source: ScenarioSource = {
  name: 'Two offices',
  period: { from: '2027-03-01', to: '2027-03-07', zone: 'Europe/Lisbon' },
  skills: { product: { effort: { exponential: { mean: '20 min' } } } },
  shifts: { office: { start: '09:00', end: '17:00' } },
  teams: { Lisbon: { zone: 'Europe/Lisbon', people: 3, shift: 'office', skills: { product: '100%' } } },
  demand: { generate: { rate: '60 per day', mix: { skill: { product: 1 } } } }
}
const inputOf = (parts: Partial<ScenarioSource> = {}): StudyInput => ({
  scenario: scenarioSchema.parse({ ...source, ...parts }),
  record: { versions: {}, inputs: [], leftOut: [] }
})
const drawn = inputOf()
const staffing = compileStaffing(drawn.scenario)
const workerFile = buildWorker('src/study/worker.ts')
const luck = { seed: 4, replication: 2 }

/** Everything but functions, and what they give. */
const told = ({ legend: { ticketId, ...legend }, ...rest }: ReturnType<typeof followReplication>) => ({
  ...rest,
  legend,
  ids: Array.from({ length: rest.program.tickets.count }, (_, row) => ticketId(row))
})

describe('a replication followed in a thread', () => {
  it('is the same as in this one', async () => {
    const here = followReplication(drawn.scenario, staffing, undefined, luck)
    expect(told(await followApart(drawn, luck, { workerFile }))).toEqual(told(here))
  })

  it('is the same for recorded tickets, with the ids of the file, which stay as they were', async () => {
    const tickets = { ...drawDemand(drawn.scenario, staffing, 9, 0), id: (row: number) => `case ${row % 7}-${row}` }
    const recorded = { file: 'tickets.csv', tickets }
    const here = told(followReplication(drawn.scenario, staffing, tickets, luck))
    expect(here.ids[8]).toMatch(/^case \d-\d+$/)
    const apart = await followApart({ ...drawn, recorded }, luck, { workerFile })
    expect(told(apart)).toEqual(here)
    expect(tickets.createdAt.length).toBe(tickets.count)
  })

  it('that cannot be drawn is told as a mistake of the scenario', async () => {
    const tooMany = inputOf({ demand: { generate: { rate: '100000 per s' } } })
    await expect(followApart(tooMany, luck, { workerFile })).rejects.toThrow(ArrivalsError)
  })

  it('ends with what it is stopped with', async () => {
    const stop = new AbortController()
    const following = followApart(drawn, luck, { workerFile, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(following).rejects.toThrow('enough')
  })
})
