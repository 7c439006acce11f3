import { error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { hintFor, suggest } from '../names/suggest.ts'
import { membersOf, type Staff } from './member.ts'

/** Says what is wrong with the name of a person at `path.person`; nothing where there is none. */
export type PersonCheck = (person: string | undefined, path: Problem['path']) => Problem[]

/** Candidates for a misspelt name; looking through more takes time. */
const MOST_CANDIDATES = 5000

const hintOf = (person: string, { teams, people = [], classes = {} }: Staff): string => {
  const source = person.replace(/ \d+$/, '')
  if (Object.hasOwn(teams, source) && teams[source].people > 0)
    return `the people of team "${source}" are "${source} 1" to "${source} ${teams[source].people}"`
  if (Object.hasOwn(classes, source))
    return `the people of class "${source}" are "${source} 1" to "${source} ${classes[source].people}"`
  const named = people.slice(0, MOST_CANDIDATES).map(({ name }) => name)
  const near = suggest(person, named)
  if (near !== undefined) return `did you mean "${near}"?`
  const sources = [...Object.keys(teams), ...Object.keys(classes)]
  return `people are called by name, or by team or class and number; ${hintFor(source, sources) ?? 'there is no team'}`
}

/** A check of names of people; everybody is listed once, when the first name is looked up. */
export const createPersonCheck = (staff: Staff): PersonCheck => {
  let names: Set<string> | undefined
  return (person, path) => {
    if (person === undefined) return []
    names ??= new Set(membersOf(staff).map(({ name }) => name))
    if (names.has(person)) return []
    return [error('unknown-person', [...path, 'person'], `there is nobody called "${person}"`, hintOf(person, staff))]
  }
}
