import { visibleText } from '../../input/visible-text.ts'
import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import { UserError } from '../user-error.ts'
import { pairStored } from './pair-stored.ts'
import type { StoredWork } from './read-stored.ts'

/** What stored files come to together: one of its kind, or several results compared with the first. */
export type StoredStudy =
  | Exclude<StoredWork, { readonly kind: 'comparison' }>
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly results: readonly Result[] }

/**
 * Puts stored files together: several results are compared, in pairs where they share their luck.
 * @throws UserError where several are not all results, or cannot be compared
 */
export const storedStudy = (stored: readonly StoredWork[]): StoredStudy => {
  const [first, ...others] = stored
  const alone = stored.find(({ kind }) => kind !== 'result')
  if (alone !== undefined && others.length > 0)
    throw new UserError(
      `${visibleText(alone.file)} is a ${alone.kind} already; name it alone, or results beside each other.`
    )
  if (first.kind === 'comparison') return { kind: 'comparison', comparison: first.comparison, results: [] }
  if (others.length === 0) return first
  const results = stored.flatMap(one => (one.kind === 'result' ? [one] : []))
  return { kind: 'comparison', comparison: pairStored(results), results: results.map(({ result }) => result) }
}
