import { expect, test } from 'vitest'
import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import { buildProgram } from './build-program.ts'
import { conservationProblems } from './conservation.ts'
import { draft, kind, person, ticket } from './micro-scenario.ts'
import { simulateSlowly } from './twin.ts'

/** Two people; ticket 0 is answered, replied to and solved, ticket 1 solved in one touch. */
const program = buildProgram(
  draft({
    agents: [person(), person([1, 90])],
    kinds: [kind({ replyDelay: 3 })],
    tickets: [ticket(0, { touches: 2 }), ticket(2)]
  })
)

const problemsAfter = (tamper: (observations: Observations) => void): string[] => {
  const observations = simulateSlowly(program)
  tamper(observations)
  return conservationProblems(program, observations)
}

test('an honest run has no problems', () => {
  expect(problemsAfter(() => undefined)).toEqual([])
})

test('a ticket that vanishes is missed', () => {
  expect(problemsAfter(({ tickets }) => tickets.state.fill(TicketState.notArrived, 1)).join()).toMatch('have a state')
})

test('a touch that belongs to no ticket is found', () => {
  expect(problemsAfter(({ tickets }) => tickets.lastTouch.fill(-1, 1)).join()).toMatch('belong to tickets')
})

test('a person with two touches at once is found', () => {
  expect(problemsAfter(({ touches }) => touches.agent.fill(0)).join()).toMatch('two touches')
})

test('a touch that starts off shift is found', () => {
  const problems = problemsAfter(({ touches }) => touches.agent.fill(1, 0, 1))
  expect(problems.join()).toMatch('off shift')
})

test('a ticket in two places at once is found', () => {
  expect(problemsAfter(({ touches }) => touches.waitingSince.fill(4, 2)).join()).toMatch('lies before')
})

test('a wait that begins after the ticket was left is found', () => {
  const problems = problemsAfter(({ touches }) => touches.end.fill(TouchEnd.interrupted, 0, 1))
  expect(problems.join()).toMatch('it was left at')
})

test('a ticket whose parts do not add up to its age is found', () => {
  expect(problemsAfter(({ tickets }) => tickets.closedAt.fill(99)).join()).toMatch('add up')
})
