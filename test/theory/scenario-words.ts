import type { ScenarioSource } from '../../src/model/scenario.ts'

export type Unit = 'minute' | 'hour'
export type EffortSource = ScenarioSource['skills'][string]['effort']
export type TeamSource = ScenarioSource['teams'][string]
export type GenerateSource = NonNullable<ScenarioSource['demand']['generate']>

/** Seconds of a unit. */
export const secondsOf = (unit: Unit): number => (unit === 'minute' ? 60 : 3600)

/** A duration in words, with all its digits. */
export const lasting = (amount: number, unit: Unit): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

/** A rate in words. */
export const per = (rate: number, unit: Unit): string => `${rate} per ${unit}`

/** A share or ratio in words. */
export const percent = (share: number): string => `${share * 100}%`

/** Exponential with this mean. */
export const exponential = (mean: number, unit: Unit): EffortSource => ({ exponential: { mean: lasting(mean, unit) } })

/** A distribution of a case, by its name, mean and coefficient of variation. */
export const effortOf = (family: string, mean: number, cv: number, unit: Unit): EffortSource => {
  if (family === 'deterministic' || cv === 0) return lasting(mean, unit)
  if (family === 'lognormal') return { lognormal: { mean: lasting(mean, unit), cv: percent(cv) } }
  if (family === 'erlang') return { erlang: { mean: lasting(mean, unit), phases: Math.round(1 / cv ** 2) } }
  return exponential(mean, unit)
}

/** The shift of people who never go home. */
export const AROUND_THE_CLOCK = { always: { start: '00:00', end: '24:00' } }

/** People of one skill around the clock. */
export const alwaysThere = (people: number, skills: TeamSource['skills']): TeamSource => ({
  zone: 'UTC',
  people,
  shift: 'always',
  skills
})

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** An hour of the day on the clock, such as `08:00`; halves are minutes. */
export const clockTime = (hour: number): string =>
  `${twoDigits(Math.floor(hour))}:${twoDigits(Math.round((hour % 1) * 60))}`

/** A week whose days all have these 24 hourly rates, and their mean. */
export const daily = (rates: readonly number[]): Pick<GenerateSource, 'rate' | 'shape' | 'shapes'> => ({
  rate: per(sum(rates) / rates.length, 'hour'),
  shape: 'day',
  shapes: { day: { weekday: [...rates], saturday: [...rates], sunday: [...rates] } }
})

const QUARTERS_A_DAY = 96
const DAYS_A_WEEK = 7

/** Mean of `a + b · sin(2π t ÷ period)` between two instants. */
const meanOfSwing = (a: number, b: number, period: number, from: number, to: number): number => {
  const turn = (2 * Math.PI) / period
  return a + (b * (Math.cos(turn * from) - Math.cos(turn * to))) / (turn * (to - from))
}

/**
 * Traffic of the rate `a + b · sin(2π t ÷ period)`, hours, from the midnight before Monday: each quarter of an hour has its mean.
 *
 * Undefined where the period does not fit into a week, or the rate falls below 0.
 */
export const swinging = (
  a: number,
  b: number,
  period: number
): Pick<GenerateSource, 'rate' | 'shape' | 'shapes'> | undefined => {
  const quarters = QUARTERS_A_DAY * DAYS_A_WEEK
  const hours = quarters / 4
  if (!(period > 0) || Math.abs(b) > a || Math.abs(hours / period - Math.round(hours / period)) > 1e-9) return undefined
  const week = Array.from({ length: quarters }, (_, i) => meanOfSwing(a, b, period, i / 4, (i + 1) / 4))
  return { rate: per(a, 'hour'), shape: 'swing', shapes: { swing: { week } } }
}

/** Sum of numbers. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
