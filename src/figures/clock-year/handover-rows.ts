import type { ClockPeriod, ClockYear, DayHandover, DayKind } from '../../clocks/clock-year-schema.ts'
import { clockInWords, weekdaysInWords } from './clock-words.ts'

/** What a row of hand-overs is read by. */
export const HANDOVER_COLUMNS = [
  'first_date',
  'last_date',
  'clocks_changed_in',
  'not_yet_in',
  'days',
  'leaves',
  'comes',
  'leaves_at',
  'leaves_local',
  'leaves_place',
  'leaves_zone',
  'comes_at',
  'comes_local',
  'comes_place',
  'comes_zone',
  'clock',
  'gap_minutes',
  'overlap_minutes',
  'people_leaving',
  'people_coming',
  'people_together',
  'tickets_in_gap_a_day'
] as const

/** Every usual hand-over of the year as a flat row, for spreadsheets: period by period, kind of day by kind of day. */
export const handoverRows = (year: ClockYear): (string | number)[][] =>
  year.periods.flatMap(period =>
    period.days.flatMap(day => day.handovers.map(handover => rowOf(year.zone, period, day, handover)))
  )

const rowOf = (zone: string, period: ClockPeriod, day: DayKind, handover: DayHandover): (string | number)[] => {
  const { from, to, leaves, comes } = handover
  return [
    period.firstDate,
    period.lastDate,
    period.changed.join(', '),
    period.notYet.join(', '),
    weekdaysInWords(day.weekdays),
    from,
    to,
    clockInWords(leaves.minute),
    leaves.local,
    leaves.place,
    leaves.zone,
    clockInWords(comes.minute),
    comes.local,
    comes.place,
    comes.zone,
    zone,
    handover.gapMinutes,
    handover.overlapMinutes,
    handover.peopleLeaving,
    handover.peopleComing,
    handover.peopleTogether,
    handover.ticketsInGap
  ]
}
