import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'

/** Who somebody is. */
export interface PersonNames {
  readonly person: string
  readonly team: string
  readonly region: string
}

/** Names of a person, of their team and of its region. */
export function personNames(
  { program, legend }: { readonly program: Program; readonly legend: Legend },
  agent: number
): PersonNames {
  const team = legend.groupTeam[program.agents.group[agent]]
  return { person: legend.agents[agent], team: legend.teams[team], region: legend.regions[legend.teamRegion[team]] }
}
