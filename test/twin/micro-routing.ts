import { draft, inGroup, kind, line, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { ProgramDraft } from './program-draft.ts'

const twoGroups = [{ proficiency: [1] }, { proficiency: [1] }]

/** One ticket answered twice beside another: the older one is created earlier but becomes ready later. */
const replied: Partial<ProgramDraft> = {
  kinds: [kind({ replyDelay: 1 })],
  tickets: [ticket(0, { touches: 2 }), ticket(1), ticket(2)]
}

/** Who gets which waiting ticket, and interruption. */
export const routingScenarios: readonly MicroScenario[] = [
  {
    law: 'a lower tier goes first, however long the others wait',
    draft: draft({
      kinds: [kind({}, { ...line(0), tier: 1 }), kind()],
      tickets: [ticket(0), ticket(1), ticket(2, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't2 p0 2: 5–10 solved', 't1 p0 1: 10–15 solved']
  },
  {
    law: 'order ready looks at the latest reply',
    draft: draft({ ...replied, order: 'ready' }),
    touches: ['t0 p0 0: 0–5 pending', 't1 p0 1: 5–10 solved', 't2 p0 2: 10–15 solved', 't0 p0 6: 15–20 solved']
  },
  {
    law: 'order created looks at the creation',
    draft: draft({ ...replied, order: 'created' }),
    touches: ['t0 p0 0: 0–5 pending', 't1 p0 1: 5–10 solved', 't0 p0 6: 10–15 solved', 't2 p0 2: 15–20 solved']
  },
  {
    law: 'order due looks at the recorded due time, else at that of the kind on its clock',
    draft: draft({
      kinds: [kind({ dueSeconds: 4, dueClock: 0 }), kind()],
      tickets: [ticket(0), ticket(1, { kind: 1 }), ticket(2, { dueAt: 25 }), ticket(3)],
      clocks: [[[20, 40]]],
      order: 'due'
    }),
    touches: ['t0 p0 0: 0–5 solved', 't3 p0 3: 5–10 solved', 't2 p0 2: 10–15 solved', 't1 p0 1: 15–20 solved']
  },
  {
    law: 'order weighted takes the largest weighted wait at that instant',
    draft: draft({
      kinds: [kind(), kind({}, { ...line(0), weight: 3 })],
      tickets: [ticket(0), ticket(1), ticket(3, { kind: 1 }), ticket(9, { kind: 1 })],
      order: 'weighted'
    }),
    touches: ['t0 p0 0: 0–5 solved', 't2 p0 3: 5–10 solved', 't1 p0 1: 10–15 solved', 't3 p0 9: 15–20 solved']
  },
  {
    law: "a group's preference goes before the tier",
    draft: draft({
      skills: 2,
      groups: [{ proficiency: [1, 1], preference: [1, 0] }],
      kinds: [kind(), kind({ skill: 1 }, { ...line(0), tier: 4 })],
      tickets: [ticket(0), ticket(1), ticket(2, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't2 p0 2: 5–10 solved', 't1 p0 1: 10–15 solved']
  },
  {
    law: 'the lower selection tier is asked first, then who is idle longest, then the lower row',
    draft: draft({
      groups: twoGroups,
      agents: [person(), inGroup(1, [2, 90]), inGroup(1, [1, 90]), inGroup(1, [1, 90])],
      kinds: [
        kind(
          {},
          {
            ...line(),
            groups: [
              { group: 0, tier: 1 },
              { group: 1, tier: 0 }
            ]
          }
        )
      ],
      tickets: [ticket(3), ticket(3), ticket(3), ticket(3)]
    }),
    touches: ['t0 p2 3: 3–8 solved', 't1 p3 3: 3–8 solved', 't2 p1 3: 3–8 solved', 't3 p0 3: 3–8 solved']
  },
  {
    law: 'fewest-owned counts open tickets, pending ones too',
    draft: draft({
      agents: [person(), person()],
      kinds: [kind({ replyDelay: 30 })],
      tickets: [ticket(0, { effort: 1, touches: 2 }), ticket(0, { effort: 2 }), ticket(5)],
      selection: 'fewest-owned'
    }),
    touches: ['t0 p0 0: 0–1 pending', 't1 p1 0: 0–2 solved', 't2 p1 5: 5–10 solved', 't0 p1 31: 31–32 solved']
  },
  {
    law: 'ownerFirst asks the owner before a lower selection tier',
    draft: draft({
      groups: twoGroups,
      agents: [person(), inGroup(1, [4, 90])],
      kinds: [
        kind(
          { replyDelay: 2 },
          {
            ...line(),
            groups: [
              { group: 0, tier: 1 },
              { group: 1, tier: 0 }
            ]
          }
        )
      ],
      tickets: [ticket(0, { touches: 2 })],
      ownerFirst: true
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p0 7: 7–12 solved']
  },
  {
    law: 'the lower tier goes first among tickets that wait for one owner alone',
    draft: draft({
      kinds: [
        kind({ replyDelay: 2, ownerSeconds: Infinity }, { ...line(0), tier: 1 }),
        kind({ replyDelay: 2, ownerSeconds: Infinity })
      ],
      tickets: [
        ticket(0, { effort: 1, touches: 2 }),
        ticket(1, { effort: 1, touches: 2, kind: 1 }),
        ticket(2, { kind: 1 })
      ]
    }),
    touches: [
      't0 p0 0: 0–1 pending',
      't1 p0 1: 1–2 pending',
      't2 p0 2: 2–7 solved',
      't1 p0 4: 7–8 solved',
      't0 p0 3: 8–9 solved'
    ]
  },
  {
    law: 'an urgent arrival interrupts lesser work, which keeps what is left of its effort',
    draft: draft({
      kinds: [kind({ priority: 2 }), kind({ priority: 0, interrupts: true })],
      tickets: [ticket(0, { effort: 10 }), ticket(4, { kind: 1, effort: 3 })]
    }),
    touches: ['t0 p0 0: 0–4 interrupted', 't1 p0 4: 4–7 solved', 't0 p0 4: 7–13 solved']
  },
  {
    law: 'the least urgent work is interrupted, of that the latest begun',
    draft: draft({
      agents: [person(), person(), person([1, 90])],
      kinds: [kind({ priority: 2, effort: 9 }), kind({ priority: 1, effort: 9 }), kind({ interrupts: true })],
      tickets: [ticket(0, { kind: 1 }), ticket(0), ticket(1), ticket(3, { kind: 2 })]
    }),
    touches: [
      't0 p0 0: 0–9 solved',
      't1 p1 0: 0–9 solved',
      't2 p2 1: 1–3 interrupted',
      't3 p2 3: 3–8 solved',
      't2 p2 3: 8–15 solved'
    ]
  },
  {
    law: 'what has been interrupted may interrupt in its turn',
    draft: draft({
      groups: twoGroups,
      agents: [person(), inGroup(1)],
      kinds: [
        kind({ priority: 2 }, line(1)),
        kind({ priority: 1, interrupts: true }, line(0, 1)),
        kind({ interrupts: true })
      ],
      tickets: [ticket(0, { kind: 1 }), ticket(0), ticket(2, { kind: 2 })]
    }),
    touches: [
      't0 p0 0: 0–2 interrupted',
      't1 p1 0: 0–2 interrupted',
      't0 p1 2: 2–5 solved',
      't2 p0 2: 2–7 solved',
      't1 p1 2: 5–8 solved'
    ]
  },
  {
    law: 'what has interrupted and been interrupted at one instant may interrupt again',
    draft: draft({
      groups: twoGroups,
      agents: [person(), inGroup(1)],
      kinds: [
        kind({ priority: 2 }),
        kind({ priority: 2 }, line(1)),
        kind({ priority: 1, interrupts: true }, line(0, 1)),
        kind({ priority: 0, interrupts: true }, { ...line(0), tier: 1 })
      ],
      tickets: [ticket(0), ticket(0, { kind: 1 }), ticket(2, { kind: 2 }), ticket(2, { kind: 3 })]
    }),
    touches: [
      't0 p0 0: 0–2 interrupted',
      't1 p1 0: 0–2 interrupted',
      't2 p0 2: 2–2 interrupted',
      't2 p1 2: 2–7 solved',
      't3 p0 2: 2–7 solved',
      't0 p0 2: 7–10 solved',
      't1 p1 2: 7–10 solved'
    ]
  },
  {
    law: 'a person in overtime is not interrupted',
    draft: draft({
      agents: [person([0, 3], [20, 40])],
      kinds: [kind({ priority: 2, shiftEnd: 'finish', overtimeSeconds: Infinity }), kind({ interrupts: true })],
      tickets: [ticket(0), ticket(4, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 4: 20–25 solved']
  }
]
