import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TicketState } from '../../../src/engine/observations.ts'
import { causeKeys } from '../../../src/metrics/causes/cause.ts'
import { longestTickets } from '../../../src/metrics/life-line/longest-tickets.ts'
import { traceTicket } from '../../../src/metrics/life-line/trace-ticket.ts'
import { buildProgram } from '../../twin/build-program.ts'
import { draft, inGroup, kind, line, person, ticket } from '../../twin/micro-scenario.ts'
import { programs } from '../../twin/programs.ts'
import { traced } from './traced.ts'

describe('the life line of any ticket', () => {
  test('goes from creation to the end without a gap, and its stretches have all of its causes', () => {
    fc.assert(
      fc.property(programs, program => {
        const run = traced(program)
        for (let row = 0; row < program.tickets.count; row++) {
          if (run.observations.tickets.state[row] === TicketState.notArrived) continue
          const { created, ended, stretches, causes } = traceTicket(run, row)
          const edges = [created.utc, ...stretches.map(({ to }) => to.utc)]
          expect(stretches.map(({ from }) => from.utc)).toEqual(edges.slice(0, -1))
          expect(Number(edges.at(-1))).toBeCloseTo(Number(ended.utc), 9)
          for (const key of causeKeys) {
            const sum = stretches.reduce((total, stretch) => total + (stretch.causes[key] ?? 0), 0)
            expect(sum).toBeCloseTo(causes[key], 8)
          }
        }
      }),
      { numRuns: 150, seed: 20_270_301 }
    )
  })

  test('no hint promises more than the ticket waited', () => {
    fc.assert(
      fc.property(programs, program => {
        const run = traced(program)
        for (let row = 0; row < program.tickets.count; row++) {
          const { hints, seconds } = traceTicket(run, row)
          for (const { upToSeconds, longestSeconds } of hints) {
            expect(longestSeconds).toBeLessThanOrEqual(upToSeconds)
            expect(upToSeconds).toBeLessThanOrEqual(seconds)
          }
        }
      }),
      { numRuns: 50, seed: 20_270_301 }
    )
  })
})

const HOUR = 3600

describe('what would have let a ticket go sooner', () => {
  test('a wrong answer of the bot: a right one, or none; nothing where the bot solved it', () => {
    const tickets = [ticket(0, { botSeconds: 3 * HOUR }), ticket(0, { botSeconds: 3 * HOUR, botSolves: true })]
    const run = traced(buildProgram(draft({ tickets })))
    expect(traceTicket(run, 0).hints).toMatchObject([{ need: 'right answer of the bot', upToSeconds: 3 * HOUR }])
    expect(traceTicket(run, 1).hints).toEqual([])
  })

  test('all busy: one more person, in the region where those are who could have', () => {
    const kinds = [kind({ effort: 2 * HOUR })]
    const run = traced(buildProgram(draft({ kinds, tickets: [ticket(0), ticket(HOUR)] })))
    expect(traceTicket(run, 1).hints).toMatchObject([
      { need: 'one more person', region: 'East', skill: 'skill 1', upToSeconds: HOUR, from: { utc: '3600' } }
    ])
  })

  test('the owner away: handing over, as far as somebody else who may take it was there', () => {
    const kinds = [kind({ effort: HOUR, replyDelay: HOUR, ownerSeconds: Infinity, ownedAtShiftEnd: 'keep' })]
    const agents = [person([0, 1.5 * HOUR], [20 * HOUR, 30 * HOUR]), inGroup(1, [10 * HOUR, 13 * HOUR])]
    const open = line(0, 1)
    const groups = [{ proficiency: [1] }, { proficiency: [1] }]
    const both = [{ ...kinds[0], stages: [{ after: 0, fresh: open, begun: open }] }]
    const tickets = [ticket(0, { touches: 2 })]
    const { hints, causes } = traceTicket(traced(buildProgram(draft({ groups, agents, kinds: both, tickets }))), 0)
    expect(causes.ownerAway).toBe(18 * HOUR)
    expect(hints).toMatchObject([{ need: 'handing over', person: 'person 1', upToSeconds: 3 * HOUR }])
    const alone = traceTicket(traced(buildProgram(draft({ agents: [agents[0]], kinds, tickets }))), 0)
    expect(alone.hints).toEqual([])
  })

  test('others with the skill who may not take it yet: opening it to them', () => {
    const groups = [{ proficiency: [1] }, { proficiency: [1] }]
    const later = kind({
      stages: [
        { after: 0, fresh: line(0), begun: line(0) },
        { after: HOUR, fresh: line(0, 1), begun: line(0, 1) }
      ]
    })
    const run = traced(buildProgram(draft({ groups, agents: [inGroup(1)], kinds: [later], tickets: [ticket(0)] })))
    expect(traceTicket(run, 0).hints).toMatchObject([
      { need: 'opening it to others', region: 'West', people: 1, upToSeconds: HOUR }
    ])
  })

  test('nobody on shift: somebody', () => {
    const run = traced(buildProgram(draft({ agents: [person([HOUR, 9 * HOUR])], tickets: [ticket(0)] })))
    expect(traceTicket(run, 0).hints).toMatchObject([{ need: 'somebody on shift', upToSeconds: HOUR }])
  })
})

test('the longest come first, by the time that was not the customer’s', () => {
  const kinds = [kind({ replyDelay: 90 })]
  const tickets = [ticket(0, { touches: 2 }), ticket(1, { effort: 30, touches: 1 }), ticket(200)]
  const run = traced(buildProgram(draft({ kinds, tickets })))
  expect(longestTickets(run, [0, 1, 2], 2).map(({ row, seconds }) => [row, seconds])).toEqual([
    [1, 34],
    [0, 100]
  ])
})
