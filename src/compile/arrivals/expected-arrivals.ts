import type { Generate } from '../../model/demand/demand.ts'
import { breaksOf, rateOf } from './rate.ts'
import { growth, sharesOf } from './storms.ts'
import { type ArrivalsContext, type Traffic, trafficOf } from './traffic.ts'

const HOUR = 3600

/** Number of tickets that come within [from, until), epoch seconds: a count, or an expectation. */
export type ArrivalsWithin = (from: number, until: number) => number

/**
 * Expected arrivals of a description, storms included; busy and quiet days even out. Nothing is drawn.
 *
 * Asked for within [context.from, context.until); the rate is constant between whole hours and the breaks of the traffic.
 */
export const expectedArrivals = (generate: Generate, context: ArrivalsContext): ArrivalsWithin => {
  const traffic = trafficOf(generate, context)
  const rateAt = expectedRate(traffic, context)
  const breaks = breaksOf(traffic, context, context.from, context.until)
  return (from, until) => {
    const hours: number[] = []
    for (let hour = Math.floor(from / HOUR + 1) * HOUR; hour < until; hour += HOUR) hours.push(hour)
    const edges = [...hours, ...breaks.filter(at => at > from && at < until)].sort((a, b) => a - b)
    return [from, ...edges].reduce((sum, at, i) => sum + rateAt(at) * ((edges[i] ?? until) - at), 0)
  }
}

/** Tickets per second of all sources together. */
const expectedRate = (traffic: Traffic, context: ArrivalsContext): ((instant: number) => number) => {
  const sources = traffic.sources.map((source, index) => ({
    index,
    rateAt: rateOf(source, traffic, context, undefined),
    shares: sharesOf(source.mix.skill)
  }))
  return instant =>
    sources.reduce((sum, { index, rateAt, shares }) => {
      const factor = shares.reduce((of, share, skill) => of + share * growth(traffic, index, skill, instant), 0)
      return sum + rateAt(instant) * factor
    }, 0)
}
