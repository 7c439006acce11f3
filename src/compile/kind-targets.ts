import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Kind } from './kind-table.ts'
import { targetOf } from './kinds.ts'

/** Line of the scenario’s targets that holds for each kind, −1: none. */
export const targetLineOfKinds = (scenario: Scenario, names: ScenarioNames, kinds: readonly Kind[]): Int16Array =>
  Int16Array.from(kinds, kind => {
    const target = targetOf(scenario, names, kind)
    return target === undefined ? -1 : (scenario.targets ?? []).indexOf(target)
  })
