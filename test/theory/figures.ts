/** One figure of one replication: a sum over a weight, with squares where its standard deviation is asked for. */
export interface Figure {
  top: number
  square: number
  weight: number
}

/** All that is read from one replication. */
export interface Figures {
  readonly sums: Map<string, Figure>
  /** Values of which quantiles are asked for. */
  readonly samples: Map<string, Float64Array>
}

/** Adds to a figure. */
export type Add = (name: string, top: number, weight: number) => void

/** An empty set of sums and the way to add to it. */
export const createSums = (): { sums: Map<string, Figure>; add: Add } => {
  const sums = new Map<string, Figure>()
  return {
    sums,
    add: (name, top, weight) => {
      const figure = sums.get(name)
      if (figure === undefined) sums.set(name, { top, square: top * top, weight })
      else {
        figure.top += top
        figure.square += top * top
        figure.weight += weight
      }
    }
  }
}

/** Adds sums to others, under names that begin with `prefix`. */
export const pour = (from: ReadonlyMap<string, Figure>, into: Map<string, Figure>, prefix = ''): void => {
  for (const [name, { top, square, weight }] of from) {
    const all = into.get(prefix + name)
    if (all === undefined) into.set(prefix + name, { top, square, weight })
    else {
      all.top += top
      all.square += square
      all.weight += weight
    }
  }
}

/** A value with what it may be off by. */
export interface Estimate {
  readonly value: number
  readonly standardError: number
  /** Sum of weights: number of tickets of a share. */
  readonly weight: number
  readonly replications: number
}

type Formula = (figure: Figure) => number

const ratio: Formula = ({ top, weight }) => top / weight

const deviation: Formula = ({ top, square, weight }) => Math.sqrt(Math.max(0, square / weight - (top / weight) ** 2))

const minus = (all: Figure, one: Figure): Figure => ({
  top: all.top - one.top,
  square: all.square - one.square,
  weight: all.weight - one.weight
})

const NOTHING: Figure = { top: 0, square: 0, weight: 0 }

/**
 * Estimates a figure from independent replications by the jackknife: each left out in turn.
 *
 * Source: R. G. Miller, "The jackknife – a review", Biometrika 61 (1974).
 */
export const estimateFigure = (runs: readonly Figures[], name: string, isDeviation: boolean): Estimate | undefined => {
  const list = runs.map(({ sums }) => sums.get(name) ?? NOTHING)
  const all = list.reduce(
    (sum, each) => ({ top: sum.top + each.top, square: sum.square + each.square, weight: sum.weight + each.weight }),
    NOTHING
  )
  if (all.weight === 0) return undefined
  const formula = isDeviation ? deviation : ratio
  const n = list.length
  const without = list.map(each => formula(minus(all, each)))
  const mean = without.reduce((sum, value) => sum + value, 0) / n
  const spread = without.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    value: n * formula(all) - (n - 1) * mean,
    standardError: Math.sqrt(((n - 1) / n) * spread),
    weight: all.weight,
    replications: n
  }
}

/** Smallest value with at least the share `p` of the values at or below it. */
const quantileOf = (sorted: Float64Array, p: number): number => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]

/**
 * Estimates a quantile: of all values together, with a standard error from those of the replications (sectioning).
 *
 * Source: S. Asmussen, P. W. Glynn, "Stochastic Simulation" (2007), section III.5.
 */
export const estimateQuantile = (runs: readonly Figures[], sample: string, p: number): Estimate | undefined => {
  const parts = runs.flatMap(({ samples }) => samples.get(sample) ?? [])
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  if (size === 0) return undefined
  const all = new Float64Array(size)
  let filled = 0
  for (const part of parts) {
    all.set(part, filled)
    filled += part.length
  }
  const value = quantileOf(all.sort(), p)
  const spread = parts.reduce((sum, part) => sum + (quantileOf(part, p) - value) ** 2, 0)
  const n = parts.length
  return { value, standardError: Math.sqrt(spread / (n * (n - 1))), weight: size, replications: n }
}
