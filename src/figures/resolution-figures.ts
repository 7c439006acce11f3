import type { Result } from '../metrics/schemas/result-schema.ts'
import type { Distribution } from './figure.ts'
import { counted } from './in-words.ts'
import { nameOf, overall } from './read-result.ts'

/** Fields by which resolution times are told apart, and the title of each. */
const FIELDS = ['priority', 'plan', 'region'] as const
export type ResolutionField = (typeof FIELDS)[number]

/** How many tickets were solved within which time, by each field of more than one group; none where an older result does not tell. */
export function resolutionFigures(result: Result): Distribution[] {
  const told = FIELDS.filter(field => resolutionGroups(result, [field]).length > 1)
  return (told.length === 0 ? FIELDS.slice(0, 1) : told).flatMap(field => resolutionBy(result, field))
}

/** Resolution times of all tickets and by one field; none where the result does not tell, or nothing was solved. */
export function resolutionBy(result: Result, field: ResolutionField): Distribution[] {
  const { resolutionTimes } = result
  const all = resolutionGroups(result, [])
  if (resolutionTimes === undefined || all.length === 0) return []
  return [
    {
      kind: 'distribution',
      section: `resolution-by-${field}`,
      title: `Solved within a time, by ${field}`,
      unit: 'seconds',
      bounds: resolutionTimes.boundsSeconds,
      lines: [...all, ...resolutionGroups(result, [field])].map(({ key, shares, low, high }) => ({
        name: nameOf(key),
        shares,
        ...(low.some(value => value !== null) && { low, high })
      })),
      notes: [`Share of the tickets that were solved, from creation to full resolution.${notSolved(result)}`],
      isDetail: true
    }
  ]
}

type Group = NonNullable<Result['resolutionTimes']>['breakDowns'][number]['groups'][number]

/** Groups of which anything was solved. */
function resolutionGroups({ resolutionTimes }: Result, by: readonly string[]): Group[] {
  const down = resolutionTimes?.breakDowns.find(own => own.by.join('\n') === by.join('\n'))
  return (down?.groups ?? []).filter(({ solved }) => (solved.value ?? 0) > 0)
}

/** What a share of the solved leaves out. */
function notSolved(result: Result): string {
  const { open, abandoned, turnedAway } = overall(result).counts
  const left = [
    [open, 'open'],
    [abandoned, 'abandoned'],
    [turnedAway, 'turned away']
  ] as const
  const told = left.flatMap(([count, word]) => (count.value ? [`${counted(count.value, 'ticket')} ${word}`] : []))
  return told.length === 0 ? '' : ` Left out: ${told.join(', ')}.`
}
