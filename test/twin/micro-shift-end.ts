import { draft, kind, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { KindDraft } from './program-draft.ts'

/** One ticket of 8 seconds; the first person leaves after 5 and may come back at 10, the second is there from 6 on. */
const overnight = (different: Partial<KindDraft>) => ({
  agents: [person([0, 5], [10, 90]), person([6, 90])],
  kinds: [kind({ effort: 8, ...different })],
  tickets: [ticket(0)]
})

/** Two tickets; the second person comes when the first one leaves. */
const relay = (different: Partial<KindDraft>) => ({
  agents: [person([0, 5]), person([5, 90])],
  kinds: [kind(different)],
  tickets: [ticket(0, { effort: 8 }), ticket(1)]
})

/** What becomes of work in hand and of owned tickets when a shift ends. */
export const shiftEndScenarios: readonly MicroScenario[] = [
  {
    law: 'work is handed over at once where handing over takes no time',
    draft: draft(overnight({ shiftEnd: 'hand over' })),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p1 5: 6–9 solved']
  },
  {
    law: 'handing over takes time of the one who leaves and then of the one who takes over',
    draft: draft({ ...overnight({ shiftEnd: 'hand over' }), costs: { given: 2, taken: 1, read: 50 } }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p0 5: 5–7 handoverGiven', 't0 p1 7: 7–11 extra 1 solved']
  },
  {
    law: 'handing over in no time leaves no writing-up and comes before the matching of the instant',
    draft: draft({ ...relay({}), costs: { given: 0 } }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p1 5: 5–8 solved', 't1 p1 1: 8–13 solved']
  },
  {
    law: 'an overtime of no time is used up before the matching of the instant',
    draft: draft(relay({ shiftEnd: 'finish', overtimeSeconds: 0, afterOvertime: 'hand over' })),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p1 5: 5–8 solved', 't1 p1 1: 8–13 solved']
  },
  {
    law: 'writing-up that goes on at the end of the run is not work on the ticket',
    draft: draft({ ...overnight({ shiftEnd: 'hand over' }), until: 6, costs: { given: 2 } }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p0 5: 5–6 handoverGiven'],
    tickets: ['t0 inWork']
  },
  {
    law: 'who comes on shift while writing up is idle when that ends',
    draft: draft({
      agents: [person([0, 5], [6, 90])],
      kinds: [kind({ effort: 6 })],
      tickets: [ticket(0), ticket(6, { effort: 1 })],
      costs: { given: 3 }
    }),
    touches: ['t0 p0 0: 0–5 handedOver', 't0 p0 5: 5–8 handoverGiven', 't0 p0 8: 8–9 solved', 't1 p0 6: 9–10 solved']
  },
  {
    law: 'work that is kept waits for its owner',
    draft: draft(overnight({ shiftEnd: 'keep', ownerSeconds: Infinity })),
    touches: ['t0 p0 0: 0–5 kept', 't0 p0 5: 10–13 solved']
  },
  {
    law: 'work that is kept opens to others when its wait for the owner is over',
    draft: draft(overnight({ shiftEnd: 'keep', ownerSeconds: 3 })),
    touches: ['t0 p0 0: 0–5 kept', 't0 p1 5: 8–11 solved']
  },
  {
    law: 'work is finished within the overtime',
    draft: draft(overnight({ shiftEnd: 'finish', overtimeSeconds: 3 })),
    touches: ['t0 p0 0: 0–8 solved']
  },
  {
    law: 'work is handed over when the overtime is used up',
    draft: draft(overnight({ shiftEnd: 'finish', overtimeSeconds: 2, afterOvertime: 'hand over' })),
    touches: ['t0 p0 0: 0–7 handedOver', 't0 p1 7: 7–8 solved']
  },
  {
    law: 'work is kept when the overtime is used up',
    draft: draft(overnight({ shiftEnd: 'finish', overtimeSeconds: 2, afterOvertime: 'keep', ownerSeconds: Infinity })),
    touches: ['t0 p0 0: 0–7 kept', 't0 p0 7: 10–11 solved']
  },
  {
    law: 'coming on shift ends the overtime, and the touch goes on',
    draft: draft({
      agents: [person([0, 5], [6, 90])],
      kinds: [kind({ effort: 10, shiftEnd: 'finish', overtimeSeconds: 2 })],
      tickets: [ticket(0)]
    }),
    touches: ['t0 p0 0: 0–10 solved']
  },
  {
    law: 'tickets that wait for a leaving owner are handed over and keep the start of their wait',
    draft: draft({
      agents: [person([0, 8]), person()],
      kinds: [
        kind({ effort: 3, replyDelay: 1, ownerSeconds: Infinity, ownedAtShiftEnd: 'hand over' }),
        kind({ effort: 10, shiftEnd: 'keep', ownerSeconds: Infinity, ownedAtShiftEnd: 'keep' })
      ],
      tickets: [ticket(0, { touches: 2 }), ticket(0, { kind: 1 }), ticket(3, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–3 pending', 't1 p1 0: 0–10 solved', 't2 p0 3: 3–8 kept', 't0 p1 4: 10–13 solved'],
    tickets: ['t0 solved 13 of p1', 't1 solved 10 of p1', 't2 waiting since 8 of p0']
  }
]
