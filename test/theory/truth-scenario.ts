import type { ScenarioSource } from '../../src/model/scenario.ts'

/** A reference case as a user would write it, and what its figures mean there. */
export interface TruthScenario {
  /** The scenario without its period, which follows from how long it is to run. */
  readonly source: Omit<ScenarioSource, 'period'>
  /** Seconds of the case's unit of time. */
  readonly unitSeconds: number
  /** Expected number of tickets in a unit of time. */
  readonly ratePerUnit: number
  /** What tells class 1, 2, … of the case: the place in the scenario's list of priorities or skills. */
  readonly classBy?: 'priority' | 'skill'
  /** Units of time after which everything repeats (periodic cases). */
  readonly cycle?: number
  /** Stretches that a run goes through once, starting empty; units of time (transient cases). */
  readonly once?: readonly number[]
  /** Units of time after the counted ones within which every ticket comes to its end; 240 where absent. */
  readonly followUp?: number
  /** Units of time until nothing is left of the empty start, where that is long beside the run. */
  readonly settles?: number
  /** Only averages over time are asked for, so no ticket need be followed. */
  readonly timesOnly?: true
  /** Exact thresholds and clock times of keys such as `serviceLevel@0.333333`. */
  readonly thresholds?: readonly number[]
  /** Mean patience by class, units of time, where figures of tickets with infinite patience are asked for. */
  readonly meanPatience?: readonly number[]
  /** Units of time between two changes of crew, for figures stated for each of them. */
  readonly changeEvery?: number
  /** Figures that the case calls by another name: name of the case → name of the reading. */
  readonly names?: Readonly<Record<string, string>>
}

/** Parameters of a case in plain words; each family reads those it has. */
export interface TruthModel {
  readonly arrivalRate: number
  readonly arrivalRates: number[]
  readonly arrivalRatesByHour: number[]
  readonly meanWork: number
  readonly meanWorks: number[]
  readonly cvWork: number
  readonly work: string
  readonly agents: number
  readonly capacityInSystem: number
  readonly meanPatience: number
  readonly serviceLevelThresholds: number[]
  readonly thresholds: number[]
  readonly classes: ClassModel[]
  readonly pools: PoolModel[]
  readonly arrivalPreference: number[][]
  readonly agentPreference: number[][]
  readonly discipline: string
  readonly customerReply: number
  readonly meanCustomerDelay: number
  readonly policy: string
  readonly shifts: { startHour: number; hours: number; agents: number }[]
  readonly segments: { hours: number; arrivalRate: number; agents: number }[]
  readonly shiftEnd: string
  readonly crew: number
  readonly crews: number
  readonly changeEvery: number
  readonly readIn: number
  readonly workPhases: number
  readonly interruptedWork: string
  readonly botSolves: number
  readonly botWrongOfSolved: number
  readonly meanDelayBeforeComingBack: number
  readonly level1: LevelModel
  readonly level2: LevelModel
  readonly escalate: number
  readonly returnToLevel1: number
  /** A rate that swings: `a` on average, by `b` up and down, once in `P` units of time. */
  readonly a: number
  readonly b: number
  readonly P: number
}

/** One level of support of a case. */
export interface LevelModel {
  readonly agents: number
  readonly meanWork: number
}

/** One class of tickets of a case. */
export interface ClassModel {
  readonly arrivalRate: number
  readonly work: string
  readonly meanWork: number
  readonly cvWork: number
}

/** One pool of a case; null where the pool cannot work on a class. */
export interface PoolModel {
  readonly agents: number
  readonly meanWorkByClass: (number | null)[]
  readonly meanWork: number
}

/** Turns the model of a case into a scenario; a text says why the scenario language cannot say it. */
export type Tell = (model: TruthModel, unit: 'minute' | 'hour') => TruthScenario | string
