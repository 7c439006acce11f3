import { scenarioNames } from './names.ts'
import type { Scenario } from './scenario.ts'

/** Skills that tickets will need. */
export interface DemandedSkills {
  readonly skills: ReadonlySet<string>
  /** False where recorded tickets may need others, or may not need all of these. */
  readonly isCertain: boolean
}

const weighted = (weights: Readonly<Record<string, number>>): string[] =>
  Object.keys(weights).filter(name => weights[name] > 0)

/** Skills of generated or replayed tickets; a mix that names none draws from all. */
export const demandedSkills = (scenario: Scenario): DemandedSkills => {
  const { generate, replay } = scenario.demand
  const all = scenarioNames(scenario).skills
  if (replay) {
    const named = [...Object.values(replay.values?.skill ?? {}), replay.constants?.skill ?? []].flat()
    return { skills: new Set(named.length > 0 ? named : all), isCertain: false }
  }
  const common = generate?.mix?.skill
  const mixes = Object.values(generate?.sources ?? {}).map(source => source.mix?.skill ?? common)
  const used = (mixes.length > 0 ? mixes : [common]).flatMap(mix => (mix ? weighted(mix) : all))
  return { skills: new Set(used), isCertain: true }
}
