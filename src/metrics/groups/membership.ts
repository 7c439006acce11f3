import type { Dimension } from '../dimensions.ts'

/**
 * Which groups a ticket is in, one of each dimension.
 *
 * Tickets that agree in all dimensions make a *cell*; there are far fewer cells than tickets, so figures are added up by
 * cell first and by group after. Groups are numbered on from dimension to dimension.
 */
export interface Membership {
  readonly dimensions: number
  /** Number of groups of all dimensions. */
  readonly groups: number
  /** Number of the first group of each dimension. */
  readonly firstGroup: readonly number[]
  readonly cells: number
  /** Cell of each row. */
  readonly cellOf: Int32Array
  /** Group of a cell in dimension d: `groupOf[cell * dimensions + d]`. */
  readonly groupOf: Uint16Array
}

/** Finds the cells; rows of one `key`, 0 or more, agree in all dimensions. */
export function membershipOf(dimensions: readonly Dimension[], key: Int32Array): Membership {
  const { cellOf, firstRow } = cellsOf(key)
  const firstGroup: number[] = []
  const groupOf = new Uint16Array(firstRow.length * dimensions.length)
  let groups = 0
  dimensions.forEach((dimension, d) => {
    firstGroup.push(groups)
    firstRow.forEach((row, cell) => {
      groupOf[cell * dimensions.length + d] = groups + dimension.groupOf[row]
    })
    groups += dimension.keys.length
  })
  return { dimensions: dimensions.length, groups, firstGroup, cells: firstRow.length, cellOf, groupOf }
}

/** Numbers the keys in order of their first row. */
function cellsOf(key: Int32Array): { cellOf: Int32Array; firstRow: number[] } {
  const numberOf = new Int32Array(key.reduce((most, value) => Math.max(most, value), -1) + 1).fill(-1)
  const cellOf = new Int32Array(key.length)
  const firstRow: number[] = []
  for (let row = 0; row < key.length; row++) {
    if (numberOf[key[row]] < 0) numberOf[key[row]] = firstRow.push(row) - 1
    cellOf[row] = numberOf[key[row]]
  }
  return { cellOf, firstRow }
}
