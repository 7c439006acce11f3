import type { RateAt } from './rate.ts'
import type { Traffic, TrafficStorm } from './traffic.ts'

/*
 * Storms act one after the other on all traffic there is before them: one with a factor f above 1 adds a stream of its
 * own with f − 1 times that traffic, one below 1 takes each ticket away with chance 1 − f. So the tickets of everything before
 * stay the same tickets, and the sum is again a Poisson process.
 */

/** Rate of the tickets that storm number `storm` adds to a source of this rate. */
export function addedRate(traffic: Traffic, source: number, storm: number, rateAt: RateAt): RateAt {
  const { from, until, factor, skill } = traffic.storms[storm]
  const weights = sharesOf(traffic.sources[source].mix.skill)
  const skills = skill < 0 ? [...weights.keys()] : [skill]
  return instant => {
    if (instant < from || instant >= until) return 0
    let before = 0
    for (const s of skills) before += weights[s] * growthBefore(traffic, source, s, storm, instant)
    return rateAt(instant) * before * (factor - 1)
  }
}

/** Weights of the skills among the tickets that a storm adds at an instant. */
export function addedSkills(traffic: Traffic, source: number, storm: number, instant: number): Float64Array {
  const { skill } = traffic.storms[storm]
  return traffic.sources[source].mix.skill.map((weight, s) =>
    skill < 0 || skill === s ? weight * growthBefore(traffic, source, s, storm, instant) : 0
  )
}

/** Chance that a ticket survives the storms after number `storm` (−1: all of them) that take tickets away. */
export function survival(traffic: Traffic, source: number, skill: number, storm: number, instant: number): number {
  let chance = 1
  for (let later = storm + 1; later < traffic.storms.length; later++) {
    const { factor } = traffic.storms[later]
    if (factor < 1 && isStruck(traffic.storms[later], source, skill, instant)) chance *= factor
  }
  return chance
}

/** By how much all storms together multiply the tickets of a source with one skill at an instant; 1 where there are none. */
export function growth(traffic: Traffic, source: number, skill: number, instant: number): number {
  return growthBefore(traffic, source, skill, traffic.storms.length, instant)
}

/** Tells whether a storm adds tickets to a source. */
export function adds(storm: TrafficStorm, source: number): boolean {
  return storm.factor > 1 && (storm.source < 0 || storm.source === source)
}

function growthBefore(traffic: Traffic, source: number, skill: number, storm: number, instant: number): number {
  let growth = 1
  for (let earlier = 0; earlier < storm; earlier++) {
    if (isStruck(traffic.storms[earlier], source, skill, instant)) growth *= traffic.storms[earlier].factor
  }
  return growth
}

function isStruck(storm: TrafficStorm, source: number, skill: number, instant: number): boolean {
  const isOfIt = (storm.source < 0 || storm.source === source) && (storm.skill < 0 || storm.skill === skill)
  return isOfIt && instant >= storm.from && instant < storm.until
}

/** Weights as shares of their sum. */
export function sharesOf(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / total)
}
