/** Bits of a coarse key. */
export const KEY_BITS = 22
/** Keys of finite values are 0 … this; that of Infinity comes after. */
const MOST = 2 ** KEY_BITS - 2
/** Key of NaN, after all others. */
export const NO_KEY = 2 ** KEY_BITS
/** Upper half of the double 1. */
const HIGH_OF_ONE = 0x3ff00000
/** Mean above the least value, as a part of the whole range, from which on values are taken to be spread evenly. */
const EVEN = 0.05

/** A key of `KEY_BITS` bits for each value, which does not fall as the values rise; `NO_KEY` for NaN. */
export function coarseKeys(values: Float64Array): Uint32Array {
  const keys = new Uint32Array(values.length)
  const range = rangeOf(values)
  if (range.isEven) writeEvenKeys(keys, values, range)
  else writeSkewKeys(keys, values, range)
  return keys
}

/** Of the finite values. */
interface Range {
  readonly least: number
  readonly greatest: number
  readonly isEven: boolean
}

function rangeOf(values: Float64Array): Range {
  let finite = 0
  let sum = 0
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    // Neither NaN nor infinite.
    if (!(value - value === 0)) continue
    finite++
    sum += value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return { least, greatest, isEven: sum / finite - least > EVEN * (greatest - least) }
}

/** Keys for instants: steps of the same width. */
function writeEvenKeys(keys: Uint32Array, values: Float64Array, { least, greatest }: Range): void {
  const perUnit = greatest > least ? MOST / (greatest - least) : 0
  for (let row = 0; row < keys.length; row++) {
    const value = values[row]
    keys[row] = value - value === 0 ? (value - least) * perUnit : keyOfNoNumber(value)
  }
}

/** Keys for durations, most of which are short: bits of the double 1 + value, whose steps widen with it. */
function writeSkewKeys(keys: Uint32Array, values: Float64Array, { least, greatest }: Range): void {
  const shift = Math.max(0, 32 - Math.clz32(bitsOf(Math.max(greatest, least) - least)) - KEY_BITS)
  for (let row = 0; row < keys.length; row++) {
    const value = values[row]
    keys[row] = value - value === 0 ? bitsOf(value - least) >>> shift : keyOfNoNumber(value)
  }
}

function keyOfNoNumber(value: number): number {
  if (Number.isNaN(value)) return NO_KEY
  return value > 0 ? MOST + 1 : 0
}

const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)

/** Upper bits of the double 1 + value, less those of 1. */
function bitsOf(value: number): number {
  double[0] = value + 1
  return halves[1] - HIGH_OF_ONE
}
