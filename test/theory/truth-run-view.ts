import type { Legend } from '../../src/engine/legend.ts'
import type { Observations } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { presenceOf, type Stretches } from './presence-times.ts'
import type { TruthScenario } from './truth-scenario.ts'

/** A threshold or clock time, units of time, and the name of the figure at it. */
export interface Threshold {
  readonly x: number
  readonly key: string
}

/** One replication with what the readings need of it. */
export interface RunView {
  readonly program: Program
  readonly legend: Legend
  readonly observations: Observations
  readonly told: TruthScenario
  /** End of the counted time, seconds; it begins at 0. */
  readonly until: number
  /** Class of each ticket, 0 …; all 0 where the case has none. */
  readonly classOf: Uint8Array
  readonly classes: number
  /** Names of figures asked for, without class and threshold. */
  readonly asked: ReadonlySet<string>
  /** Thresholds and clock times that are asked for of a figure. */
  readonly thresholdsOf: (name: string) => readonly Threshold[]
  readonly presence: readonly Stretches[]
}

const classesOf = ({ tickets, kinds }: Program, classBy: TruthScenario['classBy']): Uint8Array =>
  Uint8Array.from(tickets.kind, kind =>
    classBy === 'priority' ? kinds.priority[kind] : classBy === 'skill' ? kinds.skill[kind] : 0
  )

/** Gathers what the readings need of a replication. */
export const viewOf = (
  told: TruthScenario,
  run: Pick<RunView, 'program' | 'legend' | 'observations' | 'until' | 'asked' | 'thresholdsOf'>
): RunView => {
  const { classBy, source } = told
  const names = classBy === 'priority' ? (source.priorities ?? []) : Object.keys(source.skills)
  return {
    ...run,
    told,
    classOf: classesOf(run.program, classBy),
    classes: classBy === undefined ? 0 : names.length,
    presence: presenceOf(run.program)
  }
}
