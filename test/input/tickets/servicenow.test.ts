import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTickets } from '../../../src/input/tickets/read-tickets.ts'
import type { Replay } from '../../../src/model/demand/demand.ts'

const root = new URL('../../..', import.meta.url).pathname
const folder = resolve(root, process.env.SUNRELAY_SHARED ?? '../shared', 'data/servicenow')
const ticketFile = join(folder, 'servicenow_tickets_2016-03_04.csv.gz')
const eventFile = join(folder, 'servicenow_events_2016-03_04.csv.gz')
const isAbsent = !existsSync(ticketFile) || !existsSync(eventFile)
const reason = isAbsent ? ' (skipped: the shared ServiceNow records are not on this machine)' : ''

const names = {
  channels: ['ticket'],
  plans: ['standard'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  skills: ['any'],
  teams: [],
  regions: [],
  queues: []
}

const replay: Replay = {
  file: '-',
  zone: 'America/Sao_Paulo',
  values: {
    skill: { '': 'any', '*': 'any' },
    priority: { '1 - Critical': 'P1', '2 - High': 'P2', '3 - Moderate': 'P3', '4 - Low': 'P4' }
  }
}

const readBy = (path: string, columns: Replay['columns'], more: Partial<Replay> = {}) =>
  readTickets(path, {
    replay: { ...replay, columns, ...more },
    names,
    skipBadRows: true
  })

describe.skipIf(isAbsent)(`real ServiceNow records${reason}`, () => {
  const columns = { id: 'ticket_id', created: 'created_local' }
  let local: Awaited<ReturnType<typeof readBy>>
  beforeAll(async () => {
    local = await readBy(ticketFile, columns)
  })

  it('local times on the stated clock are the instants in UTC on every row', async () => {
    const utc = await readBy(ticketFile, { ...columns, created: 'created_utc' })
    expect(local.report).toMatchObject({ rows: 17_136, leftOut: 0 })
    expect(local.report.times[0]).toMatchObject({ format: 'iso', localTimes: 17_136, doubledTimes: 0, skippedTimes: 0 })
    expect(utc.report.times[0]).toMatchObject({ format: 'iso', localTimes: 0 })
    expect(local.tickets.createdAt).toEqual(utc.tickets.createdAt)
  })

  it('dates such as 29/2/2016 01:16 in the audit log are read day first, found from the whole column', async () => {
    const events = await readBy(eventFile, { id: 'number', created: 'opened_at' })
    expect(events.report.times[0]).toMatchObject({ format: 'd/M/yyyy H:mm', isFormatDetected: true })
    expect(events.report.rows).toBe(events.report.tickets + events.report.leftOut)
    expect(events.report.badRows.map(({ code }) => code)).toEqual(['doubled-id'])
    const createdAt = new Map(
      Array.from({ length: local.tickets.count }, (_, row) => [local.tickets.id(row), local.tickets.createdAt[row]])
    )
    const isSame = Array.from(
      { length: events.tickets.count },
      (_, row) => createdAt.get(events.tickets.id(row)) === events.tickets.createdAt[row]
    )
    expect(isSame.filter(same => !same)).toEqual([])
  })

  it('the stated format with padded hours reads the same', async () => {
    const stated = await readBy(eventFile, { id: 'number', created: 'opened_at' }, { format: 'd/M/yyyy HH:mm' })
    expect(stated.report.tickets).toBeGreaterThan(10_000)
  })
})
