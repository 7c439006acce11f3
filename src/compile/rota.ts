import type { Rota } from '../model/shifts/shift.ts'
import { parseDate } from '../time/dates.ts'

const WEEK_DAYS = 7

/** Which entry of a rota holds on a day (a day number). */
export interface Cycle {
  readonly entries: readonly string[]
  readonly firstDay: number
  readonly daysOfEntry: number
}

/** The cycle of a rota by day or by week; weeks begin on the weekday of its first day. */
export const cycleOf = ({ from, days, weeks }: Rota): Cycle => ({
  entries: days ?? weeks ?? [],
  firstDay: parseDate(from),
  daysOfEntry: days === undefined ? WEEK_DAYS : 1
})

/** How many entries of the cycle later than the first the person begins who is dealt the rota as number `turn` (from 0) of the team. */
export const phaseOf = (rota: Rota, turn: number): number => (turn * (rota.step ?? 1)) % cycleOf(rota).entries.length

/** The shift, or `off`, of somebody who begins `phase` entries later than the first person; the cycle goes on before its first day. */
export const entryOn = ({ entries, firstDay, daysOfEntry }: Cycle, phase: number, day: number): string => {
  const steps = Math.floor((day - firstDay) / daysOfEntry) - phase
  return entries[((steps % entries.length) + entries.length) % entries.length]
}

/** Days (1 where it holds), counted from `firstDay`, on which the shift of somebody who begins `phase` entries later is this one. */
export const daysOn = (
  { days, firstDay }: { readonly days: number; readonly firstDay: number },
  cycle: Cycle,
  phase: number,
  shift: string
): Uint8Array =>
  Uint8Array.from({ length: days }, (_, day) => (entryOn(cycle, phase, day + firstDay) === shift ? 1 : 0))
