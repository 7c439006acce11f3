import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import { type TargetKey, targetKeys } from '../definitions.ts'
import { judgePromises } from './judged-promises.ts'
import { type LineTallies, talliesByLine } from './service-level.ts'

/** How the promises of every line did under one clock. */
export interface ClockScore extends Readonly<Record<TargetKey, LineTallies>> {
  readonly clock: string
}

/** Scores the run under each clock of the scenario’s `scoring`, side by side (M2); none where it names none. */
export function clockScores(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow
): ClockScore[] {
  const { names = [], scoring = [] } = legend.serviceClocks ?? {}
  return scoring.map(clock => {
    const promises = judgePromises(program, legend, observations, window, clock)
    const tallies = targetKeys.map(key => [key, talliesByLine(promises[key], promises.line, legend.targetNames.length)])
    return { clock: names[clock], ...(Object.fromEntries(tallies) as Record<TargetKey, LineTallies>) }
  })
}
