import { type CauseKey, causeKeys } from '../metrics/causes/cause.ts'
import { BY_HOUR } from '../metrics/causes/cause-break-downs.ts'
import { causeDefinitions } from '../metrics/definitions.ts'
import type { Estimate, Result } from '../metrics/schemas/result-schema.ts'
import type { Heatmap, Quantity, Shares } from './figure.ts'
import { quantity } from './quantities.ts'
import { nameOf } from './read-result.ts'
import { WEEKDAYS } from './week-hours.ts'

/** Causes that a bar shows as one, in its order. */
const BANDS: readonly { readonly name: string; readonly causes: readonly CauseKey[] }[] = [
  { name: 'nobody there', causes: ['nobodyOnShift', 'nobodyWithSkill'] },
  { name: 'all busy', causes: ['busyFirst', 'busyLesser'] },
  { name: 'its owner', causes: ['ownerAway', 'ownerBusy'] },
  { name: 'customer', causes: ['customer'] },
  { name: 'bot', causes: ['bot'] },
  { name: 'hand-over, asking', causes: ['handover', 'consult', 'interrupted'] },
  { name: 'worked on', causes: ['handsOn'] }
]

/** Names of the bands of a bar. */
export const CAUSE_BANDS: readonly string[] = BANDS.map(({ name }) => name)

/** The band of the time that is not the desk’s. */
export const CUSTOMER_BAND = CAUSE_BANDS.indexOf('customer')

/** The causes as parts of a bar. */
export function partsOfTime(of: (cause: CauseKey) => Quantity): Shares['rows'][number]['parts'] {
  return BANDS.flatMap(({ causes }, band) =>
    causes.map(cause => ({ name: causeDefinitions[cause].title, band, quantity: of(cause) }))
  )
}

/** Causes that more people, or people at another time, would change. */
export const WAITS: readonly CauseKey[] = [
  'nobodyOnShift',
  'nobodyWithSkill',
  'busyFirst',
  'busyLesser',
  'ownerAway',
  'ownerBusy',
  'interrupted'
]

/** Where the time to resolution went, overall and by group of some fields; none where nothing was solved. */
export function whereTimeWent(result: Result, by: readonly string[], isDetail: boolean): Shares[] {
  const groups = [...causesBy(result, []), ...causesBy(result, by)].filter(({ solved }) => (solved.value ?? 0) > 0)
  if (groups.length === 0) return []
  return [
    {
      kind: 'shares',
      section: isDetail ? `time-by-${by.join('-')}` : 'time',
      title: isDetail ? `Where the time went, by ${by.join(' and ')}` : 'Where the time went',
      bands: CAUSE_BANDS,
      apart: CUSTOMER_BAND,
      rows: groups.map(({ key, solvedSeconds }) => ({
        name: nameOf(key),
        total: { value: sumOf(solvedSeconds, causeKeys), unit: 'seconds' as const },
        parts: partsOfTime(cause => quantity(solvedSeconds[cause], 'seconds'))
      })),
      notes: isDetail
        ? []
        : ['Mean time to resolution of the tickets that people solved; the bar leaves out the time of the customer.'],
      isDetail
    }
  ]
}

/** How long tickets waited for a person, by the hour of the week in which they were created. */
export function waitByHour(result: Result): Heatmap {
  const hours = causesBy(result, [BY_HOUR]).map(({ tickets, seconds }) =>
    (tickets.value ?? 0) > 0 ? sumOf(seconds, WAITS) / 3600 : null
  )
  const values = WEEKDAYS.map((_, day) => hours.slice(day * 24, day * 24 + 24))
  return {
    kind: 'heatmap',
    section: 'time-by-hour',
    title: 'Hours waited for a person, by hour of creation',
    unit: 'hours',
    rows: WEEKDAYS,
    columns: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
    values,
    domain: [0, Math.max(0, ...hours.map(value => value ?? 0))],
    notes: [`Mean of all waits of a ticket together, solved or not; ${result.period.reportZone}.`],
    isDetail: true
  }
}

type CauseResult = Result['causes'][number]['groups'][number]

function causesBy(result: Result, by: readonly string[]): readonly CauseResult[] {
  return result.causes.find(down => down.by.join('\n') === by.join('\n'))?.groups ?? []
}

function sumOf(seconds: Readonly<Record<CauseKey, Estimate>>, causes: readonly CauseKey[]): number {
  return causes.reduce((sum, cause) => sum + (seconds[cause].value ?? 0), 0)
}
