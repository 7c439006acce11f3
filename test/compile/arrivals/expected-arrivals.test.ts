import { describe, expect, it } from 'vitest'
import { demandOfYear } from '../../../src/clocks/demand-of-year.ts'
import { drawDemand } from '../../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../../src/compile/staffing.ts'
import { relayScenario } from '../../clocks/clock-year-of.ts'

const MONDAY = Date.UTC(2025, 2, 3) / 1000
const DAY = 86_400

const scenarioWith = (generate: Record<string, unknown>) => {
  const scenario = relayScenario([{ region: 'Lisbon', zone: 'Europe/Lisbon', start: '09:00', end: '17:00' }])
  return { ...scenario, demand: { generate: { ...scenario.demand.generate, ...generate } } } as typeof scenario
}

const expected = (generate: Record<string, unknown>, from: number, until: number): number =>
  demandOfYear(scenarioWith(generate), undefined, MONDAY, MONDAY + 365 * DAY).arrivals(from, until)

const office = { weekday: [...new Array(8).fill(0), ...new Array(8).fill(1), ...new Array(8).fill(0)] }

describe('expected arrivals', () => {
  it('level traffic brings its rate', () => {
    expect(expected({}, MONDAY + 100, MONDAY + 100 + DAY)).toBeCloseTo(240, 9)
  })

  it('a shape moves with the clocks of its source: in New York 08:00 is 13:00 UTC in winter and 12:00 UTC in summer', () => {
    const generate = { shapes: { office }, shape: 'office', sources: { east: { share: 1, zone: 'America/New_York' } } }
    const hour = (day: number, utc: number) => MONDAY + day * DAY + utc * 3600
    // 240 a day over seven days fall into forty hours: 42 an hour.
    expect(expected(generate, hour(0, 12), hour(0, 13))).toBe(0)
    expect(expected(generate, hour(0, 13), hour(0, 14))).toBeCloseTo(42, 9)
    expect(expected(generate, hour(7, 12), hour(7, 13))).toBeCloseTo(42, 9)
  })

  it('half an hour is half of it, also on clocks that are half an hour off', () => {
    const generate = { shapes: { office }, shape: 'office', zone: 'Asia/Kolkata' }
    // 08:00 in Kolkata is 02:30 UTC.
    expect(expected(generate, MONDAY + 2 * 3600, MONDAY + 3 * 3600)).toBeCloseTo(21, 9)
  })

  it('storms count, above and below the usual', () => {
    const storm = { from: '2025-03-04 00:00', length: DAY, factor: 3 }
    expect(expected({ storms: [storm] }, MONDAY, MONDAY + 3 * DAY)).toBeCloseTo(240 * 5, 6)
    expect(expected({ storms: [{ ...storm, factor: 0.5 }] }, MONDAY + DAY, MONDAY + 2 * DAY)).toBeCloseTo(120, 6)
  })

  it('is the mean of what is drawn', () => {
    const scenario = scenarioWith({ shapes: { office }, shape: 'office' })
    const staffing = compileStaffing(scenario)
    const [from, until] = [MONDAY + 9 * 3600, MONDAY + 11 * 3600 + 900]
    const runs = 200
    let drawn = 0
    for (let replication = 0; replication < runs; replication++) {
      const { createdAt } = drawDemand(scenario, staffing, 1, replication)
      drawn += createdAt.filter(at => at >= from && at < until).length
    }
    const mean = demandOfYear(scenario, undefined, MONDAY, MONDAY + DAY).arrivals(from, until)
    // Four standard errors of a Poisson mean.
    expect(Math.abs(drawn / runs - mean)).toBeLessThan(4 * Math.sqrt(mean / runs))
  })
})
