import { describe, expect, test } from 'vitest'
import { draft, inGroup, kind, line, person, ticket } from '../twin/micro-scenario.ts'
import type { ProgramDraft } from '../twin/program-draft.ts'
import { measureDraft } from './shift-story.ts'

const always: [number, number] = [0, Infinity]

describe('a ticket that goes from region to region', () => {
  // East works 0–100, West 100–200, another person of the East from 200: 250 s of work, written up in 5 s, taken over in 3 s.
  const story = draft({
    until: 400,
    groups: [{ proficiency: [1] }, { proficiency: [1] }],
    agents: [inGroup(0, [0, 100]), inGroup(1, [100, 200]), inGroup(0, [200, 400])],
    kinds: [kind({ effort: 250 }, line(0, 1))],
    tickets: [ticket(0)],
    costs: { given: 5, taken: 3 }
  })
  const { breakDowns, handovers, people, staffing } = measureDraft(story, 400, 100)
  const [{ counts, times }] = breakDowns[0].groups

  test('has its people, regions, stations and hand-overs counted', () => {
    expect([times.people.mean, times.regions.mean, times.assigneeStations.mean, times.handovers.mean]).toEqual([
      3, 2, 3, 2
    ])
    expect(counts).toMatchObject({ solved: 1, solvedByWhoBegan: 0, returned: 1, circled: 0 })
  })

  test('its hand-overs have an hour, a direction and a price', () => {
    expect(handovers).toMatchObject({ inHand: 2, waiting: 0, givenSeconds: 10, takenSeconds: 6 })
    const at = (from: number, to: number) => handovers.byHour[(from * handovers.places.length + to) * 24]
    expect([at(0, 1), at(1, 0), at(0, 0), at(0, 2)]).toEqual([1, 1, 0, 0])
  })

  test('its hand-overs are put down to who let it go and to who took it', () => {
    expect(Array.from(handovers.givenBy)).toEqual([1, 1, 0])
    expect(Array.from(handovers.takenBy)).toEqual([0, 1, 1])
  })

  test('each person has their own time, writing up being past the shift', () => {
    // Ready again at 105 and 205; 100 and 92 s done, so 3 + 58 s are left.
    expect(Array.from(people.seconds.busy)).toEqual([100, 95, 61])
    expect(Array.from(people.seconds.overtime)).toEqual([5, 5, 0])
    expect(Array.from(people.seconds.idle)).toEqual([0, 5, 139])
    expect(Array.from(people.work.solved)).toEqual([0, 0, 1])
    expect(staffing.totals.map(({ overtimeSeconds }) => overtimeSeconds)).toEqual([5, 5])
  })

  test('nobody has taken it yet while it waits', () => {
    const early = measureDraft({ ...story, agents: story.agents.slice(0, 1) }, 400, 100).handovers
    expect(early.byHour[2 * 24]).toBe(1)
    expect([early.givenBy[0], early.takenBy[0]]).toEqual([1, 0])
    expect(early).toMatchObject({ inHand: 1, givenSeconds: 5, takenSeconds: 0 })
  })
})

test('a ticket that is handed over while it waits for its owner is a hand-over of waiting work', () => {
  const story = draft({
    until: 100,
    groups: [{ proficiency: [1] }, { proficiency: [1] }],
    agents: [inGroup(0, [0, 40]), inGroup(1, [50, 100])],
    kinds: [kind({ effort: 10, replyDelay: 5, ownerSeconds: Infinity, ownedAtShiftEnd: 'hand over' }, line(0, 1))],
    tickets: [ticket(0, { touches: 2 }), ticket(10, { touches: 1, effort: 28 })]
  })
  // A: 0–10, reply at 15, while its owner is at work on B from 10 to 38; A again 38–40, kept for nobody: handed over in hand.
  const { handovers } = measureDraft(story, 100, 100)
  expect(handovers).toMatchObject({ inHand: 1, waiting: 0 })
  const waiting = { ...story, tickets: [ticket(0, { touches: 2 }), ticket(10, { touches: 1, effort: 30 })] }
  // Now B takes until 40: A still waits for its owner when the shift ends.
  expect(measureDraft(waiting, 100, 100).handovers).toMatchObject({ inHand: 0, waiting: 1 })
})

