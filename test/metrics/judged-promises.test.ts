import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Legend, ServiceClocks } from '../../src/engine/legend.ts'
import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { OpenHours, Program } from '../../src/engine/program.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { countedWindow } from '../../src/metrics/counted-window.ts'
import { targetKeys } from '../../src/metrics/definitions.ts'
import { breachesOf } from '../../src/metrics/promises/breaches.ts'
import { clockScores } from '../../src/metrics/promises/clock-scores.ts'
import { type JudgedPromises, judgePromises, Outcome } from '../../src/metrics/promises/judged-promises.ts'
import { talliesByLine } from '../../src/metrics/promises/service-level.ts'
import { buildProgram } from '../twin/build-program.ts'
import { programs } from '../twin/programs.ts'
import { legendOfProgram } from './legend-of-program.ts'
import { story } from './shift-story.ts'

const hoursOf = (...intervals: readonly (readonly [number, number])[]): OpenHours => ({
  opensAt: Float64Array.from(intervals, ([opens]) => opens),
  closesAt: Float64Array.from(intervals, ([, closes]) => closes)
})

/** One line that holds for all kinds, on a clock of these hours. */
const legendWith = (
  program: Program,
  until: number,
  seconds: { readonly firstReply?: number; readonly nextReply?: number; readonly resolution?: number },
  more: { readonly hours?: OpenHours; readonly isPaused?: boolean; readonly scoring?: readonly OpenHours[] } = {}
): Legend => {
  const { count } = program.kinds
  const all = (value = Number.NaN) => new Float64Array(count).fill(value)
  const { hours, isPaused = false, scoring = [] } = more
  const used = [...(hours === undefined ? [] : [hours]), ...scoring]
  const serviceClocks: ServiceClocks = {
    hours: used,
    names: ['around the clock', ...used.map((_, row) => `clock ${row + 1}`)],
    ofKind: Int16Array.from([-1, ...used.keys()].flatMap(row => new Array<number>(count).fill(row))),
    ofLine: Int16Array.of(hours === undefined ? 0 : 1),
    isPaused: Uint8Array.of(isPaused ? 1 : 0),
    scoring: scoring.map((_, i) => 1 + (hours === undefined ? 0 : 1) + i)
  }
  return {
    ...legendOfProgram(program, until, 10),
    targetLine: new Int16Array(count),
    targetNames: ['everything'],
    targetFirstReplySeconds: all(seconds.firstReply),
    targetNextReplySeconds: all(seconds.nextReply),
    targetResolutionSeconds: all(seconds.resolution),
    serviceClocks
  }
}

interface Judged {
  readonly promises: JudgedPromises
  readonly legend: Legend
  readonly observations: Observations
}

const judgeProgram = (program: Program, legend: Legend, observations = simulate(program)): Judged => ({
  promises: judgePromises(program, legend, observations, countedWindow(program, legend, observations)),
  legend,
  observations
})

const program = buildProgram(story)

/** Outcomes of the four tickets of the story, A to D. */
const judgeStory = (...terms: [Parameters<typeof legendWith>[2], Parameters<typeof legendWith>[3]?]): JudgedPromises =>
  judgeProgram(program, legendWith(program, 200, ...terms)).promises

const { met, missed, notYetDue } = Outcome

