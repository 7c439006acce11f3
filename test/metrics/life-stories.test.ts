import { describe, expect, test } from 'vitest'
import { draft, inGroup, kind, line, person, ticket } from '../twin/micro-scenario.ts'
import { measureDraft } from './shift-story.ts'

const always: [number, number] = [0, Infinity]

describe('before people', () => {
  const story = draft({
    until: 18,
    agents: [],
    kinds: [kind({ patience: 4, redial: { chance: 1, delay: 6 } })],
    tickets: [ticket(0), ticket(1, { botSeconds: 3, botSolves: true }), ticket(2, { botSeconds: 100 })]
  })
  const { breakDowns, flow, waiting, transfers } = measureDraft(story, 18, 18)
  const [{ counts, openAgeSeconds }] = breakDowns[0].groups

  test('a ticket is with the bot, deflected, or about to try again, and counts once', () => {
    expect(counts).toMatchObject({
      arrived: 3,
      deflected: 1,
      withBot: 1,
      redialing: 1,
      redialed: 1,
      open: 2,
      solved: 0
    })
    expect(openAgeSeconds.max).toBe(18)
  })

  test('the flow has the deflected among those that went', () => {
    expect(flow).toMatchObject({ openingBacklog: 0, arrived: 3, reopened: 0, deflected: 1, closingBacklog: 2 })
  })

  test('every attempt waits, and nobody waits between two of them', () => {
    // From 0 to 4, and from 10 to 14.
    expect(waiting[0].mean[0]).toBeCloseTo(8 / 18, 12)
    expect(transfers.redials).toBe(2)
  })
})

describe('a reopened ticket', () => {
  const story = draft({
    until: 32,
    agents: [person(always)],
    kinds: [kind({ reopen: { chance: 1, delay: 10 } })],
    tickets: [ticket(0)]
  })

  test('is open again, and each solution and each reopening is counted', () => {
    // Solved at 5 and 20, open again at 15 and 30.
    const { flow, backlog, breakDowns, people } = measureDraft(story, 32, 32)
    expect(flow).toMatchObject({ arrived: 1, reopened: 2, solved: 2, closingBacklog: 1 })
    expect(backlog[0].mean[0]).toBeCloseTo(12 / 32, 12)
    expect(breakDowns[0].groups[0].counts).toMatchObject({ solved: 0, solvedOnce: 1, reopened: 1, inWork: 1, open: 1 })
    expect(people.work.solved[0]).toBe(2)
  })

  test('has its first resolution and its last, and the time between is neither wait nor work', () => {
    const { times } = measureDraft({ ...story, until: 28 }, 28, 28).breakDowns[0].groups[0]
    expect(times.firstResolutionSeconds.mean).toBe(5)
    expect(times.resolutionSeconds.mean).toBe(20)
    expect([times.requesterWaitSeconds.mean, times.agentWaitSeconds.mean, times.reopens.mean]).toEqual([10, 0, 1])
  })
})

describe('tickets that go on as another kind', () => {
  test('sorting and passing on are told apart, and who only sorted did not begin', () => {
    const skills = [
      kind({ sorting: 2 }),
      kind({ skill: 1, move: { chance: 1, to: 2 } }, line(1)),
      kind({ skill: 2 }, line(1))
    ]
    const story = draft({
      until: 50,
      skills: 3,
      groups: [{ proficiency: [1, 0, 0] }, { proficiency: [0, 1, 1] }],
      agents: [inGroup(0, always), inGroup(1, always)],
      kinds: skills,
      tickets: [ticket(0, { kind: 0, trueKind: 1 })]
    })
    const { breakDowns, transfers, people, waiting } = measureDraft(story, 50, 50)
    const [{ counts, times }] = breakDowns[0].groups
    expect(transfers).toEqual({ sorted: 1, passedOn: 1, redials: 0 })
    expect(times.transfers.mean).toBe(2)
    expect([times.touches.mean, times.people.mean, times.handleSeconds.mean]).toEqual([3, 2, 12])
    expect(counts.solvedByWhoBegan).toBe(1)
    expect(Array.from(people.work.switches)).toEqual([0, 1])
    expect(waiting[0].mean[0]).toBe(0)
  })

  test('a wait counts for the kind as which the ticket waits, the ticket for what it really is', () => {
    const story = draft({
      until: 10,
      skills: 2,
      groups: [{ proficiency: [1, 1] }],
      agents: [],
      kinds: [kind(), kind({ skill: 1 })],
      tickets: [ticket(0, { kind: 0, trueKind: 1 })]
    })
    const { waiting, breakDowns } = measureDraft(story, 10, 10)
    const depth = waiting.filter(({ by }) => by[0] === 'skill').map(({ mean }) => mean[0])
    expect(depth).toEqual([1, 0])
    const bySkill = breakDowns.find(({ by }) => by.join() === 'skill')
    expect(bySkill?.groups.map(({ counts }) => counts.arrived)).toEqual([0, 1])
  })
})
