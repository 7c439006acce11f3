import { spanOf } from '../compile/period.ts'
import { visibleText } from '../input/visible-text.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'
import { formatInstant } from '../time/labels.ts'
import { UserError } from './user-error.ts'

/** Recorded tickets by when they were created; the parts add up to the tickets of the file. */
export interface TicketDays {
  /** First and last instant of creation on the clock of the period, such as `2027-03-01 09:15`. */
  readonly first: string
  readonly last: string
  /** Before the simulated time, and not recorded as open when it starts. */
  readonly before: number
  /** Before the simulated time, and recorded as open when it starts. */
  readonly openAtStart: number
  readonly warmup: number
  readonly period: number
  readonly cooldown: number
  readonly after: number
}

const NOT_RECORDED = 2

const isOpenAtStart = ({ opening }: TicketTable, row: number): boolean =>
  opening !== undefined && opening[row] < NOT_RECORDED

/** Counts recorded tickets by where they lie around the period of a scenario. */
export const ticketDays = (tickets: TicketTable, { period }: Scenario): TicketDays => {
  const { epochSeconds, startAt, countedUntil, until } = spanOf(period)
  const counts = { before: 0, openAtStart: 0, warmup: 0, period: 0, cooldown: 0, after: 0 }
  const partOf = (row: number): keyof typeof counts => {
    const at = tickets.createdAt[row] - epochSeconds
    if (at < startAt) return isOpenAtStart(tickets, row) ? 'openAtStart' : 'before'
    if (at < countedUntil) return at < 0 ? 'warmup' : 'period'
    return at < until ? 'cooldown' : 'after'
  }
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < tickets.count; row++) {
    counts[partOf(row)]++
    first = Math.min(first, tickets.createdAt[row])
    last = Math.max(last, tickets.createdAt[row])
  }
  const shown = (instant: number): string => formatInstant(period.zone, instant, 'datetime')
  return { ...counts, first: shown(first), last: shown(last) }
}

const figure = (count: number): string => count.toLocaleString('en-US')

/** Where the tickets lie, in words: `3,944 in the warm-up, 16,123 in the period`; parts without any are left out but for the period. */
export const ticketDaysInWords = (days: TicketDays): string =>
  [
    days.before > 0 && `${figure(days.before)} before, not used`,
    days.openAtStart > 0 && `${figure(days.openAtStart)} open at the start`,
    days.warmup > 0 && `${figure(days.warmup)} in the warm-up`,
    `${figure(days.period)} in the period`,
    days.cooldown > 0 && `${figure(days.cooldown)} in the cool-down`,
    days.after > 0 && `${figure(days.after)} after, not used`
  ]
    .filter(Boolean)
    .join(', ')

/** Share of tickets outside the simulated time above which the period is probably not the one that was meant. */
const MUCH = 0.1

/**
 * A line where more than a tenth of the tickets are not used, because they lie outside the simulated time; nothing else.
 * @throws UserError where no ticket lies in the period, nor is any open when the run starts
 */
export const outsideNotes = (file: string, days: TicketDays, { period }: Scenario): string[] => {
  const { before, openAtStart, warmup, cooldown, after } = days
  const total = before + openAtStart + warmup + days.period + cooldown + after
  const about = `the file has tickets from ${days.first} to ${days.last}, the period is ${period.from} to ${period.to} (${period.zone})`
  if (days.period + openAtStart === 0)
    throw new UserError(
      `${visibleText(file)}: error: none of its ${figure(total)} tickets lies in the period of the scenario\n   ${about}`
    )
  if (before + after <= MUCH * total) return []
  const unused = `${figure(before + after)} of ${figure(total)} tickets are not used (${ticketDaysInWords(days)})`
  return [`${visibleText(file)}: warning: ${unused}\n   ${about}`]
}
