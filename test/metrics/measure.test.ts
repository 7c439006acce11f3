import { describe, expect, test } from 'vitest'
import { type Observations, TicketState } from '../../src/engine/observations.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import { buildProgram } from '../twin/build-program.ts'
import { draft, kind, person, ticket } from '../twin/micro-scenario.ts'
import { legendOfProgram } from './legend-of-program.ts'
import { measureDraft, story } from './shift-story.ts'

const measures = measureDraft(story, 200, 50)
const [all] = measures.breakDowns[0].groups

describe('tickets', () => {
  test('every counted ticket is solved or open, and the open one has its age', () => {
    expect(all.counts).toMatchObject({
      arrived: 4,
      deflected: 0,
      solved: 3,
      abandoned: 0,
      turnedAway: 0,
      open: 1,
      waiting: 1,
      inWork: 0,
      pending: 0,
      withBot: 0,
      redialing: 0
    })
    expect(all.openAgeSeconds.max).toBe(50)
  })

  test('the first reply counts from creation to the end of the first completed touch', () => {
    const { count, mean, sd, p50, p80, max } = all.times.firstReplySeconds
    expect([count, mean, sd, p50, p80, max]).toEqual([3, 15, Math.sqrt(75), 10, 25, 25])
  })

  test('the first wait ends when somebody begins', () => {
    expect(all.times.firstWaitSeconds.mean).toBeCloseTo(5 / 3, 12)
    expect(all.times.firstWaitSeconds.max).toBe(5)
  })

  test('time to resolution is what the requester waits and what the agents wait, together', () => {
    const { resolutionSeconds, requesterWaitSeconds, agentWaitSeconds } = all.times
    expect(resolutionSeconds.mean).toBe(25)
    expect(agentWaitSeconds.mean).toBeCloseTo(5 / 3, 12)
    expect(requesterWaitSeconds.mean + agentWaitSeconds.mean).toBeCloseTo(25, 12)
  })

  test('handling time is hands-on time, whatever passes between touches', () => {
    expect(all.times.handleSeconds.mean).toBeCloseTo(50 / 3, 12)
    expect(all.times.touches.max).toBe(2)
    expect(all.times.assigneeStations.max).toBe(1)
    expect(all.times.groupStations.max).toBe(1)
  })

  test('an open ticket whose target has passed is a miss', () => {
    expect(all.firstReplyTarget).toMatchObject({ due: 4, met: 2, notYetDue: 0, shortestSeconds: 10 })
    expect(all.resolutionTarget).toMatchObject({ due: 4, met: 1, notYetDue: 0 })
  })

  test('an open ticket whose target has not passed is not yet due', () => {
    const early = measureDraft({ ...story, until: 155 }, 155, 50).breakDowns[0].groups[0]
    expect(early.firstReplyTarget).toMatchObject({ due: 3, met: 2, notYetDue: 1 })
  })

  test('what came before the counted period is its opening backlog and no counted ticket', () => {
    const before = draft({ startAt: -20, until: 50, tickets: [ticket(-10), ticket(-4, { effort: 20 }), ticket(3)] })
    const { flow, breakDowns } = measureDraft({ ...before, agents: [person([-20, 100])] }, 50, 50)
    expect(flow).toMatchObject({
      openingBacklog: 1,
      arrived: 1,
      solved: 2,
      abandoned: 0,
      turnedAway: 0,
      closingBacklog: 0
    })
    expect(breakDowns[0].groups[0].counts.arrived).toBe(1)
  })

  test('a ticket counts for the region whose people worked on it', () => {
    const byRegion = measures.breakDowns.find(({ by }) => by.join() === 'region')
    expect(byRegion?.groups.map(({ key, counts }) => [key[0], counts.arrived])).toEqual([
      ['East', 3],
      ['West', 0],
      ['nobody yet', 1]
    ])
  })

  test('a customer who leaves has missed the targets', () => {
    const leaving = draft({ until: 50, agents: [], kinds: [kind({ patience: 7 })], tickets: [ticket(1)] })
    const [group] = measureDraft(leaving, 50, 50).breakDowns[0].groups
    expect(group.counts).toMatchObject({ arrived: 1, abandoned: 1, open: 0 })
    expect(group.firstReplyTarget).toMatchObject({ due: 1, met: 0 })
  })
})

