import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/figures/figure.ts'
import { figures } from '../../src/figures/figures.ts'
import { rankedFindings } from '../../src/figures/findings.ts'
import type { Result } from '../../src/metrics/schemas/result-schema.ts'
import { sampleResult } from './sample-result.ts'

const HOUR = 3600
const DAY = 24 * HOUR

const tableOf = (section: string, result = sampleResult()): Table => {
  const figure = figures(result).find(own => own.section === section)
  if (figure?.kind !== 'table') throw new Error(`no table ${section}`)
  return figure
}

describe('the work itself', () => {
  test('every person has a row in the longer report', () => {
    const { rows, isDetail } = tableOf('people')
    expect(rows.map(([name]) => name)).toEqual(['person 1', 'person 2', 'person 3'])
    expect(isDetail).toBe(true)
  })

  test('the longest wait of a queue is that of its oldest at any time', () => {
    const result = sampleResult()
    const { columns, rows } = tableOf('by-queue', result)
    for (const row of rows) {
      const own = result.waiting.find(({ by, key }) => by[0] === 'queue' && by.length === 1 && key[0] === row[0])
      const oldest = Math.max(...(own?.oldestSeconds ?? []).map(value => value ?? 0))
      expect(row[columns.indexOf('Longest wait')]).toEqual({ value: oldest, unit: 'seconds' })
      expect(oldest).toBeGreaterThan(0)
    }
  })

  test('plans are told beside queues only where these are others', () => {
    const sectionsOf = (result: Result) => figures(result).map(({ section }) => section)
    expect(sectionsOf(sampleResult())).toEqual(expect.arrayContaining(['by-queue', 'by-plan', 'time-by-plan']))
    const asPlans = {
      queues: ['premium', 'free'],
      kindQueue: Uint16Array.of(0, 0, 1),
      kindPlan: Uint16Array.of(0, 0, 1)
    }
    const sections = sectionsOf(sampleResult(1, asPlans))
    expect(sections).toEqual(expect.arrayContaining(['by-queue', 'time-by-queue']))
    expect(sections.filter(section => section.endsWith('by-plan'))).toEqual([])
  })

  test('the table around the ends of shifts goes from two hours before to two hours after', () => {
    const { rows } = tableOf('around-shift-end')
    expect(rows).toHaveLength(16)
    expect([rows[0][0], rows[7][0], rows[15][0]]).toEqual(['−120 to −105', '−15 to 0', '105 to 120'])
  })

  test('hand-overs are told by hour and by region, and as often in both', () => {
    const result = sampleResult()
    const { rows } = tableOf('handovers-by-region', result)
    const all = rows.reduce((sum, row) => sum + (typeof row[1] === 'string' ? 0 : (row[1].value ?? 0)), 0)
    const { handedOverInHand, handedOverWaiting, byHour } = result.handovers
    expect(all * 3).toBeCloseTo((handedOverInHand.value ?? 0) + (handedOverWaiting.value ?? 0), 6)
    expect(byHour.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(all * 3, 6)
  })
})

describe('how many hands a ticket takes', () => {
  test('what befalls few tickets is told of a hundred', () => {
    const result = sampleResult()
    const { columns, rows } = tableOf('hands-by-priority', result)
    const { handovers, people } = result.breakDowns[0].groups[0].times
    expect(rows[0][columns.indexOf('Hand-overs of 100')]).toMatchObject({ value: (handovers.mean.value ?? 0) * 100 })
    expect(rows[0][columns.indexOf('People')]).toMatchObject({ value: people.mean.value })
  })
})

describe('recovery of the backlog', () => {
  const surges = [{ name: 'storm of 2027-03-10 00:00', from: 9 * DAY, until: 10 * DAY }]

  test('is a detail without a surge, and is shown first thing with one', () => {
    expect(tableOf('recovery').isDetail).toBe(true)
    const { rows, isDetail } = tableOf('recovery', sampleResult(1, { surges }))
    expect(isDetail).toBe(false)
    expect(rows.map(([name]) => name)).toEqual(['storm of 2027-03-10 00:00', 'highest backlog'])
  })

  test('the highest backlog is told by its day', () => {
    const result = sampleResult(1, { surges })
    const { columns, rows } = tableOf('recovery', result)
    const days = rows.map(row => row[columns.indexOf('Highest on')])
    expect(days).toEqual(
      result.recoveries.map(({ peakAtSeconds }) => result.days[Math.floor((peakAtSeconds.value ?? 0) / DAY)].date)
    )
  })

  test('surges that begin before the backlog is back are one rise', () => {
    const [first] = surges
    const step = { name: 'higher rate from week 2', from: first.from + 6 * HOUR, until: first.from + 6 * HOUR }
    const result = sampleResult(1, { surges: [first, step] })
    const texts = () =>
      rankedFindings(result).flatMap(({ text }) => /^After (.*) the backlog rose/.exec(text)?.slice(1) ?? [])
    expect(texts()).toEqual(['the storm of 2027-03-10 00:00 and the higher rate from week 2'])
    Object.assign(result.recoveries[0], {
      endsAt: '2027-03-10T01:00:00Z',
      recoverySeconds: { value: 4 * HOUR, low: null, high: null },
      recoveredShare: { value: 1, low: null, high: null }
    })
    expect(texts()).toEqual(['the higher rate from week 2'])
  })

  test('a backlog that does not come down is something to look at', () => {
    const texts = rankedFindings(sampleResult(1, { surges })).map(({ text }) => text)
    expect(texts.join('\n')).toMatch(
      /After the storm of 2027-03-10 00:00 the backlog rose from \d+ to \d+ tickets, not back/
    )
  })
})
