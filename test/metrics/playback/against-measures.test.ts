import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '../../../src/engine/program.ts'
import { simulate } from '../../../src/engine/simulate.ts'
import { causeSeconds } from '../../../src/metrics/causes/cause-seconds.ts'
import { countedWindow } from '../../../src/metrics/counted-window.ts'
import type { TracedRun } from '../../../src/metrics/life-line/traced-run.ts'
import { measure } from '../../../src/metrics/measure.ts'
import type { Measures } from '../../../src/metrics/measures.ts'
import { Phase, Presence } from '../../../src/metrics/playback/desk-cells.ts'
import { type Playback, playbackOf } from '../../../src/metrics/playback/playback.ts'
import { countWithin } from '../../../src/metrics/playback/turnover.ts'
import { longestWaits } from '../../../src/metrics/playback/wait-list.ts'
import { programs } from '../../twin/programs.ts'
import { legendOfProgram } from '../legend-of-program.ts'

interface Played {
  readonly playback: Playback
  readonly measures: Measures
}

const played = (program: Program, interval: number): Played => {
  const legend = legendOfProgram(program, Math.min(program.until, 40), interval)
  const observations = simulate(program)
  const until = countedWindow(program, legend, observations).observedUntil
  const stampOf = (at: number, zone: string) => ({ utc: String(at), local: String(at), zone })
  const seconds = causeSeconds(program, observations, until)
  const run: TracedRun = { program, legend, observations, until, seconds, stampOf }
  return { playback: playbackOf(run), measures: measure(program, legend, observations) }
}

const runs = { numRuns: 150, seed: 20_270_301 }

const property = (check: (one: Played) => void) =>
  fc.property(programs, fc.constantFrom(7, 10, 3600), (program, interval) => {
    fc.pre(program.until > 0)
    check(played(program, interval))
  })

const all: Played[] = []

beforeAll(() => {
  fc.assert(
    property(one => void all.push(one)),
    runs
  )
})

/** Holds a law against runs that are made once for all laws; where it breaks, they are drawn again to find the smallest that breaks it. */
const law = (check: (one: Played) => void, count = runs.numRuns) => {
  try {
    expect(all).toHaveLength(runs.numRuns)
    for (const one of all.slice(0, count)) check(one)
  } catch (error) {
    fc.assert(property(check), runs)
    throw error
  }
}

/** Tickets of a phase in a queue and of a priority, and people by what they do in a region. */
const ticketsIn = ({ cells, cursor }: Playback, phase: number, queue: number, priority: number): number => {
  let sum = 0
  for (let region = 0; region <= cells.regions; region++)
    sum += cursor.counts[cells.ticket(phase, queue, priority, region)]
  return sum
}

const waitingIn = (playback: Playback, isWanted: (queue: number, priority: number) => boolean): number => {
  let sum = 0
  for (let queue = 0; queue < playback.cells.queues; queue++)
    for (let priority = 0; priority < playback.cells.priorities; priority++)
      if (isWanted(queue, priority)) sum += ticketsIn(playback, Phase.waiting, queue, priority)
  return sum
}

/** Mean, lowest and highest of something within [from, to), going from change to change. */
const followed = (playback: Playback, from: number, to: number, value: () => number) => {
  const instants = [...new Set(playback.changes.at)].filter(at => at > from && at < to)
  let [area, least, most] = [0, Infinity, -Infinity]
  for (const [i, at] of [from, ...instants].entries()) {
    playback.cursor.moveTo(at)
    const now = value()
    area += now * ((instants[i] ?? to) - at)
    least = Math.min(least, now)
    most = Math.max(most, now)
  }
  return { mean: area / (to - from), least, most }
}