describe('queue depth', () => {
  test('depth is weighted by time, with the lowest, the highest and the oldest of each interval', () => {
    const [depth] = measures.waiting
    expect(Array.from(depth.mean)).toEqual([0.4, 0, 0, 1])
    expect(Array.from(depth.min)).toEqual([0, 0, 0, 1])
    expect(Array.from(depth.max)).toEqual([1, 0, 0, 1])
    expect(Array.from(depth.oldestSeconds)).toEqual([0, 0, 0, 50])
  })

  test('the backlog holds all open tickets, also those in work and those waiting for the customer', () => {
    expect(Array.from(measures.backlog[0].mean)).toEqual([1.3, 0.1, 0.1, 1])
    expect(measures.flow.closingBacklog).toBe(1)
  })
})

describe('staffing', () => {
  test('time on shift is busy or idle, and work past it is overtime', () => {
    expect(measures.staffing.totals[0]).toEqual({
      region: 'East',
      scheduledSeconds: 100,
      availableSeconds: 100,
      busySeconds: 45,
      idleSeconds: 55,
      overtimeSeconds: 5
    })
  })

  test('people are counted by interval', () => {
    const cell = measures.staffing.cells.find(({ region, skill }) => region === null && skill === null)
    expect(Array.from(cell?.intervals.scheduled ?? [])).toEqual([1, 1, 0, 0])
    expect(Array.from(cell?.intervals.busy ?? [])).toEqual([0.8, 0.1, 0, 0])
    expect(Array.from(cell?.intervals.overtime ?? [])).toEqual([0, 0, 0.1, 0])
  })

  test('a person with two skills is one person on shift and one for each skill', () => {
    const two = draft({
      until: 100,
      skills: 2,
      groups: [{ proficiency: [1, 0.5] }],
      agents: [person([0, 50])],
      kinds: [kind(), kind({ skill: 1 })],
      tickets: [ticket(0)]
    })
    const { cells } = measureDraft(two, 100, 100).staffing
    expect(cells.filter(({ region }) => region === null).map(({ intervals }) => intervals.scheduled[0])).toEqual([
      0.5, 0.5, 0.5
    ])
  })

  test('work that nobody can do is required all the same', () => {
    const unserved = draft({ until: 3600, agents: [], tickets: [ticket(0), ticket(60)] })
    const cell = measureDraft(unserved, 3600, 3600).staffing.cells[0]
    expect(cell.week.scheduled[0]).toBe(0)
    expect(cell.week.required[0]).toBeGreaterThanOrEqual(1)
  })
})

describe('conservation', () => {
  const tampered = (tamper: (observations: Observations) => void) => () => {
    const program = buildProgram(story)
    const observations = simulate(program)
    tamper(observations)
    return measure(program, legendOfProgram(program, 200, 50), observations)
  }

  test('a life that does not add up is an error with both numbers', () => {
    expect(tampered(({ tickets }) => tickets.closedAt.fill(41, 0, 1))).toThrow(/ticket 0 is 40 but .* is 41/)
  })

  test('a person with two touches at once is an error', () => {
    expect(tampered(({ touches }) => touches.startAt.fill(8, 1, 2))).toThrow(/conservation is broken/)
  })

  test('a ticket that is dropped is an error', () => {
    expect(tampered(({ tickets }) => tickets.state.fill(TicketState.notArrived, 1, 2))).toThrow(
      /conservation is broken/
    )
  })

  test('a run that stops before the counted period ends is refused', () => {
    const program = buildProgram(story)
    expect(() => measure(program, legendOfProgram(program, 300, 50), simulate(program))).toThrow(/200 s.*300 s/)
  })
})
