import { type Distribution, type DistributionColumns, FamilyCode } from './distribution.ts'
import { type DistributionRow, type FamilyRules, families } from './distribution-families.ts'
import { gammaQuantile } from './gamma.ts'
import { normalQuantile } from './normal.ts'

export { type Distribution, type DistributionColumns, type DistributionFamily, FamilyCode } from './distribution.ts'

/**
 * Draws from distribution number `index` by the inverse transform of one uniform `u`, 0 < u < 1.
 *
 * The result is finite, not negative and never falls as `u` rises. Seconds.
 */
export function drawFrom(distributions: DistributionColumns, index: number, u: number): number {
  // The two commonest families stand alone so that the engine can inline them; 1 − u is exact, u being a multiple of 2^−53.
  const family = distributions.family[index]
  if (family === FamilyCode.exponential) return -distributions.a[index] * Math.log(1 - u)
  return family === FamilyCode.constant ? distributions.a[index] : drawFromOther(distributions, index, u)
}

function drawFromOther(distributions: DistributionColumns, index: number, u: number): number {
  const a = distributions.a[index]
  const b = distributions.b[index]
  switch (distributions.family[index]) {
    case FamilyCode.lognormal:
      return Math.exp(a + b * normalQuantile(u))
    case FamilyCode.uniform:
      return a + (b - a) * u
    case FamilyCode.triangular:
      return triangularQuantile(a, b, distributions.c[index], u)
    case FamilyCode.gamma:
      return b * gammaQuantile(u, a)
    case FamilyCode.weibull:
      return b * (-Math.log(1 - u)) ** (1 / a)
    case FamilyCode.exponentialOrZero:
      return u <= b ? 0 : -a * Math.log((1 - u) / (1 - b))
    case FamilyCode.empirical:
      return tableQuantile(distributions.table, a, b, u)
    default:
      throw new RangeError(`distribution ${index} of ${distributions.family.length} has no known family`)
  }
}

function triangularQuantile(least: number, likely: number, most: number, u: number): number {
  const span = most - least
  const rise = likely - least
  if (u * span < rise) return least + Math.sqrt(u * span * rise)
  return most - Math.sqrt((1 - u) * span * (most - likely))
}

function tableQuantile(table: Float64Array, from: number, count: number, u: number): number {
  const place = u * (count - 1)
  const below = Math.min(Math.floor(place), count - 2)
  if (below < 0) return table[from]
  const low = table[from + below]
  return low + (table[from + below + 1] - low) * (place - below)
}

/**
 * Puts distributions into columns for `drawFrom`, in the same order.
 *
 * Throws a RangeError that names the number of the distribution, its parameter and the value that breaks a rule.
 */
export function packDistributions(list: readonly Distribution[]): DistributionColumns {
  const rows = list.map(rowOf)
  const table: number[] = []
  for (const row of rows) for (const quantile of row.quantiles ?? []) table.push(quantile)
  let offset = 0
  const a = rows.map(row => {
    offset += row.quantiles?.length ?? 0
    return row.quantiles ? offset - row.quantiles.length : row.a
  })
  return {
    family: Uint8Array.from(rows, row => row.family),
    a: Float64Array.from(a),
    b: Float64Array.from(rows, row => row.quantiles?.length ?? row.b),
    c: Float64Array.from(rows, row => row.c),
    table: Float64Array.from(table)
  }
}

function rowOf(distribution: Distribution, index: number): DistributionRow {
  const problem = problemOf(distribution)
  if (problem) throw new RangeError(`distribution ${index} (${distribution.family}): ${problem}`)
  return rulesOf(distribution).rowOf(distribution)
}

/** The first rule that the parameters break, as a sentence such as `cv is -1, not 0 or more`; undefined if none. */
export function problemOf(distribution: Distribution): string | undefined {
  return rulesOf(distribution).problemOf(distribution)
}

/** Mean, seconds. */
export function meanOf(distribution: Distribution): number {
  return rulesOf(distribution).meanOf(distribution)
}

/** Variance, seconds squared. */
export function varianceOf(distribution: Distribution): number {
  return rulesOf(distribution).varianceOf(distribution)
}

/** Squared coefficient of variation: variance ÷ mean²; 0 where the mean is 0. */
export function scvOf(distribution: Distribution): number {
  const mean = meanOf(distribution)
  return mean === 0 ? 0 : varianceOf(distribution) / mean ** 2
}

/** The union of families cannot be followed through the registry by the compiler; this is the one place that says so. */
function rulesOf(distribution: Distribution): FamilyRules<Distribution> {
  return families[distribution.family] as FamilyRules<Distribution>
}
