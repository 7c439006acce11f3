import type { Generate } from '../../model/demand/demand.ts'
import { idWords, threefry } from '../../num/luck.ts'
import { dayOf } from '../../time/local-days.ts'
import { dayFactors } from './busyness.ts'
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
  /** Key of its luck, two words; each hour makes its own from it. */
  readonly luck: Int32Array
}

const ARRIVALS_DOMAIN_0 = 0x41525249
const ARRIVALS_DOMAIN_1 = 0x56414c53

/** All streams of the traffic: every source, then what each storm adds to it. */
export function streamsOf(
  traffic: Traffic,
  generate: Generate,
  context: ArrivalsContext,
  luck: Uint32Array
): ArrivalStream[] {
  const days = busynessOf(traffic, generate, context, luck)
  return traffic.sources.flatMap((source, index) => {
    const rateAt = rateOf(source, traffic, context, days)
    const ordinary = { name: source.name, source: index, storm: -1, rateAt, from: -Infinity, until: Infinity }
    const added = traffic.storms.flatMap(({ label, from, until }, storm) => {
      if (!adds(traffic.storms[storm], index)) return []
      const name = source.name === '' ? label : `${source.name}-${label}`
      return [{ name, source: index, storm, rateAt: addedRate(traffic, index, storm, rateAt), from, until }]
    })
    return [ordinary, ...added].map(stream => ({ ...stream, luck: streamLuck(luck, stream.name) }))
  })
}

function busynessOf(
  { clock }: Traffic,
  { busyness }: Generate,
  { from, until }: ArrivalsContext,
  luck: Uint32Array
): DayBusyness | undefined {
  if (busyness === undefined || busyness.cv === 0) return undefined
  const firstDay = dayOf(clock, from) - 1
  const correlation = busyness.correlation ?? 0
  return { firstDay, factors: dayFactors({ cv: busyness.cv, correlation }, luck, firstDay, dayOf(clock, until) + 1) }
}

function streamLuck(luck: Uint32Array, name: string): Int32Array {
  const [low, high] = idWords(name)
  const key = new Int32Array(2)
  threefry(luck[0] ^ ARRIVALS_DOMAIN_0, luck[1] ^ ARRIVALS_DOMAIN_1, low, high, key)
  return key
}
