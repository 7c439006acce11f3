/** A column of numbers. */
export type NumberColumn = Float64Array | Int32Array | Uint16Array

/**
 * Writes the values of these rows, such as tickets. Here and below plain loops, since `from` and `map` of typed arrays take ten times as
 * long, and where numbers are floats no function for each row, since what it returns would be an object on the heap.
 */
export function writeNumbers(out: Float64Array, rows: Int32Array, values: NumberColumn): void {
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]]
}

/** Adds the values of these rows. */
export function addNumbers(out: Float64Array, rows: Int32Array, values: Float64Array): void {
  for (let i = 0; i < rows.length; i++) out[i] += values[rows[i]]
}

/** Writes the first column less the second, at these rows. */
export function writeDifferences(out: Float64Array, rows: Int32Array, values: Float64Array, less: Float64Array): void {
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]] - less[rows[i]]
}

/** The value, 0 … 65,535, at the place that each row names. */
export function lookedUp(places: Uint16Array, values: ArrayLike<number>): Uint16Array {
  const column = new Uint16Array(places.length)
  for (let i = 0; i < places.length; i++) column[i] = values[places[i]]
  return column
}
