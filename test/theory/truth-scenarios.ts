import type { TruthCase } from './truth-cases.ts'
import { tellLoops } from './truth-loops.ts'
import { tellDesign, tellFastestFirst, tellOwner } from './truth-networks.ts'
import {
  tellErlangC,
  tellGeneralWork,
  tellInterruption,
  tellLimited,
  tellPatience,
  tellPriorities
} from './truth-pools.ts'
import type { Tell, TruthModel, TruthScenario } from './truth-scenario.ts'
import { tellDay, tellOpeningHours, tellRelay, tellSurge, tellUnlimited } from './truth-shifts.ts'

const not =
  (reason: string): Tell =>
  () =>
    reason

/** How each family of reference cases is said in the scenario language, or why it cannot be said. */
const FAMILIES: Readonly<Record<string, Tell>> = {
  'erlang-c': tellErlangC,
  mmck: tellLimited,
  'erlang-a': tellPatience,
  'priority-nonpreemptive': tellPriorities,
  'priority-preemptive': tellInterruption,
  mg1: tellGeneralWork,
  'offered-load': tellUnlimited,
  'mt-mm-st': tellDay,
  'skill-n': tellDesign,
  'skill-m': tellDesign,
  'skill-w': tellDesign,
  'skill-x': tellDesign,
  'skill-v': tellDesign,
  'skill-heterogeneous': tellFastestFirst,
  'opening-hours': tellOpeningHours,
  feedback: tellLoops,
  'ticket-owner': tellOwner,
  relay: tellRelay,
  surge: tellSurge,
  requirement: not('head counts for a target are not a run; test/theory/formulas.test.ts checks them'),
  'shift-cover': not('an integer programme over shifts, no simulation'),
  'skill-sizing': not('a search for head counts, no simulation'),
  'clock-changes': not('when shifts begin and end, no simulation; test/time/reference-clock-changes.test.ts checks it'),
  'sla-clock': not('clocks of promises are read, not simulated; test/theory/service-clocks.test.ts checks them')
}

/** A case as a scenario; a text is the reason why it cannot be said. */
export const scenarioOf = ({ family, model, timeUnit }: TruthCase): TruthScenario | string => {
  const tell = FAMILIES[family]
  if (tell === undefined) return `a family that is not known: ${family}`
  return tell(model as unknown as TruthModel, timeUnit === 'minute' ? 'minute' : 'hour')
}
