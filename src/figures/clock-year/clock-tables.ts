import type { ClockPeriod, ClockYear, DayHandover } from '../../clocks/clock-year-schema.ts'
import type { Quantity, Table } from '../figure.ts'
import { cityOf, clockInWords, shortDates } from './clock-words.ts'

/** Every change of every clock of the year. */
export const changesTable = (year: ClockYear): Table => ({
  kind: 'table',
  section: 'changes',
  title: `Changes of the clocks in ${year.year}`,
  columns: ['Clock', 'Date', 'UTC', 'Before', 'After'],
  rows: year.changes.flatMap(({ zones }) =>
    zones.map(({ place, at, localBefore, localAfter }) => [
      place,
      localBefore.slice(0, 10),
      at.slice(11, 16),
      localBefore.slice(11),
      localAfter.slice(11)
    ])
  ),
  notes: year.changes.length === 0 ? ['None of the clocks that anybody works by changes.'] : []
})

/** One table for each pair of regions that follow each other on usual weekdays: a line for each period. */
export const handoverTables = (year: ClockYear): Table[] => {
  const pairs = new Map<string, { from: string; to: string }>()
  for (const { days } of year.periods)
    for (const { from, to } of days[0]?.handovers ?? []) pairs.set(`${from} → ${to}`, { from, to })
  return [...pairs].map(([title, { from, to }]) => pairTable(year, title, from, to))
}

const pairTable = (year: ClockYear, title: string, from: string, to: string): Table => {
  const lines = year.periods.flatMap(period =>
    (period.days[0]?.handovers ?? [])
      .filter(handover => handover.from === from && handover.to === to)
      .map(handover => ({ period, handover }))
  )
  const leaves = placeOf(lines.map(({ handover }) => handover.leaves))
  const comes = placeOf(lines.map(({ handover }) => handover.comes))
  return {
    kind: 'table',
    section: `handover-${from}-${to}`,
    title,
    columns: [
      'Period',
      `Leaves ${cityOf(year.zone)}`,
      `Leaves ${leaves ?? 'local'}`,
      `Comes ${cityOf(year.zone)}`,
      `Comes ${comes ?? 'local'}`,
      'Gap',
      'Overlap',
      'People',
      'Tickets a day'
    ],
    rows: lines.map(({ period, handover }) => rowOf(period, handover, leaves === undefined, comes === undefined)),
    notes: []
  }
}

/** The one place of all, if there is one. */
const placeOf = (sides: readonly DayHandover['leaves'][]): string | undefined => {
  const places = new Set(sides.map(({ place }) => place))
  return places.size === 1 ? sides[0].place : undefined
}

const rowOf = (
  period: ClockPeriod,
  handover: DayHandover,
  isLeavingNamed: boolean,
  isComingNamed: boolean
): (string | Quantity)[] => [
  shortDates(period.firstDate, period.lastDate),
  clockInWords(handover.leaves.minute),
  localOf(handover.leaves, isLeavingNamed),
  clockInWords(handover.comes.minute),
  localOf(handover.comes, isComingNamed),
  durationOf(handover.gapMinutes, 'missed'),
  durationOf(handover.overlapMinutes),
  peopleOf(handover),
  { value: handover.gapMinutes > 0 ? handover.ticketsInGap : null, unit: 'tickets' }
]

const localOf = ({ local, place }: DayHandover['leaves'], isNamed: boolean): string =>
  isNamed ? `${local} ${place}` : local

const durationOf = (minutes: number, verdict?: 'missed'): Quantity => {
  if (minutes === 0) return { value: null, unit: 'seconds' }
  return { value: minutes * 60, unit: 'seconds', ...(verdict && { verdict }) }
}

/** Who stands in the gap or overlap: `10 left`, `32 meet`; `10, 14` where one leaves as the other comes. */
const peopleOf = ({ gapMinutes, overlapMinutes, peopleLeaving, peopleComing, peopleTogether }: DayHandover): string => {
  if (gapMinutes > 0) return `${peopleLeaving} left`
  return overlapMinutes > 0 ? `${peopleTogether} meet` : `${peopleLeaving}, ${peopleComing}`
}
