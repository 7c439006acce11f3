import { coarseKeys, KEY_BITS, NO_KEY } from '../coarse-keys.ts'

/** A thousand buckets: few enough to count each group’s values in each, and each so small that sorting some takes no time. */
const BUCKET_BITS = 10
const SHIFT = KEY_BITS - BUCKET_BITS

/** Values dealt into buckets, each above the one before; NaN left out. */
export interface ValueBuckets {
  /** Bucket b is `starts[b] … starts[b + 1]`. */
  readonly starts: Uint32Array
  /** Values and their cells, bucket by bucket. */
  readonly values: Float64Array
  readonly cells: Int32Array
  /** Least and greatest value of each bucket; Infinity and −Infinity where it is empty. */
  readonly least: Float64Array
  readonly greatest: Float64Array
}

/** Deals the values into buckets; `cellOf` is the cell of each row. */
export function valueBuckets(values: Float64Array, cellOf: Int32Array): ValueBuckets {
  const keys = coarseKeys(values)
  const starts = startsOfBuckets(keys)
  const count = starts[starts.length - 1]
  const dealt = { values: new Float64Array(count), cells: new Int32Array(count) }
  const next = starts.slice()
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] === NO_KEY) continue
    const place = next[keys[row] >>> SHIFT]++
    dealt.values[place] = values[row]
    dealt.cells[place] = cellOf[row]
  }
  return { starts, ...dealt, ...rangesOf(starts, dealt.values) }
}

function rangesOf(starts: Uint32Array, values: Float64Array): Pick<ValueBuckets, 'least' | 'greatest'> {
  const least = new Float64Array(starts.length - 1).fill(Infinity)
  const greatest = new Float64Array(starts.length - 1).fill(-Infinity)
  for (let bucket = 0; bucket < least.length; bucket++) {
    for (let i = starts[bucket]; i < starts[bucket + 1]; i++) {
      if (values[i] < least[bucket]) least[bucket] = values[i]
      if (values[i] > greatest[bucket]) greatest[bucket] = values[i]
    }
  }
  return { least, greatest }
}

function startsOfBuckets(keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(2 ** BUCKET_BITS + 1)
  for (let row = 0; row < keys.length; row++) if (keys[row] !== NO_KEY) starts[(keys[row] >>> SHIFT) + 1]++
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] += starts[bucket - 1]
  return starts
}
