import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeskPlan, desksWith } from './desk-plan.ts'
import { runDesk, storyOf } from './run-desk.ts'
import { type Writing, writeDesk } from './write-desk.ts'

const runs = { numRuns: 80, seed: 20_270_503 }
const SHIFTS = ['always', 'day', 'late', 'night']
const BY_THE_CLOCK = [...SHIFTS, 'alternate']
const WHOLE_DAYS = ['always', 'alternate']

const run = (plan: DeskPlan, writing?: Writing) => runDesk(writeDesk(plan, writing))

/** Holds a law against generated desks; fails where too few of them have anything to wait for. */
const law = (desks: fc.Arbitrary<DeskPlan>, check: (plan: DeskPlan) => void) => {
  let tried = 0
  let busy = 0
  fc.assert(
    fc.property(desks, plan => {
      tried++
      const { touches } = run(plan).observations
      if (touches.startAt.some((at, row) => at > touches.waitingSince[row])) busy++
      check(plan)
    }),
    runs
  )
  expect(busy).toBeGreaterThan(tried / 2)
}

/** Times of all tickets; how many teams a ticket went through depends on what is called a team. */
const withoutTeams = ({ measures }: ReturnType<typeof run>) => {
  const { groupStations: _, ...times } = measures.breakDowns[0].groups[0].times
  return times
}

const RENAMED = ['zulu', 'mike', 'beta']

describe('how a scenario is written', () => {
  it('skills of other names in the same order have the same figures', () => {
    law(desksWith(BY_THE_CLOCK), plan => {
      const [one, other] = [run(plan), run(plan, { skillNames: RENAMED })]
      expect(storyOf(other)).toEqual(storyOf(one))
      const figures = (group: (typeof one.measures.breakDowns)[number]) =>
        group.groups.map(({ key, ...measured }) => (group.by.includes('skill') ? measured : { key, ...measured }))
      expect(other.measures.breakDowns.map(figures)).toEqual(one.measures.breakDowns.map(figures))
      expect(other.measures.flow).toEqual(one.measures.flow)
    })
  })

  it('a skill that nobody demands changes nothing, wherever it stands and whoever has it', () => {
    law(desksWith(BY_THE_CLOCK), plan => {
      const one = run(plan)
      for (const idleSkillAt of [0, 2, 3]) {
        const other = run(plan, { idleSkillAt })
        expect(storyOf(other)).toEqual(storyOf(one))
        expect(other.measures.breakDowns[0]).toEqual(one.measures.breakDowns[0])
      }
    })
  })

  it('a team that is split into two alike, who stand one after the other, changes nothing', () => {
    law(desksWith(SHIFTS), plan => {
      const [one, other] = [run(plan), run(plan, { inHalves: true })]
      expect(storyOf(other)).toEqual(storyOf(one))
      expect(withoutTeams(other)).toEqual(withoutTeams(one))
      expect(other.measures.flow).toEqual(one.measures.flow)
    })
  })
})

describe('time', () => {
  it('a period that begins whole weeks later, outside changes of the clocks, has the same run', () => {
    law(desksWith(BY_THE_CLOCK), plan => {
      const one = run(plan)
      for (const weeks of [1, 15]) {
        const other = run(plan, { weeks })
        expect(storyOf(other)).toEqual(storyOf(one))
        expect(other.measures.breakDowns).toEqual(one.measures.breakDowns)
        expect(other.measures.staffing.totals).toEqual(one.measures.staffing.totals)
      }
    })
  })

  it('a desk with all its times doubled takes twice as long in everything', () => {
    const utc = desksWith(WHOLE_DAYS).map(plan => ({
      ...plan,
      tickets: plan.tickets.map(ticket => ({ ...ticket, minute: ticket.minute % 300 })),
      teams: plan.teams.map(team => ({ ...team, zone: 'UTC' })),
      routing: { ...plan.routing, ...(isLimited(plan) && { shiftEnd: 'finish' as const }) }
    }))
    law(utc, plan => {
      const [one, other] = [run(plan), run(plan, { scale: 2 })]
      expect(storyOf(other, 2)).toEqual(storyOf(one))
      expect(meanWait(other)).toEqual(2 * meanWait(one))
    })
  })
})

/** Whether the rule of the shift's end has a limit in minutes, which does not scale with the plan. */
const isLimited = ({ routing: { shiftEnd, policy } }: DeskPlan): boolean =>
  shiftEnd === undefined ? policy === 'ownership' : String(shiftEnd).includes('within')

const meanWait = ({ measures }: ReturnType<typeof run>): number =>
  measures.breakDowns[0].groups[0].times.firstWaitSeconds.mean

/** First come, first served by anyone, who are all alike and stay: where more hands can only help. */
const swarmOf = (plan: DeskPlan): DeskPlan => ({
  skills: plan.skills.map(({ effort }) => ({ effort })),
  teams: plan.teams.map(team => ({ ...team, zone: 'UTC', shift: 'always', skills: team.skills.map(() => 100) })),
  tickets: plan.tickets.flatMap(ticket => [0, 1, 2].map(n => ({ ...ticket, minute: (ticket.minute + 77 * n) % 300 }))),
  routing: { policy: 'swarm', order: 'age' }
})

describe('another person', () => {
  it('never makes the mean wait of a swarm that serves in turn worse, nor any single wait', () => {
    const swarms = desksWith(['always']).map(swarmOf)
    law(swarms, plan => {
      const few = run(plan)
      const more = run({ ...plan, teams: [...plan.teams, { ...plan.teams[0], people: 1 }] })
      expect(meanWait(more)).toBeLessThanOrEqual(meanWait(few) * (1 + 1e-12))
      const [before, after] = [few, more].map(({ observations }) => observations.tickets.firstStartAt)
      for (let row = 0; row < before.length; row++) {
        if (!Number.isNaN(before[row])) expect(after[row]).toBeLessThanOrEqual(before[row] + 1e-6)
      }
    })
  })
})
