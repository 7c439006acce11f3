import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import type { Legend } from '../../src/engine/legend.ts'
import { type Observations, TouchEnd } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { simulate } from '../../src/engine/simulate.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import type { IncidentPath, Stint } from './incident-path.ts'

interface Run {
  readonly program: Program
  readonly legend: Legend
  readonly observations: Observations
}

const NOT_WORK: readonly number[] = [TouchEnd.consulted, TouchEnd.handoverGiven]
const PASSED_ON: readonly number[] = [TouchEnd.transferred, TouchEnd.handedOver, TouchEnd.handoverGiven]

/** Rows of the touches of each ticket, in order. */
const touchesOf = ({ program, observations: { touches } }: Run): number[][] => {
  const rows = Array.from({ length: program.tickets.count }, (): number[] => [])
  for (let row = 0; row < touches.count; row++) rows[touches.ticket[row]].push(row)
  return rows
}

const regionOf = ({ program, legend }: Run, agent: number): string =>
  legend.regions[legend.teamRegion[legend.groupTeam[program.agents.group[agent]]]]

const stintsOf = (run: Run, rows: readonly number[]): Stint[] => {
  const { touches } = run.observations
  const stints: Stint[] = []
  for (const row of rows) {
    if (NOT_WORK.includes(touches.end[row])) continue
    const owner = String(touches.agent[row])
    const from = run.legend.epochSeconds + touches.startAt[row]
    if (stints.at(-1)?.owner !== owner) stints.push({ owner, region: regionOf(run, touches.agent[row]), from })
  }
  return stints
}

const waitsOf = ({ observations: { touches } }: Run, rows: readonly number[]): number[] =>
  rows.flatMap(row => {
    const before = touches.previous[row]
    const isPassed = before >= 0 && PASSED_ON.includes(touches.end[before]) && !NOT_WORK.includes(touches.end[row])
    return isPassed ? [touches.startAt[row] - touches.waitingSince[row]] : []
  })

/** Simulates one replication and tells the paths of the tickets closed in the counted period: the record was chosen like that. */
export const simulatePaths = (scenario: Scenario, seed: number, replication: number): IncidentPath[] => {
  const staffing = compileStaffing(scenario)
  const tickets = drawDemand(scenario, staffing, seed, replication)
  const { program, legend } = compile(scenario, staffing, tickets, seed, replication)
  const run: Run = { program, legend, observations: simulate(program) }
  const { closedAt, firstSolvedAt, firstStartAt } = run.observations.tickets
  return touchesOf(run).flatMap((rows, ticket) => {
    if (!(closedAt[ticket] >= 0 && closedAt[ticket] < legend.countedUntil)) return []
    const impact = legend.priorities[program.kinds.priority[program.tickets.kind[ticket]]]
    const resolution = firstSolvedAt[ticket] - firstStartAt[ticket]
    return [{ impact, stints: stintsOf(run, rows), waits: waitsOf(run, rows), resolution }]
  })
}
