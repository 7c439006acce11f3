import type { Scenario } from '../../model/scenario.ts'
import { printable } from '../../views/text/printable.ts'
import type { WhatIfField } from '../../views/tui/tui-data.ts'

type Branch = Readonly<Record<string, unknown>>

const branchOf = (value: unknown): Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Branch) : {}

const POLICIES = ['skills', 'swarm', 'ownership']
const SHIFT_ENDS = ['hand over', 'finish', 'finish within 30 min']
/** Only where tickets wait for their owner. */
const KEEPING = ['keep', 'finish within 30 min then keep']
/** What stands where a scenario leaves it to the policy. */
const AS_POLICY = 'as the policy has it'
const START_STEP_MINUTES = 30

/**
 * What can be changed to try it out, with the values of the scenario as written: head counts, shifts, policy, demand, absence.
 *
 * People named one by one are no number, and recorded tickets have no demand to multiply: of these there is no field.
 */
export const whatIfFields = (scenario: Scenario, written: unknown): WhatIfField[] => {
  const document = branchOf(written)
  return [
    ...peopleFields(scenario, branchOf(document.teams)),
    ...shiftFields(branchOf(document.shifts)),
    ...routingFields(branchOf(document.routing)),
    ...demandFields(scenario),
    ...absenceFields(document)
  ]
}

/** A key as a step of a path. */
const step = (key: string): string => (/^[\w-]+$/.test(key) ? key : key.includes('"') ? `'${key}'` : `"${key}"`)

const field = (path: readonly string[], group: string, label: string, value: unknown, step_?: number): WhatIfField => ({
  path: path.map(step).join('.'),
  group,
  label: printable(label),
  value: String(value),
  ...(step_ !== undefined && { step: step_ })
})

const peopleFields = ({ teams }: Scenario, written: Branch): WhatIfField[] =>
  Object.entries(teams).flatMap(([name, team]) => {
    const own = branchOf(written[name])
    const counts = team.headCounts
    if (counts !== undefined && own.people === undefined)
      return Object.entries(counts).map(([shift, count]) =>
        field(['teams', name, 'shift', shift], 'People', `${name}, ${shift}`, count, 1)
      )
    return team.isCounted ? [field(['teams', name, 'people'], 'People', name, team.people, 1)] : []
  })

const shiftFields = (shifts: Branch): WhatIfField[] =>
  Object.entries(shifts).flatMap(([name, shift]) => {
    const own = branchOf(shift)
    return (['start', 'end'] as const)
      .filter(edge => typeof own[edge] === 'string')
      .map(edge => field(['shifts', name, edge], 'Shifts', `${name}, ${edge}`, own[edge], START_STEP_MINUTES))
  })

const routingFields = (routing: Branch): WhatIfField[] => {
  const policy = field(['routing', 'policy'], 'Who takes what', 'policy', routing.policy ?? 'skills')
  const ends = Object.entries(branchOf(routing.shiftEnd))
  const isOwned = routing.policy === 'ownership' || routing.ownerWait !== undefined
  const choices = [...SHIFT_ENDS, ...(isOwned ? KEEPING : [])]
  return [
    { ...policy, choices: POLICIES },
    ...(ends.length > 0
      ? ends.map(([priority, rule]) => shiftEndField(choices, rule, priority))
      : [shiftEndField(choices, routing.shiftEnd ?? AS_POLICY)])
  ]
}

const shiftEndField = (choices: readonly string[], rule: unknown, priority?: string): WhatIfField => {
  const path = priority === undefined ? ['shiftEnd'] : ['shiftEnd', priority]
  const label = ['work in hand at shift end', ...path.slice(1)].join(', ')
  return {
    ...field(['routing', ...path], 'Who takes what', label, rule),
    choices: [...new Set([String(rule), ...choices])]
  }
}

const demandFields = ({ demand }: Scenario): WhatIfField[] =>
  demand.generate === undefined
    ? []
    : [field(['demand', 'factor'], 'Demand', 'tickets, times', demand.factor ?? 1, 0.05)]

/** Away without notice: everybody, and teams that say otherwise. */
const absenceFields = (document: Branch): WhatIfField[] => {
  const teams = Object.entries(branchOf(document.teams)).filter(([, team]) => branchOf(team).absence !== undefined)
  return [
    field(['absence'], 'Absence', 'away without notice', document.absence ?? '0%', 1),
    ...teams.map(([name, team]) =>
      field(['teams', name, 'absence'], 'Absence', `away without notice, ${name}`, branchOf(team).absence, 1)
    )
  ]
}
