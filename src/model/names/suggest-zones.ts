import { editDistance } from './suggest.ts'

/**
 * Zones that someone who typed `typed` may have meant, nearest first, at most `limit`.
 * Case and punctuation do not count, and a bare city stands for its zone. A name qualifies if at most a quarter of what was typed
 * needs to be edited, and no other name is nearer by more than one edit.
 */
export const suggestZones = (typed: string, zones: readonly string[], limit = 3): string[] => {
  const wanted = plain(typed)
  if (wanted === '' || wanted.length > LONGEST_NAME) return []
  const near = zones
    .map(zone => ({ zone, distance: distanceTo(zone, wanted) }))
    .filter(({ distance }) => distance <= wanted.length / 4)
  const nearest = Math.min(...near.map(({ distance }) => distance))
  return near
    .filter(({ distance }) => distance <= nearest + 1)
    .sort((a, b) => a.distance - b.distance || a.zone.length - b.zone.length || (a.zone < b.zone ? -1 : 1))
    .slice(0, limit)
    .map(({ zone }) => zone)
}

const LONGEST_NAME = 80

/** Lower case without punctuation: `new york` and `New_York` read the same. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Whole name or its last part (the city), whichever is nearer; the city costs half an edit more. */
const distanceTo = (zone: string, wanted: string): number => {
  const city = zone.slice(zone.lastIndexOf('/') + 1)
  return Math.min(editDistance(plain(zone), wanted), editDistance(plain(city), wanted) + 0.5)
}
