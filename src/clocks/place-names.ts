import type { Scenario } from '../model/scenario.ts'
import { regionOfTeams } from './regions.ts'

/** Where a team sits, in words: its site, or its name. */
export const placeOfTeam = (scenario: Scenario, team: number): string => {
  const [name, { site }] = Object.entries(scenario.teams)[team]
  return site ?? name
}

/** Place whose clock a zone is: the first team in it, or the city in its name. */
export const placeOfZone = (scenario: Scenario, zone: string): string => {
  const team = Object.values(scenario.teams).findIndex(own => own.zone === zone)
  return team < 0 ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : placeOfTeam(scenario, team)
}

/**
 * Zones in words: a region where all its zones that ever change are among them, else places.
 *
 * @param changing all zones whose clocks change in the year
 */
export const zonesInWords = (scenario: Scenario, zones: readonly string[], changing: readonly string[]): string[] => {
  const regions = regionOfTeams(scenario)
  const teamZones = Object.values(scenario.teams).map(({ zone }) => zone)
  const words = zones.flatMap(zone => {
    const own = [...new Set(regions.filter((_, team) => teamZones[team] === zone))]
    const whole = own.filter(region =>
      teamZones.every((other, team) => regions[team] !== region || !changing.includes(other) || zones.includes(other))
    )
    return whole.length > 0 ? whole : [placeOfZone(scenario, zone)]
  })
  return [...new Set(words)]
}
