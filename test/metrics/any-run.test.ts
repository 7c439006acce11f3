import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { simulate } from '../../src/engine/simulate.ts'
import { countKeys } from '../../src/metrics/definitions.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import { programs } from '../twin/programs.ts'
import { legendOfProgram } from './legend-of-program.ts'

const runs = { numRuns: 400, seed: 20_270_301 }

const property = (check: (measures: Measures) => void) =>
  fc.property(programs, fc.constantFrom(7, 10, 3600), (program, interval) => {
    const until = Math.min(program.until, 40)
    fc.pre(until > 0)
    check(measure(program, legendOfProgram(program, until, interval), simulate(program)))
  })

const measured: Measures[] = []

beforeAll(() => {
  fc.assert(
    property(measures => void measured.push(measures)),
    runs
  )
})

/** Holds a law against runs that are measured once for all laws; where it breaks, they are drawn again to find the smallest that breaks it. */
const law = (check: (measures: Measures) => void) => {
  try {
    expect(measured).toHaveLength(runs.numRuns)
    for (const measures of measured) check(measures)
  } catch (error) {
    fc.assert(property(check), runs)
    throw error
  }
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

describe('any run of the engine', () => {
  test('every break-down counts every ticket once', () => {
    law(({ breakDowns }) => {
      const total = breakDowns[0].groups[0].counts
      for (const { groups } of breakDowns) {
        for (const key of countKeys) {
          expect(sum(groups.map(({ counts }) => counts[key]))).toBe(total[key])
        }
        expect(sum(groups.map(({ firstReplyTarget }) => firstReplyTarget.due))).toBe(
          breakDowns[0].groups[0].firstReplyTarget.due
        )
      }
    })
  })

  test('quantiles rise with the share and stay below the greatest value', () => {
    law(({ breakDowns }) => {
      for (const { times } of breakDowns.flatMap(({ groups }) => groups)) {
        for (const { count, p50, p80, p90, p95, p99, max } of Object.values(times)) {
          if (count === 0) continue
          const rising = [p50, p80, p90, p95, p99, max]
          expect(rising).toEqual(rising.toSorted((a, b) => a - b))
        }
      }
    })
  })

  test('depths of priorities, queues and skills add up to the depth of all, and lie between lowest and highest', () => {
    law(({ waiting, backlog }) => {
      for (const all of [waiting, backlog]) {
        for (const by of ['priority', 'queue', 'skill']) {
          const parts = all.filter(series => series.by[0] === by)
          all[0].mean.forEach((mean, i) => {
            expect(sum(parts.map(part => part.mean[i]))).toBeCloseTo(mean, 9)
          })
        }
        for (const { mean, min, max } of all) {
          mean.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(min[i] - 1e-9)
            expect(value).toBeLessThanOrEqual(max[i] + 1e-9)
          })
        }
      }
    })
  })

  test('nobody is busy who is not on shift, and regions add up to all', () => {
    law(({ staffing: { cells, totals } }) => {
      for (const { intervals } of cells) {
        intervals.busy.forEach((busy, i) => {
          expect(busy).toBeLessThanOrEqual(intervals.scheduled[i] + 1e-9)
          expect(busy).toBeLessThanOrEqual(intervals.available[i] + 1e-9)
        })
      }
      const skills = cells.filter(({ region, skill }) => region === null && skill !== null)
      cells[0].intervals.busy.forEach((busy, i) => {
        expect(sum(skills.map(({ intervals }) => intervals.busy[i]))).toBeCloseTo(busy, 9)
      })
      const regions = cells.filter(({ region, skill }) => region !== null && skill === null)
      cells[0].week.busy.forEach((busy, hour) => {
        expect(sum(regions.map(({ week }) => week.busy[hour]))).toBeCloseTo(busy, 9)
      })
      for (const { scheduledSeconds, busySeconds, idleSeconds } of totals) {
        expect(busySeconds + idleSeconds).toBeCloseTo(scheduledSeconds, 6)
      }
    })
  })

  test('what came and what is open again is what went and what is open', () => {
    law(({ flow, backlog }) => {
      const came = flow.openingBacklog + flow.arrived + flow.reopened
      expect(came).toBe(flow.solved + flow.deflected + flow.abandoned + flow.turnedAway + flow.closingBacklog)
      expect(backlog[0].final).toBe(flow.closingBacklog)
    })
  })

  test('people together did what was done, and nobody works longer than there is time', () => {
    law(({ people: { seconds, work }, staffing: { totals }, flow }) => {
      expect(sum(work.solved)).toBe(flow.solved)
      expect(sum(seconds.busy)).toBeCloseTo(sum(totals.map(({ busySeconds }) => busySeconds)), 6)
      expect(sum(seconds.overtime)).toBeCloseTo(sum(totals.map(({ overtimeSeconds }) => overtimeSeconds)), 6)
      seconds.busy.forEach((busy, person) => {
        expect(busy).toBeLessThanOrEqual(seconds.available[person] + 1e-9)
        expect(busy + seconds.idle[person]).toBeCloseTo(seconds.available[person], 6)
        expect(work.repeats[person]).toBeLessThanOrEqual(work.turns[person])
        expect(work.turns[person]).toBeLessThanOrEqual(work.touches[person])
        expect(work.switches[person]).toBeLessThanOrEqual(work.touches[person])
        expect(work.skills[person]).toBeLessThanOrEqual(work.touches[person])
      })
    })
  })

  test('a ticket has no more regions than people, people than stations, stations than touches', () => {
    law(({ breakDowns }) => {
      for (const { times } of breakDowns.flatMap(({ groups }) => groups)) {
        const means = [times.regions, times.people, times.assigneeStations, times.touches].map(({ mean }) => mean)
        if (times.touches.count > 0) expect(means).toEqual(means.toSorted((a, b) => a - b))
        expect(times.firstResolutionSeconds.count).toBeGreaterThanOrEqual(times.resolutionSeconds.count)
      }
    })
  })

  test('every hand-over is one of some hour from one region to another', () => {
    law(({ handovers: { inHand, waiting, byHour } }) => {
      expect(sum(byHour)).toBe(inHand + waiting)
    })
  })
})
