import type { IncidentPath } from './incident-path.ts'

/** Shares of which the quantiles are told. */
export const QUANTILES = [0.25, 0.5, 0.75, 0.9] as const

/** Mean and quantiles of some values. */
export interface Spread {
  readonly count: number
  readonly mean: number
  /** One for each of `QUANTILES`. */
  readonly quantiles: readonly number[]
}

/** What recorded and simulated paths are compared by. */
export interface PathFigures {
  readonly incidents: number
  /** Share of incidents with owners in two or more regions; in all three. */
  readonly inTwoRegions: number
  readonly inThreeRegions: number
  /** Share of incidents that one person had alone. */
  readonly byOneOwner: number
  /** Stretches with one owner; different owners; per incident. */
  readonly stints: number
  readonly owners: number
  readonly handoversBetweenRegions: number
  /** Share of the changes of owner in each hour of the day, UTC; of all, and of those between regions. */
  readonly handoverHours: readonly number[]
  readonly handoverHoursBetweenRegions: readonly number[]
  /** Waits after being passed on, seconds, by impact. */
  readonly waits: ReadonlyMap<string, Spread>
  /** Time to the first solution, seconds. */
  readonly resolution: Spread
}

const HOUR = 3600
const HOURS_A_DAY = 24

const spreadOf = (values: readonly number[]): Spread => {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const total = sorted.reduce((sum, value) => sum + value, 0)
  return { count: sorted.length, mean: total / sorted.length, quantiles: QUANTILES.map(at) }
}

const hoursOf = (instants: readonly number[]): number[] => {
  const counts = new Array<number>(HOURS_A_DAY).fill(0)
  for (const at of instants) counts[Math.floor(at / HOUR) % HOURS_A_DAY]++
  return counts.map(count => count / Math.max(1, instants.length))
}

const distinct = (values: readonly string[]): number => new Set(values).size

/** Works out the figures of some paths; incidents that nobody had are left out. */
export const figuresOf = (all: readonly IncidentPath[]): PathFigures => {
  const paths = all.filter(({ stints }) => stints.length > 0)
  const changes = paths.flatMap(({ stints }) =>
    stints.slice(1).map(({ from, region }, i) => ({ from, isAcross: region !== stints[i].region }))
  )
  const across = changes.filter(({ isAcross }) => isAcross)
  const regions = paths.map(({ stints }) => distinct(stints.map(({ region }) => region)))
  const owners = paths.map(({ stints }) => distinct(stints.map(({ owner }) => owner)))
  const shareOf = (counts: readonly number[], is: (count: number) => boolean) => counts.filter(is).length / paths.length
  const impacts = [...new Set(paths.map(({ impact }) => impact))].sort()
  return {
    incidents: paths.length,
    inTwoRegions: shareOf(regions, count => count >= 2),
    inThreeRegions: shareOf(regions, count => count >= 3),
    byOneOwner: shareOf(owners, count => count === 1),
    stints: paths.reduce((sum, { stints }) => sum + stints.length, 0) / paths.length,
    owners: owners.reduce((sum, count) => sum + count, 0) / paths.length,
    handoversBetweenRegions: across.length / paths.length,
    handoverHours: hoursOf(changes.map(({ from }) => from)),
    handoverHoursBetweenRegions: hoursOf(across.map(({ from }) => from)),
    waits: new Map(
      impacts.map(impact => [impact, spreadOf(paths.filter(path => path.impact === impact).flatMap(p => p.waits))])
    ),
    resolution: spreadOf(paths.map(({ resolution }) => resolution).filter(seconds => !Number.isNaN(seconds)))
  }
}

/** Sum of the absolute differences of two profiles of shares: 0 where they are the same, 2 where they have nothing in common. */
export const totalError = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, share, hour) => sum + Math.abs(share - other[hour]), 0)
