import { describe, expect, it } from 'vitest'
import type { TracedRun } from '../../../src/metrics/life-line/traced-run.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { tickets } from '../../../src/views/tui/panels/tickets.ts'
import { firstState } from '../../../src/views/tui/state/tui-state.ts'
import { themeOf } from '../../../src/views/tui/theme/theme.ts'
import type { Loaded } from '../../../src/views/tui/tui-data.ts'
import { clockedResult } from './clocked-result.ts'
import { type PaintedOptions, painted, times } from './painted.ts'
import { tracedDesk } from './traced-desk.ts'

const result = clockedResult()
const run = tracedDesk()

const shown = (options: PaintedOptions = {}, traced: Loaded<TracedRun> = { state: 'ready', value: run }) =>
  painted('tickets', result, { ...options, data: { traced } })

/** Number of tickets of each view, as its line of views says. */
const counts = (line: string): number[] =>
  [...line.matchAll(/ (\d[\d,]*) /g)].map(([, count]) => Number(count.replace(',', '')))

describe('the list of tickets', () => {
  it('has every counted ticket, and in its other views those that fit, each with what it is about', () => {
    const { lines, content } = shown({ width: 160 })
    expect(content.rows).toBe(run.program.tickets.count)
    const [all, open, broken, handedOver] = counts(lines[0].replace(/[«»]/g, ''))
    expect(all).toBe(run.program.tickets.count)
    const views = [open, broken, handedOver]
    for (const [i, count] of views.entries()) {
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(all)
      expect(shown({ width: 160, keys: times(i + 1, 'v') }).content.rows).toBe(count)
    }
    expect(
      shown({ width: 160, keys: ['v'], height: 8 })
        .lines.slice(2)
        .join('\n')
    ).not.toContain('solved')
    for (const line of shown({ width: 160, keys: ['v', 'v'], height: 8 }).lines.slice(2)) expect(line).toContain('! ')
    for (const line of shown({ width: 160, keys: ['v', 'v', 'v'], height: 8 }).lines.slice(2))
      expect(line).toMatch(/East → West|West → East/)
  })

  it('keeps the rows that hold every word, wherever they hold them', () => {
    const { lines, content } = shown({ width: 140, height: 400, keys: ['/', ...'p1 West', 'enter'] })
    expect(content.rows).toBeGreaterThan(0)
    expect(content.rows).toBeLessThan(run.program.tickets.count)
    const rows = lines.slice(2).filter(line => line !== '')
    for (const row of rows) expect(row).toMatch(/P1.*West/)
    expect(shown({ keys: ['/', ...'nonesuch'] }).lines[2]).toContain('No ticket here holds "nonesuch"')
  })

  it('sorts by any column and back, the greatest first, and what has none last', () => {
    const minutes = (text: string): number => {
      const [, number, unit] = /([\d.]+) (s|min|h|days)/.exec(text) ?? ['', 'NaN', 'h']
      return Number(number) * { s: 1 / 60, min: 1, h: 60, days: 1440 }[unit as 'h']
    }
    const keys = times(4, 's')
    const column = shown({ width: 160 }).content.sorts.indexOf('Resolution')
    expect(column).toBe(3)
    for (const reversed of [false, true]) {
      const { lines } = shown({ width: 160, height: 700, keys: reversed ? [...keys, 'S'] : keys })
      const rows = lines.slice(2).flatMap(line => (line === '' ? [] : [line.replace(/[«»]/g, '')]))
      const from = lines[1].indexOf('Resolution')
      const times = rows.map(row => minutes(row.slice(from, from + 11)))
      const known = times.filter(value => !Number.isNaN(value))
      expect(known.length).toBe(rows.length)
      expect(known).toEqual(known.toSorted((a, b) => (reversed ? a - b : b - a)))
    }
  })

  it('opens the life line of the chosen ticket, and Esc goes back to the same row', () => {
    const before = shown({ keys: ['v', 'v', ...times(5, 'down')] })
    const id = before.content.copies ?? ''
    expect(id).toMatch(/^T\d+$/)
    const opened = shown({ height: 60, keys: ['v', 'v', ...times(5, 'down'), 'enter'] })
    expect(opened.lines[0]).toContain(`Ticket ${id}`)
    expect(opened.lines.join('\n')).toMatch(/Its life line[\s\S]*What would have let it go sooner/)
    const back = shown({ keys: ['v', 'v', ...times(5, 'down'), 'enter', 'down', 'down', 'esc'] })
    expect(back.content.copies).toBe(id)
  })

  it('says that it simulates, or why it cannot, until there is something to show', () => {
    expect(shown({}, { state: 'waiting' }).lines[0]).toContain('Simulating')
    expect(shown({}, { state: 'loading' }).lines[0]).toContain('Simulating')
    expect(shown({ width: 200 }, { state: 'none', reason: 'the scenario is gone' }).lines[0]).toContain(
      'the scenario is gone'
    )
  })

  it('fits into any width, whatever tickets are called, and runs no escape of theirs', () => {
    const wild = tracedDesk({
      ticketId: row => `\u001b[31m票\u202e${row}`,
      queues: ['前台\u001b]0;x\u0007', 'b'.repeat(1000)],
      regions: ['東'.repeat(40), '\u0000West'],
      priorities: ['P1', 'P2']
    })
    for (const width of [60, 80, 133, 300]) {
      for (const keys of [[], ['enter'], ['v', 'v', 'v']]) {
        const { lines } = painted('tickets', result, { width, keys, data: { traced: { state: 'ready', value: wild } } })
        for (const line of lines) {
          expect(displayWidth(line.replace(/[«»]/g, ''))).toBeLessThanOrEqual(width)
          expect(line).not.toMatch(/\p{Cc}|\p{Cf}/u)
        }
      }
    }
  })

  it('tells ids apart by both of their ends where they are too long', () => {
    const long = tracedDesk({
      ticketId: row => `${row % 2 === 0 ? 'europe' : 'america'}-20270301T09-${String(row).padStart(4, '0')}`
    })
    const { lines } = painted('tickets', result, {
      width: 60,
      height: 30,
      data: { traced: { state: 'ready', value: long } }
    })
    const ids = lines.slice(2).map(line => line.replace(/[«»]/g, '').slice(2, 16))
    expect(ids[0]).toBe('euro…1T09-0000')
    expect(ids[1]).toBe('amer…1T09-0001')
  })

  it('shows the list where what was opened is not in the run', () => {
    const small = tracedDesk({}, 500)
    const keys = ['S', 'enter']
    const { state, lines } = shown({ keys })
    expect(lines[0]).toMatch(/^Ticket T\d+/)
    const data = { result, comparison: null, traced: { state: 'ready', value: small }, tried: null } as const
    const theme = themeOf({ depth: 0, isDark: true, symbols: 'braille' })
    const play = firstState('tickets', 'braille').play
    const { rows } = tickets.paint({ data, state, play, space: { width: 80, height: 20, theme } })
    expect(rows).toBe(small.program.tickets.count)
  })

  it('draws with ASCII alone where that is asked for, and else with the glyphs of terminals', () => {
    for (const keys of [[], ['v', 'v', 'v'], ['v', 'v', 'enter']]) {
      for (const line of shown({ keys, symbols: 'ascii', width: 150 }).lines)
        expect(line.replace(/[«»]/g, '')).toMatch(/^[\u0020-\u007e]*$/)
      for (const line of shown({ keys, width: 150 }).lines)
        expect(line.replace(/[«»]/g, '')).toMatch(/^[\u0020-\u007e\u2500-\u259f\u2800-\u28ff·…→±]*$/)
    }
  })
})
