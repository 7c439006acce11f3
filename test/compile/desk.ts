import { type Compiled, compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'

/** A desk around the clock with two skills and three priorities; what is given replaces its parts. Throws where the schema refuses it. */
export const deskOf = (parts: Partial<ScenarioSource> = {}): Scenario =>
  scenarioSchema.parse({
    name: 'desk',
    period: { from: '2027-03-01', to: '2027-03-07', zone: 'UTC' },
    priorities: ['P1', 'P2', 'P3'],
    channels: { form: {}, chat: {} },
    skills: {
      dns: { effort: { exponential: { mean: '20 min' } } },
      mail: { effort: { exponential: { mean: '10 min' } } }
    },
    shifts: { always: { start: '00:00', end: '24:00' } },
    teams: { desk: { zone: 'UTC', people: 8, shift: 'always', skills: { dns: '100%', mail: '80%' } } },
    demand: { generate: { rate: '60 per hour' } },
    ...parts
  })

/** The program of one replication, with tickets drawn by seed 1 unless some are given. */
export const compiled = (
  scenario: Scenario,
  { seed = 1, tickets }: { seed?: number; tickets?: TicketTable } = {}
): Compiled => {
  const staffing = compileStaffing(scenario)
  return compile(scenario, staffing, tickets ?? drawDemand(scenario, staffing, seed, 0), seed, 0)
}

/** The kinds of a program in words, `form P1 dns` and the region that must serve them. */
export const kindWords = ({ program, legend }: Compiled): string[] =>
  Array.from({ length: program.kinds.count }, (_, kind) =>
    [
      legend.channels[legend.kindChannel[kind]],
      legend.priorities[program.kinds.priority[kind]],
      legend.skills[program.kinds.skill[kind]]
    ].join(' ')
  )

/** Share of the entries of a column for which something holds. */
export const shareOf = (column: ArrayLike<number>, holds: (value: number, row: number) => boolean): number => {
  let count = 0
  for (let row = 0; row < column.length; row++) if (holds(column[row], row)) count++
  return count / column.length
}
