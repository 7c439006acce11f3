import { describe, expect, test } from 'vitest'
import { staffCell, staffWeek } from '../../../src/figures/panels/staff-cells.ts'
import { hourInWords } from '../../../src/figures/week-hours.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { painted } from './painted.ts'

const result = sampleResult(3)
const everybody = staffCell(result, null, null)
if (everybody === undefined) throw new Error('the sample has no staffing')
const { worstHour, worstMissing, missingHours } = staffWeek(everybody)

const to = (hour: number): string[] => [
  ...Array.from({ length: Math.floor(hour / 24) }, () => 'down'),
  ...Array.from({ length: hour % 24 }, () => 'right')
]
const textOf = (keys: readonly string[], width = 100, height = 30): string =>
  painted('staffing', result, { keys, width, height, symbols: 'block' }).lines.join('\n')

describe('the map of the week', () => {
  test('says first how many person-hours are missing and when most people are', () => {
    const [, wrong] = painted('staffing', result).lines
    expect(wrong).toContain(`${Math.round(missingHours)} person-hours`)
    expect(wrong).toContain(`${hourInWords(worstHour)}: ${worstMissing.toFixed(1)}`)
  })

  test('tells all five numbers of the hour under the cursor', () => {
    const { week } = everybody
    const [, , line] = painted('staffing', result, { keys: to(worstHour), width: 120 }).lines
    expect(line.trim()).toBe(
      `${hourInWords(worstHour)}  gap ${(-worstMissing).toFixed(1)}!  required ${week.requiredPeople[worstHour]?.toFixed(1)}  ` +
        `available ${week.availablePeople[worstHour]?.toFixed(1)}  busy ${week.busyPeople[worstHour]?.toFixed(1)}  ` +
        `scheduled ${week.scheduledPeople[worstHour]?.toFixed(1)}`
    )
  })

  test('fills the worst hour most and leaves an hour with enough people empty', () => {
    const cellWidth = 3
    const enough = everybody.week.gapPeople.findIndex(gap => (gap ?? 0) > 0)
    const glyphOf = (hour: number): string => {
      const { lines } = painted('staffing', result, { width: 80, height: 12, symbols: 'block' })
      const row = lines[4 + Math.floor(hour / 24)].replace(/[«»]/g, '')
      return row.slice(6 + (hour % 24) * cellWidth, 6 + ((hour % 24) + 1) * cellWidth)
    }
    expect(glyphOf(worstHour)).toContain('█')
    expect(glyphOf(enough).trim()).toBe('·')
  })

  test('the next number is shown at the same hour, and after the last the first again', () => {
    const at = to(30)
    const { state, content } = painted('staffing', result, { keys: [...at, 's'] })
    expect([state.row, state.column]).toEqual([1, 6])
    expect(textOf([...at, 's'])).toContain('people required')
    const round = painted('staffing', result, { keys: [...at, ...content.sorts.map(() => 's'), 's'] })
    expect(round.lines).toEqual(painted('staffing', result, { keys: at }).lines)
  })

  test('turned round it shows where there are people too many', () => {
    expect(textOf(['S'])).toContain('people more than required')
    expect(textOf(['S'])).not.toEqual(textOf([]))
  })
})

describe('whose people', () => {
  test('every region and every skill has a view of its own numbers', () => {
    const names = ['East', 'West', 'skill 1', 'skill 2']
    const titles = names.map(
      (_, i) => painted('staffing', result, { keys: Array.from({ length: i + 1 }, () => 'v') }).lines[0]
    )
    expect(titles.map(title => title.slice(0, title.indexOf(':')))).toEqual(names)
  })

  test('a text finds a skill in a region', () => {
    const keys = ['/', ...'west skill 2', 'enter'].map(key => (key === ' ' ? 'space' : key))
    const cell = staffCell(result, 'West', 'skill 2')
    const [title, , line] = painted('staffing', result, { keys: [...keys, ...to(12)] }).lines
    expect(title.startsWith('skill 2, West:')).toBe(true)
    expect(line).toContain(`scheduled ${cell?.week.scheduledPeople[12]?.toFixed(1)}`)
  })

  test('Esc shows everybody again after a text found others', () => {
    const keys = ['/', ...'west', 'enter']
    expect(painted('staffing', result, { keys }).lines[0]).toMatch(/^West: /)
    expect(painted('staffing', result, { keys: [...keys, 'esc'] }).lines[0]).toMatch(/^everybody: /)
  })

  test('of a skill that nobody has it says so', () => {
    expect(textOf(['/', ...'skill', 'space', '3', 'enter'])).toContain(
      '! Nobody is ever on shift: 36 person-hours a week missing.'
    )
  })
})

describe('an hour', () => {
  test('Enter lists who is missing where, everybody first and then the most, and Esc returns to the same hour', () => {
    const keys = [...to(worstHour), 'enter']
    const { lines } = painted('staffing', result, { keys, width: 100 })
    expect(lines[0]).toContain(hourInWords(worstHour))
    expect(lines[2]).toContain('everybody')
    const gaps = lines
      .slice(3)
      .flatMap(line => /\s([+-]?\d+\.\d)[! ]/.exec(line)?.[1] ?? [])
      .map(Number)
    expect(gaps.length).toBeGreaterThan(2)
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    const { state } = painted('staffing', result, { keys: [...keys, 'esc'] })
    expect(state.row * 24 + state.column).toBe(worstHour)
  })

  test('Enter on a row shows the week of that region and skill, the cursor at the same hour', () => {
    const keys = [...to(32), 'enter', 'down', 'down', 'enter']
    const before = painted('staffing', result, { keys: keys.slice(0, -1) })
      .lines[4].replace(/[«»>]/g, '')
      .trim()
    const { lines, state } = painted('staffing', result, { keys })
    expect(before.startsWith(lines[0].slice(0, lines[0].indexOf(':')))).toBe(true)
    expect([state.row, state.column]).toEqual([1, 8])
  })

  test('the number of the map is what the list is ordered by', () => {
    const { lines } = painted('staffing', result, { keys: [...to(12), 's', 's', 'enter'] })
    const available = lines
      .slice(2)
      .flatMap(line => /(\d+\.\d)\s+\d+\.\d\s+\d+\.\d\s*»?$/.exec(line)?.[1] ?? [])
      .map(Number)
    expect(lines[1]).toMatch(/Available[v]/)
    expect(available.length).toBeGreaterThan(2)
    expect(available).toEqual(available.toSorted((a, b) => b - a))
  })
})

describe('the chart of real days', () => {
  const week = ['s', 's', 's', 's', 's']

  test('shows the calendar week around the chosen day, and one day from near', () => {
    const days = Array.from({ length: 8 }, () => 'down')
    expect(textOf([...week, ...days]).split('\n')[0]).toMatch(/^everybody: Mon \d+ \w+ to Sun \d+ \w+ /)
    expect(textOf([...week, 's', ...days]).split('\n')[0]).toMatch(/^everybody: Tue \d+ \w+ \(/)
  })

  test('tells the interval under the cursor and opens it', () => {
    const keys = [...week, 'down', ...Array.from({ length: 9 }, () => 'right')]
    const at = 24 + 9
    const { lines, content } = painted('staffing', result, { keys, width: 120 })
    expect(lines[2]).toContain(`available ${everybody.intervals.availablePeople[at]?.toFixed(1)}`)
    expect(content.opens).toBe(`interval ${at}`)
    expect(painted('staffing', result, { keys: [...keys, 'enter'] }).lines[0]).toMatch(/^Tue \d+ \w+ 09:00 \(/)
  })
})
