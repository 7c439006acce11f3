import type { Membership } from './membership.ts'
import { type ValueBuckets, valueBuckets } from './value-buckets.ts'

/** Shares of the quantiles, the greatest value last. */
export const SHARES = [0.5, 0.8, 0.9, 0.95, 0.99, 1] as const
/** p · n of a decimal p may exceed a whole number by rounding alone; this takes such an excess away. */
const ROUNDING = 1 - 2 ** -51

/**
 * Quantiles of each group of every dimension, `SHARES.length` a group; `count` is how many values each group has, NaN left out.
 *
 * They are exact values: the smallest such that at least the share is not above it. Values are dealt into buckets once for all groups; for each
 * group it is counted how many it has in each, and only buckets in which it has a quantile are sorted.
 */
export function quantilesByGroup(values: Float64Array, membership: Membership, count: Float64Array): Float64Array {
  const quantiles = new Float64Array(count.length * SHARES.length).fill(NaN)
  if (membership.cells === 0) return quantiles
  const buckets = valueBuckets(values, membership.cellOf)
  const chosen = new Float64Array(buckets.values.length)
  let whole = -1
  for (let d = 0; d < membership.dimensions; d++) {
    const groups = groupsOfCells(membership, d)
    if (groups.isOne && whole >= 0) copyGroup(quantiles, whole, groups.first)
    else writeDimension(quantiles, buckets, groups, count, chosen)
    if (groups.isOne) whole = groups.first
  }
  return quantiles
}

function copyGroup(quantiles: Float64Array, from: number, to: number): void {
  quantiles.copyWithin(to * SHARES.length, from * SHARES.length, (from + 1) * SHARES.length)
}

/** Groups of one dimension that occur. */
interface Groups {
  readonly ofCell: Uint16Array
  /** The groups are `first … last`; group `first` alone where `isOne`. */
  readonly first: number
  readonly last: number
  readonly isOne: boolean
}

function groupsOfCells({ dimensions, cells, groupOf }: Membership, d: number): Groups {
  const ofCell = new Uint16Array(cells)
  let first = groupOf[d]
  let last = first
  for (let cell = 0; cell < cells; cell++) {
    const group = groupOf[cell * dimensions + d]
    ofCell[cell] = group
    if (group < first) first = group
    if (group > last) last = group
  }
  return { ofCell, first, last, isOne: first === last }
}

function writeDimension(
  quantiles: Float64Array,
  buckets: ValueBuckets,
  groups: Groups,
  count: Float64Array,
  chosen: Float64Array
): void {
  const sizes = sizesByGroup(buckets, groups)
  const width = groups.last - groups.first + 1
  for (let group = groups.first; group <= groups.last; group++) {
    if (count[group] > 0) writeGroup(quantiles, buckets, groups, { group, count: count[group], sizes, width }, chosen)
  }
}

/** How many values each group has in each bucket: `bucket * width + group - first`. */
function sizesByGroup({ starts, cells }: ValueBuckets, { ofCell, first, last }: Groups): Uint32Array {
  const width = last - first + 1
  const sizes = new Uint32Array((starts.length - 1) * width)
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const row = bucket * width - first
    const end = starts[bucket + 1]
    for (let i = starts[bucket]; i < end; i++) sizes[row + ofCell[cells[i]]]++
  }
  return sizes
}

interface GroupSizes {
  readonly group: number
  readonly count: number
  readonly sizes: Uint32Array
  readonly width: number
}

/** Goes through the buckets of one group up to each rank that is asked for. */
function writeGroup(
  quantiles: Float64Array,
  buckets: ValueBuckets,
  { ofCell, first }: Groups,
  { group, count, sizes, width }: GroupSizes,
  chosen: Float64Array
): void {
  const { least, greatest } = buckets
  let bucket = 0
  let before = 0
  let sorted = -1
  for (let s = 0; s < SHARES.length; s++) {
    const rank = rankOf(SHARES[s], count)
    for (; before + sizes[bucket * width + group - first] <= rank; bucket++)
      before += sizes[bucket * width + group - first]
    const isOneValue = least[bucket] === greatest[bucket]
    if (!isOneValue && sorted !== bucket) sortBucket(chosen, buckets, bucket, ofCell, group)
    if (!isOneValue) sorted = bucket
    quantiles[group * SHARES.length + s] = isOneValue ? least[bucket] : chosen[rank - before]
  }
}

/** Values of a group in a bucket, in ascending order. */
function sortBucket(
  out: Float64Array,
  { starts, cells, values }: ValueBuckets,
  bucket: number,
  ofCell: Uint16Array,
  group: number
): void {
  let count = 0
  for (let i = starts[bucket]; i < starts[bucket + 1]; i++) if (ofCell[cells[i]] === group) out[count++] = values[i]
  if (count > FEW) out.subarray(0, count).sort()
  else insertionSort(out, count)
}

/** Values that are sorted sooner by insertion. */
const FEW = 100

function insertionSort(values: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i]
    let at = i
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1]
    values[at] = value
  }
}

/** Place of the quantile among `count` values in ascending order, from 0; as `quantileOfSorted` has it. */
export function rankOf(share: number, count: number): number {
  return Math.max(0, Math.ceil(share * count * ROUNDING) - 1)
}
