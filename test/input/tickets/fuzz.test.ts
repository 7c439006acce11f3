import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTickets, TicketFileError } from '../../../src/input/tickets/read-tickets.ts'

const names = {
  channels: ['form'],
  plans: ['pro'],
  priorities: ['P1', 'P2'],
  skills: ['dns', 'a "b", c'],
  teams: [],
  regions: [],
  queues: []
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = (content: Buffer, size: number) =>
  readTickets(chunks(content, size), { replay: { file: '-' }, names, skipBadRows: true })

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const note = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '"', ',', ';', '\n', '\r\n', ' ', '😀'), maxLength: 12 })
const row = fc.record({
  id: fc.string({ unit: fc.constantFrom('a', 'B', '7', '-', '"', ',', 'ß', '漢'), minLength: 1, maxLength: 6 }),
  created: fc.integer({ min: 0, max: 4_000_000_000 }),
  priority: fc.integer({ min: 0, max: 2 }),
  skill: fc.integer({ min: 0, max: 1 }),
  note,
  blanksBefore: fc.integer({ min: 0, max: 2 })
})

describe('any ticket file', () => {
  it('reads back as it was written, bad rows with the lines they begin on', async () => {
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 20 })
    const layout = fc.constantFrom([',', '\n'], [';', '\r\n'], ['\t', '\n'], ['|', '\r\n'])
    await fc.assert(
      fc.asyncProperty(rows, layout, fc.integer({ min: 1, max: 40 }), async (tickets, [delimiter, lineEnd], size) => {
        let text = ['note', 'id', 'created', 'priority', 'skill'].join(delimiter) + lineEnd
        const badLines: number[] = []
        const good = tickets.filter(({ priority }) => priority < 2)
        for (const { id, created, priority, skill, note, blanksBefore } of tickets) {
          text += lineEnd.repeat(blanksBefore)
          if (priority === 2) badLines.push(text.split('\n').length)
          const at = new Date(created * 1000).toISOString()
          text +=
            [quoted(note), quoted(id), at, ['P1', 'P2', 'P3'][priority], quoted(names.skills[skill])].join(delimiter) +
            lineEnd
        }
        if (good.length === 0) return
        const { tickets: found, report } = await read(Buffer.from(text), size)
        expect(report).toMatchObject({
          rows: tickets.length,
          tickets: good.length,
          leftOut: badLines.length,
          delimiter
        })
        expect(report.blankLines).toBe(tickets.reduce((sum, { blanksBefore }) => sum + blanksBefore, 0))
        expect(report.badRows[0]?.lines ?? []).toEqual(badLines.slice(0, 5))
        expect(good.map((_, i) => [found.id(i), found.createdAt[i], found.priority[i], found.skill[i]])).toEqual(
          good.map(({ id, created, priority, skill }) => [id, created, priority, skill])
        )
      }),
      { numRuns: 200 }
    )
  })

  it('is read, or refused by a TicketFileError; rows are tickets or left out', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'id',
        'created',
        'priority',
        'skill',
        'P1',
        'dns',
        '2027-03-01T00:00:00Z',
        '1/2/2027',
        '',
        '__proto__',
        'due',
        'zone'
      ),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 })
    )
    const line = fc.array(cell, { maxLength: 7 }).map(cells => cells.join(','))
    const header = fc.constantFrom(
      'id,created,priority,skill',
      'id,created,priority,skill,zone,effort,due,state,touches',
      ''
    )
    const file = fc.tuple(header, fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
    const content = fc.oneof(
      file.map(([first, lines, end]) => Buffer.from([first, ...lines].join(end))),
      fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes))
    )
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 64 }), async (bytes, size) => {
        const outcome = await read(bytes, size).catch((error: unknown) => error)
        if (outcome instanceof TicketFileError) {
          expect(outcome.problems.length).toBeGreaterThan(0)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of the file may steer a terminal
          expect(outcome.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
          return
        }
        if (outcome instanceof Error) throw outcome
        const { report } = outcome as Awaited<ReturnType<typeof read>>
        expect(report.tickets + report.leftOut).toBe(report.rows)
      }),
      { numRuns: 500 }
    )
  })
})
