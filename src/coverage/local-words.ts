import type { Scenario } from '../model/scenario.ts'
import { formatInstant } from '../time/labels.ts'

/** Says who leaves or comes at an instant, on their own clocks. */
export type LocalWords = (word: 'after' | 'before', teams: readonly number[], instant: number) => string

/** At most this many zones of one region are told; more say little more. */
const MOST_ZONES = 2

/** Makes the words `after Asia Pacific (16:00 Asia/Singapore)`: each region whose teams these are, with its local times where its clock is not `clock`. */
export const localWordsOf = (scenario: Scenario, clock: string): LocalWords => {
  const teams = Object.entries(scenario.teams).map(([name, { region, zone }]) => ({ region: region ?? name, zone }))
  return (word, numbers, instant) => {
    const zones = new Map<string, Set<string>>()
    for (const number of numbers) {
      const { region, zone } = teams[number]
      zones.set(region, (zones.get(region) ?? new Set()).add(zone))
    }
    if (zones.size === 0) return ''
    const regions = [...zones].map(([region, own]) => {
      const others = [...own].filter(zone => zone !== clock).slice(0, MOST_ZONES)
      const times = others.map(zone => `${formatInstant(zone, instant, 'time')} ${zone}`)
      return times.length === 0 ? region : `${region} (${times.join(', ')})`
    })
    return `${word} ${regions.join(' and ')}`
  }
}
