import { draft, inGroup, kind, line, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { AgentDraft, ProgramDraft } from './program-draft.ts'

/** People of group 0 always need help; those of group 1 help, for 2 seconds. */
const asking = (agents: AgentDraft[], giveUp: number, different: Partial<ProgramDraft> = {}): ProgramDraft =>
  draft({
    groups: [{ proficiency: [1], consultChance: [1] }, { proficiency: [1] }],
    agents,
    consults: { skills: [{ talk: 2, groups: [1] }], giveUp },
    tickets: [ticket(0)],
    ...different
  })

/** Help of a second person. */
export const askingScenarios: readonly MicroScenario[] = [
  {
    law: 'both talk, and the work begins when they have',
    draft: asking([person(), inGroup(1)], 9),
    touches: ['t0 p0 0: 0–7 asked 2 solved', 't0 p1 0: 0–2 consulted']
  },
  {
    law: 'who asks waits until somebody is free',
    draft: asking([person(), inGroup(1, [3, 90])], 9),
    touches: ['t0 p0 0: 0–10 asked 5 solved', 't0 p1 3: 3–5 consulted']
  },
  {
    law: 'who asks in vain goes on without help',
    draft: asking([person(), inGroup(1, [4, 90])], 4),
    touches: ['t0 p0 0: 0–9 asked 4 solved']
  },
  {
    law: 'who has asked for longest is answered first',
    draft: asking([person(), inGroup(1, [3, 90]), person([1, 90])], 20, { tickets: [ticket(0), ticket(1)] }),
    touches: [
      't0 p0 0: 0–10 asked 5 solved',
      't1 p2 1: 1–12 asked 6 solved',
      't0 p1 3: 3–5 consulted',
      't1 p1 5: 5–7 consulted'
    ]
  },
  {
    law: 'who is idle longest answers',
    draft: asking([person([3, 90]), inGroup(1, [2, 90]), inGroup(1, [1, 90])], 9),
    touches: ['t0 p0 0: 3–10 asked 2 solved', 't0 p2 3: 3–5 consulted']
  },
  {
    law: 'an answer goes before a ticket that waits',
    draft: asking([person(), inGroup(1, [3, 90])], 9, {
      kinds: [kind({}, line(0, 1))],
      tickets: [ticket(0), ticket(1)]
    }),
    touches: ['t0 p0 0: 0–10 asked 5 solved', 't0 p1 3: 3–5 consulted', 't1 p1 1: 5–10 solved']
  },
  {
    law: 'an answer goes on past the end of the shift',
    draft: asking([person(), inGroup(1, [0, 1])], 9),
    touches: ['t0 p0 0: 0–7 asked 2 solved', 't0 p1 0: 0–2 consulted']
  },
  {
    law: 'an answer goes on into a pause, and who gave it is away until that ends',
    draft: asking([person(), { ...inGroup(1, [0, 20]), pauses: [[1, 4]] }], 9, {
      kinds: [kind({}, line(0)), kind({}, line(1))],
      consults: { skills: [{ talk: 3, groups: [1] }], giveUp: 9 },
      tickets: [ticket(0), ticket(2, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–8 asked 3 solved', 't0 p1 0: 0–3 consulted', 't1 p1 2: 4–9 solved']
  },
  {
    law: 'asking that the end of the shift cuts off begins again with the next touch',
    draft: asking([person([0, 3], [6, 90]), inGroup(1, [7, 90])], 20, {
      kinds: [kind({ shiftEnd: 'keep', ownerSeconds: Infinity })]
    }),
    touches: ['t0 p0 0: 0–3 asked 3 kept', 't0 p0 3: 6–14 asked 3 solved', 't0 p1 7: 7–9 consulted']
  },
  {
    law: 'who asks has nothing to finish past the end of the shift',
    draft: asking([person([0, 3]), inGroup(1, [3, 90])], 20, {
      kinds: [kind({ shiftEnd: 'finish', overtimeSeconds: 9 }, line(0, 1))]
    }),
    touches: ['t0 p0 0: 0–3 asked 3 handedOver', 't0 p1 3: 3–8 solved']
  },
  {
    law: 'asking that a pause cuts off begins again when it ends, and who has long been idle answers',
    draft: asking([{ ...person([0, 90]), pauses: [[2, 4]] }, inGroup(1, [3, 90])], 20),
    touches: ['t0 p0 0: 0–2 asked 2 paused', 't0 p0 2: 4–11 asked 2 solved', 't0 p1 4: 4–6 consulted']
  },
  {
    law: 'who asks is not interrupted, who talks is, and what was helped with needs no more help',
    draft: asking([person(), inGroup(1, [4, 90])], 20, {
      skills: 2,
      groups: [{ proficiency: [1, 1], consultChance: [1, 0] }, { proficiency: [1, 1] }],
      consults: { skills: [{ talk: 2, groups: [1] }, { groups: [] }], giveUp: 20 },
      kinds: [kind({ priority: 1 }), kind({ skill: 1, interrupts: true })],
      tickets: [ticket(0), ticket(2, { kind: 1 }), ticket(5, { kind: 1, effort: 3 })]
    }),
    touches: [
      't0 p0 0: 0–5 asked 5 interrupted',
      't0 p1 4: 4–6 consulted',
      't2 p0 5: 5–8 solved',
      't0 p0 5: 8–13 solved',
      't1 p0 2: 13–18 solved'
    ]
  },
  {
    law: 'sorting asks nobody',
    draft: asking([person(), inGroup(1)], 9, {
      skills: 2,
      groups: [{ proficiency: [1, 1], consultChance: [1, 0] }, { proficiency: [1, 1] }],
      consults: { skills: [{ talk: 2, groups: [1] }, { groups: [] }], giveUp: 9 },
      kinds: [kind({ sorting: 1 }), kind({ skill: 1 })],
      tickets: [ticket(0, { trueKind: 1 })]
    }),
    touches: ['t0 p0 0: 0–1 transferred', 't0 p0 1: 1–6 solved']
  },
  {
    law: 'nobody asks in the middle of several conversations',
    draft: asking([person(), inGroup(1)], 9, { kinds: [kind({ isLive: true, capacity: 2 })] }),
    touches: ['t0 p0 0: 0–5 solved']
  }
]
