import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ticketBytes } from '../../../src/input/tickets/bytes.ts'
import { readCsvRows } from '../../../src/input/tickets/csv.ts'
import { TicketFileError } from '../../../src/input/tickets/problems.ts'

const read = async (chunks: readonly Buffer[]): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of ticketBytes(Readable.from(chunks), 'tickets.csv')) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** The bytes one by one: every character of several bytes is split between chunks. */
const singly = (bytes: Buffer): Buffer[] => Array.from(bytes, byte => Buffer.of(byte))

describe('the encoding of a ticket file', () => {
  it('is UTF-8, wherever the chunks part it', async () => {
    const text = 'id\nMüller\n東京\n😀\n'
    expect(await read(singly(Buffer.from(text)))).toBe(text)
  })

  it('is refused with its line where it is another', async () => {
    const latin = Buffer.from('id\nMüller\nMöller\n', 'latin1')
    await expect(read([latin])).rejects.toThrow(TicketFileError)
    await expect(read([latin])).rejects.toThrow('tickets.csv:2: error: there are bytes that are not UTF-8 text')
    await expect(read(singly(latin))).rejects.toThrow('tickets.csv:2:')
  })

  it('is refused where the last character is cut off', async () => {
    await expect(read([Buffer.of(0x69, 0x64, 0x0a, 0xe6, 0x9d)])).rejects.toThrow('not UTF-8')
  })
})

it('millions of blank lines are refused before they fill the memory', async () => {
  const blank = Buffer.alloc(1 << 20, '\n')
  const chunks = [Buffer.from('id,created\n'), ...Array.from({ length: 40 }, () => blank)]
  const read = readCsvRows(ticketBytes(Readable.from(chunks), 'tickets.csv'), 'tickets.csv', () => undefined)
  await expect(read).rejects.toThrow('tickets.csv:2: error: there are millions of blank lines from here on')
})
