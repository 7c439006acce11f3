import type { Unit } from '../../../figures/figure.ts'

const TENS = [1, 2, 5, 10] as const
const MINUTE = 60
const HOUR = 3600
const DAY = 86_400
/** Steps of a scale of time that people count in, in seconds. */
const TIMES = [
  1,
  5,
  10,
  30,
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY
]

/** Values for the lines of a scale from 0 to at least `top`, three to six of them, in round steps of the unit. */
export const axisSteps = (top: number, unit: Unit): number[] => {
  if (!(top > 0) || !Number.isFinite(top)) return [0]
  const step = stepOf(top / 4, unit)
  const count = Math.ceil(top / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

const stepOf = (least: number, unit: Unit): number => {
  if (unit === 'seconds') {
    const time = TIMES.find(step => step >= least)
    if (time !== undefined) return time
  }
  const ten = 10 ** Math.floor(Math.log10(least))
  const step = (TENS.find(times => times * ten >= least * (1 - 1e-9)) ?? 10) * ten
  return unit === 'share' || unit === 'hours' || unit === 'seconds' ? step : Math.max(1, step)
}
