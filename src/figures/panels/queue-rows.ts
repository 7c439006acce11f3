import type { DepthResult, GroupResult, Result } from '../../metrics/schemas/result-schema.ts'
import type { Quantity } from '../figure.ts'
import { shareOnTime } from '../quantities.ts'
import { allStaff, depthsBy, groupsBy, nameOf } from '../read-result.ts'
import { isManned, staffByRegion } from './staff-by-region.ts'

/** Ways to tell waiting tickets apart. */
export const queueFields = ['queue', 'region', 'priority', 'skill'] as const
export type QueueField = (typeof queueFields)[number]

/** Name of the row of the hours in which nobody of any region is on shift. */
export const NOBODY = 'nobody on shift'

type Values = readonly (number | null)[]

/** One queue, or what waits of one priority or skill, or while one region is on shift; tickets, by interval of the report. */
export interface QueueRow {
  readonly name: string
  readonly mean: Values
  readonly min: Values
  readonly max: Values
  readonly oldestSeconds: Values
  /** Open tickets, those in work and pending included; null: not told apart so. */
  readonly open: Values | null
  /** Interval in which most waited on average, and the mean over the whole period. */
  readonly worst: number
  readonly overall: number | null
  /** Promises to the counted tickets that were broken, and all that fell due; null: none was given. */
  readonly broken: number | null
  readonly due: number
  readonly firstReply: Quantity
  readonly resolution: Quantity
}

const cache = new WeakMap<Result, Map<QueueField, readonly QueueRow[]>>()

/** The fields by which a result tells waiting tickets apart; one with a single group says nothing of its own, but `queue` stays. */
export const fieldsOf = (result: Result): QueueField[] =>
  queueFields.filter(field => field === 'queue' || queueRows(result, field).length > 1)

/** What waits, by one field, in the order of the scenario. */
export const queueRows = (result: Result, field: QueueField): readonly QueueRow[] => {
  const known = cache.get(result) ?? new Map<QueueField, readonly QueueRow[]>()
  cache.set(result, known)
  const rows = known.get(field) ?? (field === 'region' ? regionRows(result) : fieldRows(result, field))
  known.set(field, rows)
  return rows
}

const fieldRows = (result: Result, field: QueueField): QueueRow[] => {
  const groups = groupsBy(result, field)
  const backlog = depthsBy(result.backlog, field)
  return depthsBy(result.waiting, field).map(depth => {
    const name = nameOf(depth.key)
    const own = backlog.find(other => nameOf(other.key) === name)
    return rowOf(result, name, depth, own?.mean ?? null, groups)
  })
}

/** All that waits, while people of a region are on shift; and while nobody is. */
const regionRows = (result: Result): QueueRow[] => {
  const [all] = depthsBy(result.waiting)
  if (all === undefined) return []
  const groups = groupsBy(result, 'region')
  const regions = staffByRegion(result).map(({ region, cell }) =>
    rowOf(
      result,
      region,
      during(all, interval => isManned(cell, interval)),
      null,
      groups
    )
  )
  const everybody = allStaff(result)
  const alone = during(all, interval => !isManned(everybody, interval))
  return alone.mean.every(value => value === null) ? regions : [...regions, rowOf(result, NOBODY, alone, null, [])]
}

type Depth = Pick<DepthResult, 'mean' | 'min' | 'max' | 'oldestSeconds'>

const during = (depth: Depth, isOn: (interval: number) => boolean): Depth => {
  const masked = (values: Values) => values.map((value, interval) => (isOn(interval) ? value : null))
  return {
    mean: masked(depth.mean),
    min: masked(depth.min),
    max: masked(depth.max),
    oldestSeconds: masked(depth.oldestSeconds)
  }
}

const rowOf = (
  result: Result,
  name: string,
  { mean, min, max, oldestSeconds }: Depth,
  open: Values | null,
  groups: readonly GroupResult[]
): QueueRow => {
  const group = groups.find(own => nameOf(own.key) === name)
  const promises = group === undefined ? [] : [group.firstReplyTarget, group.nextReplyTarget, group.resolutionTarget]
  const due = promises.reduce((sum, target) => sum + (target.due.value ?? 0), 0)
  const met = promises.reduce((sum, target) => sum + (target.met.value ?? 0), 0)
  return {
    name,
    mean,
    min,
    max,
    oldestSeconds,
    open,
    worst: highestAt(mean),
    overall: meanOverTime(result, mean),
    broken: due > 0 ? due - met : null,
    due,
    firstReply: group === undefined ? NOTHING : shareOnTime(group.firstReplyTarget),
    resolution: group === undefined ? NOTHING : shareOnTime(group.resolutionTarget)
  }
}

const NOTHING: Quantity = { value: null, unit: 'share' }

const highestAt = (values: Values): number =>
  values.reduce<number>((best, value, at) => ((value ?? -1) > (values[best] ?? -1) ? at : best), 0)

const meanOverTime = ({ intervals: { startSeconds, endSeconds } }: Result, values: Values): number | null => {
  let sum = 0
  let seconds = 0
  values.forEach((value, at) => {
    if (value === null) return
    sum += value * (endSeconds[at] - startSeconds[at])
    seconds += endSeconds[at] - startSeconds[at]
  })
  return seconds > 0 ? sum / seconds : null
}

/** The highest of values, null where there are none. */
export const highestOf = (values: Values): number | null =>
  values.reduce<number | null>(
    (most, value) => (value !== null && (most === null || value > most) ? value : most),
    null
  )

/** The last value there is, null where there is none. */
export const lastOf = (values: Values): number | null => values.findLast(value => value !== null) ?? null
