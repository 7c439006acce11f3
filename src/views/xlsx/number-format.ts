import type { Quantity, Unit } from '../../figures/figure.ts'

const HOUR = 3600

/** A quantity as it stands in a cell: durations in hours, everything else as it is. */
export function cellNumber(value: number, unit: Unit): number {
  return unit === 'seconds' ? value / HOUR : value
}

/** What a heading says of a unit; empty where the numbers say it themselves. */
export function unitInHead(unit: Unit): string {
  if (unit === 'seconds' || unit === 'hours') return 'h'
  return unit === 'share' || unit === 'count' ? '' : unit
}

/** Word for a unit in a column of units. */
export function unitInCell(unit: Unit): string {
  return unit === 'seconds' || unit === 'hours' ? 'hours' : unit
}

/**
 * Format of numbers of one unit, the same for all of a column: shares as percentages, hours with decimals, whole numbers without.
 *
 * `values` are as they stand in the cells.
 */
export function numberFormat(
  { unit, difference }: Pick<Quantity, 'unit' | 'difference'>,
  values: readonly number[]
): string {
  const plain = plainFormat(unit, values)
  return difference === 'signed' ? `+${plain};-${plain};${plain}` : plain
}

function plainFormat(unit: Unit, values: readonly number[]): string {
  if (unit === 'share') return '0.0%'
  const most = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0)
  if (unit === 'seconds' || unit === 'hours') return most < 1 ? '0.000' : '#,##0.00'
  if (values.every(Number.isInteger)) return '#,##0'
  return most < 10 ? '0.00' : '#,##0.0'
}
