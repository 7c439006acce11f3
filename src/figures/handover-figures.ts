import type { Result } from '../metrics/schemas/result-schema.ts'
import type { Bars, Table, Tiles } from './figure.ts'
import { numberInWords } from './in-words.ts'
import { ofAWeek, quantity } from './quantities.ts'
import { weeksOf } from './read-result.ts'

const MINUTE = 60

/** Hand-overs: how many, what they cost, when and between whom, and what waits around the ends of shifts; none where no shift ends. */
export function handoverFigures(result: Result): (Tiles | Bars | Table)[] {
  const { handovers } = result
  const hasHandovers = handovers.pairs.length > 0
  return [
    ...(hasHandovers ? [amounts(result), byHour(result), byPair(result)] : []),
    ...((handovers.aroundShiftEnd.ends.value ?? 0) > 0 ? [aroundShiftEnd(result)] : [])
  ]
}

function amounts(result: Result): Tiles {
  const { handovers } = result
  const weeks = weeksOf(result)
  return {
    kind: 'tiles',
    section: 'handovers',
    title: 'Hand-overs',
    notes: [],
    isDetail: true,
    tiles: [
      { label: 'in hand, a week', quantity: ofAWeek(handovers.handedOverInHand, weeks, 'tickets') },
      {
        label: 'waiting, a week',
        quantity: ofAWeek(handovers.handedOverWaiting, weeks, 'tickets'),
        detail: 'for their owner'
      },
      { label: 'handing over', quantity: ofAWeek(handovers.givenHours, weeks, 'hours'), detail: 'a week, writing up' },
      { label: 'taking over', quantity: ofAWeek(handovers.takenHours, weeks, 'hours'), detail: 'a week, reading' }
    ]
  }
}

function byHour(result: Result): Bars {
  const weeks = weeksOf(result)
  return {
    kind: 'bars',
    section: 'handovers-by-hour',
    title: 'Hand-overs a week by hour of the day, UTC',
    bars: result.handovers.byHour.map((value, hour) => ({
      label: clock(hour),
      quantity: { value: value === null ? null : value / weeks, unit: 'tickets' }
    })),
    notes: [],
    isDetail: true
  }
}

function byPair(result: Result): Table {
  const weeks = weeksOf(result)
  return {
    kind: 'table',
    section: 'handovers-by-region',
    title: 'Hand-overs from region to region',
    columns: ['From and to', 'Tickets a week', 'Busiest hour, UTC'],
    rows: result.handovers.pairs.map(({ from, to, handovers, byHour }) => [
      `${from} → ${to}`,
      ofAWeek(handovers, weeks, 'tickets'),
      busiest(byHour)
    ]),
    notes: [
      'From the region of who had the ticket to the region of who took it next; the hour is that in which it was let go.'
    ],
    isDetail: true
  }
}

function busiest(byHour: readonly (number | null)[]): string {
  const most = byHour.reduce<number>((best, value) => Math.max(best, value ?? 0), 0)
  return clock(byHour.indexOf(most))
}

function aroundShiftEnd({ handovers }: Result): Table {
  const minutes = (seconds: number) => `${seconds < 0 ? '−' : ''}${numberInWords(Math.abs(seconds) / MINUTE)}`
  return {
    kind: 'table',
    section: 'around-shift-end',
    title: 'Around the end of a shift',
    columns: ['Minutes from it', 'Waiting', 'Promises broken an hour'],
    rows: handovers.aroundShiftEnd.bins.map(({ fromSeconds, toSeconds, waiting, breachesPerHour }) => [
      `${minutes(fromSeconds)} to ${minutes(toSeconds)}`,
      quantity(waiting, 'tickets'),
      quantity(breachesPerHour, 'count')
    ]),
    notes: ['Averaged over all ends of shifts; when many leave at once it counts as many times.'],
    isDetail: true
  }
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
