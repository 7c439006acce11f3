import { DISTRIBUTION_FAMILIES } from '../model/distribution.ts'
import { isNull, type Located, type LocatedEntry, type LocatedMap } from './located.ts'

const families: ReadonlySet<string> = new Set(DISTRIBUTION_FAMILIES)

/** A map that names one distribution is one value: a variant that names another replaces it. */
const isDistribution = ({ entries }: LocatedMap): boolean =>
  entries.size === 1 && [...entries.keys()].every(key => families.has(key))

const isOtherDistribution = (base: LocatedMap, variant: LocatedMap): boolean =>
  isDistribution(base) && isDistribution(variant) && ![...variant.entries.keys()].some(key => base.entries.has(key))

/**
 * A scenario with the values of a variant laid over it: maps are merged key by key, everything else is replaced, and
 * `null` removes a key.
 */
export const mergeLocated = (base: Located, variant: Located): Located => {
  if (base.kind !== 'map' || variant.kind !== 'map' || isOtherDistribution(base, variant)) return variant
  const entries = new Map<string, LocatedEntry>(base.entries)
  for (const [key, entry] of variant.entries) {
    const below = base.entries.get(key)
    if (isNull(entry.value)) entries.delete(key)
    else if (below) entries.set(key, { key: entry.key, value: mergeLocated(below.value, entry.value) })
    else entries.set(key, entry)
  }
  return { kind: 'map', entries, span: variant.span }
}
