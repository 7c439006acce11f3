import type { RegionClock } from '../engine/legend.ts'
import type { Scenario } from '../model/scenario.ts'
import { offsetAt, transitionsBetween } from '../time/zone-offsets.ts'
import type { Span } from './period.ts'

/** The clocks of each region that has teams, in the order of the regions, and what they are ahead of UTC within the counted period. */
export const regionClocksOf = (
  { teams }: Pick<Scenario, 'teams'>,
  regions: readonly string[],
  { epochSeconds, countedUntil }: Pick<Span, 'epochSeconds' | 'countedUntil'>
): RegionClock[] =>
  regions.flatMap(region => {
    const own = Object.entries(teams).filter(([team, { region: of }]) => (of ?? team) === region)
    const zones = [...new Set(own.map(([, { zone }]) => zone))]
    return zones.map(zone => ({ region, zone, offsets: offsetsOf(zone, epochSeconds, countedUntil) }))
  })

const offsetsOf = (zone: string, epochSeconds: number, countedUntil: number): RegionClock['offsets'] => [
  { fromSeconds: 0, minutes: offsetAt(zone, epochSeconds) / 60 },
  ...transitionsBetween(zone, epochSeconds + 1, epochSeconds + countedUntil).map(({ at, after }) => ({
    fromSeconds: at - epochSeconds,
    minutes: after / 60
  }))
]
