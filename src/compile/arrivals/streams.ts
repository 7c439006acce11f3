import type { Generate } from '../../model/demand/demand.ts'
import { idWords, threefry } from '../../num/luck.ts'
import { dayOf } from '../../time/local-days.ts'
import { dayDrawer } from './busyness.ts'
import { type DayBusyness, type RateAt, rateOf } from './rate.ts'
import { addedRate, adds } from './storms.ts'
import type { ArrivalsContext, Traffic } from './traffic.ts'

/** Tickets that come together as one Poisson process: those of a source, or those that a storm adds to it. */
export interface ArrivalStream {
  /** First part of the ids of its tickets. */
  readonly name: string
  readonly source: number
  /** Storm that adds them; −1: the ordinary traffic. */
  readonly storm: number
  readonly rateAt: RateAt
  /** Outside [from, until) there are none. */
  readonly from: number
  readonly until: number
  /** Key of its luck in the present replication, two words; each hour makes its own from it. */
  readonly luck: Int32Array
}

const ARRIVALS_DOMAIN_0 = 0x41525249
const ARRIVALS_DOMAIN_1 = 0x56414c53

/** All streams of the traffic. */
export interface Streams {
  /** Every source, then what each storm adds to it. */
  readonly list: readonly ArrivalStream[]
  /** Gives all streams, and the busyness of all days, the luck of a replication. */
  readonly setLuck: (luck: Uint32Array) => void
}

/** Prepares all streams of the traffic; they have no luck yet. */
export function streamsOf(traffic: Traffic, generate: Generate, context: ArrivalsContext): Streams {
  const busyness = busynessOf(traffic, generate, context)
  const list = traffic.sources.flatMap((source, index) => {
    const rateAt = rateOf(source, traffic, context, busyness?.days)
    const ordinary = { name: source.name, source: index, storm: -1, rateAt, from: -Infinity, until: Infinity }
    const added = traffic.storms.flatMap(({ label, from, until }, storm) => {
      if (!adds(traffic.storms[storm], index)) return []
      const name = source.name === '' ? label : `${source.name}-${label}`
      return [{ name, source: index, storm, rateAt: addedRate(traffic, index, storm, rateAt), from, until }]
    })
    return [ordinary, ...added].map(stream => ({ ...stream, luck: new Int32Array(2) }))
  })
  return {
    list,
    setLuck(luck) {
      busyness?.setLuck(luck)
      for (const stream of list) writeLuck(stream, luck)
    }
  }
}

/** Days whose factors are drawn anew for each replication. */
interface DrawnBusyness {
  readonly days: DayBusyness
  readonly setLuck: (luck: Uint32Array) => void
}

function busynessOf(
  { clock }: Traffic,
  { busyness }: Generate,
  { from, until }: ArrivalsContext
): DrawnBusyness | undefined {
  if (busyness === undefined || busyness.cv === 0) return undefined
  const draw = dayDrawer({ cv: busyness.cv, correlation: busyness.correlation ?? 0 })
  const firstDay = dayOf(clock, from) - 1
  const lastDay = dayOf(clock, until) + 1
  const factors = new Float64Array(lastDay - firstDay + 1)
  return { days: { firstDay, factors }, setLuck: luck => factors.set(draw(luck, firstDay, lastDay)) }
}

function writeLuck({ name, luck: key }: ArrivalStream, luck: Uint32Array): void {
  const [low, high] = idWords(name)
  threefry(luck[0] ^ ARRIVALS_DOMAIN_0, luck[1] ^ ARRIVALS_DOMAIN_1, low, high, key)
}