describe('promises of a small story', () => {
  test('a reply at the very deadline is met, one a moment later is missed', () => {
    // A replied at 10, B at 30 after 25 s, C at 105 after 10 s, D never.
    expect([...judgeStory({ firstReply: 25 }).firstReplyTarget.outcome]).toEqual([met, met, met, missed])
    expect([...judgeStory({ firstReply: 24.999 }).firstReplyTarget.outcome]).toEqual([met, missed, met, missed])
  })

  test('an open ticket is due when its target has passed, not at the end of the run', () => {
    expect(judgeStory({ firstReply: 50 }).firstReplyTarget.outcome[3]).toBe(notYetDue)
    expect(judgeStory({ firstReply: 49.999 }).firstReplyTarget.outcome[3]).toBe(missed)
  })

  test('the next reply runs from the customer’s reply to the end of the next touch', () => {
    // A's customer replies at 15, the next touch ends at 40.
    const within = (nextReply: number) => judgeStory({ nextReply }).nextReplyTarget
    expect([...within(25).place]).toEqual([0])
    expect([...within(25).dueAt]).toEqual([40])
    expect([...within(25).outcome]).toEqual([met])
    expect([...within(24.999).outcome]).toEqual([missed])
  })

  test('a clock that stands still moves the deadline over the time in which it is closed', () => {
    const hours = hoursOf([0, 8], [28, 60])
    const { firstReplyTarget } = judgeStory({ firstReply: 9 }, { hours })
    expect([...firstReplyTarget.dueAt]).toEqual([29, 34, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
    expect([...firstReplyTarget.outcome]).toEqual([met, met, met, notYetDue])
  })

  test('a resolution that is paused does not count the time with the customer', () => {
    // A: 40 s from creation to solution, 5 of them with the customer.
    const outcome = (resolution: number, isPaused: boolean) =>
      judgeStory({ resolution }, { isPaused }).resolutionTarget.outcome[0]
    expect([outcome(40, false), outcome(39.999, false)]).toEqual([met, missed])
    expect([outcome(35, true), outcome(34.999, true)]).toEqual([met, missed])
  })

  test('a paused clock that has run down before the customer is asked has broken the promise then', () => {
    const { dueAt, brokenAt } = judgeStory({ resolution: 9 }, { isPaused: true }).resolutionTarget
    expect([dueAt[0], brokenAt[0]]).toEqual([9, 9])
  })

  test('a paused clock with nothing left breaks the promise with the customer’s reply', () => {
    const { dueAt, outcome } = judgeStory({ resolution: 10 }, { isPaused: true }).resolutionTarget
    expect([dueAt[0], outcome[0]]).toEqual([15, missed])
  })

  test('pausing and closing add up: the clock runs only where both let it', () => {
    // Open 0–8 and 28–60: A has 8 s before it is asked, none while it waits, and 12 s up to its solution at 40.
    const hours = hoursOf([0, 8], [28, 60])
    const outcome = (resolution: number) =>
      judgeStory({ resolution }, { hours, isPaused: true }).resolutionTarget.outcome[0]
    expect([outcome(20), outcome(19.999)]).toEqual([met, missed])
  })
})

const runs = { numRuns: 120, seed: 20_270_301 }
const targets = fc.record({
  firstReply: fc.integer({ min: 1, max: 30 }),
  nextReply: fc.integer({ min: 1, max: 30 }),
  resolution: fc.integer({ min: 1, max: 60 })
})
const hours = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 2, maxLength: 12 }).map(steps => {
  const edges = steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step))
  return Array.from({ length: edges.length >> 1 }, (_, i): [number, number] => [edges[2 * i], edges[2 * i + 1]])
})

const inAnyRun = (
  check: (program: Program, until: number, seconds: Parameters<typeof legendWith>[2], open: [number, number][]) => void
) =>
  fc.assert(
    fc.property(programs, targets, hours, (own, seconds, open) => {
      const until = Math.min(own.until, 60)
      fc.pre(until > 0)
      check(own, until, seconds, open)
    }),
    runs
  )

/** Hours in which either is open. */
const unionOf = (a: readonly [number, number][], b: readonly [number, number][]): [number, number][] => {
  const union: [number, number][] = []
  for (const [opens, closes] of [...a, ...b].sort((one, other) => one[0] - other[0])) {
    const last = union.at(-1)
    if (last !== undefined && opens <= last[1]) last[1] = Math.max(last[1], closes)
    else union.push([opens, closes])
  }
  return union
}

/** Seconds from creation to the solution in which a ticket was with the team, from its touches alone. */
const activeSeconds = (own: Program, { touches, tickets }: Observations, ticket: number): number => {
  let active = 0
  let since = own.tickets.createdAt[ticket]
  let isWithTeam = true
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    if (touches.ticket[touch] !== ticket || end === TouchEnd.consulted || end === TouchEnd.handoverGiven) continue
    if (!isWithTeam) since = touches.waitingSince[touch]
    isWithTeam = end !== TouchEnd.pending && end !== TouchEnd.solved
    if (!isWithTeam) active += touches.endAt[touch] - since
  }
  return tickets.state[ticket] === TicketState.solved ? active : Number.NaN
}

