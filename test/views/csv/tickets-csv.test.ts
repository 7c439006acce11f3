import { describe, expect, it } from 'vitest'
import { readTickets } from '../../../src/input/tickets/read-tickets.ts'
import type { TicketTable } from '../../../src/model/demand/tickets.ts'
import { ticketsToCsv } from '../../../src/views/csv/tickets-csv.ts'

const names = {
  channels: ['form', 'chat, live'],
  plans: ['pro'],
  priorities: ['P1', 'P2'],
  skills: ['=SUM(A1)', 'dns "core"'],
  teams: [],
  regions: [],
  queues: []
}

const tickets: TicketTable = {
  count: 2,
  id: row => ['a-1', 'a-2'][row],
  createdAt: Float64Array.of(1_800_000_000.9, 1_800_000_059.2),
  channel: Uint16Array.of(0, 1),
  plan: Uint16Array.of(0, 0),
  priority: Uint16Array.of(1, 0),
  skill: Uint16Array.of(0, 1),
  zone: Int16Array.of(0, -1),
  zones: ['Asia/Tokyo']
}

describe('tickets as CSV', () => {
  it('every row says that it is synthetic, and instants are UTC cut to the second; names are no formulas', () => {
    const lines = [...ticketsToCsv(tickets, names)].join('').trim().split('\r\n')
    expect(lines).toEqual([
      'id,created,channel,plan,priority,skill,zone,origin',
      "a-1,2027-01-15T08:00:00Z,form,pro,P2,'=SUM(A1),Asia/Tokyo,synthetic",
      'a-2,2027-01-15T08:00:59Z,"chat, live",pro,P1,"dns ""core""",,synthetic'
    ])
  })

  it('the ticket reader reads back what was written', async () => {
    const plain = { ...names, skills: ['sum', 'dns "core"'] }
    async function* bytes() {
      for (const chunk of ticketsToCsv(tickets, plain)) yield Buffer.from(chunk)
    }
    const { tickets: read, report } = await readTickets(bytes(), {
      replay: { file: '-' },
      names: plain,
      skipBadRows: false
    })
    expect(report.ignoredColumns).toEqual(['origin'])
    expect([read.id(0), read.id(1)]).toEqual(['a-1', 'a-2'])
    expect([...read.createdAt]).toEqual([1_800_000_000, 1_800_000_059])
    expect([...read.channel, ...read.priority, ...read.skill, ...read.zone]).toEqual([0, 1, 1, 0, 0, 1, 0, -1])
  })
})
