import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawDemand } from '../../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../../src/compile/staffing.ts'
import { readTickets, type TicketReadOptions } from '../../../src/input/tickets/read-tickets.ts'
import { allSkillNames } from '../../../src/model/demand/combined-skills.ts'
import type { Replay } from '../../../src/model/demand/demand.ts'
import { scenarioNames } from '../../../src/model/names/names.ts'
import { ticketsToCsv } from '../../../src/views/csv/tickets-csv.ts'
import { deskOf } from '../../compile/desk.ts'

const names: TicketReadOptions['names'] = {
  channels: ['form'],
  plans: ['pro'],
  priorities: ['P1'],
  skills: ['dns', 'mail', 'c++'],
  teams: [],
  regions: ['Europe', 'America'],
  queues: []
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

const read = async (text: string, replay: Partial<Replay> = {}, of = names) =>
  (await readTickets(chunks(text), { replay: { file: 'x', ...replay }, names: of, skipBadRows: false, name: 't.csv' }))
    .tickets

const HEADER = 'id,created,skill,region'
const rows = (...cells: string[]): string =>
  [HEADER, ...cells.map((cell, i) => `t${i},2027-03-01T00:00:00Z,${cell}`)].join('\n')

describe('the column of skills', () => {
  it('may join several by a plus, each set once, in the order named', async () => {
    const tickets = await read(rows('dns,', 'dns+mail,', 'mail+dns,', 'dns+mail,'))
    expect(tickets.combined).toEqual([
      [0, 1],
      [1, 0]
    ])
    expect(Array.from(tickets.skill)).toEqual([0, 3, 4, 3])
  })

  it('takes a skill whose own name has a plus for that one', async () => {
    const tickets = await read(rows('c++,', 'dns,'))
    expect(tickets).not.toHaveProperty('combined')
    expect(Array.from(tickets.skill)).toEqual([2, 0])
  })

  it.each(['dns+dns', 'dns+', '+', 'dns+sail', 'dns + mail'])('refuses `%s`', async text => {
    await expect(read(rows(`${text},`))).rejects.toThrow(`skill "${text}" is not one of`)
  })

  it('may be mapped to several, also by a constant', async () => {
    const mapped = await read(rows('A,', 'B,'), { values: { skill: { A: 'dns+mail', B: 'mail' } } })
    expect(Array.from(mapped.skill)).toEqual([3, 1])
    const constant = await read('id,created\na,2027-03-01T00:00:00Z', { constants: { skill: 'mail+dns' } })
    expect(constant.combined).toEqual([[1, 0]])
    expect(Array.from(constant.skill)).toEqual([3])
  })
})

describe('the column of regions', () => {
  it('says which region must serve the ticket; any where it is empty', async () => {
    const tickets = await read(rows('dns,Europe', 'dns,', 'dns,America'))
    expect(Array.from(tickets.region ?? [])).toEqual([0, -1, 1])
  })

  it('is absent where the file has none, and may be a constant', async () => {
    const file = 'id,created,skill\na,2027-03-01T00:00:00Z,dns'
    expect(await read(file)).not.toHaveProperty('region')
    expect(Array.from((await read(file, { constants: { region: 'America' } })).region ?? [])).toEqual([1])
  })

  it('must name regions of the scenario', async () => {
    await expect(read(rows('dns,Mars'))).rejects.toThrow('region "Mars" is not one of')
  })
})

describe('tickets that are written and read again', () => {
  const regions = { one: { zone: 'UTC', people: 1, shift: 'always', skills: { dns: '100%', mail: '100%' } } }

  it('are the same bytes, with combined skills and regions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.boolean(),
        fc.boolean(),
        async (seed, isServed, isCombined) => {
          const scenario = deskOf({
            period: { from: '2027-03-01', to: '2027-03-01', zone: 'UTC' },
            teams: regions,
            demand: {
              generate: {
                rate: '5 per hour',
                mix: { skill: { dns: 1, ...(isCombined && { 'mail+dns': 1, 'dns+mail': 1 }) } },
                sources: {
                  a: { share: '50%', zone: 'Europe/Lisbon', ...(isServed && { servedFrom: 'one' }) },
                  b: { share: '50%' }
                }
              }
            }
          })
          const of = scenarioNames(scenario)
          const write = (tickets: Awaited<ReturnType<typeof read>>): string =>
            [...ticketsToCsv(tickets, { ...of, skills: allSkillNames(of.skills, tickets.combined) })].join('')
          const drawn = drawDemand(scenario, compileStaffing(scenario), seed, 0)
          const text = write(drawn)
          expect(text.split('\r\n')[0].includes('region')).toBe(isServed)
          expect(write(await read(text, {}, of))).toBe(text)
        }
      ),
      { numRuns: 20 }
    )
  })
})
