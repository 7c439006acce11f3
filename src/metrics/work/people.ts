import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { type PeopleWork, peopleWork } from './people-work.ts'
import type { PeopleSeconds } from './person-time.ts'

/** What there is to say of each person (F18); one row a person, in the order of `legend.agents`. */
export interface PeopleMeasures {
  readonly seconds: PeopleSeconds
  readonly work: PeopleWork
  /** Indexes into `legend.teams` and `legend.regions`. */
  readonly team: Int32Array
  readonly region: Int32Array
}

/** Measures everybody on their own. */
export function peopleMeasures(
  program: Program,
  legend: Legend,
  observations: Observations,
  seconds: PeopleSeconds
): PeopleMeasures {
  return {
    seconds,
    work: peopleWork(program, legend, observations),
    team: program.agents.group.map(group => legend.groupTeam[group]),
    region: regionOfAgents(program, legend)
  }
}
