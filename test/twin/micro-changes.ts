import { draft, inGroup, kind, line, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { KindDraft, ProgramDraft } from './program-draft.ts'

/** Person 0 has skill 0, person 1 skill 1; kind 1 needs skill 1 and 4 seconds. */
const twoSkills = (first: Partial<KindDraft>, second: Partial<KindDraft> = {}): Partial<ProgramDraft> => ({
  skills: 2,
  groups: [{ proficiency: [1, 1] }, { proficiency: [1, 1] }],
  agents: [person(), inGroup(1)],
  kinds: [kind(first), kind({ skill: 1, effort: 4, ...second }, line(1))]
})

const randomLine = {
  ...line(),
  groups: [
    { group: 0, tier: 0 },
    { group: 1, tier: 1 }
  ]
}

/** What a ticket really is, becomes on its way, and that it comes back. */
export const changeScenarios: readonly MicroScenario[] = [
  {
    law: 'the first touch corrects the priority, and works on what the ticket really is',
    draft: draft({ kinds: [kind(), kind({ effort: 3 })], tickets: [ticket(0, { trueKind: 1 })] }),
    touches: ['t0 p0 0: 0–3 solved']
  },
  {
    law: 'a ticket waits as what it seems to be until it is touched',
    draft: draft({
      kinds: [kind({}, { ...line(0), tier: 1 }), kind()],
      tickets: [ticket(0), ticket(1, { trueKind: 1 }), ticket(2, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't2 p0 2: 5–10 solved', 't1 p0 1: 10–15 solved']
  },
  {
    law: 'a ticket with the wrong skill is sorted, transferred, and read by whoever has the right one',
    draft: draft({ ...twoSkills({ sorting: 2 }), tickets: [ticket(0, { trueKind: 1 })], costs: { read: 1, taken: 9 } }),
    touches: ['t0 p0 0: 0–2 transferred', 't0 p1 2: 2–7 extra 1 solved']
  },
  {
    law: 'sorting that is handed over is gone on with and counts as no step',
    draft: draft({
      ...twoSkills({ sorting: 4, shiftEnd: 'hand over' }),
      agents: [person([0, 3]), inGroup(1), person([3, 90])],
      tickets: [ticket(0, { trueKind: 1, touches: 1 })]
    }),
    touches: ['t0 p0 0: 0–3 handedOver', 't0 p2 3: 3–4 transferred', 't0 p1 4: 4–8 solved']
  },
  {
    law: 'a ticket that opens pending is already what it really is',
    draft: draft({
      kinds: [kind({ replyDelay: 3 }), kind({ replyDelay: 6, effort: 2 })],
      tickets: [ticket(-2, { pending: true, trueKind: 1 })]
    }),
    touches: ['t0 p0 6: 6–8 solved']
  },
  {
    law: 'a touch that passes the ticket on to another skill leaves it to nobody',
    draft: draft({ ...twoSkills({ move: { chance: 1, to: 1 } }, { ownerSeconds: 50 }), tickets: [ticket(0)] }),
    touches: ['t0 p0 0: 0–5 transferred', 't0 p1 5: 5–9 solved']
  },
  {
    law: 'a touch that passes the ticket on within its skill leaves it to its owner',
    draft: draft({
      agents: [person(), person()],
      kinds: [kind({ move: { chance: 1, to: 1 } }), kind({ effort: 2, ownerSeconds: 50 })],
      tickets: [ticket(0)]
    }),
    touches: ['t0 p0 0: 0–5 transferred', 't0 p0 5: 5–7 solved']
  },
  {
    law: 'the last recorded touch passes nothing on',
    draft: draft({ kinds: [kind({ move: { chance: 1, to: 0 } })], tickets: [ticket(0, { touches: 2 })] }),
    touches: ['t0 p0 0: 0–5 transferred', 't0 p0 5: 5–10 solved']
  },
  {
    law: 'a ticket passed on waits since then, and so is younger',
    draft: draft({
      kinds: [kind({ move: { chance: 1, to: 1 } }), kind({ effort: 3 })],
      tickets: [ticket(0), ticket(2, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–5 transferred', 't1 p0 2: 5–8 solved', 't0 p0 5: 8–11 solved']
  },
  {
    law: 'a reply goes to the first level again where the kind says so',
    draft: draft({ ...twoSkills({ replyDelay: 2, afterReply: 1 }), tickets: [ticket(0, { touches: 2 })] }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p1 7: 7–11 solved']
  },
  {
    law: 'a solved ticket is reopened by its customer while they are awake, for its owner',
    draft: draft({
      until: 20,
      agents: [person(), person()],
      kinds: [kind({ ownerSeconds: 50, reopen: { chance: 1, delay: 4 } })],
      tickets: [ticket(0, { replyClock: 0 })],
      clocks: [[[8, 20]]]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't0 p0 12: 12–17 solved'],
    tickets: ['t0 solved 17 of p0']
  },
  {
    law: 'a reopened ticket is open again',
    draft: draft({ until: 11, kinds: [kind({ reopen: { chance: 1, delay: 4 } })], tickets: [ticket(0)] }),
    touches: ['t0 p0 0: 0–5 solved', 't0 p0 9: 9–11 unfinished'],
    tickets: ['t0 inWork of p0']
  },
  {
    law: 'what is solved is not counted as owned until it is reopened',
    draft: draft({
      until: 40,
      agents: [person(), person()],
      kinds: [kind({ reopen: { chance: 1, delay: 30 }, replyDelay: 30 })],
      tickets: [ticket(0, { effort: 2 }), ticket(0, { effort: 1, touches: 2 }), ticket(5)],
      selection: 'fewest-owned'
    }),
    touches: [
      't0 p0 0: 0–2 solved',
      't1 p1 0: 0–1 pending',
      't2 p0 5: 5–10 solved',
      't1 p0 31: 31–32 solved',
      't0 p1 32: 32–34 solved'
    ]
  },
  {
    law: 'chance takes, of those of the lowest tier by row, the one at the place that the luck of the ticket points to',
    draft: draft({
      groups: [{ proficiency: [1] }, { proficiency: [1] }],
      agents: [inGroup(1), person(), person(), person(), person()],
      kinds: [kind({}, randomLine)],
      // Their luck is 0.013, 0.477, 0.903 and 0.821 of 4, 3, 4 and 4 people.
      tickets: [ticket(0), ticket(1), ticket(10), ticket(20)],
      selection: 'random'
    }),
    touches: ['t0 p1 0: 0–5 solved', 't1 p3 1: 1–6 solved', 't2 p4 10: 10–15 solved', 't3 p4 20: 20–25 solved']
  },
  {
    law: 'urgency and not priority says what may interrupt what',
    draft: draft({
      kinds: [kind({ priority: 0, urgency: 2 }), kind({ priority: 1, urgency: 0, interrupts: true })],
      tickets: [ticket(0, { effort: 10 }), ticket(4, { kind: 1, effort: 3 })]
    }),
    touches: ['t0 p0 0: 0–4 interrupted', 't1 p0 4: 4–7 solved', 't0 p0 4: 7–13 solved']
  }
]
