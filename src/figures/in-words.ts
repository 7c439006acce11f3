import type { Quantity, Unit } from './figure.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400
/** Numbers are written with a decimal below this, so that none is shown as `10.0`. */
const TENTHS_BELOW = 9.95
/** Numbers below are not told, since they would be written with an exponent. */
const SMALLEST = 1e-6
const SMALLEST_WORDS = '0.000001'

/**
 * A duration as people write it: `45 s`, `35 min`, `4.2 h`, `2.1 days`; seconds, 0 or more.
 *
 * What rounding takes to 60 s, 60 min or 48 h is told in the next unit.
 */
export function durationInWords(seconds: number): string {
  if (Math.round(seconds) < MINUTE) return `${short(seconds)} s`
  if (Math.round(seconds / MINUTE) * MINUTE < HOUR) return `${short(seconds / MINUTE)} min`
  if (Math.round(seconds / HOUR) * HOUR < 2 * DAY) return `${short(seconds / HOUR)} h`
  return `${short(seconds / DAY)} days`
}

/**
 * A share as a percentage to the nearest: `71%`; near 0 and 100 with a decimal.
 *
 * Rounding never crosses the share that was promised (84.97 % of 85 % is `84.9%`), nor the ends: `100%` means all.
 */
export function shareInWords(share: number, goal?: number): string {
  const percent = clean(share * 100)
  const bounds = [0, 100, ...(goal === undefined ? [] : [clean(goal * 100)])]
  const isNearAnEnd = (percent > 0 && percent < 1) || (percent > 99 && percent < 100)
  const whole = Math.round(percent)
  if (!isNearAnEnd && !bounds.some(bound => isCrossed(bound, percent, whole))) return `${whole}%`
  for (let digits = 1; digits < 4; digits++) {
    const near = Math.round(percent * 10 ** digits) / 10 ** digits
    const step = bounds.some(bound => isCrossed(bound, percent, near)) ? 10 ** -digits * Math.sign(percent - near) : 0
    const shown = clean(near + step)
    if (!bounds.some(bound => isCrossed(bound, percent, shown))) return `${shown.toFixed(digits)}%`
  }
  return `${percent}%`
}

/** Whether a bound lies between the share and what is shown of it. */
function isCrossed(bound: number, percent: number, shown: number): boolean {
  return percent < bound ? shown >= bound : percent > bound && (bound === 0 ? shown <= 0 : shown < bound)
}

/** Without the last digits, which come from arithmetic in binary. */
function clean(value: number): number {
  return Number(value.toPrecision(10))
}

/**
 * A number with thousands set apart by commas, whatever the locale: `17,142`; one decimal below 10, two significant digits below 1,
 * so that what befalls one ticket in a hundred (`0.012`) is not told as never.
 */
export function numberInWords(value: number): string {
  const size = Math.abs(value)
  if (size > 0 && size < SMALLEST) return value < 0 ? `> -${SMALLEST_WORDS}` : `< ${SMALLEST_WORDS}`
  if (size < 1) return String(Number(value.toPrecision(2)))
  const digits = size < 10 ? short(value) : Math.round(value).toFixed(0)
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A quantity in the words of its unit; a dash where there is none. */
export function quantityInWords({ value, unit, goal, difference }: Quantity): string {
  if (value === null) return '–'
  if (difference !== undefined)
    return (difference === 'signed' ? signOf(value) : '') + sizeInWords(Math.abs(value), unit)
  if (unit === 'seconds') return durationInWords(value)
  if (unit === 'share') return shareInWords(value, goal)
  if (unit === 'hours') return `${numberInWords(value)} h`
  return numberInWords(value)
}

/** How large a difference is, whichever way it goes: `1.4 h`, `3.1 points`, `0.04`. */
export function sizeInWords(size: number, unit: Unit): string {
  if (unit === 'seconds') return size > 0 && size < 0.05 ? '< 0.1 s' : durationInWords(size)
  if (unit === 'share') return `${numberInWords(size * 100)} points`
  return unit === 'hours' ? `${numberInWords(size)} h` : numberInWords(size)
}

/** A duration that is not exceeded: as `durationInWords`, but never rounded down. */
export function atMostInWords(seconds: number): string {
  const unit = [MINUTE, HOUR, 2 * DAY].findIndex(next => seconds < next)
  const size = [1, MINUTE, HOUR, DAY].at(unit) ?? DAY
  const step = seconds / size < TENTHS_BELOW ? size / 10 : size
  return durationInWords(Math.ceil(clean(seconds / step)) * step)
}

function signOf(value: number): string {
  return value > 0 ? '+' : value < 0 ? '−' : ''
}

/** `1 ticket`, `2 tickets`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const words = numberInWords(count)
  return `${words} ${words === '1' ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** `, most of it in Europe`, or `, most in Europe (38%)` where it is half or less; nothing where there is one part only. */
export function mostIn(parts: number, where: string, share: number, most: 'most of it' | 'most of them'): string {
  if (parts < 2 || !(share > 0)) return ''
  return share > 0.5 ? `, ${most} ${where}` : `, most ${where} (${shareInWords(share)})`
}

/** One decimal below 10, none above, and no trailing zero. */
function short(value: number): string {
  return Math.abs(value) < TENTHS_BELOW ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)
}
