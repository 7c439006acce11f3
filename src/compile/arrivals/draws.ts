import { drawUniform, Purpose } from '../../num/luck.ts'
import type { DrawnTickets } from './drawn.ts'
import { cumulativeOf, indexAt, onlyIndex } from './mix.ts'
import { addedSkills, survival } from './storms.ts'
import type { ArrivalStream } from './streams.ts'
import type { Traffic } from './traffic.ts'

/** Draws what the tickets of one stream are. */
export interface TicketDraws {
  /**
   * Draws plan, channel, priority and skill of the n-th ticket of an hour into the row after the last; the two words are the hour's key.
   * False where a storm takes the ticket away; then the row stays free.
   */
  draw(tickets: DrawnTickets, key0: number, key1: number, n: number, instant: number): boolean
}

/** Makes the draws of a stream: each from a uniform of its own, so that none changes another. */
export function createTicketDraws(traffic: Traffic, stream: ArrivalStream, zone: number): TicketDraws {
  const { mix, region } = traffic.sources[stream.source]
  const { plan: plans, channelOfPlan, priority } = traffic.storms[stream.storm]?.mixes?.[stream.source] ?? mix
  const drawPlan = createDraw(plans, Purpose.plan)
  const drawChannel = channelOfPlan.map(weights => createDraw(weights, Purpose.channel))
  const drawPriority = createDraw(priority, Purpose.priority)
  const drawOrdinarySkill = createDraw(mix.skill, Purpose.skill)
  const mayBeTakenAway = traffic.storms.some(({ factor }, storm) => factor < 1 && storm > stream.storm)

  function drawSkill(key0: number, key1: number, n: number, instant: number): number {
    if (stream.storm < 0) return drawOrdinarySkill(key0, key1, n)
    const weights = addedSkills(traffic, stream.source, stream.storm, instant)
    return indexAt(cumulativeOf(weights), drawUniform(key0, key1, Purpose.skill, n))
  }

  function draw(tickets: DrawnTickets, key0: number, key1: number, n: number, instant: number): boolean {
    const skill = drawSkill(key0, key1, n, instant)
    if (mayBeTakenAway) {
      const chance = survival(traffic, stream.source, skill, stream.storm, instant)
      if (chance < 1 && drawUniform(key0, key1, Purpose.storm, n) >= chance) return false
    }
    const row = tickets.count
    const plan = drawPlan(key0, key1, n)
    tickets.plan[row] = plan
    tickets.channel[row] = drawChannel[plan](key0, key1, n)
    tickets.priority[row] = drawPriority(key0, key1, n)
    tickets.skill[row] = skill
    tickets.zone[row] = zone
    tickets.region[row] = region
    return true
  }

  return { draw }
}

/** Draws an index by its weights; where only one has a weight there is nothing to draw. */
function createDraw(weights: Float64Array, purpose: number): (key0: number, key1: number, n: number) => number {
  const only = onlyIndex(weights)
  if (only >= 0) return () => only
  const cumulative = cumulativeOf(weights)
  return (key0, key1, n) => indexAt(cumulative, drawUniform(key0, key1, purpose, n))
}