describe('a run that is played', () => {
  test('has as many tickets waiting, of every queue and priority, as is measured: mean, lowest and highest of every interval, and the end', () => {
    law(({ playback, measures }) => {
      const { legend } = playback.run
      const { edges, count } = measures.grid.intervals
      for (const series of measures.waiting) {
        if (series.by[0] === 'skill') continue
        const isWanted = (queue: number, priority: number): boolean =>
          series.by.length === 0 ||
          (series.by[0] === 'queue' ? legend.queues[queue] : legend.priorities[priority]) === series.key[0]
        for (let interval = 0; interval < count; interval++) {
          const value = () => waitingIn(playback, isWanted)
          const { mean, least, most } = followed(playback, edges[interval], edges[interval + 1], value)
          expect(mean).toBeCloseTo(series.mean[interval], 9)
          expect([least, most]).toEqual([series.min[interval], series.max[interval]])
        }
        const last = playback.changes.at.findLast(at => at < playback.endAt) ?? -Infinity
        playback.cursor.moveTo(last)
        expect(waitingIn(playback, isWanted)).toBe(series.final)
      }
    })
  })

  test('has as many people there, at work and past their shift in every region as is measured', () => {
    law(({ playback, measures }) => {
      const { cells, cursor, run } = playback
      const { edges, count } = measures.grid.intervals
      run.legend.regions.forEach((name, region) => {
        const cell = measures.staffing.cells.find(own => own.region === name && own.skill === null)
        const of = (presence: number) => cursor.counts[cells.person(presence, region)]
        for (let interval = 0; interval < count; interval++) {
          const meanOf = (value: () => number) => followed(playback, edges[interval], edges[interval + 1], value).mean
          const columns = cell?.intervals
          expect(meanOf(() => of(Presence.idle) + of(Presence.busy))).toBeCloseTo(columns?.available[interval] ?? 0, 8)
          expect(meanOf(() => of(Presence.busy))).toBeCloseTo(columns?.busy[interval] ?? 0, 8)
          expect(meanOf(() => of(Presence.overtime))).toBeCloseTo(columns?.overtime[interval] ?? 0, 8)
        }
      })
    })
  })

  test('counts nothing below zero, and is the same at an instant whether it was come to from before or from after', () => {
    law(({ playback: { cursor, changes, cells, endAt } }) => {
      const there = [...new Set(changes.at)].map(at => {
        cursor.moveTo(at)
        const counts = cursor.counts.slice(0, cells.away)
        expect(Math.min(0, ...counts)).toBe(0)
        return { at, counts: counts.join() }
      })
      cursor.moveTo(endAt + 1e6)
      for (const { at, counts } of there.toReversed()) {
        cursor.moveTo(at)
        expect(cursor.counts.slice(0, cells.away).join()).toBe(counts)
      }
      cursor.moveTo(-Infinity)
      expect(cursor.counts.every(count => count === 0)).toBe(true)
    })
  })

  test('has as many tickets open at the end as are left', () => {
    law(({ playback, measures }) => {
      const { cells, cursor, changes, endAt } = playback
      cursor.moveTo(changes.at.findLast(at => at < endAt) ?? -Infinity)
      const inCells = cursor.counts.subarray(0, cells.person(0, 0)).reduce((sum, count) => sum + count, 0)
      expect(inCells).toBe(measures.flow.closingBacklog)
    })
  })

  test('hands over, solves and breaks as much as is measured', () => {
    law(({ playback, measures }) => {
      const { handovers, turnover, breaches, endAt, run } = playback
      const within = (instants: Float64Array) => instants.filter(at => at >= 0 && at < endAt).length
      expect(within(handovers.at)).toBe(measures.handovers.inHand + measures.handovers.waiting)
      expect(within(turnover.solvedAt)).toBe(measures.flow.solved)
      expect(within(turnover.arrivedAt)).toBe(measures.flow.arrived)
      expect(within(turnover.leftAt)).toBe(measures.flow.abandoned + measures.flow.turnedAway)
      const [{ firstReplyTarget, nextReplyTarget, resolutionTarget }] = measures.breakDowns[0].groups
      const missed = [firstReplyTarget, nextReplyTarget, resolutionTarget].reduce(
        (sum, { due, met }) => sum + due - met,
        0
      )
      expect(countWithin(breaches.at, -Infinity, run.until)).toBe(missed)
    })
  })

  test('finds the wait of every queue that has lasted longest as a look at every wait does, and lists who waits', () => {
    law(({ playback: { waits, cursor, cells, changes }, playback }) => {
      for (const at of [...new Set(changes.at)].slice(0, 20)) {
        cursor.moveTo(at)
        const longest = longestWaits(waits, cells.queues, at)
        for (let queue = 0; queue < cells.queues; queue++) {
          const there = [...waits.from.keys()].filter(
            row => waits.queue[row] === queue && waits.from[row] <= at && waits.to[row] > at
          )
          expect(there.length).toBe(waitingIn(playback, own => own === queue))
          const oldest = Math.min(...there.map(row => waits.from[row]))
          expect(longest[queue] < 0 ? Infinity : waits.from[longest[queue]]).toBe(oldest)
        }
      }
    }, 60)
  })
})
