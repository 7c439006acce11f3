import { readScenario } from '../../src/input/read-scenario.ts'
import type { Scenario } from '../../src/model/scenario.ts'

const FILE = 'scenarios/follow-the-sun-traffic.yaml'
const TICKETS_A_WEEK = 4000
const LINES = 30

/** Counted periods of the bundled desk, each with the week of warm-up before it: 5 weeks, and 52. */
export const PERIODS = {
  month: ['2027-03-01', '2027-03-28'],
  year: ['2027-01-11', '2028-01-02']
} as const

const read = (set: readonly string[]): Scenario => {
  const found = readScenario(FILE, { set })
  if ('problems' in found) throw new Error(`${FILE}: ${JSON.stringify(found.problems)}`)
  return found.scenario
}

/** Overrides that give every team so many times its people. */
export const morePeople = (times: number): string[] =>
  Object.entries(read([]).teams).map(([team, { people }]) => {
    if (typeof people !== 'number') throw new Error(`team ${team} has no plain number of people`)
    return `teams.${team}.people=${Math.round(people * times)}`
  })

/** Overrides of the bundled follow-the-sun desk: so many times its people, tickets and lines, over this period. */
export const deskSettings = (period: keyof typeof PERIODS, times = 1): string[] => {
  const [from, to] = PERIODS[period]
  const dates = [`period.from=${from}`, `period.to=${to}`]
  if (times === 1) return dates
  const lines = `channels.phone.lines=${LINES * times}`
  return [...dates, `demand.generate.rate=${TICKETS_A_WEEK * times} per week`, lines, ...morePeople(times)]
}

/** That desk as a scenario. */
export const scaledDesk = (period: keyof typeof PERIODS, times = 1): Scenario => read(deskSettings(period, times))
