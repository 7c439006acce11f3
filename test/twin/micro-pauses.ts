import { draft, kind, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { AgentDraft } from './program-draft.ts'

/** A person on shift from 0 to 90 with pauses. */
const pausing = (...pauses: [number, number][]): AgentDraft => ({ ...person([0, 90]), pauses })

/** What becomes of work when somebody takes a break. */
export const pauseScenarios: readonly MicroScenario[] = [
  {
    law: 'work in hand waits for the end of a pause and goes on without extra time',
    draft: draft({ agents: [pausing([2, 6])], tickets: [ticket(0)], costs: { switch: 9, read: 9, readAgainAfter: 0 } }),
    touches: ['t0 p0 0: 0–2 paused', 't0 p0 2: 6–9 solved']
  },
  {
    law: 'nobody else takes the ticket of a person who pauses',
    draft: draft({ agents: [pausing([2, 6]), person([1, 90])], tickets: [ticket(0)] }),
    touches: ['t0 p0 0: 0–2 paused', 't0 p0 2: 6–9 solved']
  },
  {
    law: 'a person who pauses takes no ticket, and the oldest when the pause ends',
    draft: draft({ agents: [pausing([2, 6])], tickets: [ticket(3), ticket(4)] }),
    touches: ['t0 p0 3: 6–11 solved', 't1 p0 4: 11–16 solved']
  },
  {
    law: 'a person who pauses is not interrupted',
    draft: draft({
      agents: [pausing([2, 6])],
      kinds: [kind({ priority: 1 }), kind({ interrupts: true })],
      tickets: [ticket(0), ticket(3, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–2 paused', 't0 p0 2: 6–9 solved', 't1 p0 3: 9–14 solved']
  },
  {
    law: 'a reply finds its owner on shift during a pause',
    draft: draft({
      agents: [pausing([6, 9]), person([0, 90])],
      kinds: [kind({ ownerSeconds: 50, ownedAtShiftEnd: 'hand over', replyDelay: 2 })],
      tickets: [ticket(0, { touches: 2 })]
    }),
    touches: ['t0 p0 0: 0–5 pending', 't0 p0 7: 9–14 solved']
  },
  {
    law: 'who writes up when a pause begins is away afterwards until it ends',
    draft: draft({
      agents: [{ ...person([0, 5], [6, 90]), pauses: [[7, 12]] }],
      kinds: [kind({ effort: 6 })],
      tickets: [ticket(0)],
      costs: { given: 3 }
    }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p0 5: 5–8 handoverGiven', 't0 p0 8: 12–13 solved']
  }
]
