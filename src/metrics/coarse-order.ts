/** Keys have two digits of this many bits. */
const DIGIT_BITS = 11
const BUCKETS = 2 ** DIGIT_BITS
const MASK = BUCKETS - 1
/** Keys of finite values are 0 … this; that of Infinity comes after. */
const MOST = 2 ** (2 * DIGIT_BITS) - 2
/** Upper half of the double 1. */
const HIGH_OF_ONE = 0x3ff00000
/** Mean above the least value, as a part of the whole range, from which on values are taken to be spread evenly. */
const EVEN = 0.05

/** Rows of the values in nearly ascending order, ties in order of row; NaN is left out. */
export function coarseOrder(values: Float64Array): Uint32Array {
  const range = rangeOf(values)
  return sortByKeys(range.isEven ? evenKeys(values, range) : skewKeys(values, range))
}

/** Of the finite values; `count`: of all but NaN. */
interface Range {
  readonly count: number
  readonly least: number
  readonly greatest: number
  readonly isEven: boolean
}

function rangeOf(values: Float64Array): Range {
  let count = 0
  let finite = 0
  let sum = 0
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    count++
    if (value === Infinity || value === -Infinity) continue
    finite++
    sum += value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return { count, least, greatest, isEven: sum / finite - least > EVEN * (greatest - least) }
}

/** Key of each row that is not NaN, which do not fall as the values rise, and how many rows have each digit. */
interface Keys {
  readonly row: Uint32Array
  readonly key: Uint32Array
  readonly low: Uint32Array
  readonly high: Uint32Array
}

function emptyKeys(count: number): Keys {
  return {
    row: new Uint32Array(count),
    key: new Uint32Array(count),
    low: new Uint32Array(BUCKETS),
    high: new Uint32Array(BUCKETS)
  }
}

/** Keys for instants: steps of the same width. */
function evenKeys(values: Float64Array, { count, least, greatest }: Range): Keys {
  const keys = emptyKeys(count)
  const perUnit = greatest > least ? MOST / (greatest - least) : 0
  let place = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    setKey(keys, place++, row, value === Infinity ? MOST + 1 : value === -Infinity ? 0 : (value - least) * perUnit)
  }
  return keys
}

/** Keys for durations, most of which are short: bits of the double 1 + value, whose steps widen with it. */
function skewKeys(values: Float64Array, { count, least, greatest }: Range): Keys {
  const keys = emptyKeys(count)
  const shift = Math.max(0, 32 - Math.clz32(bitsOf(Math.max(greatest, least) - least)) - 2 * DIGIT_BITS)
  let place = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    setKey(
      keys,
      place++,
      row,
      value === Infinity ? MOST + 1 : value === -Infinity ? 0 : bitsOf(value - least) >>> shift
    )
  }
  return keys
}

const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)

/** Upper bits of the double 1 + value, less those of 1. */
function bitsOf(value: number): number {
  double[0] = value + 1
  return halves[1] - HIGH_OF_ONE
}

function setKey(keys: Keys, place: number, row: number, key: number): void {
  keys.row[place] = row
  keys.key[place] = key
  keys.low[keys.key[place] & MASK]++
  keys.high[keys.key[place] >>> DIGIT_BITS]++
}

/** Deals rows into buckets by the low digit, then by the high one; each in order. */
function sortByKeys({ row, key, low, high }: Keys): Uint32Array {
  startsOf(low)
  startsOf(high)
  const rowByLow = new Uint32Array(row.length)
  const keyByLow = new Uint32Array(row.length)
  for (let i = 0; i < row.length; i++) {
    const place = low[key[i] & MASK]++
    rowByLow[place] = row[i]
    keyByLow[place] = key[i]
  }
  for (let i = 0; i < row.length; i++) row[high[keyByLow[i] >>> DIGIT_BITS]++] = rowByLow[i]
  return row
}

function startsOf(sizes: Uint32Array): void {
  let next = 0
  for (let bucket = 0; bucket < sizes.length; bucket++) {
    const size = sizes[bucket]
    sizes[bucket] = next
    next += size
  }
}
