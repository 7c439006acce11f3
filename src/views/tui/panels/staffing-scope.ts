import { staffCell, staffRegions, staffSkills } from '../../../figures/panels/staff-cells.ts'
import type { CellResult, Result } from '../../../metrics/schemas/result-schema.ts'
import { remembered } from './remembered.ts'

/** Whose people are looked at. */
export interface StaffScope {
  readonly name: string
  readonly region: string | null
  readonly skill: string | null
  /** Undefined: nobody there ever has anything to do with it. */
  readonly cell: CellResult | undefined
}

/** Everybody, each region and each skill: the views of the panel. */
export const staffScopes = remembered((result: Result): readonly StaffScope[] => {
  const skills = staffSkills(result)
  return [
    scopeOf(result, null, null),
    ...staffRegions(result).map(region => scopeOf(result, region, null)),
    // A single skill is everybody again.
    ...(skills.length > 1 ? skills.map(skill => scopeOf(result, null, skill)) : [])
  ]
})

/** The same, and every skill in every region. */
export const allStaffScopes = remembered((result: Result): readonly StaffScope[] => {
  const skills = staffSkills(result)
  const regions = staffRegions(result)
  const both = skills.flatMap(skill => regions.map(region => scopeOf(result, region, skill)))
  return [...staffScopes(result), ...(skills.length > 1 && regions.length > 1 ? both : [])]
})

/** Names of the views. */
export const scopeNames = remembered((result: Result): readonly string[] => staffScopes(result).map(({ name }) => name))

/** What is looked at: what has the filter for its name, or else the first whose name holds every word of it; the view where there is no filter or nothing holds it. */
export const chosenScope = (result: Result, view: number, filter: string): StaffScope => {
  const words = wordsOf(filter)
  const all = words.length === 0 ? [] : allStaffScopes(result)
  const named = filter.trim().toLowerCase()
  const found = all.find(({ name }) => name.toLowerCase() === named) ?? all.find(scope => holds(scope, words))
  const scopes = staffScopes(result)
  return found ?? scopes[Math.min(view, scopes.length - 1)]
}

/** What holds every word of a filter, or everything where there is none. */
export const scopesHolding = (result: Result, filter: string): readonly StaffScope[] => {
  const words = wordsOf(filter)
  return allStaffScopes(result).filter(scope => holds(scope, words))
}

const wordsOf = (filter: string): string[] =>
  filter
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(word => word !== '')

const holds = ({ name }: StaffScope, words: readonly string[]): boolean => {
  const lower = name.toLowerCase()
  return words.every(word => lower.includes(word))
}

const scopeOf = (result: Result, region: string | null, skill: string | null): StaffScope => ({
  name: [skill, region].filter(part => part !== null).join(', ') || 'everybody',
  region,
  skill,
  cell: staffCell(result, region, skill)
})
