import { coarseKeys, KEY_BITS, NO_KEY } from './coarse-keys.ts'

/** Keys have two digits of this many bits. */
const DIGIT_BITS = KEY_BITS / 2
const BUCKETS = 2 ** DIGIT_BITS
const MASK = BUCKETS - 1

/** Rows of the values in nearly ascending order, ties in order of row; NaN is left out. */
export function coarseOrder(values: Float64Array): Uint32Array {
  return sortByKeys(coarseKeys(values))
}

/** Deals rows into buckets by the low digit, then by the high one, which goes with them so that all is read in sequence. */
function sortByKeys(keys: Uint32Array): Uint32Array {
  const { low, high, count } = sizesOfBuckets(keys)
  const rowByLow = new Uint32Array(count)
  const highByLow = new Uint16Array(count)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]
    if (key === NO_KEY) continue
    const place = low[key & MASK]++
    rowByLow[place] = row
    highByLow[place] = key >>> DIGIT_BITS
  }
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[high[highByLow[i]]++] = rowByLow[i]
  return order
}

/** Where the rows of each digit begin, and how many rows have a key. */
function sizesOfBuckets(keys: Uint32Array): { low: Uint32Array; high: Uint32Array; count: number } {
  const low = new Uint32Array(BUCKETS)
  const high = new Uint32Array(BUCKETS)
  let count = 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]
    if (key === NO_KEY) continue
    low[key & MASK]++
    high[key >>> DIGIT_BITS]++
    count++
  }
  startsOf(low)
  startsOf(high)
  return { low, high, count }
}

/** Makes starts of sizes. */
export function startsOf(sizes: Uint32Array): void {
  let next = 0
  for (let bucket = 0; bucket < sizes.length; bucket++) {
    const size = sizes[bucket]
    sizes[bucket] = next
    next += size
  }
}