test('of two chats in hand at once the person is busy once', () => {
  const story = draft({
    until: 50,
    agents: [person(always)],
    kinds: [kind({ effort: 10, isLive: true, capacity: 2, slowdown: 0.5 })],
    tickets: [ticket(0), ticket(0)]
  })
  const { people, staffing, breakDowns } = measureDraft(story, 50, 50)
  expect(people.seconds.busy[0]).toBe(15)
  expect(staffing.totals[0]).toMatchObject({ busySeconds: 15, idleSeconds: 35, overtimeSeconds: 0 })
  expect(breakDowns[0].groups[0].times.handleSeconds.mean).toBe(15)
})

test('a chat that goes on in a pause makes the pause shorter and is no overtime', () => {
  const story = draft({
    until: 100,
    agents: [{ ...person([0, 100]), pauses: [[5, 30]] }],
    kinds: [kind({ effort: 10, isLive: true })],
    tickets: [ticket(0)]
  })
  const { seconds } = measureDraft(story, 100, 100).people
  expect([seconds.busy[0], seconds.idle[0], seconds.overtime[0], seconds.available[0]]).toEqual([10, 70, 0, 80])
})

test('an answer to who asks is busy time of the helper and no touch of the ticket', () => {
  const story = draft({
    until: 50,
    groups: [{ proficiency: [1], consultChance: [1] }, { proficiency: [1] }],
    agents: [inGroup(0, always), inGroup(1, always)],
    kinds: [kind({ effort: 10 })],
    tickets: [ticket(0)],
    consults: { skills: [{ talk: 4, groups: [1] }], giveUp: 30 }
  })
  const { people, breakDowns, staffing } = measureDraft(story, 50, 50)
  const [{ times }] = breakDowns[0].groups
  expect([times.touches.mean, times.people.mean, times.onHoldSeconds.mean, times.handleSeconds.mean]).toEqual([
    1, 1, 4, 14
  ])
  expect(Array.from(people.seconds.busy)).toEqual([14, 4])
  expect([Array.from(people.work.consultsAsked), Array.from(people.work.consultsGiven)]).toEqual([
    [1, 0],
    [0, 1]
  ])
  expect(staffing.totals.map(({ busySeconds }) => busySeconds)).toEqual([14, 4])
})

test('a switch is a change of skill, a repeat the same skill, channel and priority again', () => {
  const story = draft({
    until: 100,
    skills: 2,
    groups: [{ proficiency: [1, 1] }],
    agents: [person(always)],
    kinds: [kind({ skill: 0 }), kind({ skill: 1 })],
    tickets: [0, 0, 1, 0].map((of, i) => ticket(i * 10, { kind: of }))
  })
  const { work } = measureDraft(story, 100, 100).people
  expect([work.touches[0], work.turns[0], work.switches[0], work.repeats[0], work.skills[0]]).toEqual([4, 3, 2, 1, 2])
})

test('who changes group is available for what the new group can, who leaves is there no more', () => {
  const story = draft({
    until: 100,
    skills: 2,
    groups: [{ proficiency: [1, 0] }, { proficiency: [0, 1] }],
    agents: [
      {
        ...inGroup(0, [0, 100]),
        career: [
          { at: 40, group: 1 },
          { at: 70, group: -1 }
        ]
      }
    ],
    kinds: [kind(), kind({ skill: 1 }, line(1))],
    tickets: []
  })
  const { staffing, people } = measureDraft(story, 100, 100)
  const available = staffing.cells
    .filter(({ region }) => region === null)
    .map(({ skill, intervals }) => [skill, intervals.available[0]])
  expect(available).toEqual([
    [null, 0.7],
    ['skill 2', 0.3],
    ['skill 1', 0.4]
  ])
  expect(people.seconds.scheduled[0]).toBe(70)
})

