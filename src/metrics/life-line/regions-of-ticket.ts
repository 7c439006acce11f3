import { TouchEnd } from '../../engine/observations.ts'
import { regionOfAgent, type TracedRun } from './traced-run.ts'

/** Names of the regions that worked on a ticket, by its row, one after the other; a region that had it twice comes twice. */
export function regionsOfTicket(run: TracedRun, ticket: number): string[] {
  const { touches, tickets } = run.observations
  const regions: string[] = []
  for (let touch = tickets.lastTouch[ticket]; touch >= 0; touch = touches.previous[touch]) {
    if (touches.end[touch] === TouchEnd.handoverGiven) continue
    const region = regionOfAgent(run, touches.agent[touch])
    if (regions.at(-1) !== region) regions.push(region)
  }
  return regions.reverse()
}
