import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Observations, TicketState } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { WEEK, weeklyBacklog } from '../../src/metrics/series/weekly-backlog.ts'

const stay = fc.record({
  from: fc.integer({ min: -3 * WEEK, max: 4 * WEEK }),
  length: fc.option(fc.integer({ min: 0, max: 5 * WEEK }), { nil: Number.NaN }),
  isThere: fc.boolean()
})

it('the weekly backlog is the time that tickets were open in each week', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 8 }), stays => {
      const createdAt = Float64Array.from(stays, ({ from }) => from)
      const closedAt = Float64Array.from(stays, ({ from, length }) => Math.max(from + length, -2 * WEEK))
      const state = Uint8Array.from(stays, ({ isThere }) => (isThere ? TicketState.solved : TicketState.notArrived))
      const program = { startAt: -2 * WEEK, tickets: { createdAt, count: stays.length } } as Program
      const { startAt, mean } = weeklyBacklog(program, { tickets: { state, closedAt } } as Observations, 3.5 * WEEK)
      expect([startAt, mean.length]).toEqual([-2 * WEEK, 5])
      mean.forEach((tickets, week) => {
        const [from, to] = [(week - 2) * WEEK, (week - 1) * WEEK]
        const open = stays.reduce((sum, { isThere }, i) => {
          const end = Number.isNaN(closedAt[i]) ? Number.POSITIVE_INFINITY : closedAt[i]
          return isThere ? sum + Math.max(0, Math.min(end, to) - Math.max(createdAt[i], from)) : sum
        }, 0)
        expect(tickets).toBeCloseTo(open / WEEK, 9)
      })
    })
  )
})
