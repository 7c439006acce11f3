/**
 * Columns made row by row; plain loops, since `from` and `map` of typed arrays take ten times as long.
 *
 * Each takes the rows, such as tickets, and the value of a row.
 */
export function numbersOf(rows: Int32Array, value: (row: number) => number): Float64Array {
  const column = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = value(rows[i])
  return column
}

/** Group numbers of the rows, 0 … 65,535. */
export function groupsOf(rows: Int32Array, groupOf: (row: number) => number): Uint16Array {
  const column = new Uint16Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = groupOf(rows[i])
  return column
}

/** Lines of a list for the rows, −1 … 32,767. */
export function linesOf(rows: Int32Array, lineOf: (row: number) => number): Int16Array {
  const column = new Int16Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = lineOf(rows[i])
  return column
}

/** The value, 0 … 65,535, at the place that each row names. */
export function lookedUp(places: Uint16Array, values: ArrayLike<number>): Uint16Array {
  const column = new Uint16Array(places.length)
  for (let i = 0; i < places.length; i++) column[i] = values[places[i]]
  return column
}
