import type { Crowd } from './presence.ts'

/** A stretch with fewer people than needed, epoch seconds. */
export interface Shortfall {
  readonly startsAt: number
  readonly endsAt: number
  /** Fewest people on shift at once. */
  readonly fewest: number
  /** Teams, by number, whose people leave as it begins and come as it ends; empty where it is cut. */
  readonly left: readonly number[]
  readonly comes: readonly number[]
}

/** How many people of which groups are needed. */
export interface Demand {
  readonly groups: readonly number[]
  readonly least: number
}

interface Span {
  readonly from: number
  readonly until: number
}

/** Comings and goings of crowds in order of time: second of the span, crowd, and whether it comes, packed into one number. */
const packed = (crowds: readonly Crowd[], from: number): Float64Array => {
  const total = crowds.reduce((sum, { present }) => sum + present.length, 0)
  const moves = new Float64Array(2 * total)
  const room = 2 * Math.max(1, crowds.length)
  let count = 0
  for (const [crowd, { present }] of crowds.entries()) {
    for (const { startsAt, endsAt } of present) {
      moves[count++] = Math.round(startsAt - from) * room + 2 * crowd + 1
      moves[count++] = Math.round(endsAt - from) * room + 2 * crowd
    }
  }
  return moves.sort()
}

const demandsOfCrowds = (crowds: readonly Crowd[], demands: readonly Demand[]): number[][] => {
  const ofGroup = new Map<number, number[]>()
  for (const [number, { groups }] of demands.entries())
    for (const group of groups) ofGroup.set(group, [...(ofGroup.get(group) ?? []), number])
  return crowds.map(({ group }) => ofGroup.get(group) ?? [])
}

/** State of one sweep: columns by demand. */
interface Sweep {
  readonly crowds: readonly Crowd[]
  readonly demands: readonly Demand[]
  /** Demands that the people of each crowd may serve. */
  readonly concerned: readonly (readonly number[])[]
  readonly moves: Float64Array
  readonly room: number
  /** People now, and before this instant. */
  readonly present: Int32Array
  readonly before: Int32Array
  /** Since when this number of people, epoch seconds, and which teams left then. */
  readonly since: Float64Array
  readonly left: (readonly number[])[]
  readonly found: Shortfall[][]
}

const startSweep = (demands: readonly Demand[], crowds: readonly Crowd[], from: number): Sweep => ({
  crowds,
  demands,
  concerned: demandsOfCrowds(crowds, demands),
  moves: packed(crowds, from),
  room: 2 * Math.max(1, crowds.length),
  present: new Int32Array(demands.length),
  before: new Int32Array(demands.length),
  since: new Float64Array(demands.length).fill(from),
  left: demands.map(() => []),
  found: demands.map(() => [])
})

/** Teams that may serve a demand among the moves `first` ≤ i < `last` that come (1) or leave (0). */
const teamsMoving = (
  sweep: Sweep,
  [first, last]: readonly [number, number],
  demand: number,
  comes: 0 | 1
): number[] => {
  const { moves, room, concerned, crowds } = sweep
  const teams = new Set<number>()
  for (let at = first; at < last; at++) {
    const crowd = (moves[at] % room) >> 1
    if (moves[at] % 2 === comes && concerned[crowd].includes(demand)) teams.add(crowds[crowd].team)
  }
  return [...teams].sort((a, b) => a - b)
}

/** Ends the stretch that a demand is in, and notes it where people were missing. */
const closeStretch = (sweep: Sweep, demand: number, at: number, comes: readonly number[]): void => {
  const { demands, present, before, since, left, found } = sweep
  const fewest = before[demand]
  if (fewest < demands[demand].least && at > since[demand])
    found[demand].push({ startsAt: since[demand], endsAt: at, fewest, left: left[demand], comes })
  since[demand] = at
  before[demand] = present[demand]
}

/** Applies the moves of one instant, from place `first` on; gives the place behind them. */
const moveAll = (sweep: Sweep, first: number, touched: Set<number>): number => {
  const { moves, room, crowds, concerned, present } = sweep
  const instant = Math.floor(moves[first] / room)
  let at = first
  for (; at < moves.length && Math.floor(moves[at] / room) === instant; at++) {
    const crowd = (moves[at] % room) >> 1
    const people = moves[at] % 2 === 1 ? crowds[crowd].people : -crowds[crowd].people
    for (const demand of concerned[crowd]) {
      present[demand] += people
      touched.add(demand)
    }
  }
  return at
}

const isShort = (sweep: Sweep, demand: number): boolean =>
  Math.min(sweep.present[demand], sweep.before[demand]) < sweep.demands[demand].least &&
  sweep.present[demand] !== sweep.before[demand]

/**
 * For each demand the stretches of [from, until) in which fewer people are present than it needs, one for every number of
 * people, ascending and touching where the number changes. Exact to the second: one sweep over all comings and goings.
 */
export const shortfallsOf = (
  demands: readonly Demand[],
  crowds: readonly Crowd[],
  { from, until }: Span
): Shortfall[][] => {
  const sweep = startSweep(demands, crowds, from)
  const { moves, room, present, before, left } = sweep
  for (let first = 0, last = 0; first < moves.length; first = last) {
    const touched = new Set<number>()
    const at = from + Math.floor(moves[first] / room)
    last = moveAll(sweep, first, touched)
    for (const demand of touched) {
      if (isShort(sweep, demand)) {
        closeStretch(sweep, demand, at, teamsMoving(sweep, [first, last], demand, 1))
        left[demand] = at > from ? teamsMoving(sweep, [first, last], demand, 0) : []
      } else before[demand] = present[demand]
    }
  }
  for (const demand of demands.keys()) closeStretch(sweep, demand, until, [])
  return sweep.found
}
