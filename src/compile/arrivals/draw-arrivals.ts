import type { Problem } from '../../model/check/problem.ts'
import type { Generate } from '../../model/demand/demand.ts'
import type { TicketTable } from '../../model/demand/tickets.ts'
import { drawUniform, luckOf, Purpose, threefry } from '../../num/luck.ts'
import { arrivalsProblems } from './check.ts'
import { type DrawnTickets, emptyTickets, toTable, withRoom } from './drawn.ts'
import { createTicketDraws } from './draws.ts'
import { createHourRates } from './hour.ts'
import { createHourOrder, type HourOrder } from './hour-order.ts'
import { arrivalHourPrefix, arrivalId, arrivalPrefix, createArrivalIdWords, hourText } from './ids.ts'
import { poissonQuantile } from './poisson.ts'
import { breaksOf } from './rate.ts'
import { type ArrivalStream, streamsOf } from './streams.ts'
import { type ArrivalsContext, type Traffic, trafficOf } from './traffic.ts'

export type { ArrivalsContext } from './traffic.ts'

const HOUR = 3600

/** Which luck the arrivals have: `seed` 0 … 2^53 − 1, `replication` 0 … 2^32 − 1. */
export interface ArrivalsLuck {
  readonly seed: number
  readonly replication: number
}

/** Traffic that cannot be drawn as it is described. */
export class ArrivalsError extends Error {
  override readonly name = 'ArrivalsError'
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  }
}

/**
 * Draws the arrivals of a description within [context.from, context.until), ascending by creation, then id.
 *
 * A Poisson process for each source (and for what each storm adds to it), whose rate goes by week, hour of the week and busyness of the day. For each
 * UTC hour the number of tickets comes from one uniform, the place within the hour and everything else of the n-th of them from
 * uniforms of its own. So a ticket, once there, is the same whatever other sources, storms or hours there are, and more
 * traffic adds tickets to those that there were (K2).
 * @throws ArrivalsError if names are unknown, a plan has no channel or the tickets would be too many
 */
export function drawArrivals(generate: Generate, context: ArrivalsContext, luck: ArrivalsLuck): TicketTable {
  return prepareArrivals(generate, context)(luck)
}

/** Draws the arrivals of a description for any luck, one replication after the other. */
export type ArrivalsDrawer = (luck: ArrivalsLuck) => TicketTable

/**
 * Prepares `drawArrivals`: all that does not hang on luck is found once for all replications of a study.
 * @throws ArrivalsError as `drawArrivals`
 */
export function prepareArrivals(generate: Generate, context: ArrivalsContext): ArrivalsDrawer {
  const problems = arrivalsProblems(generate, context)
  if (problems.length > 0) throw new ArrivalsError(problems)
  const traffic = trafficOf(generate, context)
  const { list: streams, setLuck } = streamsOf(traffic, generate, context)
  const zones = [...new Set(traffic.sources.flatMap(({ zone }) => zone ?? []))]
  const drawHours = createHours(traffic, streams, zones, context)
  const names = {
    streams: streams.map(({ name }) => name),
    zones,
    combined: context.combined ?? [],
    hasRegions: traffic.sources.some(({ region }) => region >= 0)
  }
  return ({ seed, replication }) => {
    setLuck(luckOf(seed, replication))
    return toTable(drawHours(), names)
  }
}

/** Draws all tickets with the luck that the streams have at the time. */
function createHours(
  traffic: Traffic,
  streams: readonly ArrivalStream[],
  zones: readonly string[],
  context: ArrivalsContext
): () => DrawnTickets {
  const firstHour = Math.floor(context.from / HOUR)
  const endHour = Math.ceil(context.until / HOUR)
  const order = createHourOrder((streamA, numberA, streamB, numberB) =>
    compareTexts(idWithin(streams[streamA].name, numberA), idWithin(streams[streamB].name, numberB))
  )
  const drawTimes = createHourTimes(breaksOf(traffic, context, firstHour * HOUR, endHour * HOUR), context)
  const appendHour = createHourTickets(traffic, streams, zones)
  let room = 1024
  return () => {
    let tickets = emptyTickets(room)
    for (let hour = firstHour; hour < endHour; hour++) {
      order.clear()
      for (let stream = 0; stream < streams.length; stream++) drawTimes(order, streams[stream], stream, hour)
      order.sort()
      tickets = withRoom(tickets, order.count())
      appendHour(tickets, order, hour)
    }
    room = Math.ceil(tickets.count * MORE_ROOM)
    return tickets
  }
}

/** Room for tickets as a multiple of how many there were in the replication before. */
const MORE_ROOM = 1.02

/** An id that is compared with others of the same hour only. */
function idWithin(streamName: string, n: number): string {
  return arrivalId(arrivalHourPrefix(streamName, 0), n)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Draws the instants of one stream's tickets in an hour. */
function createHourTimes(
  breaks: Float64Array,
  { from, until }: ArrivalsContext
): (order: HourOrder, stream: ArrivalStream, index: number, hour: number) => void {
  const rates = createHourRates(breaks)
  const key = new Int32Array(2)
  return (order, stream, index, hour) => {
    const hourFrom = hour * HOUR
    if (stream.until <= hourFrom || stream.from >= hourFrom + HOUR) return
    rates.set(hourFrom, stream.rateAt)
    if (rates.expected() === 0) return
    threefry(stream.luck[0], stream.luck[1], hour, 0, key)
    const key0 = key[0]
    const key1 = key[1]
    const count = poissonQuantile(drawUniform(key0, key1, Purpose.arrivalCount, 0), rates.expected())
    for (let n = 0; n < count; n++) {
      const instant = rates.instantAt(drawUniform(key0, key1, Purpose.arrivalGap, n))
      if (instant >= from && instant < until) order.add(instant, instant - hourFrom, index, n)
    }
  }
}

/** Draws what the tickets of an hour are, in their order, and adds them to the columns. */
function createHourTickets(
  traffic: Traffic,
  streams: readonly ArrivalStream[],
  zones: readonly string[]
): (tickets: DrawnTickets, order: HourOrder, hour: number) => void {
  const draws = streams.map(stream =>
    createTicketDraws(traffic, stream, zones.indexOf(traffic.sources[stream.source].zone ?? ''))
  )
  const words = streams.map(createArrivalIdWords)
  const hasBegun = new Uint8Array(streams.length)
  const keys = streams.map(() => new Int32Array(2))

  function beginHour(stream: number, hour: number, text: string): void {
    hasBegun[stream] = 1
    threefry(streams[stream].luck[0], streams[stream].luck[1], hour, 0, keys[stream])
    words[stream].begin(arrivalPrefix(streams[stream].name, text))
  }

  return (tickets, order, hour) => {
    const text = hourText(hour)
    hasBegun.fill(0)
    for (let place = 0; place < order.count(); place++) {
      const stream = order.streamAt(place)
      if (hasBegun[stream] === 0) beginHour(stream, hour, text)
      const n = order.numberAt(place)
      const instant = order.instantAt(place)
      const key = keys[stream]
      if (!draws[stream].draw(tickets, key[0], key[1], n, instant)) continue
      const row = tickets.count++
      tickets.createdAt[row] = instant
      tickets.stream[row] = stream
      tickets.number[row] = n
      words[stream].wordsOf(n, tickets.idLow, tickets.idHigh, row)
    }
  }
}
