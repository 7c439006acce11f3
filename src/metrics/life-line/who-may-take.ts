import type { RegionPeople, Stretch } from './life-line.ts'
import type { PeopleAt } from './people-at.ts'
import { regionOfAgent, type TracedRun } from './traced-run.ts'

/** People by row, and how many in each region, most first. */
export interface Crowd {
  readonly people: readonly number[]
  readonly byRegion: readonly RegionPeople[]
}

/** The people on duty at an instant as a waiting ticket sees them. */
export interface Takers {
  readonly onDuty: readonly number[]
  /** May take it. */
  readonly able: Crowd
  /** Have its skill but may not take it at its stage. */
  readonly notYet: Crowd
}

/** Finds who on duty may take a ticket that waits at a place, at an instant. */
export function whoMayTake(run: TracedRun, people: PeopleAt, place: number, at: number): Takers {
  const { kinds, groups } = run.program
  const line = kinds.line[place]
  const skill = kinds.skill[Math.floor(place / (2 * kinds.maxStages))]
  const onDuty = people.onDuty(at)
  const able = onDuty.filter(agent => people.mayTake(agent, line, at))
  const isSkilled = (agent: number) => groups.proficiency[people.groupOf(agent, at) * groups.skills + skill] > 0
  const notYet = onDuty.filter(agent => !able.includes(agent) && isSkilled(agent))
  return { onDuty, able: crowdOf(run, able), notYet: crowdOf(run, notYet) }
}

/** These people and their regions. */
export function crowdOf(run: TracedRun, people: readonly number[]): Crowd {
  const counts = new Map<string, number>()
  for (const agent of people) {
    const region = regionOfAgent(run, agent)
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  const byRegion = [...counts].map(([region, count]) => ({ region, people: count }))
  return { people, byRegion: byRegion.sort((a, b) => b.people - a.people || (a.region < b.region ? -1 : 1)) }
}

/** Pieces of work in the hands of these people at an instant, by priority. */
export function inHandOf(
  { program, legend, observations: { touches } }: TracedRun,
  people: readonly number[],
  at: number
): NonNullable<Stretch['inHand']> {
  const counts = legend.priorities.map(() => 0)
  const own = new Set(people)
  for (let touch = 0; touch < touches.count && touches.startAt[touch] <= at; touch++) {
    if (touches.endAt[touch] <= at || !own.has(touches.agent[touch])) continue
    counts[program.kinds.priority[touches.kind[touch]]]++
  }
  return counts.flatMap((count, p) => (count === 0 ? [] : [{ priority: legend.priorities[p], count }]))
}
