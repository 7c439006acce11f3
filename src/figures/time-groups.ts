import { type CauseKey, causeKeys } from '../metrics/causes/cause.ts'
import { BY_HOUR } from '../metrics/causes/cause-break-downs.ts'
import { causeDefinitions } from '../metrics/definitions.ts'
import type { Result } from '../metrics/schemas/result-schema.ts'
import type { Quantity } from './figure.ts'
import { quantity } from './quantities.ts'
import { groupsBy, nameOf } from './read-result.ts'
import { CAUSE_BANDS, CUSTOMER_BAND, partsOfTime, WAITS } from './where-time-went.ts'

/** Over which tickets means are: those that people solved, or all that came. */
export type TimeBasis = 'solved' | 'all'

/** Where the time of one group of tickets went. */
export interface TimeGroup {
  readonly name: string
  /** Tickets that the means are over. */
  readonly tickets: Quantity
  /** Mean of a ticket from creation to solution, or as long as it was followed; with its interval where the result has one. */
  readonly whole: Quantity
  /** The same without the time of the customer, seconds. */
  readonly deskSeconds: number
  readonly customerSeconds: number
  /** Waits for a person together, seconds. */
  readonly waitSeconds: number
  /** Means by band of `CAUSE_BANDS`, seconds; the customer’s is 0. */
  readonly bandSeconds: readonly number[]
}

/** Fields that the time can be broken down by, as far as the result has more than one group of them; the hour of the week comes last. */
export function timeFields(result: Result): string[] {
  const has = (by: string) =>
    (result.causes.find(down => down.by.length === 1 && down.by[0] === by)?.groups.length ?? 0) > 1
  return [...FIELDS.filter(has), BY_HOUR].filter(by => by === BY_HOUR || !isLikeEarlier(result, by))
}

const FIELDS = ['priority', 'region', 'queue', 'plan', 'skill', 'channel', 'target']

/** Without queues of its own a scenario has one for each plan. */
function isLikeEarlier(result: Result, by: string): boolean {
  const told = (field: string) =>
    JSON.stringify(causesBy(result, [field]).map(({ key, tickets }) => [key, tickets.value]))
  return by === 'plan' && told('plan') === told('queue')
}

/** Where the time went, of all tickets first and then by group; groups without a ticket are left out. */
export function timeGroups(result: Result, by: string, basis: TimeBasis): TimeGroup[] {
  const all = causesBy(result, []).map(group => timeGroup(result, [], group, basis))
  const groups = causesBy(result, [by]).map(group => timeGroup(result, [by], group, basis))
  return [...all, ...groups].filter(({ tickets }) => (tickets.value ?? 0) > 0)
}

/** One cause and what it took of the time of a group. */
export interface CauseRow {
  readonly title: string
  readonly meaning: string
  readonly band: number
  /** Mean of a solved ticket and of any, with their intervals. */
  readonly ofSolved: Quantity
  readonly ofAll: Quantity
  /** Shares of the whole time, and of the time without the customer; null: of the customer, or there is no time. */
  readonly solvedShare: number | null
  readonly deskShare: number | null
  readonly allShare: number | null
}

/** The causes of one group, those that took most first and the customer last; null: the result has no such group. */
export function causeRows(result: Result, by: string, name: string): CauseRow[] | null {
  const group = [...causesBy(result, []), ...causesBy(result, [by])].find(({ key }) => nameOf(key) === name)
  if (group === undefined) return null
  const { solvedSeconds, seconds } = group
  const solved = sum(causeKeys.map(cause => solvedSeconds[cause].value))
  const all = sum(causeKeys.map(cause => seconds[cause].value))
  const desk = solved - (solvedSeconds.customer.value ?? 0)
  const rows = causeKeys.map(cause => ({
    title: causeDefinitions[cause].title,
    meaning: causeDefinitions[cause].meaning,
    band: bandOf(cause),
    ofSolved: quantity(solvedSeconds[cause], 'seconds'),
    ofAll: quantity(seconds[cause], 'seconds'),
    solvedShare: shareOf(solvedSeconds[cause].value, solved),
    deskShare: cause === 'customer' ? null : shareOf(solvedSeconds[cause].value, desk),
    allShare: shareOf(seconds[cause].value, all)
  }))
  const first = (row: CauseRow) => (solved > 0 ? row.ofSolved : row.ofAll).value ?? 0
  const isCustomer = ({ band }: CauseRow) => Number(band === CUSTOMER_BAND)
  return rows.sort(
    (a, b) => isCustomer(a) - isCustomer(b) || first(b) - first(a) || (b.ofAll.value ?? 0) - (a.ofAll.value ?? 0)
  )
}

type CauseResult = Result['causes'][number]['groups'][number]

function causesBy(result: Result, by: readonly string[]): readonly CauseResult[] {
  return result.causes.find(down => down.by.join('\n') === by.join('\n'))?.groups ?? []
}

function timeGroup(result: Result, by: readonly string[], group: CauseResult, basis: TimeBasis): TimeGroup {
  const means = basis === 'solved' ? group.solvedSeconds : group.seconds
  const bandSeconds = CAUSE_BANDS.map(() => 0)
  for (const { band, quantity: own } of partsOfTime(cause => quantity(means[cause], 'seconds')))
    bandSeconds[band] += own.value ?? 0
  const customerSeconds = bandSeconds[CUSTOMER_BAND]
  bandSeconds[CUSTOMER_BAND] = 0
  const deskSeconds = sum(bandSeconds)
  return {
    name: nameOf(group.key),
    tickets: quantity(basis === 'solved' ? group.solved : group.tickets, 'tickets'),
    whole:
      basis === 'solved'
        ? resolutionOf(result, by, group, deskSeconds + customerSeconds)
        : seconds(deskSeconds + customerSeconds),
    deskSeconds,
    customerSeconds,
    waitSeconds: sum(WAITS.map(cause => means[cause].value)),
    bandSeconds
  }
}

/** The resolution of the same tickets, of which an interval is known. */
function resolutionOf(result: Result, by: readonly string[], { key }: CauseResult, value: number): Quantity {
  const same = groupsBy(result, ...by).find(group => nameOf(group.key) === nameOf(key))
  return same === undefined ? seconds(value) : quantity(same.times.resolutionSeconds.mean, 'seconds')
}

const seconds = (value: number): Quantity => ({ value, unit: 'seconds' })

function bandOf(cause: CauseKey): number {
  const title = causeDefinitions[cause].title
  return partsOfTime(() => seconds(0)).find(({ name }) => name === title)?.band ?? 0
}

function shareOf(value: number | null, whole: number): number | null {
  return value === null || !(whole > 0) ? null : value / whole
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
