import type { TracedRun } from '../life-line/traced-run.ts'
import type { LocalClock } from './local-clock.ts'

/** Clocks of each region’s teams among these, that of most people first; that of the report where a region has no team. */
export function regionClocksOf({ legend, program }: TracedRun, clocks: readonly LocalClock[]): LocalClock[][] {
  const ofZone = (zone: string) => clocks.filter(clock => clock.zone === zone)
  return legend.regions.map((_, region) => {
    const people = new Map<string, number>()
    for (const group of program.agents.group) {
      const team = legend.groupTeam[group]
      const zone = legend.teamZone[team]
      if (legend.teamRegion[team] === region) people.set(zone, (people.get(zone) ?? 0) + 1)
    }
    const zones = [...people].sort((a, b) => b[1] - a[1]).map(([zone]) => zone)
    return (zones.length === 0 ? [legend.reportZone] : zones).flatMap(ofZone)
  })
}
