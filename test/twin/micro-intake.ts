import { draft, kind, type MicroScenario, person, ticket } from './micro-scenario.ts'

/** The bot, customers who try again, and effort that is not as usual. */
export const intakeScenarios: readonly MicroScenario[] = [
  {
    law: 'a ticket that the bot could not solve waits from the end of the bot on',
    draft: draft({ tickets: [ticket(0, { botSeconds: 3 })] }),
    touches: ['t0 p0 3: 3–8 solved']
  },
  {
    law: 'a ticket that the bot solves is nobody’s',
    draft: draft({ tickets: [ticket(0, { botSeconds: 3, botSolves: true }), ticket(2, { botSolves: true })] }),
    touches: [],
    tickets: ['t0 deflected 3', 't1 deflected 2'],
    endedAt: 3
  },
  {
    law: 'what was created before the run has been with the bot',
    draft: draft({ tickets: [ticket(-4, { botSeconds: 9, botSolves: true })] }),
    touches: ['t0 p0 -4: 0–5 solved']
  },
  {
    law: 'a ticket may still be with the bot at the end of the run',
    draft: draft({ until: 5, tickets: [ticket(1, { botSeconds: 9 })] }),
    touches: [],
    tickets: ['t0 withBot since 1']
  },
  {
    law: 'patience begins when the bot is done',
    draft: draft({ kinds: [kind({ patience: 4 })], tickets: [ticket(0), ticket(1, { botSeconds: 2 })] }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 3: 5–10 solved']
  },
  {
    law: 'order created looks at the creation, whatever the bot took',
    draft: draft({ order: 'created', tickets: [ticket(0), ticket(1, { botSeconds: 3 }), ticket(2)] }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 4: 5–10 solved', 't2 p0 2: 10–15 solved']
  },
  {
    law: 'the end of the bot finds a line still full that empties at the same instant',
    draft: draft({
      agents: [],
      kinds: [kind({ patience: 3, limit: 0 })],
      tickets: [ticket(0), ticket(1, { botSeconds: 2 })],
      limits: [1]
    }),
    touches: [],
    tickets: ['t0 abandoned 3', 't1 turnedAway 3']
  },
  {
    law: 'a customer who leaves tries again as patiently as before',
    draft: draft({
      agents: [person([11, 90])],
      kinds: [kind({ patience: 2, redial: { chance: 1, delay: 3 } })],
      tickets: [ticket(0)]
    }),
    touches: ['t0 p0 10: 11–16 solved']
  },
  {
    law: 'a customer who is turned away tries again until there is room',
    draft: draft({
      kinds: [kind({ limit: 0, redial: { chance: 1, delay: 3 } })],
      tickets: [ticket(0), ticket(1)],
      limits: [1]
    }),
    touches: ['t0 p0 0: 0–5 solved', 't1 p0 7: 7–12 solved']
  },
  {
    law: 'a customer who will try again is neither lost nor waiting',
    draft: draft({
      until: 10,
      agents: [],
      kinds: [kind({ patience: 2, redial: { chance: 1, delay: 30 } })],
      tickets: [ticket(0)]
    }),
    touches: [],
    tickets: ['t0 redialing since 2']
  },
  {
    law: 'the factor of a ticket makes every touch longer, recorded or drawn',
    draft: draft({
      kinds: [kind({ replyDelay: 1 })],
      tickets: [ticket(0, { effortFactor: 2, touches: 2 }), ticket(30, { effortFactor: 2, effort: 3 })]
    }),
    touches: ['t0 p0 0: 0–10 pending', 't0 p0 11: 11–21 solved', 't1 p0 30: 30–36 solved']
  }
]
