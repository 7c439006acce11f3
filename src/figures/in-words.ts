import type { Quantity } from './figure.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** A duration as people write it: `45 s`, `35 min`, `4.2 h`, `2.1 days`; seconds, 0 or more. */
export function durationInWords(seconds: number): string {
  if (seconds < MINUTE) return `${short(seconds)} s`
  if (seconds < HOUR) return `${short(seconds / MINUTE)} min`
  if (seconds < 2 * DAY) return `${short(seconds / HOUR)} h`
  return `${short(seconds / DAY)} days`
}

/**
 * A share as a percentage: `71%`; rounded down, so that `90%` has reached 90 % and `100%` means all.
 *
 * Near 0 and 100 it keeps a decimal.
 */
export function shareInWords(share: number): string {
  const percent = share * 100 + 1e-9
  const isNearAnEnd = (percent > 0.01 && percent < 1) || (percent > 99 && percent < 100)
  return isNearAnEnd ? `${(Math.floor(percent * 10) / 10).toFixed(1)}%` : `${Math.floor(percent)}%`
}

/** A number with thousands set apart by commas, whatever the locale: `17,142`; decimals only below 10. */
export function numberInWords(value: number): string {
  const digits = Math.abs(value) < 10 ? short(value) : Math.round(value).toFixed(0)
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A quantity in the words of its unit; a dash where there is none. */
export function quantityInWords({ value, unit }: Quantity): string {
  if (value === null) return '–'
  if (unit === 'seconds') return durationInWords(value)
  if (unit === 'share') return shareInWords(value)
  if (unit === 'hours') return `${numberInWords(value)} h`
  return numberInWords(value)
}

/** `1 ticket`, `2 tickets`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const words = numberInWords(count)
  return `${words} ${words === '1' ? one : many}`
}

/** One decimal below 10, none above, and no trailing zero. */
function short(value: number): string {
  return Math.abs(value) < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)
}
