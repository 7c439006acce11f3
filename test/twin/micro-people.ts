import { draft, inGroup, kind, line, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { AgentDraft, KindDraft, ProgramDraft } from './program-draft.ts'

const twoGroups = [{ proficiency: [0.5] }, { proficiency: [1] }]

/** A person of group 0, always on shift unless shifts are given, who is in another group later, or gone (−1). */
const becoming = (at: number, group: number, ...shifts: [number, number][]): AgentDraft => ({
  ...person(...shifts),
  career: [{ at, group }]
})

/** One ticket of 8 seconds; the first person leaves, a second is there from 6 on. */
const handedOver = (first: AgentDraft, different: Partial<KindDraft> = {}): Partial<ProgramDraft> => ({
  agents: [first, inGroup(0, [6, 90])],
  kinds: [kind({ effort: 8, ...different })],
  tickets: [ticket(0)]
})

/** People who learn, forget and leave, and what a hand-over loses. */
export const peopleScenarios: readonly MicroScenario[] = [
  {
    law: 'a person takes what their new group may from the change on',
    draft: draft({ groups: twoGroups, agents: [becoming(5, 1)], kinds: [kind({}, line(1))], tickets: [ticket(0)] }),
    touches: ['t0 p0 0: 5–10 solved']
  },
  {
    law: 'a touch in hand goes on at its speed when its person changes group',
    draft: draft({
      groups: twoGroups,
      agents: [becoming(3, 1)],
      kinds: [kind({}, line(0, 1))],
      tickets: [ticket(0), ticket(0)]
    }),
    touches: ['t0 p0 0: 0–10 solved', 't1 p0 0: 10–15 solved']
  },
  {
    law: 'a reply to somebody who has left for good is taken over, whatever the kind says',
    draft: draft({
      agents: [becoming(6, -1, [0, 6]), person([6, 90])],
      kinds: [kind({ ownerSeconds: Infinity, ownedAtShiftEnd: 'keep', replyDelay: 3 })],
      tickets: [ticket(0, { touches: 2 })],
      costs: { taken: 1, read: 9 }
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p1 8: 8–14 extra 1 solved']
  },
  {
    law: 'what waits for somebody who leaves for good is handed over then',
    draft: draft({
      agents: [becoming(9, -1, [0, 6]), person([6, 90])],
      kinds: [kind({ ownerSeconds: Infinity, ownedAtShiftEnd: 'keep', replyDelay: 2 })],
      tickets: [ticket(0, { touches: 2 })]
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p1 7: 9–14 solved']
  },
  {
    law: 'who leaves for good keeps nothing',
    draft: draft(handedOver(becoming(5, -1), { shiftEnd: 'keep', ownerSeconds: Infinity })),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p1 5: 6–9 solved']
  },
  {
    law: 'who leaves for good in overtime keeps nothing when it is used up',
    draft: draft(
      handedOver(becoming(5, -1, [0, 4]), {
        shiftEnd: 'finish',
        overtimeSeconds: 3,
        afterOvertime: 'keep',
        ownerSeconds: Infinity
      })
    ),
    touches: ['t0 p0 0: 0–7 handedOver', 't0 p1 7: 7–8 solved']
  },
  {
    law: 'what waits in the hand of somebody who leaves for good in a pause is open to others then',
    draft: draft(handedOver({ ...becoming(7, -1, [0, 20]), pauses: [[3, 9]] })),
    touches: ['t0 p0 0: 0–3 paused', 't0 p1 3: 7–12 solved']
  },
  {
    law: 'who has left for good does not come back, whatever the calendar says',
    draft: draft({ agents: [becoming(6, -1, [0, 5], [8, 90])], tickets: [ticket(8)] }),
    touches: [],
    tickets: ['t0 waiting since 8']
  },
  {
    law: 'a skill fades once it is unused for longer than it keeps, down to its floor',
    draft: draft({
      agents: [person(), inGroup(1)],
      groups: [{ proficiency: [1] }, { proficiency: [1] }],
      kinds: [kind(), kind({}, line(1))],
      tickets: [ticket(10), ticket(99, { kind: 1 })],
      decay: [{ after: 5, half: 5, floor: 0.25 }]
    }),
    touches: ['t0 p0 10: 10–20 solved', 't1 p1 99: 99–119 solved']
  },
  {
    law: 'a skill that is used does not fade',
    draft: draft({
      tickets: [ticket(0), ticket(10), ticket(21)],
      decay: [{ after: 5, half: 1, floor: 0.5 }]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 10: 10–15 solved', 't2 p0 21: 21–31 solved']
  },
  {
    law: 'a skill is fresh when its proficiency rises',
    draft: draft({
      groups: twoGroups,
      agents: [becoming(8, 1)],
      kinds: [kind({}, line(0, 1))],
      tickets: [ticket(10)],
      decay: [{ after: 5, half: 1, floor: 0.1 }]
    }),
    touches: ['t0 p0 10: 10–15 solved']
  },
  {
    law: 'a hand-over keeps its share of the work done',
    draft: draft({ ...handedOver(person([0, 5])), costs: { keeps: 0.5 } }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p1 5: 6–11.5 solved']
  },
  {
    law: 'work that is handed over begins again where nothing is kept, even what was done before an interruption',
    draft: draft({
      agents: [person([0, 8]), person([8, 90])],
      kinds: [kind({ effort: 8, priority: 1 }), kind({ effort: 1, interrupts: true })],
      tickets: [ticket(0), ticket(5, { kind: 1 })],
      costs: { keeps: 0 }
    }),
    touches: ['t0 p0 0: 0–5 interrupted', 't1 p0 5: 5–6 solved', 't0 p0 5: 6–8 handedOver', 't0 p1 8: 8–16 solved']
  },
  {
    law: 'nothing is lost of work that is kept',
    draft: draft({
      ...handedOver(person([0, 5], [10, 90]), { shiftEnd: 'keep', ownerSeconds: Infinity }),
      costs: { keeps: 0 }
    }),
    touches: ['t0 p0 0: 0–5 kept', 't0 p0 5: 10–13 solved']
  },
  {
    law: 'the context that a meeting saves is not taken over again',
    draft: draft({
      ...handedOver(person([0, 5])),
      agents: [person([0, 5]), inGroup(1, [6, 90])],
      groups: [{ proficiency: [1], context: 0.75 }, { proficiency: [1] }],
      kinds: [kind({ effort: 8 }, line(0, 1))],
      costs: { taken: 4 }
    }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p1 5: 6–10 extra 1 solved']
  }
]
