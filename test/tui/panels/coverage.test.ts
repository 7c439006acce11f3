import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellResult, Result } from '../../../src/metrics/schemas/result-schema.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { symbolSets } from '../../../src/views/tui/theme/symbols.ts'
import { hostileNames, sampleResult } from '../../figures/sample-result.ts'
import { clockedResult, onShift, withShifts } from './clocked-result.ts'
import { painted, times } from './painted.ts'

const result = clockedResult()

const staffOf = (of: Result, region: string | null): CellResult => {
  const cell = of.staffing.cells.find(own => own.region === region && own.skill === null)
  if (cell === undefined) throw new Error(`no staffing of ${region}`)
  return cell
}

/** Cells of a line of a map whose hours are three cells wide. */
const cellsOf = (line: string, label: number): string[] => {
  const cells = line.replace(/[«»]/g, '').slice(label)
  return Array.from({ length: 24 }, (_, hour) => cells.slice(hour * 3, hour * 3 + 3).trim())
}

const at80 = (keys: readonly string[] = [], of = result) =>
  painted('coverage', of, { keys, width: 80, height: 21 }).lines

describe('the panel of coverage', () => {
  test.each([
    [0, 'everybody', null],
    [2, 'East', 'East'],
    [3, 'West', 'West']
  ] as const)('shows in view %i the people on shift of %s, and a mark where some are missing', (view, _, region) => {
    const { scheduledPeople, gapPeople } = staffOf(result, region).week
    const lines = at80(times(view, 'v'))
    ;['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].forEach((day, weekday) => {
      const line = lines.find(own => own.startsWith(day)) ?? ''
      const expected = Array.from({ length: 24 }, (_, hour) => {
        const at = weekday * 24 + hour
        return `${(gapPeople[at] ?? 0) <= -0.5 ? '!' : ''}${Math.round(scheduledPeople[at] ?? 0)}`
      })
      expect(cellsOf(line, 4)).toEqual(expected)
    })
  })

  test('shows every day of the period with its own hours', () => {
    const { scheduledPeople } = staffOf(result, null).intervals
    const { lines, content } = painted('coverage', result, { keys: ['v'], width: 80, height: 40 })
    expect(content.rows).toBe(21)
    const line = lines.find(own => own.startsWith('Wed 10')) ?? ''
    const people = cellsOf(line, 8).map(cell => Number(cell.replace('!', '')))
    expect(people).toEqual(Array.from({ length: 24 }, (_, hour) => Math.round(scheduledPeople[9 * 24 + hour] ?? 0)))
  })

  test('marks the day on which a clock changes, and no other', () => {
    const { lines } = painted('coverage', result, { keys: ['v'], width: 160, height: 60 })
    const starred = lines.filter(line => /^\w{3} \d+ Mar\*/.test(line))
    expect(starred).toHaveLength(1)
    expect(starred[0]).toMatch(/^Sun 14 Mar\*.*1 h forward: New York 07:00 UTC$/)
  })

  test('says of the hour under the cursor who is on shift, by region', () => {
    const busy = withShifts(result, { East: onShift(3, 0, 9), West: onShift(2, 8, 17) }, 4)
    const lines = painted('coverage', busy, { keys: ['v', ...times(8, 'right')], width: 100 }).lines
    const worst = painted('coverage', busy, { keys: ['v'], width: 100 }).lines
    expect(worst[2]).toBe('> ! Mon 1 Mar 17:00: 4 missing: nobody on shift, 4 needed')
    expect(lines[2]).toBe('> ! Mon 1 Mar 23:00: 4 missing: nobody on shift, 4 needed')
    const both = painted('coverage', busy, { keys: ['v', ...times(9, 'left')], width: 100 }).lines
    expect(both[2]).toBe('> Mon 1 Mar 08:00: 5 on shift, 4 needed')
    expect(both[3]).toBe('  East 3, West 2')
  })

  test('opens the chosen day and comes back to it', () => {
    const keys = ['v', ...times(4, 'down'), 'right']
    const before = painted('coverage', result, { keys })
    const opened = painted('coverage', result, { keys: [...keys, 'enter'] })
    expect(opened.lines[0]).toBe('Fri 5 Mar 2027, UTC')
    expect(painted('coverage', result, { keys: [...keys, 'enter', 'right'] }).lines[0]).toBe('Sat 6 Mar 2027, UTC')
    expect(painted('coverage', result, { keys: [...keys, 'enter', 'L'] }).lines[0]).toBe('Fri 12 Mar 2027, UTC')
    expect(painted('coverage', result, { keys: [...keys, 'enter', 'right', 'esc'] }).lines).toEqual(before.lines)
  })

  test('shows the hours of a day on every clock, and where one of them changes', () => {
    const lines = painted('coverage', result, {
      keys: ['v', ...times(13, 'down'), 'enter'],
      width: 100,
      height: 40
    }).lines
    const cells = lines.find(line => line.startsWith('New York')) ?? ''
    const scale = lines.find(line => line.startsWith('UTC')) ?? ''
    const column = (hour: number) => scale.indexOf('00') + (scale.indexOf('03') - scale.indexOf('00')) * (hour / 3)
    // 07:00 UTC is 02:00 before the change and 03:00 after it.
    expect(cells.slice(column(7)).startsWith('*03')).toBe(true)
    expect(cells.slice(column(2)).startsWith('21')).toBe(true)
    expect(cells.slice(column(10)).startsWith('06')).toBe(true)
    const kolkata = lines.find(line => line.startsWith('Kolkata')) ?? ''
    expect(kolkata.slice(column(1)).startsWith('06:30')).toBe(true)
    expect(lines.some(line => line === '* Clocks go 1 h forward: New York 07:00 UTC')).toBe(true)
  })

  test('says of each end of a shift who has been there for how long, or how long nobody is', () => {
    const overlap = withShifts(result, { East: onShift(2, 0, 10), West: onShift(3, 8, 24) })
    const gap = withShifts(result, { East: onShift(2, 0, 10), West: onShift(3, 13, 20) })
    const touching = withShifts(result, { East: onShift(2, 0, 10), West: onShift(3, 10, 20) })
    const day = (of: Result) => painted('coverage', of, { keys: ['v', 'down', 'enter'], width: 130, height: 60 }).lines
    expect(day(overlap)).toContain('  10:00 East goes (05:00 New York); West (15:30 Kolkata) has been there for 2 h')
    expect(day(gap)).toContain('! 10:00 East goes (05:00 New York); a gap of 3 h until West comes (18:30 Kolkata)')
    expect(day(gap)).toContain('! 20:00 West goes (01:30 Kolkata); a gap of 4 h until East comes (19:00 New York)')
    expect(day(gap)).toContain('! Nobody on shift 10:00 to 13:00')
    expect(day(gap)).toContain('! Nobody on shift 20:00 to 24:00')
    expect(day(touching).join('\n')).toContain('West (15:30 Kolkata) comes just then, no time together')
  })

  test('says that there are enough people where there are', () => {
    const enough = withShifts(result, { East: onShift(2, 0, 12), West: onShift(2, 12, 24) }, 2)
    expect(painted('coverage', enough, { keys: ['v'] }).lines[1]).toBe('Enough people in all hours')
    expect(painted('coverage', enough, { keys: ['v', 'enter'] }).lines.join('\n')).toContain(
      'Enough people at every hour.'
    )
  })

  test('sorts its days by the people missing and finds those that hold a text', () => {
    const sorted = painted('coverage', result, { keys: ['v', 's', 's'], width: 80, height: 40 })
    const missing = (line: string): number => (line.match(/!/g) ?? []).length
    const days = sorted.lines.filter(line => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ /.test(line) && line.length > 40)
    expect(missing(days[0])).toBeGreaterThanOrEqual(missing(days.at(-1) ?? ''))
    const found = painted('coverage', result, { keys: ['v', '/', 'S', 'u', 'n', 'enter'] })
    expect(found.content.rows).toBe(3)
  })

  test('says where a result has no clocks of its regions, and shows the rest', () => {
    const { lines } = painted('coverage', { ...result, regionClocks: [] }, { keys: ['v', 'enter'], height: 40 })
    expect(lines).toContain('This result has no clocks of its regions: run the scenario again to see them.')
    expect(lines.some(line => line.startsWith('East'))).toBe(true)
  })

  test('shows nothing but what fits, in any size, with any glyphs, opened or not', () => {
    for (const [width, height] of [
      [60, 12],
      [80, 21],
      [120, 32],
      [300, 77]
    ])
      for (const symbols of symbolSets)
        for (const keys of [[], ['v'], ['v', 'v', 'down'], ['v', ...times(13, 'down'), 'enter'], ['enter', 'down']]) {
          const { lines } = painted('coverage', result, { width, height, symbols, keys })
          expect(lines).toHaveLength(height)
          for (const line of lines) {
            expect(displayWidth(line.replace(/[«»]/g, ''))).toBeLessThanOrEqual(width)
            if (symbols === 'ascii') expect(line.replace(/[«»]/g, '')).toMatch(/^[\x20-\x7e]*$/)
          }
        }
  })

  test('keeps to its room whatever regions are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileNames, { minLength: 2, maxLength: 2 }), regions => {
        const hostile = sampleResult(1, { regions })
        for (const keys of [[], ['v'], ['v', 'v'], ['enter']])
          for (const line of painted('coverage', hostile, { keys, width: 60, height: 24 }).lines)
            expect(displayWidth(line.replace(/[«»]/g, ''))).toBeLessThanOrEqual(60)
      }),
      { numRuns: 10 }
    )
  })
})
