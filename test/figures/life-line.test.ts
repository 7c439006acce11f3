import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lifeLineFigures, longestFigure } from '../../src/figures/life-line-figures.ts'
import { hintInWords, stretchInWords, windowInWords } from '../../src/figures/life-line-words.ts'
import type { Hint, Stamp, Stretch } from '../../src/metrics/life-line/life-line.ts'
import { longestTickets } from '../../src/metrics/life-line/longest-tickets.ts'
import { traceTicket } from '../../src/metrics/life-line/trace-ticket.ts'
import { displayWidth } from '../../src/views/text/display-width.ts'
import { textPage } from '../../src/views/text/text-page.ts'
import { traced } from '../metrics/life-line/traced.ts'
import { programs } from '../twin/programs.ts'
import { hostileNames } from './sample-result.ts'

const stamp = (local: string): Stamp => ({ utc: `${local}:00Z`, local: `${local}:00+08:00`, zone: 'Asia/Singapore' })
const from = stamp('2027-03-01T09:00')
const to = stamp('2027-03-01T11:00')

const hint: Hint = {
  need: 'one more person',
  times: 1,
  from,
  to,
  longestSeconds: 6000,
  upToSeconds: 6000,
  skill: 'dns',
  region: 'Asia',
  people: 3
}

describe('a life line in words', () => {
  test('a hint says who, where, when and how much at most', () => {
    expect(hintInWords(hint)).toBe(
      'One more person with dns in Asia, Mon 03-01 09:00–11:00 (Asia/Singapore): up to 1.7 h sooner'
    )
    expect(hintInWords({ ...hint, times: 3, upToSeconds: 9000 })).toBe(
      'One more person with dns in Asia, 3 times, most Mon 03-01 09:00–11:00 (Asia/Singapore): up to 1.7 h sooner, 2.5 h in all'
    )
  })

  test('a hint without a region says nothing of where', () => {
    const { region: _, people: __, ...anywhere } = hint
    expect(hintInWords(anywhere)).toMatch(/^One more person with dns, Mon 03-01/)
  })

  test('a solution that does not last is told as one', () => {
    const solved: Stretch = { from, to, seconds: 7200, doing: 'in hand', causes: { handsOn: 7200 }, end: 'solved' }
    const away: Stretch = { from, to, seconds: 7200, doing: 'customer', causes: { customer: 7200 } }
    expect(stretchInWords(away, solved)).toBe('solved, until the customer came back with it')
    expect(stretchInWords(away, { ...solved, end: 'pending' })).toBe('with the customer')
    expect(stretchInWords(away)).toBe('with the customer')
  })

  test('a window over midnight names both days', () => {
    expect(windowInWords(from, stamp('2027-03-02T07:30'))).toBe('Mon 03-01 09:00 to Tue 03-02 07:30')
  })

  test('a wait says who could have taken the ticket and what they were busy with', () => {
    const wait: Stretch = {
      from,
      to,
      seconds: 7200,
      doing: 'waiting',
      causes: { busyFirst: 6000, busyLesser: 1200 },
      onDuty: 9,
      able: [{ region: 'Asia', people: 3 }],
      notYet: [],
      inHand: [
        { priority: 'P1', count: 2 },
        { priority: 'P4', count: 1 }
      ]
    }
    expect(stretchInWords(wait)).toBe(
      'waited: all who may take it busy; halfway 3 in Asia, in hand 2 × P1, 1 × P4 (busy with what goes first 1.7 h, busy with lesser work 20 min)'
    )
    const unskilled = {
      ...wait,
      causes: { nobodyWithSkill: 7200 },
      able: [],
      notYet: [{ region: 'Europe', people: 2 }]
    }
    expect(stretchInWords(unskilled)).toBe(
      'waited: nobody on shift who may take it; halfway 9 people on shift, not yet allowed to: 2 in Europe who have the skill'
    )
  })
})

test('any ticket of any run, with any names, has a page of whole sentences within 80 columns', () => {
  fc.assert(
    fc.property(programs, fc.array(hostileNames, { minLength: 4, maxLength: 4 }), (program, names) => {
      const run = { ...traced(program), stampOf: (at: number, zone: string) => stampOf(at, zone) }
      const hostile = { ...run, legend: { ...run.legend, skills: names.slice(0, 3), ticketId: () => names[3] } }
      const rows = Array.from({ length: program.tickets.count }, (_, row) => row)
      const pages = rows.slice(0, 4).map(row => textPage(lifeLineFigures(traceTicket(hostile, row))))
      for (const page of [...pages, textPage([longestFigure(longestTickets(hostile, rows, 5))])]) {
        expect(page).not.toMatch(/undefined|NaN|null/)
        for (const line of page.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
      }
    }),
    { numRuns: 80, seed: 20_270_301 }
  )
})

const EPOCH = Date.UTC(2027, 2, 1) / 1000

const stampOf = (at: number, zone: string): Stamp => {
  const iso = new Date((EPOCH + at) * 1000).toISOString()
  return { utc: iso, local: iso, zone }
}
