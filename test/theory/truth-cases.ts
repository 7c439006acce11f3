import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A case with known answers, as the reference file states it; `metrics` are numbers or lists of numbers. */
export interface TruthCase {
  readonly id: string
  readonly family: string
  /** Unit of all rates and durations: `minute` or `hour` where it is a matter of simulation. */
  readonly timeUnit: string
  readonly model: Record<string, unknown>
  readonly metrics: Record<string, number | number[]>
}

/** The folder of the project: where the program runs, unless this file still lies in it (it may be bundled elsewhere). */
const root = import.meta.url.endsWith('.ts') ? new URL('../..', import.meta.url).pathname : process.cwd()
const file = join(resolve(root, process.env.SUNRELAY_SHARED ?? '../shared'), 'truth', 'public.json')

/** Why tests against the reference cases are skipped; undefined where the file is there. */
export const truthIsAbsent = existsSync(file)
  ? undefined
  : 'the reference cases are not on this machine (SUNRELAY_SHARED)'

/** All reference cases; none where the file is absent. */
export function allTruthCases(): TruthCase[] {
  if (truthIsAbsent) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: TruthCase[] }).cases
}

/** All reference cases of a family; none where the file is absent. */
export function truthCases(family: string): TruthCase[] {
  return allTruthCases().filter(each => each.family === family)
}
