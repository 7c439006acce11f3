import type { Program } from '../../../src/engine/program.ts'
import { simulate } from '../../../src/engine/simulate.ts'
import { causeSeconds } from '../../../src/metrics/causes/cause-seconds.ts'
import type { TracedRun } from '../../../src/metrics/life-line/traced-run.ts'
import { legendOfProgram } from '../legend-of-program.ts'

/** A run of a program whose stamps tell the second of the run, so that they can be read off. */
export const traced = (program: Program): TracedRun => {
  const observations = simulate(program)
  const until = observations.endedAt
  const stampOf = (at: number, zone: string) => ({ utc: String(at), local: String(at), zone })
  const legend = legendOfProgram(program, 3600, 3600)
  return { program, legend, observations, until, seconds: causeSeconds(program, observations, until), stampOf }
}
