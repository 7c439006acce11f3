import { expect, test } from 'vitest'
import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import { buildProgram } from './build-program.ts'
import { touchLog } from './compare.ts'
import { conservationProblems } from './conservation.ts'
import { draft, inGroup, kind, line, person, ticket } from './micro-scenario.ts'
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

/** One person in two conversations, who is asked in between by nobody; another who asks; a bot; a customer who tries again. */
const richProgram = buildProgram(
  draft({
    until: 40,
    groups: [{ proficiency: [1], consultChance: [1] }, { proficiency: [1] }],
    agents: [person([0, 10]), { ...inGroup(1, [0, 30]), pauses: [[12, 14]] }],
    kinds: [
      kind({}, line(0)),
      kind({ isLive: true, capacity: 2, slowdown: 1, patience: 1, redial: { chance: 1, delay: 20 } }, line(1))
    ],
    consults: { skills: [{ talk: 2, groups: [1] }], giveUp: 9 },
    tickets: [
      ticket(0),
      ticket(3, { kind: 1 }),
      ticket(3, { kind: 1 }),
      ticket(4, { kind: 1 }),
      ticket(20, { botSeconds: 1, botSolves: true })
    ]
  })
)

const richProblemsAfter = (tamper: (observations: Observations) => void): string => {
  const observations = simulateSlowly(richProgram)
  tamper(observations)
  return conservationProblems(richProgram, observations).join()
}

test('an honest run of everything has no problems', () => {
  const log = touchLog(simulateSlowly(richProgram))
  expect(log).toEqual([
    't0 p0 0: 0–7 asked 2 solved',
    't0 p1 0: 0–2 consulted',
    't1 p1 3: 3–13 solved',
    't2 p1 3: 3–13 solved',
    't3 p1 25: 25–30 solved'
  ])
  expect(richProblemsAfter(() => undefined)).toBe('')
})

test('more conversations at once than the capacity are found', () => {
  expect(richProblemsAfter(({ touches }) => touches.startAt.fill(4, 4))).toMatch('more than they may')
})

test('an answer by somebody who cannot is found', () => {
  expect(richProblemsAfter(({ touches }) => touches.agent.fill(0, 1, 2))).toMatch('without skill')
})

test('an attempt that is forgotten is found', () => {
  const forget = (observations: Observations) => Object.assign(observations.redials, { count: 0 })
  expect(richProblemsAfter(forget)).toMatch('it was left at 4')
})

test('a ticket that the bot solved and that is called open is found', () => {
  expect(richProblemsAfter(({ tickets }) => tickets.state.fill(TicketState.waiting, 4))).toMatch('whatever the bot did')
})

test('a reopening that nobody counted is found', () => {
  expect(richProblemsAfter(({ tickets }) => tickets.reopens.fill(1, 0, 1))).toMatch('reopened 1 times')
})

test('ordinary work that goes on in a pause is found', () => {
  const isWorkInPause = richProblemsAfter(({ touches }) => touches.kind.fill(0, 2, 4))
  expect(isWorkInPause).toMatch('goes on in a pause')
})

test('somebody who is idle while a ticket is open to them is found', () => {
  const idle = richProblemsAfter(({ touches }) => {
    touches.startAt.fill(5, 0, 1)
  })
  expect(idle).toMatch('person 0 is idle while ticket 0 waits')
})

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