test('a person counts once for every skill that they have on shift in the counted period, and not for one they get later', () => {
  const inGroups = (at: number) => ({ ...inGroup(0, [0, 100], [200, 300]), career: [{ at, group: 1 }] })
  const story = draft({
    until: 300,
    skills: 2,
    groups: [{ proficiency: [1, 0] }, { proficiency: [1, 0.5] }],
    agents: [inGroup(0, [0, 100]), inGroups(40), inGroups(150), inGroup(1, [200, 300])],
    kinds: [kind(), kind({ skill: 1 }, line(1))],
    tickets: []
  })
  const heads = measureDraft(story, 100, 100).staffing.cells.map(({ region, skill, heads: own }) => [
    region,
    skill,
    own
  ])
  expect(heads.filter(([region]) => region === null)).toEqual([
    [null, null, 3],
    [null, 'skill 2', 1],
    [null, 'skill 1', 3]
  ])
})

describe('who works on a skill without having it', () => {
  const peopleOf = (story: ProgramDraft) =>
    measureDraft(story, 100, 100)
      .staffing.cells.filter(({ region }) => region === null)
      .map(({ skill, intervals: { scheduled, available, busy, overtime } }) =>
        [skill, scheduled[0], available[0], busy[0], overtime[0]].map(value =>
          typeof value === 'number' ? Math.round(value * 100) : value
        )
      )

  test('is one of its people while they answer a question', () => {
    const story = draft({
      until: 100,
      skills: 2,
      groups: [{ proficiency: [1, 0], consultChance: [1, 0] }, { proficiency: [0, 1] }],
      agents: [inGroup(0, [0, 50]), inGroup(1, [0, 100])],
      kinds: [kind({ effort: 10 }), kind({ skill: 1 }, line(1))],
      tickets: [ticket(0)],
      consults: {
        skills: [
          { talk: 4, groups: [1] },
          { talk: 4, groups: [] }
        ],
        giveUp: 30
      }
    })
    expect(peopleOf(story)).toEqual([
      [null, 150, 150, 18, 0],
      ['skill 2', 100, 100, 0, 0],
      ['skill 1', 54, 54, 18, 0]
    ])
  })

  test('is one of its people while they finish, in another group and on the next shift, what they began', () => {
    const story = draft({
      until: 100,
      skills: 2,
      groups: [{ proficiency: [1, 0] }, { proficiency: [0, 1] }],
      agents: [{ ...inGroup(0, [0, 20], [30, 90]), career: [{ at: 25, group: 1 }] }],
      kinds: [
        kind({ effort: 50, shiftEnd: 'finish', overtimeSeconds: Infinity }),
        kind({ effort: 10, skill: 1 }, line(1))
      ],
      tickets: [ticket(0), ticket(40, { kind: 1 })]
    })
    // The first: 0–20 on shift, 20–30 overtime, 30–50 on shift as one who has lost the skill; the second 50–60.
    expect(peopleOf(story)).toEqual([
      [null, 80, 80, 50, 10],
      ['skill 2', 60, 60, 10, 0],
      ['skill 1', 40, 40, 40, 10]
    ])
  })
})

test('what waits and breaks is found by the minutes from the end of a shift', () => {
  const end = 10_800
  const story = draft({ until: 4 * 3600, agents: [person([0, end])], tickets: [ticket(end + 900)] })
  const { aroundShiftChange } = measureDraft(story, 4 * 3600, 3600)
  const { instants, ends, seconds, waitingSeconds, breaches } = aroundShiftChange
  expect([instants, ends]).toEqual([1, 1])
  // The first quarter of an hour after the end has nobody waiting; then one ticket waits, and breaks its promises of 10 and 20 s.
  expect(Array.from(waitingSeconds.subarray(0, 9))).toEqual(new Array(9).fill(0))
  expect(Array.from(waitingSeconds.subarray(9, 12))).toEqual([900, 900, 900])
  expect(breaches[9]).toBe(2)
  expect(breaches.reduce((a, b) => a + b, 0)).toBe(2)
  // The run ends an hour after the end of the shift.
  expect(Array.from(seconds)).toEqual([...new Array(12).fill(900), 0, 0, 0, 0])
})
