import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { List, Quantity, Table } from '../figure.ts'
import { counted, durationInWords, numberInWords } from '../in-words.ts'
import { allStaff, depthsBy } from '../read-result.ts'
import { fieldsOf, type QueueField, queueRows } from './queue-rows.ts'
import { utcMinutesAt } from './region-clocks.ts'
import { areIntervalsDays } from './report-words.ts'
import { isManned, missingAt, staffByRegion, tenths } from './staff-by-region.ts'

const HOUR = 3600
const DAY = 86_400

/** One interval of the report: what is wrong in it, what waited, who was on shift, and what is handed over at that time of the day. */
export interface HourFigures {
  /** Whether people are missing; the first of `wrong` says so. */
  readonly isShort: boolean
  readonly wrong: List
  readonly waiting: readonly Table[]
  readonly staff: Table
  readonly handovers: List
}

/** Tells what one interval of the report was like. */
export const hourFigures = (result: Result, interval: number): HourFigures => ({
  isShort: missingAt(result, interval) > 0 || !isManned(allStaff(result), interval),
  wrong: wrongIn(result, interval),
  waiting: fieldsOf(result).flatMap(field => (field === 'region' ? [] : [waitingBy(result, field, interval)])),
  staff: staffOf(result, interval),
  handovers: handoversAt(result, interval)
})

const wrongIn = (result: Result, interval: number): List => {
  const [all] = depthsBy(result.waiting)
  const oldest = all?.oldestSeconds[interval] ?? 0
  const items = [
    ...peopleInWords(result, interval),
    `${counted(all?.mean[interval] ?? 0, 'ticket')} waiting on average, ${rangeOf(all?.min[interval], all?.max[interval])}` +
      (oldest > 0 ? `; the oldest for ${durationInWords(oldest)}` : '')
  ]
  return { kind: 'list', section: 'hour', title: 'What is wrong', items, isOrdered: false, notes: [] }
}

const rangeOf = (low: number | null | undefined, high: number | null | undefined): string =>
  `${numberInWords(low ?? 0)} to ${numberInWords(high ?? 0)}`

const peopleInWords = (result: Result, interval: number): string[] => {
  const all = allStaff(result)
  if (all === undefined) return []
  const { scheduledPeople, requiredPeople } = all.intervals
  const missing = missingAt(result, interval)
  const needed = numberInWords(requiredPeople[interval] ?? 0)
  if (!isManned(all, interval)) return [`Nobody is on shift; ${needed} needed`]
  const on = numberInWords(scheduledPeople[interval] ?? 0)
  const short = numberInWords(missing)
  if (missing > 0) return [`${short} ${short === '1' ? 'person' : 'people'} short: ${on} on shift, ${needed} needed`]
  return [`Enough people: ${on} on shift, ${needed} needed`]
}

const waitingBy = (result: Result, field: QueueField, interval: number): Table => ({
  kind: 'table',
  section: `hour-by-${field}`,
  title: `What waited, by ${field}`,
  columns: [field, 'waiting', 'lowest', 'highest', 'oldest', 'open'],
  rows: queueRows(result, field).map(({ name, mean, min, max, oldestSeconds, open }) => [
    name,
    tickets(mean[interval]),
    tickets(min[interval]),
    tickets(max[interval]),
    { value: oldestSeconds[interval] || null, unit: 'seconds' },
    tickets(open?.[interval])
  ]),
  spare: ['lowest', 'highest'],
  notes: []
})

const tickets = (value: number | null | undefined): Quantity => ({ value: tenths(value), unit: 'tickets' })

const staffOf = (result: Result, interval: number): Table => {
  const all = allStaff(result)
  const rows = [...staffByRegion(result), ...(all === undefined ? [] : [{ region: 'all', cell: all }])]
  const people = (value: number | null | undefined): Quantity => ({ value: tenths(value), unit: 'people' })
  return {
    kind: 'table',
    section: 'hour-people',
    title: 'Who was on shift',
    columns: ['region', 'on shift', 'available', 'busy', 'needed', 'missing'],
    rows: rows.map(({ region, cell: { intervals: own } }) => {
      const missing = Math.max(0, -(own.gapPeople[interval] ?? 0))
      return [
        region,
        people(own.scheduledPeople[interval]),
        people(own.availablePeople[interval]),
        people(own.busyPeople[interval]),
        people(own.requiredPeople[interval]),
        { ...people(missing), ...(missing >= 0.5 && { verdict: 'missed' as const }) }
      ]
    }),
    spare: ['available', 'busy'],
    notes: []
  }
}

/** By hour of the day, since results keep no more; told of an average day. */
const handoversAt = (result: Result, interval: number): List => {
  const { intervals, period, handovers } = result
  const days = period.seconds / DAY
  const from = intervals.startSeconds[interval]
  const hours = Math.max(1, Math.round((intervals.endSeconds[interval] - from) / HOUR))
  const first = Math.floor(utcMinutesAt(result, from) / 60)
  const of = (byHour: readonly (number | null)[]): number =>
    Array.from({ length: Math.min(24, hours) }, (_, k) => byHour[(first + k) % 24] ?? 0).reduce((a, b) => a + b, 0) /
    days
  const pairs = handovers.pairs
    .map(({ from: left, to, byHour }) => ({ text: `${left} → ${to}`, value: of(byHour) }))
    .filter(({ value }) => value >= 0.05)
    .sort((a, b) => b.value - a.value)
  const total = of(handovers.byHour)
  const when = areIntervalsDays(result) ? 'in a day' : 'in this hour of an average day'
  const items =
    total < 0.05
      ? [`Hardly a ticket is handed over ${when}`]
      : [
          `${counted(total, 'ticket')} handed over ${when}`,
          ...pairs.map(({ text, value }) => `${text}: ${numberInWords(value)}`)
        ]
  return { kind: 'list', section: 'hour-handovers', title: 'Hand-overs', items, isOrdered: false, notes: [] }
}

/** One sentence on where it is worst: the deepest queue, and the one that breaks most promises. */
export const worstInWords = (result: Result, field: QueueField, whenInWords: (interval: number) => string): string => {
  const rows = queueRows(result, field)
  if (rows.length === 0) return 'Nothing waited.'
  const deepest = rows.reduce((a, b) => ((b.mean[b.worst] ?? 0) > (a.mean[a.worst] ?? 0) ? b : a))
  const worst = rows.reduce((a, b) => ((b.broken ?? 0) > (a.broken ?? 0) ? b : a))
  const depth = deepest.mean[deepest.worst] ?? 0
  const broken = worst.broken ?? 0
  return [
    `Deepest: ${deepest.name}, ${numberInWords(depth)} on ${whenInWords(deepest.worst)}`,
    ...(broken > 0 ? [`most promises broken: ${worst.name}, ${numberInWords(broken)}`] : [])
  ].join('; ')
}