describe('promises of any run', () => {
  test('pausing never brings a deadline nearer', () => {
    inAnyRun((own, until, seconds, open) => {
      const clock = hoursOf(...open)
      const observations = simulate(own)
      const dueAt = (isPaused: boolean) =>
        judgeProgram(own, legendWith(own, until, seconds, { hours: clock, isPaused }), observations).promises
          .resolutionTarget.dueAt
      const [plain, paused] = [dueAt(false), dueAt(true)]
      plain.forEach((due, row) => {
        if (!Number.isNaN(due)) expect(paused[row]).toBeGreaterThanOrEqual(due - 1e-6)
      })
    })
  })

  test('a paused resolution is met where the time with the team is within the target', () => {
    inAnyRun((own, until, seconds) => {
      const { promises, observations, legend } = judgeProgram(own, legendWith(own, until, seconds, { isPaused: true }))
      const { tickets } = countedWindow(own, legend, observations)
      promises.resolutionTarget.outcome.forEach((outcome, row) => {
        const active = activeSeconds(own, observations, tickets[row])
        if (Number.isNaN(active)) return
        // A stretch that ends pending with nothing left breaks the promise with the reply.
        if (Math.abs(active - (seconds.resolution as number)) < 1e-6) return
        expect(outcome).toBe(active < (seconds.resolution as number) ? met : missed)
      })
    })
  })

  test('a union of clocks never lets a deadline come later than one of them', () => {
    fc.assert(
      fc.property(programs, targets, hours, hours, (own, seconds, a, b) => {
        const until = Math.min(own.until, 60)
        fc.pre(until > 0)
        const observations = simulate(own)
        const dueUnder = (open: readonly [number, number][]) =>
          judgeProgram(own, legendWith(own, until, seconds, { hours: hoursOf(...open) }), observations).promises
        const [one, other, both] = [dueUnder(a), dueUnder(b), dueUnder(unionOf(a, b))]
        for (const key of targetKeys) {
          both[key].dueAt.forEach((due, row) => {
            if (Number.isNaN(due)) return
            expect(due).toBeLessThanOrEqual(Math.min(one[key].dueAt[row], other[key].dueAt[row]) + 1e-6)
          })
        }
      }),
      runs
    )
  })

  const peopleGet = ({ tickets, startAt }: Program, ticket: number): number => {
    const created = tickets.createdAt[ticket]
    return created < startAt || tickets.botSeconds === undefined ? created : created + tickets.botSeconds[ticket]
  }

  test('around the clock a deadline is a plain sum from when people get the ticket, and so it is on a clock that is always open', () => {
    inAnyRun((own, until, seconds) => {
      const observations = simulate(own)
      const plain = judgeProgram(own, legendWith(own, until, seconds), observations)
      const wide = judgeProgram(own, legendWith(own, until, seconds, { hours: hoursOf([-1e6, 1e6]) }), observations)
      const { tickets } = countedWindow(own, plain.legend, observations)
      for (const key of targetKeys) expect(wide.promises[key]).toEqual(plain.promises[key])
      plain.promises.firstReplyTarget.dueAt.forEach((due, row) => {
        if (observations.tickets.state[tickets[row]] === TicketState.deflected) expect(due).toBeNaN()
        else expect(due).toBe(peopleGet(own, tickets[row]) + (seconds.firstReply as number))
      })
    })
  })

  test('scored under a clock side by side, a run is as it is judged under it', () => {
    inAnyRun((own, until, seconds, open) => {
      const observations = simulate(own)
      const clock = hoursOf(...open)
      const legend = legendWith(own, until, seconds, { scoring: [clock] })
      const [score] = clockScores(own, legend, observations, countedWindow(own, legend, observations))
      const { promises } = judgeProgram(own, legendWith(own, until, seconds, { hours: clock }), observations)
      for (const key of targetKeys) expect(score[key]).toEqual(talliesByLine(promises[key], promises.line, 1))
    })
  })

  test('there is a breach for every promise that was missed, at no later instant than the end of the run', () => {
    inAnyRun((own, until, seconds, open) => {
      const legend = legendWith(own, until, seconds, { hours: hoursOf(...open), isPaused: true })
      const { promises, observations } = judgeProgram(own, legend)
      const window = countedWindow(own, legend, observations)
      const breaches = breachesOf(promises, window)
      targetKeys.forEach((key, promise) => {
        const count = promises[key].outcome.filter(outcome => outcome === missed).length
        expect(breaches.promise.filter(own => own === promise).length).toBe(count)
      })
      for (const at of breaches.at) expect(at).toBeLessThanOrEqual(window.observedUntil)
    })
  })

  test('every reply of a customer is judged once: answered, or still open', () => {
    inAnyRun((own, until, seconds) => {
      const { promises, observations, legend } = judgeProgram(own, legendWith(own, until, seconds))
      const { tickets } = countedWindow(own, legend, observations)
      const expected = Array.from(tickets, ticket => repliesTo(observations, ticket))
      const found = new Array<number>(tickets.length).fill(0)
      for (const place of promises.nextReplyTarget.place) found[place]++
      expect(found).toEqual(expected)
    })
  })
})

/** Times a customer wrote back: answers but the last, and the last where the ticket has come back. */
const repliesTo = ({ touches, tickets }: Observations, ticket: number): number => {
  let replies = 0
  let isAnswered = false
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    if (touches.ticket[touch] !== ticket || end === TouchEnd.consulted || end === TouchEnd.handoverGiven) continue
    if (isAnswered) replies++
    isAnswered = end === TouchEnd.pending || end === TouchEnd.solved
  }
  return replies + (isAnswered && tickets.state[ticket] === TicketState.waiting ? 1 : 0)
}
