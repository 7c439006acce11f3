import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CauseSeconds } from '../causes/cause-seconds.ts'
import type { StampOf } from './life-line.ts'

/** A run and its words. */
export interface TracedRun {
  readonly program: Program
  readonly legend: Legend
  readonly observations: Observations
  /** Where following stopped, seconds; as `CountedWindow.observedUntil`. */
  readonly until: number
  readonly seconds: CauseSeconds
  readonly stampOf: StampOf
}

/** Name of the region of a person's team. */
export function regionOfAgent(run: TracedRun, agent: number): string {
  return run.legend.regions[run.legend.teamRegion[teamOfAgent(run, agent)]]
}

/** Zone of a person's team. */
export function zoneOfAgent(run: TracedRun, agent: number): string {
  return run.legend.teamZone[teamOfAgent(run, agent)]
}

function teamOfAgent({ program, legend }: TracedRun, agent: number): number {
  return legend.groupTeam[program.agents.group[agent]]
}
