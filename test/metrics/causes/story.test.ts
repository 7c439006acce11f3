import { describe, expect, test } from 'vitest'
import { simulate } from '../../../src/engine/simulate.ts'
import { CAUSES, type CauseKey, causeKeys } from '../../../src/metrics/causes/cause.ts'
import { causeSeconds } from '../../../src/metrics/causes/cause-seconds.ts'
import { buildProgram } from '../../twin/build-program.ts'
import { draft, inGroup, kind, line, person, ticket } from '../../twin/micro-scenario.ts'
import type { LineDraft, ProgramDraft } from '../../twin/program-draft.ts'

/** Seconds of each ticket by cause, zeros left out. */
const causesOf = (of: ProgramDraft): Partial<Record<CauseKey, number>>[] => {
  const program = buildProgram(of)
  const observations = simulate(program)
  const seconds = causeSeconds(program, observations, observations.endedAt)
  return Array.from({ length: program.tickets.count }, (_, row) =>
    Object.fromEntries(
      causeKeys.map((key, cause) => [key, seconds[row * CAUSES + cause]] as const).filter(([, value]) => value !== 0)
    )
  )
}

const tiered = (tier: number, ...groups: number[]): LineDraft => ({ ...line(...groups), tier })

describe('where the time of a ticket went', () => {
  test('before anybody is on shift nobody is', () => {
    expect(causesOf(draft({ agents: [person([10, 90])], tickets: [ticket(3)] }))).toEqual([
      { nobodyOnShift: 7, handsOn: 5 }
    ])
  })

  test('somebody without the skill on shift is not nobody on shift', () => {
    const groups = [{ proficiency: [1] }, { proficiency: [1] }]
    const agents = [inGroup(0, [10, 90]), inGroup(1, [4, 90])]
    expect(causesOf(draft({ groups, agents, tickets: [ticket(0)] }))).toEqual([
      { nobodyOnShift: 4, nobodyWithSkill: 6, handsOn: 5 }
    ])
  })

  test('a pause of the only person is nobody on shift, and the ticket in their hand waits for its owner', () => {
    const agents = [{ ...person([0, 90]), pauses: [[2, 8]] as [number, number][] }]
    expect(causesOf(draft({ agents, tickets: [ticket(0), ticket(1)] }))).toEqual([
      { ownerAway: 6, handsOn: 5 },
      { nobodyOnShift: 6, busyFirst: 4, handsOn: 5 }
    ])
  })

  test('work of the same rank goes first, work of a higher tier is lesser', () => {
    const urgent = kind({ stages: [{ after: 0, fresh: tiered(0, 0), begun: tiered(0, 0) }] })
    const calm = kind({ stages: [{ after: 0, fresh: tiered(1, 0), begun: tiered(1, 0) }] })
    const tickets = [ticket(0, { kind: 1 }), ticket(1), ticket(2), ticket(2, { kind: 1 })]
    expect(causesOf(draft({ kinds: [urgent, calm], tickets }))).toEqual([
      { handsOn: 5 },
      { busyLesser: 4, handsOn: 5 },
      { busyLesser: 3, busyFirst: 5, handsOn: 5 },
      { busyFirst: 13, handsOn: 5 }
    ])
  })

  test('of one tier, the less urgent is the lesser work', () => {
    const tickets = [ticket(0, { kind: 1 }), ticket(1)]
    expect(causesOf(draft({ kinds: [kind({ priority: 0 }), kind({ priority: 2 })], tickets }))).toEqual([
      { handsOn: 5 },
      { busyLesser: 4, handsOn: 5 }
    ])
  })

  test('who may take it only after a while does not count before', () => {
    const groups = [{ proficiency: [1] }, { proficiency: [1] }]
    const overflowing = kind({
      stages: [
        { after: 0, fresh: line(0), begun: line(0) },
        { after: 6, fresh: line(0, 1), begun: line(0, 1) }
      ]
    })
    expect(causesOf(draft({ groups, agents: [inGroup(1)], kinds: [overflowing], tickets: [ticket(2)] }))).toEqual([
      { nobodyWithSkill: 6, handsOn: 5 }
    ])
  })

  test('a ticket waits for its owner, away or busy, between replies of its customer', () => {
    const owned = kind({ replyDelay: 4, ownerSeconds: Infinity, ownedAtShiftEnd: 'keep' })
    const agents = [person([0, 7], [20, 90])]
    const tickets = [ticket(0, { touches: 2 }), ticket(20, { effort: 3, touches: 1 })]
    // 0–5 in hand, 5–9 the customer, 9–20 away; the one created first goes first.
    expect(causesOf(draft({ agents, kinds: [owned], tickets }))).toEqual([
      { customer: 4, ownerAway: 11, handsOn: 10 },
      { busyFirst: 5, handsOn: 3 }
    ])
    const busy = [ticket(0, { touches: 2 }), ticket(6, { effort: 10, touches: 1 })]
    expect(causesOf(draft({ kinds: [owned], tickets: busy }))).toEqual([
      { customer: 4, ownerBusy: 7, handsOn: 10 },
      { handsOn: 10 }
    ])
  })

  test('interruption, switching, reading and writing up have their own causes', () => {
    const kinds = [
      kind({ priority: 0, interrupts: true, stages: [{ after: 0, fresh: tiered(0, 0), begun: tiered(0, 0) }] }),
      kind({ priority: 1, stages: [{ after: 0, fresh: tiered(1, 0), begun: tiered(1, 0) }] })
    ]
    const tickets = [ticket(0, { kind: 1 }), ticket(2)]
    expect(causesOf(draft({ kinds, tickets, costs: { read: 2, readAgainAfter: 0 } }))).toEqual([
      { interrupted: 5, handover: 2, handsOn: 5 },
      { handsOn: 5 }
    ])
    const handed = draft({
      agents: [person([0, 3]), person([10, 90])],
      costs: { given: 4, taken: 1 },
      tickets: [ticket(0)]
    })
    expect(causesOf(handed)).toEqual([{ handover: 5, nobodyOnShift: 3, handsOn: 5 }])
  })

  test('asking for help and the talk are no hands-on time', () => {
    const of = draft({
      groups: [{ proficiency: [1], consultChance: [1] }, { proficiency: [0] }],
      agents: [inGroup(0), inGroup(1, [6, 90])],
      consults: { skills: [{ talk: 3, groups: [1] }], giveUp: 60 },
      tickets: [ticket(0)]
    })
    expect(causesOf(of)).toEqual([{ consult: 9, handsOn: 5 }])
  })

  test('the bot, the customer between attempts, and the time up to leaving are told apart', () => {
    const kinds = [kind({ patience: 4, redial: { chance: 1, delay: 6 } })]
    const of = draft({ agents: [person([13, 90])], kinds, tickets: [ticket(0, { botSeconds: 2 })] })
    // With the bot to 2, waits to 6, tries again at 12, is taken at 13.
    expect(causesOf(of)).toEqual([{ bot: 2, nobodyOnShift: 5, customer: 6, handsOn: 5 }])
    const gone = draft({ agents: [], kinds: [kind({ patience: 4 })], tickets: [ticket(1)] })
    expect(causesOf(gone)).toEqual([{ nobodyOnShift: 4 }])
  })

  test('an open ticket is followed to the end of the run', () => {
    const of = draft({ until: 30, agents: [person([0, 3])], tickets: [ticket(5), ticket(35)] })
    expect(causesOf(of)).toEqual([{ nobodyOnShift: 25 }, {}])
  })

  test('the time between a solution and its reopening is the customer’s', () => {
    const kinds = [kind({ reopen: { chance: 1, delay: 7 } })]
    const [causes] = causesOf(draft({ until: 18, kinds, tickets: [ticket(0, { luck: [1, 1] })] }))
    expect(causes.customer).toBe(7)
  })
})
