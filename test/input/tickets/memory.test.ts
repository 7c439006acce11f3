import { expect, it } from 'vitest'
import { readTickets } from '../../../src/input/tickets/read-tickets.ts'

const ROWS = 3000
const names = {
  channels: ['form'],
  plans: ['free'],
  priorities: ['P1', 'P2'],
  skills: ['dns'],
  queues: ['free'],
  regions: [],
  teams: []
}

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('id,created,channel,plan,priority,skill\n')
  for (let row = 0; row < ROWS; row++) {
    const at = new Date(Date.UTC(2027, 0, 1) + row * 60_000).toISOString()
    yield Buffer.from(`T${row},${at},form,free,${row % 3 === 0 ? 'P9' : 'P2'},dns\n`)
  }
}

it('a table that was read holds the memory of its rows and no more', async () => {
  const { tickets } = await readTickets(file(), { replay: { file: 'tickets.csv' }, names, skipBadRows: true })
  expect(tickets.count).toBe(ROWS - ROWS / 3)
  const columns = Object.values(tickets).filter((value): value is Uint16Array => ArrayBuffer.isView(value))
  expect(columns.length).toBeGreaterThan(4)
  for (const column of columns) expect(column.buffer.byteLength).toBe(tickets.count * column.BYTES_PER_ELEMENT)
})
