import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { measureReplication } from '../../src/study/measure-replication.ts'
import type { Work } from './timed-works.ts'

const SEED = 1

/** The stages of one replication of a scenario that draws its tickets, each on its own and all together. */
export const deskWorks = (name: string, scenario: Scenario): Work[] => {
  const staffing = compileStaffing(scenario)
  const drawn = drawDemand(scenario, staffing, SEED, 0)
  const { program, legend } = compile(scenario, staffing, drawn, SEED, 0)
  const observations = simulate(program)
  const luck = { seed: SEED, replication: 0 }
  const stages: Readonly<Record<string, () => unknown>> = {
    'tickets drawn': () => drawDemand(scenario, staffing, SEED, 0),
    compile: () => compile(scenario, staffing, drawn, SEED, 0),
    engine: () => simulate(program),
    measures: () => measure(program, legend, observations),
    'one replication': () => measureReplication(scenario, staffing, undefined, luck)
  }
  return Object.entries(stages).map(([stage, run]) => ({ name: `${name}: ${stage}`, tickets: drawn.count, run }))
}
