import type { KeptMeasures, ResultLegend } from '../measures.ts'
import type { Estimate, Result } from '../schemas/result-schema.ts'
import type { PeopleMeasures } from '../work/people.ts'
import { estimateMean, estimateRatio } from './estimate.ts'

const DAY_ON_SHIFT = 8 * 3600
const WEEK_ON_SHIFT = 40 * 3600

/** Merges what tickets went through and what the work is like, overall and by region. */
export function mergeWork({ regions }: ResultLegend, list: readonly KeptMeasures[]): Result['work'] {
  return {
    life: lifeOf(list),
    totals: [null, ...regions.keys()].map(region => ({
      region: region === null ? null : regions[region],
      ...workOf(list.map(({ people }) => sumsOf(people, region)))
    }))
  }
}

function lifeOf(list: readonly KeptMeasures[]): Result['work']['life'] {
  const counts = list.map(({ breakDowns }) => breakDowns[0].groups[0].counts)
  type Key = keyof (typeof counts)[number]
  const share = (of: Key, among: Key) =>
    estimateRatio(
      counts.map(own => own[of]),
      counts.map(own => own[among])
    )
  const times = (key: 'sorted' | 'passedOn' | 'redials') => estimateMean(list.map(({ transfers }) => transfers[key]))
  return {
    deflectedShare: share('deflected', 'arrived'),
    botWrongShare: share('botWrong', 'arrived'),
    convertedShare: share('converted', 'arrived'),
    reopenedShare: share('reopened', 'solvedOnce'),
    circledShare: share('circled', 'arrived'),
    returnedShare: share('returned', 'arrived'),
    solvedByWhoBeganShare: share('solvedByWhoBegan', 'solved'),
    sorted: times('sorted'),
    passedOn: times('passedOn'),
    redials: times('redials')
  }
}

/** What some people did together. */
interface WorkSums {
  scheduledSeconds: number
  availableSeconds: number
  overtimeSeconds: number
  switches: number
  turns: number
  repeats: number
  consultsAsked: number
}

/** Adds up the people of one region, or everybody (null). */
function sumsOf({ seconds, work, region }: PeopleMeasures, only: number | null): WorkSums {
  const sum = (column: ArrayLike<number>) => {
    let total = 0
    for (let agent = 0; agent < column.length; agent++)
      if (only === null || region[agent] === only) total += column[agent]
    return total
  }
  return {
    scheduledSeconds: sum(seconds.scheduled),
    availableSeconds: sum(seconds.available),
    overtimeSeconds: sum(seconds.overtime),
    switches: sum(work.switches),
    turns: sum(work.turns),
    repeats: sum(work.repeats),
    consultsAsked: sum(work.consultsAsked)
  }
}

function workOf(sums: readonly WorkSums[]): Omit<Result['work']['totals'][number], 'region'> {
  const rate = (above: keyof WorkSums, below: keyof WorkSums, unit = 1): Estimate =>
    estimateRatio(
      sums.map(own => own[above]),
      sums.map(own => own[below] / unit)
    )
  return {
    switchesPerDay: rate('switches', 'availableSeconds', DAY_ON_SHIFT),
    repeatShare: rate('repeats', 'turns'),
    pastShiftSecondsPerWeek: rate('overtimeSeconds', 'scheduledSeconds', WEEK_ON_SHIFT),
    consultsPerDay: rate('consultsAsked', 'availableSeconds', DAY_ON_SHIFT)
  }
}

/** Merges the figures of each person. */
export function mergePersons(
  { agents, teams, regions }: ResultLegend,
  list: readonly KeptMeasures[]
): Result['people'] {
  const all = list.map(({ people }) => people)
  return agents.map((name, agent) => ({
    name,
    team: teams[all[0].team[agent]],
    region: regions[all[0].region[agent]],
    ...personOf(all, agent),
    handoversGiven: estimateMean(list.map(({ handovers }) => handovers.givenBy[agent])),
    handoversTaken: estimateMean(list.map(({ handovers }) => handovers.takenBy[agent]))
  }))
}

function personOf(
  all: readonly PeopleMeasures[],
  agent: number
): Omit<Result['people'][number], 'name' | 'team' | 'region'> {
  const count = (key: keyof PeopleMeasures['work']) => estimateMean(all.map(({ work }) => work[key][agent]))
  const hours = (of: (own: PeopleMeasures) => number) => estimateMean(all.map(own => of(own) / 3600))
  const ratio = (above: (own: PeopleMeasures) => number, below: (own: PeopleMeasures) => number) =>
    estimateRatio(all.map(above), all.map(below))
  return {
    solved: count('solved'),
    touches: count('touches'),
    ownOpen: count('ownOpen'),
    occupancy: ratio(
      ({ seconds }) => seconds.busy[agent],
      ({ seconds }) => seconds.available[agent]
    ),
    handsOnHours: hours(({ seconds }) => seconds.busy[agent] + seconds.overtime[agent]),
    switchesPerDay: ratio(
      ({ work }) => work.switches[agent],
      ({ seconds }) => seconds.available[agent] / DAY_ON_SHIFT
    ),
    skills: count('skills'),
    repeatShare: ratio(
      ({ work }) => work.repeats[agent],
      ({ work }) => work.turns[agent]
    ),
    overtimeHours: hours(({ seconds }) => seconds.overtime[agent]),
    consultsGiven: count('consultsGiven'),
    consultsAsked: count('consultsAsked'),
    paidHours: hours(({ seconds }) => seconds.scheduled[agent] + seconds.overtime[agent])
  }
}
