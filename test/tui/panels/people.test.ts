import { describe, expect, test } from 'vitest'
import { regionSums, teamSums } from '../../../src/figures/panels/people-sums.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { painted } from './painted.ts'

const result = sampleResult(3)
const { people } = result
const sumOf = (of: (person: (typeof people)[number]) => number | null): number =>
  people.reduce((sum, person) => sum + (of(person) ?? 0), 0)

describe('sums', () => {
  test('those of the teams are those of everybody', () => {
    const teams = teamSums(result)
    const solved = teams.reduce((sum, team) => sum + team.solved, 0)
    expect(solved).toBeCloseTo(sumOf(({ solved: own }) => own.value))
    expect(teams.reduce((sum, team) => sum + team.people, 0)).toBe(people.length)
  })

  test('occupancy of everybody, put together of their own figures, is that of the result', () => {
    const all = teamSums({ ...result, people: people.map(person => ({ ...person, team: 'one' })) })
    expect(all[0].occupancy.value).toBeCloseTo(result.staffing.totals[0].occupancy.value ?? -1, 3)
    expect(all[0].switchesPerDay.value).toBeCloseTo(result.work.totals[0].switchesPerDay.value ?? -1, 3)
  })

  test('what the regions let go is what their people let go', () => {
    const [all, ...regions] = regionSums(result)
    expect(regions.reduce((sum, { given }) => sum + (given ?? 0), 0)).toBeCloseTo(all.given ?? -1)
    expect(sumOf(({ handoversGiven }) => handoversGiven?.value ?? null)).toBeCloseTo(all.given ?? -1)
  })
})

describe('the list', () => {
  test('the busiest come first, with half the interval beside', () => {
    const { lines } = painted('people', result, { symbols: 'block' })
    const rows = lines.slice(4, 4 + people.length)
    const shares = rows.map(line => Number(/(\d+)%/.exec(line)?.[1]))
    expect(shares).toHaveLength(people.length)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(rows[0]).toMatch(/\d+% ±\d+/)
  })

  test('who has a ticket in hand nine tenths of the shift is marked, counted, and said above', () => {
    const [first, ...others] = people
    const busy = { ...result, people: [{ ...first, occupancy: { value: 0.95, low: 0.94, high: 0.96 } }, ...others] }
    const { lines } = painted('people', busy, { symbols: 'block' })
    expect(lines[1]).toMatch(new RegExp(`^! 1 of ${people.length} people busy 90%`))
    expect(lines[4]).toContain('95% ±1!')
  })

  test('is ordered by the column that was asked for', () => {
    const { lines } = painted('people', result, { keys: ['s', 's', 's'], width: 120 })
    expect(lines[3]).toContain('Solvedv')
    const order = lines
      .slice(4, 4 + people.length)
      .map(line => people.find(({ name }) => line.includes(name))?.solved.value ?? -1)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  })
})

describe('one person', () => {
  test('has every figure with its interval, the mean of the team and what it means', () => {
    const { lines } = painted('people', result, { keys: ['enter'], width: 80, height: 60 })
    const text = lines.join('\n')
    expect(lines[1]).toMatch(/Figure +Value +95% interval +Team mean +Rank/)
    for (const title of [
      'Occupancy',
      'Solved',
      'Overtime',
      'Switches a day',
      'Touches',
      'Own open',
      'Hands-on',
      'Paid'
    ])
      expect(text).toMatch(new RegExp(`^${title} `, 'm'))
    expect(text).toMatch(/^Solved +\d[\d.,]* +\d[\d.,]* to \d/m)
    expect(text).toContain('Busy / available hours')
  })

  test('of a team is reached through the team, and Esc leads back step by step', () => {
    const team = ['v', 'enter']
    expect(painted('people', result, { keys: team }).lines[0]).toMatch(/: the people, busiest first/)
    const person = painted('people', result, { keys: [...team, 'enter'] })
    expect(person.lines[0]).toContain(
      people.find(({ name }) => person.lines[0].startsWith(`${name}:`))?.team ?? 'nobody'
    )
    expect(painted('people', result, { keys: [...team, 'enter', 'esc'] }).lines).toEqual(
      painted('people', result, { keys: team }).lines
    )
  })
})
