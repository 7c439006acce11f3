import { describe, expect, test } from 'vitest'
import type { ServiceClocks } from '../../src/engine/legend.ts'
import type { Table } from '../../src/figures/figure.ts'
import { promises } from '../../src/figures/promises.ts'
import { promisesByClock } from '../../src/figures/promises-by-clock.ts'
import { targetFindings } from '../../src/figures/target-findings.ts'
import { parseResult } from '../../src/metrics/schemas/result-schema.ts'
import { figuresCsv } from '../../src/views/csv/figures-csv.ts'
import { textPage } from '../../src/views/text/text-page.ts'
import { sampleResult } from './sample-result.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const KINDS = 3

/** Nine to six from Monday to Friday of three weeks. */
const office = {
  opensAt: Float64Array.from({ length: 15 }, (_, i) => (Math.floor(i / 5) * 7 + (i % 5)) * DAY),
  closesAt: Float64Array.from({ length: 15 }, (_, i) => (Math.floor(i / 5) * 7 + (i % 5)) * DAY + 9 * HOUR)
}

const serviceClocks: ServiceClocks = {
  hours: [office],
  names: ['around the clock', 'office'],
  ofKind: Int16Array.of(-1, -1, -1, 0, 0, 0),
  ofLine: Int16Array.of(0, 1),
  isPaused: Uint8Array.of(0, 1),
  scoring: [0, 1]
}

const nextReply = new Float64Array(KINDS).fill(Number.NaN)
nextReply[1] = 4 * HOUR

const result = sampleResult(2, {
  serviceClocks,
  targetNextReplySeconds: nextReply,
  targetResolutionSeconds: Float64Array.of(DAY, 40 * HOUR, Number.NaN)
})

const [table] = promises(result) as [Table]

describe('tickets that nobody had to answer', () => {
  test('are said to be counted and not judged, where there are any', () => {
    const told = (count: number): string => {
      const [all, ...others] = result.breakDowns
      const counts = { ...all.groups[0].counts, deflected: { value: count, low: null, high: null } }
      const breakDowns = [{ ...all, groups: [{ ...all.groups[0], counts }] }, ...others]
      return promises({ ...result, breakDowns })[0].notes.join()
    }
    expect(told(5)).toContain('not judged')
    expect(told(0)).not.toContain('not judged')
  })
})

describe('the table of promises', () => {
  test('tells next replies and clocks only where there are any', () => {
    const [plain] = promises(sampleResult())
    expect(plain.columns).not.toContain('Next within')
    expect(plain.columns).not.toContain('Clock')
    expect(table.columns).toContain('Next within')
    expect(table.columns).toContain('Clock')
  })

  test('names the clock of each line, and which is paused', () => {
    const clocks = table.rows.map(row => row[table.columns.indexOf('Clock')])
    expect(clocks).toEqual(['24 × 7', 'office, paused'])
    expect(table.notes.join(' ')).toContain('stands still while the ticket is pending')
  })

  test('counts long targets in hours where the clock stands still at times', () => {
    const within = table.rows.map(row => row[table.columns.indexOf('Solve within')])
    expect(within).toEqual([
      { value: DAY, unit: 'seconds' },
      { value: 40, unit: 'hours' }
    ])
  })

  test('fits a page and a file', () => {
    const page = textPage([table, ...promisesByClock(result)])
    for (const line of page.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(figuresCsv([table])).toContain('promises,Clock,P2,,,,,,"office, paused"')
  })
})

describe('promises under each clock', () => {
  test('has a row for every promise and a column for every clock, one’s own share first', () => {
    const [scores] = promisesByClock(result)
    expect(scores.columns).toEqual(['Share in time', 'Own clock', 'around the clock', 'office'])
    expect(scores.rows.map(([name]) => name)).toEqual([
      'P1 premium: replied',
      'P1 premium: solved',
      'P2: replied',
      'P2: replied again',
      'P2: solved'
    ])
    for (const [name, own, always, inOffice] of scores.rows) {
      expect(own).toEqual(String(name).startsWith('P1') ? always : inOffice)
    }
  })

  test('an office clock lets more promises be kept than one that never stands still', () => {
    const lines = result.targets.flatMap(({ scores: [always, inOffice] }) =>
      (['firstReply', 'nextReply', 'resolution'] as const).map(of => [always[of]?.met.value, inOffice[of]?.met.value])
    )
    const told = lines.filter(([always]) => always !== undefined)
    for (const [always, inOffice] of told) expect(inOffice).toBeGreaterThanOrEqual(always as number)
    expect(told.some(([always, inOffice]) => (inOffice as number) > (always as number))).toBe(true)
  })

  test('is left out where the scenario asks for none', () => {
    expect(promisesByClock(sampleResult())).toEqual([])
  })
})

describe('missed promises', () => {
  test('are told with the clock on which they ran', () => {
    const texts = targetFindings(
      sampleResult(1, { serviceClocks, targetNextReplySeconds: nextReply.map(v => v / 16) })
    ).map(({ text }) => text)
    expect(texts.find(text => text.startsWith('P2') && text.includes('replied again'))).toContain(
      'within 15 min (clock: office)'
    )
    expect(texts.find(text => text.startsWith('P1 premium'))).not.toContain('clock')
  })

  test('a result with clocks is one by its own schema', () => {
    expect(parseResult(JSON.parse(JSON.stringify(result)))).toEqual(result)
  })
})
