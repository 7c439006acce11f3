import { draft, kind, type MicroScenario, person, ticket } from './micro-scenario.ts'
import type { KindDraft } from './program-draft.ts'

/** A live kind of 5 seconds; up to two at once, and then each takes twice as long. */
const chat = (different: Partial<KindDraft> = {}): KindDraft =>
  kind({ isLive: true, capacity: 2, slowdown: 1, ...different })

/** Several live tickets in one person's hands. */
export const liveScenarios: readonly MicroScenario[] = [
  {
    law: 'two conversations at once slow each other down',
    draft: draft({ kinds: [chat()], tickets: [ticket(0), ticket(0)] }),
    touches: ['t0 p0 0: 0–10 solved', 't1 p0 0: 0–10 solved']
  },
  {
    law: 'a conversation slows down when another begins and speeds up when one ends',
    draft: draft({ kinds: [chat()], tickets: [ticket(0), ticket(2)] }),
    touches: ['t0 p0 0: 0–8 solved', 't1 p0 2: 2–10 solved']
  },
  {
    law: 'who has their hands full takes no more',
    draft: draft({ kinds: [chat()], tickets: [ticket(0), ticket(0), ticket(0)] }),
    touches: ['t0 p0 0: 0–10 solved', 't1 p0 0: 0–10 solved', 't2 p0 0: 10–15 solved']
  },
  {
    law: 'who has the fewest in hand gets it, of those who last began the earliest',
    draft: draft({
      agents: [person(), person()],
      kinds: [chat({ slowdown: 0 })],
      tickets: [ticket(0), ticket(1), ticket(2)]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p1 1: 1–6 solved', 't2 p0 2: 2–7 solved']
  },
  {
    law: 'nothing live is taken beside other work, nor other work beside what is live',
    draft: draft({ kinds: [kind(), chat()], tickets: [ticket(0), ticket(1, { kind: 1 }), ticket(2)] }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 1: 5–10 solved', 't2 p0 2: 10–15 solved']
  },
  {
    law: 'the smallest capacity among what is in hand holds, that of the new one too',
    draft: draft({
      kinds: [chat(), chat({ capacity: 1 })],
      tickets: [ticket(0), ticket(1, { kind: 1 }), ticket(6)]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 1: 5–10 solved', 't2 p0 6: 10–15 solved']
  },
  {
    law: 'conversations go on in a pause, in which none begins',
    draft: draft({
      agents: [{ ...person([0, 90]), pauses: [[2, 4]] }],
      kinds: [chat({ slowdown: 0 })],
      tickets: [ticket(0), ticket(3)]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 3: 4–9 solved']
  },
  {
    law: 'a conversation is not interrupted',
    draft: draft({
      kinds: [chat({ priority: 2 }), kind({ interrupts: true })],
      tickets: [ticket(0), ticket(1, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 1: 5–10 solved']
  },
  {
    law: 'conversations are handed over with what is left of each, and not written up',
    draft: draft({
      agents: [person([0, 4]), person([4, 90])],
      kinds: [chat()],
      tickets: [ticket(0), ticket(0)],
      costs: { given: 2 }
    }),
    touches: ['t0 p0 0: 0–4 handedOver', 't1 p0 0: 0–4 handedOver', 't0 p1 4: 4–10 solved', 't1 p1 4: 4–10 solved']
  },
  {
    law: 'at the end of a shift each conversation goes by its kind, and the rest is faster',
    draft: draft({
      agents: [person([0, 4]), person([6, 90])],
      kinds: [chat({ shiftEnd: 'finish', overtimeSeconds: 9 }), chat()],
      tickets: [ticket(0), ticket(0, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–7 solved', 't1 p0 0: 0–4 handedOver', 't1 p1 4: 6–9 solved']
  },
  {
    law: 'the shortest overtime holds for all conversations',
    draft: draft({
      agents: [person([0, 4]), person([6, 90])],
      kinds: [
        chat({ effort: 10, slowdown: 0, shiftEnd: 'finish', overtimeSeconds: 2 }),
        chat({ effort: 10, slowdown: 0, shiftEnd: 'finish', overtimeSeconds: 6 })
      ],
      tickets: [ticket(0), ticket(0, { kind: 1 })]
    }),
    touches: ['t0 p0 0: 0–6 handedOver', 't1 p0 0: 0–6 handedOver', 't0 p1 6: 6–10 solved', 't1 p1 6: 6–10 solved']
  },
  {
    law: 'conversations keep their speed in overtime and when the next shift ends it',
    draft: draft({
      agents: [person([0, 4], [5, 90])],
      kinds: [chat({ shiftEnd: 'finish', overtimeSeconds: 2 })],
      tickets: [ticket(0), ticket(0)]
    }),
    touches: ['t0 p0 0: 0–10 solved', 't1 p0 0: 0–10 solved']
  }
]
