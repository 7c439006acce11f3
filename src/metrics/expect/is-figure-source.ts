import { countKeys, targetKeys, timeKeys } from '../definitions.ts'
import { statistics } from '../groups/summary.ts'
import type { FigureSource } from './figure-source.ts'

const STAFF = ['scheduledSeconds', 'availableSeconds', 'busySeconds', 'idleSeconds', 'overtimeSeconds'] as const

type Parts = Readonly<Record<string, unknown>>

/** Whether this has everything that a figure with a name is made from; for what comes from a file. */
export const isFigureSource = (source: unknown): source is FigureSource =>
  isParts(source) && isListOf(source.breakDowns, isBreakDown) && isListOf(source.totals, isTotal)

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

const isText = (value: unknown): boolean => typeof value === 'string'

const hasNumbers = (value: unknown, keys: readonly string[]): boolean =>
  isParts(value) && keys.every(key => typeof value[key] === 'number')

const isBreakDown = (value: unknown): boolean =>
  isParts(value) && isListOf(value.by, isText) && isListOf(value.groups, isGroup)

const isGroup = (value: unknown): boolean => {
  if (!isParts(value)) return false
  const { key, counts, times } = value
  return (
    isListOf(key, isText) &&
    hasNumbers(counts, countKeys) &&
    isParts(times) &&
    timeKeys.every(time => hasNumbers(times[time], statistics)) &&
    targetKeys.every(target => hasNumbers(value[target], ['due', 'met']))
  )
}

const isTotal = (value: unknown): boolean => isParts(value) && isText(value.region) && hasNumbers(value, STAFF)
