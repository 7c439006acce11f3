import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A case with known answers, as the reference file states it; `metrics` are numbers or lists of numbers. */
export interface TruthCase {
  readonly id: string
  readonly family: string
  readonly model: Record<string, unknown>
  readonly metrics: Record<string, number | number[]>
}

const root = new URL('../..', import.meta.url).pathname
const file = join(resolve(root, process.env.SUNRELAY_SHARED ?? '../shared'), 'truth', 'public.json')

/** Why tests against the reference cases are skipped; undefined where the file is there. */
export const truthIsAbsent = existsSync(file)
  ? undefined
  : 'the reference cases are not on this machine (SUNRELAY_SHARED)'

/** All reference cases of a family; none where the file is absent. */
export function truthCases(family: string): TruthCase[] {
  if (truthIsAbsent) return []
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: TruthCase[] }
  return cases.filter(each => each.family === family)
}
