import type { TruthCase } from './truth-cases.ts'
import { serviceClockMisses } from './truth-service-clocks.ts'

/** Families whose answers have nothing random about them: what is wrong with a case, a line each. */
const EXACT: Readonly<Record<string, (truth: TruthCase) => string[]>> = { 'sla-clock': serviceClockMisses }

/** Whether a case is looked at without a run. */
export const isExact = ({ family }: TruthCase): boolean => Object.hasOwn(EXACT, family)

/** What became of a case that is looked at without a run. */
export interface ExactResult {
  readonly id: string
  /** A line for each value that is not the exact one. */
  readonly misses: readonly string[]
}

/** Looks at a case without a run. */
export const exactResultOf = (truth: TruthCase): ExactResult => ({ id: truth.id, misses: EXACT[truth.family](truth) })
