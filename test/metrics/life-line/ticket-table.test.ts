import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../../src/engine/simulate.ts'
import { causeSeconds } from '../../../src/metrics/causes/cause-seconds.ts'
import { countedWindow } from '../../../src/metrics/counted-window.ts'
import { regionsOfTicket } from '../../../src/metrics/life-line/regions-of-ticket.ts'
import { ticketTable } from '../../../src/metrics/life-line/ticket-table.ts'
import type { TracedRun } from '../../../src/metrics/life-line/traced-run.ts'
import { measure } from '../../../src/metrics/measure.ts'
import { programs } from '../../twin/programs.ts'
import { legendOfProgram } from '../legend-of-program.ts'

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
const known = (values: Float64Array): Float64Array => values.filter(value => !Number.isNaN(value))

describe('the table of the tickets of any run', () => {
  test('adds up to what is measured of all of them', () => {
    fc.assert(
      fc.property(programs, program => {
        fc.pre(program.until > 0)
        const legend = legendOfProgram(program, Math.min(program.until, 40), 10)
        const observations = simulate(program)
        const until = countedWindow(program, legend, observations).observedUntil
        const stampOf = (at: number, zone: string) => ({ utc: String(at), local: String(at), zone })
        const seconds = causeSeconds(program, observations, until)
        const run: TracedRun = { program, legend, observations, until, seconds, stampOf }
        const table = ticketTable(run)
        const [{ counts, times, openAgeSeconds, ...targets }] = measure(program, legend, observations).breakDowns[0]
          .groups
        const missed = [targets.firstReplyTarget, targets.nextReplyTarget, targets.resolutionTarget]
        expect(sum(table.broken)).toBe(sum(missed.map(({ due, met }) => due - met)))
        expect(table.brokenSorts.map(sorts => (sorts > 0 ? 1 : 0))).toEqual(
          Uint8Array.from(table.broken, count => (count > 0 ? 1 : 0))
        )
        expect(known(table.resolutionSeconds)).toHaveLength(times.resolutionSeconds.count)
        expect(sum(known(table.resolutionSeconds))).toBeCloseTo(
          times.resolutionSeconds.count * (times.resolutionSeconds.mean || 0),
          6
        )
        expect(known(table.firstReplySeconds)).toHaveLength(times.firstReplySeconds.count)
        expect(sum(table.isOpen)).toBe(openAgeSeconds.count)
        expect(table.count).toBe(counts.arrived)
        const ofSolved = (values: Int32Array) =>
          sum(values.filter((_, place) => !Number.isNaN(table.resolutionSeconds[place])))
        for (const key of ['touches', 'people', 'regions', 'handovers'] as const)
          expect(ofSolved(table[key])).toBeCloseTo(times[key].count * (times[key].mean || 0), 6)
        for (let place = 0; place < table.count; place++)
          expect(new Set(regionsOfTicket(run, table.row[place])).size).toBe(table.regions[place])
      }),
      { numRuns: 100, seed: 20_270_301 }
    )
  })
})
