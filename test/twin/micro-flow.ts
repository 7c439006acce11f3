import { draft, inGroup, kind, line, type MicroScenario, person, ticket } from './micro-scenario.ts'

/** The order of an instant, the life of a ticket, and extra time. */
export const flowScenarios: readonly MicroScenario[] = [
  {
    law: 'hands-on time is effort divided by proficiency',
    draft: draft({ groups: [{ proficiency: [0.5] }], tickets: [ticket(2)] }),
    touches: ['t0 p0 2: 2–12 solved']
  },
  {
    law: 'work that ends frees its person for what is matched at the same instant',
    draft: draft({ tickets: [ticket(0), ticket(5)] }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 5: 5–10 solved']
  },
  {
    law: 'a person who leaves at an instant takes nothing that arrives at it',
    draft: draft({ agents: [person([0, 5])], tickets: [ticket(5)] }),
    touches: [],
    tickets: ['t0 waiting since 5']
  },
  {
    law: 'a person who comes at an instant takes what arrives at it',
    draft: draft({ agents: [person([5, 20])], tickets: [ticket(5)] }),
    touches: ['t0 p0 5: 5–10 solved']
  },
  {
    law: 'a touch that ends when its shift ends is completed',
    draft: draft({ agents: [person([0, 5])], tickets: [ticket(0)] }),
    touches: ['t0 p0 0: 0–5 solved']
  },
  {
    law: 'a customer whose patience ends when a person becomes free has left',
    draft: draft({ tickets: [ticket(0), ticket(1, { patience: 4 })] }),
    touches: ['t0 p0 0: 0–5 solved'],
    tickets: ['t0 solved 5 of p0', 't1 abandoned 5']
  },
  {
    law: 'a customer without patience stays if somebody starts at once and leaves otherwise',
    draft: draft({ kinds: [kind({ patience: 0 })], tickets: [ticket(0), ticket(0)] }),
    touches: ['t0 p0 0: 0–5 solved'],
    tickets: ['t0 solved 5 of p0', 't1 abandoned 0']
  },
  {
    law: 'an arrival is turned away by a full line that empties later in the same instant',
    draft: draft({
      agents: [],
      kinds: [kind({ patience: 3, limit: 0 })],
      tickets: [ticket(0), ticket(3), ticket(4)],
      limits: [1]
    }),
    touches: [],
    tickets: ['t0 abandoned 3', 't1 turnedAway 3', 't2 abandoned 7']
  },
  {
    law: 'what is pending does not count towards a limit',
    draft: draft({
      kinds: [kind({ limit: 0, replyDelay: 9 })],
      tickets: [ticket(0, { touches: 2 }), ticket(4), ticket(6)],
      limits: [1]
    }),
    touches: ['t0 p0 0: 0–5 pending', 't2 p0 6: 6–11 solved', 't0 p0 14: 14–19 solved'],
    tickets: ['t0 solved 19 of p0', 't1 turnedAway 4', 't2 solved 11 of p0']
  },
  {
    law: 'what would happen at the end of the run does not happen',
    draft: draft({ until: 5, tickets: [ticket(0), ticket(1), ticket(5)] }),
    touches: ['t0 p0 0: 0–5 unfinished'],
    tickets: ['t0 inWork of p0', 't1 waiting since 1', 't2 notArrived']
  },
  {
    law: 'the opening backlog waits since its creation, or until its customer replies',
    draft: draft({ kinds: [kind({ replyDelay: 3 })], tickets: [ticket(-4), ticket(-2, { pending: true })] }),
    touches: ['t0 p0 -4: 0–5 solved', 't1 p0 3: 5–10 solved']
  },
  {
    law: 'a ticket that opens pending never loses patience',
    draft: draft({
      agents: [person([9, 90])],
      kinds: [kind({ replyDelay: 3, patience: 1 })],
      tickets: [ticket(-2, { pending: true })]
    }),
    touches: ['t0 p0 3: 9–14 solved']
  },
  {
    law: 'a patience that no longer matters does not prolong the run',
    draft: draft({ tickets: [ticket(0), ticket(1, { patience: 50 })] }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 1: 5–10 solved'],
    endedAt: 10
  },
  {
    law: 'a ticket is open to more groups once its next stage opens',
    draft: draft({
      groups: [{ proficiency: [1] }, { proficiency: [1] }],
      kinds: [
        kind({
          stages: [
            { after: 0, fresh: line(1), begun: line(1) },
            { after: 4, fresh: line(0, 1), begun: line(0, 1) }
          ]
        })
      ],
      tickets: [ticket(1)]
    }),
    touches: ['t0 p0 1: 5–10 solved']
  },
  {
    law: 'a ticket waits for its owner alone before stage 0 opens',
    draft: draft({
      agents: [person(), person()],
      kinds: [kind({ ownerSeconds: 3, replyDelay: 2 })],
      tickets: [ticket(0, { touches: 2 }), ticket(6, { effort: 2 }), ticket(6)]
    }),
    touches: ['t0 p0 0: 0–5 pending', 't1 p1 6: 6–8 solved', 't2 p0 6: 6–11 solved', 't0 p1 7: 10–15 solved']
  },
  {
    law: 'a reply while its owner is off shift is taken over where the kind says hand over',
    draft: draft({
      agents: [person([0, 6]), person()],
      kinds: [kind({ ownerSeconds: 3, replyDelay: 2, ownedAtShiftEnd: 'hand over' })],
      tickets: [ticket(0, { touches: 2 })],
      costs: { taken: 1, read: 2 }
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p1 7: 7–13 extra 1 solved']
  },
  {
    law: 'a reply while its owner is off shift waits and is then read where the kind says keep',
    draft: draft({
      agents: [person([0, 6]), person()],
      kinds: [kind({ ownerSeconds: 3, replyDelay: 2, ownedAtShiftEnd: 'keep' })],
      tickets: [ticket(0, { touches: 2 })],
      costs: { taken: 1, read: 2 }
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p1 7: 10–17 extra 2 solved']
  },
  {
    law: 'a reply delay passes only while the customer is awake',
    draft: draft({
      kinds: [kind({ replyDelay: 4 })],
      tickets: [ticket(0, { touches: 2, replyClock: 0 })],
      clocks: [
        [
          [4, 6],
          [10, 20]
        ]
      ]
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p0 13: 13–18 solved']
  },
  {
    law: 'a person who changes to another skill pays for the switch',
    draft: draft({
      skills: 2,
      groups: [{ proficiency: [1, 1] }],
      kinds: [kind(), kind({ skill: 1 })],
      tickets: [ticket(0), ticket(0, { kind: 1 }), ticket(0, { kind: 1 })],
      costs: { switch: 2 }
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 0: 5–12 extra 2 solved', 't2 p0 0: 12–17 solved']
  },
  {
    law: 'a person reads a ticket anew when more than the stated time has passed, not when just that',
    draft: draft({
      kinds: [kind({ replyDelay: 3 }), kind({ replyDelay: 4 })],
      tickets: [ticket(0, { touches: 2 }), ticket(20, { touches: 2, kind: 1 })],
      costs: { read: 1, readAgainAfter: 3 }
    }),
    touches: [
      't0 p0 0: 0–5 pending',
      't0 p0 8: 8–13 solved',
      't1 p0 20: 20–25 pending',
      't1 p0 29: 29–35 extra 1 solved'
    ]
  },
  {
    law: 'nobody takes a ticket that is not open to their group',
    draft: draft({
      groups: [{ proficiency: [1] }, { proficiency: [1] }],
      agents: [person(), inGroup(1, [8, 30])],
      kinds: [kind({}, line(1))],
      tickets: [ticket(0)]
    }),
    touches: ['t0 p1 0: 8–13 solved']
  }
]
