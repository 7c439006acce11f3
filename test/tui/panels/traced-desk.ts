import type { Legend } from '../../../src/engine/legend.ts'
import { simulate } from '../../../src/engine/simulate.ts'
import { causeSeconds } from '../../../src/metrics/causes/cause-seconds.ts'
import { countedWindow } from '../../../src/metrics/counted-window.ts'
import type { TracedRun } from '../../../src/metrics/life-line/traced-run.ts'
import { formatIso } from '../../../src/time/labels.ts'
import { legendOfProgram } from '../../metrics/legend-of-program.ts'
import { buildProgram } from '../../twin/build-program.ts'
import { draft, inGroup, kind, line, ticket } from '../../twin/micro-scenario.ts'

export const HOUR = 3600
export const DAY = 24 * HOUR
const DAYS = 21

/** New York changes its clocks on Sunday 14 March 2027 at 07:00 UTC. */
export const CHANGED_AT = 13 * DAY + 7 * HOUR

/** East works from 13:00 to 21:00 UTC in New York, West from 21:00 to 05:00 in Kolkata; what East has in hand then goes to West. */
const program = (everyMinutes: number) =>
  buildProgram(
    draft({
      until: DAYS * DAY,
      luck: [3, 7],
      groups: [{ proficiency: [1] }, { proficiency: [0.8] }],
      agents: [0, 0, 1].map(group =>
        inGroup(group, ...Array.from({ length: DAYS }, (_, day): [number, number] => shiftOf(group, day)))
      ),
      kinds: [
        kind({ effort: 50 * 60, priority: 0, replyChance: 0.3, replyDelay: 4 * HOUR }, line(0, 1)),
        kind({ effort: 35 * 60, priority: 1 }, line(0, 1))
      ],
      tickets: Array.from({ length: Math.floor((DAYS * DAY) / (everyMinutes * 60)) }, (_, i) =>
        ticket(i * everyMinutes * 60, { kind: i % 2, luck: [i, 0] })
      )
    })
  )

const shiftOf = (group: number, day: number): [number, number] =>
  group === 0
    ? [day * DAY + 13 * HOUR, day * DAY + 21 * HOUR]
    : [day * DAY + 21 * HOUR, Math.min(DAYS * DAY, day * DAY + 29 * HOUR)]

/** Three weeks of a small desk ticket by ticket, with names of one’s own. */
export const tracedDesk = (names: Partial<Legend> = {}, everyMinutes = 50): TracedRun => {
  const made = program(everyMinutes)
  const legend: Legend = {
    ...legendOfProgram(made, DAYS * DAY, HOUR),
    targetFirstReplySeconds: Float64Array.of(2 * HOUR, Number.NaN),
    targetResolutionSeconds: Float64Array.of(10 * HOUR, Number.NaN),
    teamZone: ['America/New_York', 'Asia/Kolkata'],
    agents: ['Ann', 'Bob', 'Chandra'],
    ...names
  }
  const observations = simulate(made)
  const until = countedWindow(made, legend, observations).observedUntil
  const stampOf = (at: number, zone: string) => ({
    utc: formatIso('UTC', legend.epochSeconds + at),
    local: formatIso(zone, legend.epochSeconds + at),
    zone
  })
  return { program: made, legend, observations, until, seconds: causeSeconds(made, observations, until), stampOf }
}
