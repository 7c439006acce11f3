import type { ProgramGroups } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { isMeantBy } from './meetings.ts'
import type { Group } from './person.ts'

/** What each group passes on at hand-over meetings (F10): the largest share of those it attends; nothing where none passes anything on. */
export const contextColumn = (
  { meetings = {}, teams }: Scenario,
  names: ScenarioNames,
  groups: readonly Group[]
): Pick<ProgramGroups, 'context'> => {
  const handovers = Object.values(meetings).filter(({ handover }) => handover !== undefined && handover.context > 0)
  if (handovers.length === 0) return {}
  const ofTeam = names.teams.map(team =>
    handovers
      .filter(meeting => isMeantBy(meeting, team, teams[team].region ?? team))
      .reduce((most, { handover }) => Math.max(most, handover?.context ?? 0), 0)
  )
  return { context: Float64Array.from(groups, ({ team }) => ofTeam[team]) }
}
