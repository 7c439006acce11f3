import { coarseOrder, startsOf } from './coarse-order.ts'

const DIGITS = 6
const LOW_DIGITS = 3
const DIGIT_BITS = 11
const BUCKETS = 2048
const MASK = BUCKETS - 1
/** Moves for each value that settling a coarse order may take. */
const MOST_MOVES = 8

/**
 * Rows of the values in ascending order; rows of NaN are left out, ties stay in order of row.
 *
 * Two passes of a radix sort by coarse keys nearly always leave little to settle by insertion. Where that would take long, values being
 * too close to each other, all bits of the doubles are sorted. Linear time either way, and several times faster than a
 * comparing sort that has to carry rows along.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const order = coarseOrder(values)
  return settle(values, order) ? order : orderByDigits(values)
}

/** Puts an almost ascending order right; false where that takes too many moves. */
function settle(values: Float64Array, order: Uint32Array): boolean {
  let movesLeft = MOST_MOVES * order.length
  let highest = -Infinity
  for (let i = 0; i < order.length; i++) {
    const row = order[i]
    const value = values[row]
    if (value >= highest) {
      highest = value
      continue
    }
    let at = i
    for (; at > 0 && values[order[at - 1]] > value; at--) order[at] = order[at - 1]
    order[at] = row
    movesLeft -= i - at
    if (movesLeft < 0) return false
  }
  return true
}

/** Radix sort over the bits of the doubles, digits on which all values agree being skipped. */
function orderByDigits(values: Float64Array): Uint32Array {
  let from = sortableRows(values)
  let to: Rows = { row: new Uint32Array(from.row.length), low: from.low.slice(), high: from.high.slice() }
  for (let digit = 0; digit < DIGITS; digit++) {
    const places = sizesOfBuckets(from, digit)
    if (places.includes(from.row.length)) continue
    startsOf(places)
    if (digit < LOW_DIGITS) dealByLow(from, to, digit * DIGIT_BITS, places)
    else dealByHigh(from, to, (digit - LOW_DIGITS) * DIGIT_BITS, places)
    const sorted = to
    to = from
    from = sorted
  }
  return from.row
}

/** Rows and the two halves of their values, changed so that unsigned order of the bits is order of the numbers. */
interface Rows {
  readonly row: Uint32Array
  readonly low: Uint32Array
  readonly high: Uint32Array
}

function sortableRows(values: Float64Array): Rows {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const rows = {
    row: new Uint32Array(values.length),
    low: new Uint32Array(values.length),
    high: new Uint32Array(values.length)
  }
  let count = 0
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue
    const top = bits[2 * row + 1]
    const isNegative = top >>> 31 === 1
    rows.row[count] = row
    rows.low[count] = isNegative ? ~bits[2 * row] : bits[2 * row]
    rows.high[count++] = isNegative ? ~top : top | 0x80000000
  }
  return { row: rows.row.subarray(0, count), low: rows.low.subarray(0, count), high: rows.high.subarray(0, count) }
}

/** How many values have each digit. */
function sizesOfBuckets({ low, high }: Rows, digit: number): Uint32Array {
  const sizes = new Uint32Array(BUCKETS)
  const half = digit < LOW_DIGITS ? low : high
  const shift = (digit % LOW_DIGITS) * DIGIT_BITS
  for (let i = 0; i < half.length; i++) sizes[(half[i] >>> shift) & MASK]++
  return sizes
}

/** Deals rows into buckets by one digit, in order; the halves go with them, so that all is read in sequence. */
function dealByLow(from: Rows, to: Rows, shift: number, places: Uint32Array): void {
  const { row, low, high } = from
  const { row: toRow, low: toLow, high: toHigh } = to
  for (let i = 0; i < row.length; i++) {
    const place = places[(low[i] >>> shift) & MASK]++
    toRow[place] = row[i]
    toLow[place] = low[i]
    toHigh[place] = high[i]
  }
}

/** The same once the lower halves are done with and may stay behind. */
function dealByHigh(from: Rows, to: Rows, shift: number, places: Uint32Array): void {
  const { row, high } = from
  const { row: toRow, high: toHigh } = to
  for (let i = 0; i < row.length; i++) {
    const place = places[(high[i] >>> shift) & MASK]++
    toRow[place] = row[i]
    toHigh[place] = high[i]
  }
}
