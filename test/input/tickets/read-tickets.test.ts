import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readTickets, TicketFileError } from '../../../src/input/tickets/read-tickets.ts'
import type { Replay } from '../../../src/model/demand/demand.ts'

const names = {
  channels: ['form'],
  plans: ['pro'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  skills: ['dns', 'cache'],
  teams: [],
  regions: [],
  queues: []
}

const folder = mkdtempSync(join(tmpdir(), 'tickets-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function* chunks(content: string | Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = (content: string | Uint8Array, replay: Partial<Replay> = {}, skipBadRows = false, size?: number) =>
  readTickets(chunks(content, size), { replay: { file: 'x', ...replay }, names, skipBadRows, name: 'tickets.csv' })

const refusal = async (reading: Promise<unknown>): Promise<TicketFileError> => {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(TicketFileError)
  return error as TicketFileError
}

const HEADER = 'id,created,priority,skill'

describe('the layout of a ticket file', () => {
  it.each([
    ['commas', ',', '\n', ','],
    ['semicolons', ';', '\r\n', ';'],
    ['tabs', '\t', '\r', '\t'],
    ['bars', '|', '\n', '|']
  ] as const)('%s and any line end are seen from the header', async (_, delimiter, lineEnd, reported) => {
    const lines = [HEADER, 'a,2027-03-01T00:00:10Z,P2,cache', 'b,2027-03-01T02:00:20+02:00,P1,dns']
    const text = `\ufeff${lines.map(line => line.replaceAll(',', delimiter)).join(lineEnd)}${lineEnd}`
    for (const size of [1, 7, 1 << 16]) {
      const { tickets, report } = await read(text, {}, false, size)
      expect(report).toMatchObject({
        rows: 2,
        tickets: 2,
        leftOut: 0,
        blankLines: 0,
        delimiter: reported,
        ignoredColumns: []
      })
      expect([tickets.id(0), tickets.id(1)]).toEqual(['a', 'b'])
      expect([...tickets.createdAt]).toEqual([1803859210, 1803859220])
      expect([...tickets.priority, ...tickets.skill]).toEqual([1, 0, 1, 0])
    }
  })

  it('a compressed file reads as its content does', async () => {
    const path = join(folder, 'tickets.csv.gz')
    writeFileSync(path, gzipSync(`${HEADER}\na,2027-03-01T00:00:10Z,P2,cache\n`))
    const { report } = await readTickets(path, { replay: { file: path }, names, skipBadRows: false })
    expect(report.tickets).toBe(1)
  })

  it('columns nobody asked for are named and not kept', async () => {
    const { tickets, report } = await read(
      `subject,${HEADER},body\n"x, ""y""\nz",a,2027-03-01T00:00:10Z,P2,cache,secret`
    )
    expect(report.ignoredColumns).toEqual(['subject', 'body'])
    expect(JSON.stringify(tickets)).not.toContain('secret')
  })

  it('blank lines are counted and rows keep the line they begin on, whatever stands within quotes', async () => {
    const text = `${HEADER},note\r\n\r\na,2027-03-01T00:00:10Z,P2,cache,"one\r\ntwo\r\nthree"\r\n,,,,\r\nb,2027-03-01T00:00:10Z,P9,cache,\r\n`
    const { report } = await read(text, {}, true)
    expect(report).toMatchObject({ rows: 2, tickets: 1, leftOut: 1, blankLines: 2 })
    expect(report.badRows).toEqual([
      {
        code: 'unknown-priority',
        message: 'priority "P9" is not one of P1, P2, P3, P4',
        hint: '`replay.values.priority` gives texts of the file their names; `*` is everything else',
        count: 1,
        lines: [7]
      }
    ])
  })
})

describe('the column map', () => {
  const text =
    'number,opened_at,prio,group\nA,2027-03-01T00:00:00Z,1 - High,Group 1\nB,2027-03-01T00:00:00Z,?,Group 2\n'
  const replay: Partial<Replay> = {
    columns: { id: 'number', created: 'opened_at', priority: 'prio', skill: 'group' },
    values: { priority: { '1 - High': 'P1', '?': 'P4' }, skill: { 'Group 1': 'dns', '*': 'cache' } }
  }

  it('values are mapped, `*` being everything else', async () => {
    const { tickets } = await read(text, replay)
    expect([...tickets.priority, ...tickets.skill]).toEqual([0, 3, 0, 1])
  })

  it('a text that means no value makes a bad row where a value is needed, unless the map has an entry for it', async () => {
    const values = { ...replay.values, priority: { '1 - High': 'P1', '*': 'P2' } }
    const { report } = await read(text, { ...replay, values, missing: ['?'] }, true)
    expect(report.badRows).toEqual([{ code: 'no-priority', message: 'there is no priority', count: 1, lines: [3] }])
    const { tickets } = await read(text, { ...replay, missing: ['?'] })
    expect(tickets.priority[1]).toBe(3)
  })

  it('a column that the file lacks is an error that names the nearest one', async () => {
    const error = await refusal(read(text, { ...replay, columns: { ...replay.columns, created: 'openedat' } }))
    expect(error.message).toBe(
      'tickets.csv:1: error: there is no column "openedat", which `replay.columns` names for `created`\n   did you mean opened_at?'
    )
  })

  it('parts that the file lacks come from constants, and are asked for where there are none', async () => {
    const { tickets } = await read('id,created\na,2027-03-01T00:00:00Z', {
      constants: { priority: 'P3', skill: 'cache', zone: 'Asia/Tokyo' }
    })
    expect([tickets.priority[0], tickets.skill[0], tickets.zones[tickets.zone[0]]]).toEqual([2, 1, 'Asia/Tokyo'])
    const error = await refusal(read('id,created\na,2027-03-01T00:00:00Z'))
    expect(error.problems.map(({ code }) => code)).toEqual(['missing-column', 'missing-column'])
  })

  it('names that the scenario does not have are refused before the file is read', async () => {
    const error = await refusal(
      read(text, { ...replay, values: { priority: { '*': 'P7' } }, zone: 'Europe/Lisbonn', format: 'YYYY' })
    )
    expect(error.problems.map(({ code }) => code)).toEqual(['unknown-zone', 'bad-format', 'unknown-priority'])
  })
})

describe('times', () => {
  const rows = (...times: string[]): string => [HEADER, ...times.map((time, i) => `t${i},${time},P1,dns`)].join('\n')

  it('the format is found from the whole column and reported', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `${1 + (i % 12)}/3/2016 01:${String(i % 60).padStart(2, '0')}`)
    const { tickets, report } = await read(rows(...many, '29/2/2016 01:16'), { zone: 'America/Sao_Paulo' })
    expect(report.times).toEqual([
      {
        title: 'created',
        format: 'd/M/yyyy H:mm',
        isFormatDetected: true,
        localTimes: 2001,
        zone: 'America/Sao_Paulo',
        skippedTimes: 0,
        doubledTimes: 0
      }
    ])
    expect(tickets.createdAt[2000]).toBe(Date.UTC(2016, 1, 29, 4, 16) / 1000)
    expect(tickets.createdAt[1]).toBe(Date.UTC(2016, 2, 2, 4, 1) / 1000)
  })

  it('an ambiguous format is an error that names both readings', async () => {
    const error = await refusal(read(rows('2/3/2016 01:16'), { zone: 'America/Sao_Paulo' }))
    expect(error.message).toContain('can be read as d/M/yyyy H:mm, M/d/yyyy H:mm')
    expect(error.message).toContain('`format: d/M/yyyy H:mm` or `format: M/d/yyyy H:mm`')
  })

  it('a stated format decides', async () => {
    const { tickets } = await read(rows('2/3/2016 01:16'), { zone: 'UTC', format: 'M/d/yyyy H:mm' })
    expect(tickets.createdAt[0]).toBe(Date.UTC(2016, 1, 3, 1, 16) / 1000)
  })

  it('formats that mix are refused', async () => {
    const error = await refusal(read(rows('29/2/2016 01:16', '2/29/2016 01:16'), { zone: 'UTC' }))
    expect(error.problems[0].code).toBe('unknown-times')
  })

  it('local times without a zone are an error that says what to write', async () => {
    const error = await refusal(read(rows('2027-03-01T09:00:00Z', '2027-03-01T09:00:00')))
    expect(error.message).toBe(
      'tickets.csv:3: error: column "created" has local times without an offset, such as "2027-03-01T09:00:00" (1 of them)\n' +
        '   state whose clock they were read from under `replay`, such as `zone: America/Sao_Paulo`'
    )
  })

  it('local times that the clocks skipped or showed twice are counted; the one moves forward, of the other the first is meant', async () => {
    const { tickets, report } = await read(rows('2027-03-28T01:30:00', '2027-10-31T01:30:00'), {
      zone: 'Europe/Lisbon'
    })
    expect(report.times[0]).toMatchObject({ skippedTimes: 1, doubledTimes: 1 })
    expect([...tickets.createdAt]).toEqual([Date.UTC(2027, 2, 28, 1, 30) / 1000, Date.UTC(2027, 9, 31, 0, 30) / 1000])
  })

  it('a cell that is no time is a bad row, not another format', async () => {
    const { tickets, report } = await read(rows('2027-03-01T09:00:00Z', 'soon', '2027-02-30T09:00:00Z'), {}, true)
    expect(tickets.count).toBe(1)
    expect(report.badRows).toMatchObject([{ code: 'bad-created', count: 2, lines: [3, 4] }])
  })
})

describe('recorded parts of tickets', () => {
  it('effort, touches, patience, due and state are read where they stand', async () => {
    const text = [
      `${HEADER},effort,touches,patience,due,state,zone`,
      'a,2027-03-01T00:00:00Z,P1,dns,20 min,3,90,2027-03-02T00:00:00Z,pending,Asia/Tokyo',
      'b,2027-03-01T00:00:00Z,P1,dns,,,,,,'
    ].join('\n')
    const { tickets } = await read(text)
    expect([...(tickets.effortSeconds ?? [])]).toEqual([1200, Number.NaN])
    expect([...(tickets.touches ?? [])]).toEqual([3, 0])
    expect([...(tickets.patienceSeconds ?? [])]).toEqual([90, Number.NaN])
    expect([...(tickets.dueAt ?? [])]).toEqual([Date.UTC(2027, 2, 2) / 1000, Number.NaN])
    expect([...(tickets.opening ?? [])]).toEqual([1, 2])
    expect([...tickets.zone]).toEqual([0, -1])
  })

  it('quantities that make no sense are bad rows', async () => {
    const bad = ['-5,1,1', 'long,1,1', '5,0,1', '5,1.5,1', '5,70000,1', '5,1,Infinity', '1e5,1,1']
    const text = [
      `${HEADER},effort,touches,patience`,
      ...bad.map((cells, i) => `t${i},2027-03-01T00:00:00Z,P1,dns,${cells}`)
    ].join('\n')
    const error = await refusal(read(text, {}, true))
    expect(error.message).toContain('no row can be used')
    expect(error.message).toContain(
      'tickets.csv:2: error: effort "-5" is not a duration, such as `20 min` or a number of seconds (3 rows; also 3, 8)'
    )
  })
})

describe('bad rows', () => {
  const good = 'a,2027-03-01T00:00:00Z,P1,dns'

  it('a doubled id is told with both lines', async () => {
    const error = await refusal(read(`${HEADER}\n${good}\nb,2027-03-01T00:00:00Z,P1,dns\n${good}`))
    expect(error.message).toContain('tickets.csv:4: error: the id "a" is that of line 2 too')
    expect(error.message).toContain('1 of 3 rows cannot be used')
  })

  it('rows of another length are refused, empty fields at the end are not', async () => {
    const { report } = await read(
      `${HEADER}\n${good},,\nb,2027-03-01T00:00:00Z,P1\nc,2027-03-01T00:00:00Z,P1,dns,x`,
      {},
      true
    )
    expect(report).toMatchObject({ tickets: 1, leftOut: 2 })
    expect(report.badRows.map(({ message }) => message)).toEqual([
      'the row has 3 fields, the header 4',
      'the row has 5 fields, the header 4'
    ])
  })

  it('a missing id is a bad row', async () => {
    const { report } = await read(`${HEADER}\n${good}\n ,2027-03-01T00:00:00Z,P1,dns`, {}, true)
    expect(report.badRows).toMatchObject([{ code: 'no-id', lines: [3] }])
  })

  it('many reasons are capped, and all rows counted', async () => {
    const text = [HEADER, ...Array.from({ length: 5000 }, (_, i) => `t${i},2027-03-01T00:00:00Z,Q${i},dns`)].join('\n')
    const error = await refusal(read(text))
    expect(error.problems).toHaveLength(21)
    expect(error.message).toContain(
      '5,000 of 5,000 rows cannot be used, for 101 reasons, of which the first 20 are shown'
    )
    const { report } = await read(`${text}\n${good}`, {}, true)
    expect(report.badRows.reduce((sum, { count }) => sum + count, 0)).toBe(5000)
  })

  it('hostile texts are shown harmless and short', async () => {
    const error = await refusal(read(`${HEADER}\na,2027-03-01T00:00:00Z,\u001b[31m${'x'.repeat(500)},dns`))
    expect(error.message).toContain('priority "␛[31mxxx')
    expect(error.message).not.toContain('\u001b')
    expect(error.message.length).toBeLessThan(400)
  })
})

describe('files that are no ticket files', () => {
  const messageOf = async (path: string): Promise<string> =>
    (await refusal(readTickets(path, { replay: { file: path }, names, skipBadRows: true }))).message

  it('a missing file and a folder are told apart', async () => {
    expect(await messageOf(join(folder, 'none.csv'))).toMatch(/none\.csv: error: there is no such file$/)
    expect(await messageOf(folder)).toContain('error: this is a folder, not a file')
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a file of blank lines', '\n\n\n', 'the file is empty'],
    ['a header alone', `${HEADER}\n`, 'there is a header, but no row of a ticket'],
    ['a NUL byte', `${HEADER}\na,\0`, 'tickets.csv:2: error: there is a NUL byte'],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), 'this is UTF-16 text'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'this is a zip file or a workbook'],
    ['a damaged archive', gzipSync(`${HEADER}\n`).subarray(0, 20), 'the compressed file is damaged or cut off'],
    ['a quote that stays open', `${HEADER}\n"a,2027`, 'tickets.csv:2: error: a quote that opens here is not closed'],
    [
      'a quote that stays open below the first line of its row',
      `${HEADER}\n"a\n\n",x,"2027`,
      'tickets.csv:4: error: a quote that opens here is not closed'
    ],
    ['a quote in a field', `${HEADER}\n\nx"y,2027`, 'tickets.csv:3: error: there is a quote within a field'],
    ['text after a quote', `${HEADER}\n"x"y,2027`, 'goes on after its closing quote']
  ])('%s is an error in one sentence', async (_, content, message) => {
    expect((await refusal(read(content, {}, true))).message).toContain(message)
  })

  it('a line above 1 MB is an error, in the header, in a row and in a field of 60 MB', async () => {
    expect((await refusal(read('x'.repeat(2_000_000)))).message).toContain('the first line is longer than 1 MB')
    expect((await refusal(read(`${HEADER}\n${'x'.repeat(2_000_000)}`))).message).toContain(
      'tickets.csv:2: error: the row that is read here is longer than 1 MB'
    )
    expect((await refusal(read(`${HEADER}\n"${'some text\n'.repeat(6_000_000)}"`))).message).toContain(
      'is a quote not closed?'
    )
  })

  it('more than 65,536 different values of a name are an error', async () => {
    const text = [HEADER, ...Array.from({ length: 66_000 }, (_, i) => `t${i},2027-03-01T00:00:00Z,v${i},dns`)].join(
      '\n'
    )
    expect((await refusal(read(text, {}, true))).message).toContain('more than 65,536 different values')
  })
})
