import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'
import { SKILL_JOINT } from './combined-skills.ts'

/** Skills that tickets will need. */
export interface DemandedSkills {
  readonly skills: ReadonlySet<string>
  /** False where recorded tickets may need others, or may not need all of these. */
  readonly isCertain: boolean
}

const weighted = (weights: Readonly<Record<string, number>>): string[] =>
  Object.keys(weights).filter(name => weights[name] > 0)

/** Skills that customers ask for, of combined ones each part; a mix that names none draws from all but that of triage. */
export const askedSkills = (scenario: Scenario): DemandedSkills => {
  const { generate, replay } = scenario.demand
  const names = scenarioNames(scenario).skills
  const all = names.filter(name => name !== scenario.triage?.skill)
  const partsOf = (name: string): string[] => (names.includes(name) ? [name] : name.split(SKILL_JOINT))
  if (replay) {
    const named = [...Object.values(replay.values?.skill ?? {}), replay.constants?.skill ?? []].flat().flatMap(partsOf)
    return { skills: new Set(named.length > 0 ? named : all), isCertain: false }
  }
  const common = generate?.mix?.skill
  const mixes = Object.values(generate?.sources ?? {}).map(source => source.mix?.skill ?? common)
  const used = (mixes.length > 0 ? mixes : [common]).flatMap(mix => (mix ? weighted(mix).flatMap(partsOf) : all))
  return { skills: new Set(used), isCertain: true }
}

/** Skills that tickets will need: those that customers ask for, that of triage, and those to which tickets are passed on or come back. */
export const demandedSkills = (scenario: Scenario): DemandedSkills => {
  const { skills: asked, isCertain } = askedSkills(scenario)
  const skills = new Set(asked)
  if (scenario.triage !== undefined) skills.add(scenario.triage.skill)
  for (const name of skills) {
    if (!Object.hasOwn(scenario.skills, name)) continue
    const { escalate, returns } = scenario.skills[name]
    if (escalate !== undefined && escalate.chance > 0) skills.add(escalate.to)
    if (returns !== undefined) skills.add(returns)
  }
  return { skills, isCertain }
}
