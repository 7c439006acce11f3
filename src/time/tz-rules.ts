import { ZoneRulesProvider } from '@js-joda/core'
import '@js-joda/timezone'

/** Gives the offset of one zone at an instant: epoch seconds → seconds east of UTC. */
export type OffsetRule = (epochSeconds: number) => number

const SYSTEM_ZONE = 'SYSTEM'

/** Names of all zones and their links in the tz data, sorted; `SYSTEM` is left out, since a scenario must mean the same on every machine. */
export const ruleZones: () => readonly string[] = once(() =>
  ZoneRulesProvider.getAvailableZoneIds()
    .filter(zone => zone !== SYSTEM_ZONE)
    .sort()
)

const ruleZoneSet = once(() => new Set(ruleZones()))

/** Tells whether the tz data has a zone of exactly this name. */
export function hasRule(zone: string): boolean {
  return ruleZoneSet().has(zone)
}

/**
 * The judge: what js-joda says about one zone. Everything else in this folder is arithmetic on its answers,
 * so two parts of the product cannot disagree about an offset. The zone must exist (`hasRule`).
 */
export function offsetRule(zone: string): OffsetRule {
  const rules = ZoneRulesProvider.getRules(zone)
  return epochSeconds => rules.offsetOfEpochMilli(epochSeconds * 1000).totalSeconds()
}

/** Release of the tz data that the judge reads, such as `2026a`. */
export function ruleRelease(): string {
  const provider: object = ZoneRulesProvider
  if (!hasTzdbData(provider)) throw new Error('js-joda has no time-zone data loaded')
  return provider.getTzdbData().version
}

/** The plugged-in provider has this method; the published types leave it out. */
function hasTzdbData(provider: object): provider is { getTzdbData(): { version: string } } {
  return 'getTzdbData' in provider
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
