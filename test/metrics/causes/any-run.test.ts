import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TicketState } from '../../../src/engine/observations.ts'
import { simulate } from '../../../src/engine/simulate.ts'
import { CAUSES, causeKeys } from '../../../src/metrics/causes/cause.ts'
import { causeSeconds, endOf } from '../../../src/metrics/causes/cause-seconds.ts'
import { measure } from '../../../src/metrics/measure.ts'
import { programs } from '../../twin/programs.ts'
import { legendOfProgram } from '../legend-of-program.ts'
import { bruteCauses } from './brute-causes.ts'

const runs = { numRuns: 600, seed: 20_270_301 }

describe('the causes of any run', () => {
  test('no part is negative, and the parts of a ticket add up to its time', () => {
    fc.assert(
      fc.property(programs, program => {
        const observations = simulate(program)
        const until = observations.endedAt
        const seconds = causeSeconds(program, observations, until)
        for (let ticket = 0; ticket < program.tickets.count; ticket++) {
          const parts = [...seconds.subarray(ticket * CAUSES, (ticket + 1) * CAUSES)]
          const hasCome = observations.tickets.state[ticket] !== TicketState.notArrived
          const span = endOf(observations.tickets, until, ticket) - program.tickets.createdAt[ticket]
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(hasCome ? span : 0, 8)
        }
      }),
      runs
    )
  })

  test('are the same, to the bit, however many tickets are looked at together', () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 1, max: 9 }), (program, atOnce) => {
        const observations = simulate(program)
        const { endedAt } = observations
        const whole = causeSeconds(program, observations, endedAt)
        for (let from = 0; from < program.tickets.count; from += atOnce) {
          const to = Math.min(from + atOnce, program.tickets.count)
          const part = causeSeconds(program, observations, endedAt, { from, to })
          expect(part).toEqual(whole.slice(from * CAUSES, to * CAUSES))
        }
      }),
      { ...runs, numRuns: 100 }
    )
  })

  test('the sweep agrees with looking every ticket up at every moment', () => {
    fc.assert(
      fc.property(programs, program => {
        const observations = simulate(program)
        const seconds = causeSeconds(program, observations, observations.endedAt)
        const brute = bruteCauses(program, observations, observations.endedAt)
        brute.forEach((sums, ticket) => {
          const own = causeKeys.map((key, cause) => [key, rounded(seconds[ticket * CAUSES + cause])])
          expect({ ticket, ...Object.fromEntries(own) }).toEqual({
            ticket,
            ...Object.fromEntries(causeKeys.map((key, cause) => [key, rounded(sums[cause])]))
          })
        })
      }),
      runs
    )
  })
})

test('the generated runs know every cause', () => {
  const sums = new Float64Array(CAUSES)
  for (const program of fc.sample(programs, { ...runs, numRuns: 300 })) {
    const observations = simulate(program)
    causeSeconds(program, observations, observations.endedAt).forEach((own, i) => {
      sums[i % CAUSES] += own
    })
  }
  expect(causeKeys.filter((_, cause) => !(sums[cause] > 0))).toEqual([])
})

test('each break-down has all the time of the counted tickets, and the solved ones’ is their time to resolution', () => {
  fc.assert(
    fc.property(programs, program => {
      const until = Math.min(program.until, 40)
      fc.pre(until > 0)
      const { causes, breakDowns } = measure(program, legendOfProgram(program, until, 10), simulate(program))
      const [all] = causes[0].groups
      for (const { groups } of causes) {
        for (let cause = 0; cause < CAUSES; cause++) {
          expect(sum(groups.map(group => group.seconds[cause]))).toBeCloseTo(all.seconds[cause], 8)
        }
        expect(sum(groups.map(({ tickets }) => tickets))).toBe(all.tickets)
      }
      const { count, mean } = breakDowns[0].groups[0].times.resolutionSeconds
      expect(all.solved).toBe(count)
      if (count > 0) expect(sum(all.solvedSeconds) / count).toBeCloseTo(mean, 8)
    }),
    { ...runs, numRuns: 200 }
  )
})

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
