import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { freeMemory } from '../../num/free-memory.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { addNumbers, type NumberColumn, writeDifferences, writeNumbers } from '../columns.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { TimeKey } from '../definitions.ts'
import type { TicketHistories } from '../histories/histories.ts'
import { isClosed } from '../histories/ticket-histories.ts'
import { peopleGetAt } from '../promises/people-get-at.ts'
import { countSummaries } from './count-summary.ts'
import type { Membership } from './membership.ts'
import { type Summary, summariesByGroup } from './summary.ts'

/** A measure of single tickets. */
export type ColumnKey = TimeKey | 'openAgeSeconds'

/** Writes a measure of every counted ticket, in the order of `window.tickets`; NaN where it does not apply. */
type ColumnWriter = (out: Float64Array) => void

/** How to write each measure into a column of `rows` values. What is the same measure is the same function. */
export interface ColumnWriters {
  readonly rows: number
  readonly write: Readonly<Record<ColumnKey, ColumnWriter>>
}

/** Measures that count something. */
const COUNTS: ReadonlySet<ColumnKey> = new Set([
  'touches',
  'assigneeStations',
  'groupStations',
  'people',
  'regions',
  'handovers',
  'transfers',
  'reopens'
])

/** How the measures of the counted tickets are worked out, as `timeDefinitions` says. */
export function columnWriters(
  program: Program,
  observations: Observations,
  { tickets, observedUntil }: CountedWindow,
  histories: TicketHistories
): ColumnWriters {
  const { createdAt } = program.tickets
  const getAt = peopleGetAt(program)
  const { state, firstStartAt, firstReplyAt, closedAt, firstSolvedAt, reopens } = observations.tickets
  const { waitSeconds, workSeconds, pendingSeconds, botSeconds, helpSeconds } = histories
  const isReopened = histories.reopenings.ticket.length > 0
  const between = (from: Float64Array, to: Float64Array) => (out: Float64Array) =>
    writeDifferences(out, tickets, to, from)
  const ofSolved = (write: ColumnWriter) => (out: Float64Array) => {
    write(out)
    keepSolved(out, tickets, state)
  }
  const solvedAt = (values: NumberColumn) => ofSolved(out => writeNumbers(out, tickets, values))
  const resolutionSeconds = ofSolved(between(createdAt, closedAt))
  const write = {
    firstReplySeconds: between(getAt, firstReplyAt),
    firstWaitSeconds: between(getAt, firstStartAt),
    firstResolutionSeconds: isReopened ? between(createdAt, firstSolvedAt) : resolutionSeconds,
    resolutionSeconds,
    requesterWaitSeconds: ofSolved(out => {
      writeNumbers(out, tickets, waitSeconds)
      addNumbers(out, tickets, workSeconds)
      if (botSeconds !== undefined) addNumbers(out, tickets, botSeconds)
    }),
    agentWaitSeconds: solvedAt(pendingSeconds),
    onHoldSeconds: helpSeconds === undefined ? ofSolved(out => void out.fill(0)) : solvedAt(helpSeconds),
    handleSeconds: solvedAt(workSeconds),
    touches: solvedAt(histories.touches),
    assigneeStations: solvedAt(histories.assigneeStations),
    groupStations: solvedAt(histories.groupStations),
    people: solvedAt(histories.people),
    regions: solvedAt(histories.regions),
    handovers: solvedAt(histories.handovers),
    transfers: solvedAt(histories.transfers),
    reopens: solvedAt(reopens),
    openAgeSeconds: (out: Float64Array) => writeOpenAges(out, tickets, state, createdAt, observedUntil)
  }
  return { rows: tickets.length, write }
}

function keepSolved(out: Float64Array, tickets: Int32Array, state: Uint8Array): void {
  for (let row = 0; row < tickets.length; row++) if (state[tickets[row]] !== TicketState.solved) out[row] = NaN
}

function writeOpenAges(
  out: Float64Array,
  tickets: Int32Array,
  state: Uint8Array,
  createdAt: Float64Array,
  until: number
): void {
  for (let row = 0; row < tickets.length; row++) {
    out[row] = isClosed(state[tickets[row]]) ? NaN : until - createdAt[tickets[row]]
  }
}

/** Summarises every measure by group, one column after the other in the same memory. */
export function summariseColumns({ rows, write }: ColumnWriters, membership: Membership): Record<ColumnKey, Summary[]> {
  const values = new Float64Array(rows)
  const known = new Map<ColumnWriter, Summary[]>()
  const entries = (Object.keys(write) as ColumnKey[]).map(key => {
    const summaries = known.get(write[key]) ?? summariesOfColumn(key)
    known.set(write[key], summaries)
    return [key, summaries]
  })
  return Object.fromEntries(entries) as Record<ColumnKey, Summary[]>

  function summariesOfColumn(key: ColumnKey): Summary[] {
    write[key](values)
    return summarise(key, values, membership)
  }
}

function summarise(key: ColumnKey, values: Float64Array, membership: Membership): Summary[] {
  if (COUNTS.has(key) || isZero(values)) return countSummaries(values, membership)
  const summaries = summariesByGroup(values, ascendingOrder(values), membership)
  freeMemory(values.length)
  return summaries
}

/** Whether all values are 0 or there is none. */
function isZero(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (!(values[row] === 0 || Number.isNaN(values[row]))) return false
  return true
}
