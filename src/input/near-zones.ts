import { suggestZones } from '../model/names/suggest-zones.ts'
import { zoneNames } from '../time/zone-offsets.ts'

/** Zones of the time-zone data that may have been meant, nearest first, at most three. */
export const nearZones = (typed: string): string[] => suggestZones(typed, zoneNames())

/** A hint for somebody who named no zone; undefined where none is near. */
export const zoneHint = (typed: string): string | undefined => {
  const near = nearZones(typed)
  return near.length === 0 ? undefined : `did you mean ${near.join(', ')}?`
}
