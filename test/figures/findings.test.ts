import { describe, expect, test } from 'vitest'
import { rankedFindings } from '../../src/figures/findings.ts'
import { hoursInWords, shortHours } from '../../src/figures/week-hours.ts'
import { sampleResult } from './sample-result.ts'

describe('what to look at first', () => {
  const findings = rankedFindings(sampleResult())
  const texts = findings.map(({ text }) => text)

  test('a skill that nobody has is named with the tickets that asked for it', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^Nobody with the skill skill 3 is ever on shift: 36 tickets/))
  })

  test('a missed target is told with what was reached and what was asked', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^P1 misses its 2 h first reply: \d+% against 90%$/))
  })

  test('the ticket that waited longest is told with its queue', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^Oldest ticket: waited .* days in queue /))
  })

  test('the worst comes first', () => {
    const harms = findings.map(({ harm }) => harm)
    expect(harms).toEqual(harms.toSorted((a, b) => b - a))
  })
})

describe('hours short of people', () => {
  const gaps = (short: Record<number, number>) => Array.from({ length: 168 }, (_, hour) => -(short[hour] ?? 0))

  test('hours in a row are one finding, and equal hours of several days are told together', () => {
    const runs = shortHours(gaps({ 2: 3, 3: 1, 26: 2, 27: 2, 146: 1 }))
    expect(runs.map(hoursInWords)).toEqual(['Mon, Tue 02:00–04:00', 'Sundays 02:00–03:00'])
    expect(runs[0]).toMatchObject({ people: 3, personHours: 8 })
  })

  test('less than half a person is enough', () => {
    expect(shortHours(gaps({ 5: 0.4 }))).toEqual([])
  })
})
