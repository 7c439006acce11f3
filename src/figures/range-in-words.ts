import type { Quantity } from './figure.ts'
import { quantityInWords } from './in-words.ts'

/** `4 h to 4.5 h`: the 95 % interval over the replications; empty where there is none, or both ends read the same. */
export function rangeInWords({ low, high, unit, difference }: Quantity): string {
  if (low === undefined || high === undefined || low === null || high === null) return ''
  const end = (value: number): string =>
    difference === undefined
      ? quantityInWords({ value: withinUnit(value, unit), unit })
      : quantityInWords({ value, unit, difference })
  const [from, to] = [end(low), end(high)]
  return from === to ? '' : `${from} to ${to}`
}

/** An interval may reach beyond what there can be. */
const withinUnit = (value: number, unit: Quantity['unit']): number =>
  Math.max(0, unit === 'share' ? Math.min(1, value) : value)
