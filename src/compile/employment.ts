import type { Leaver } from '../model/careers/careers.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { parseDate } from '../time/dates.ts'
import type { DealtPerson } from './deal-people.ts'
import type { Person } from './person.ts'

/** Adds to everybody when they are hired and when they leave (P3). */
export const withEmployment = (
  scenario: Scenario,
  names: ScenarioNames,
  people: readonly DealtPerson[]
): readonly DealtPerson[] => {
  const leaving = leavingDays(scenario, names, people)
  return people.map((person, row) => {
    const hired = hiringDay(scenario, person)
    const gone = earlier(statedEnd(scenario, person), leaving.get(row))
    if (hired === undefined && gone === undefined) return person
    return { ...person, ...(hired === undefined ? {} : { hired }), ...(gone === undefined ? {} : { gone }) }
  })
}

const hiringDay = ({ people = [], classes = {} }: Scenario, { member }: DealtPerson): number | undefined => {
  const { from } =
    member.from === 'people' ? people[member.index] : member.from === 'class' ? classes[member.source] : {}
  return from === undefined ? undefined : parseDate(from)
}

const statedEnd = ({ people = [] }: Scenario, { member }: DealtPerson): number | undefined => {
  const until = member.from === 'people' ? people[member.index].until : undefined
  return until === undefined ? undefined : parseDate(until) + 1
}

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b)

/** First day without each person who leaves: those who are named first, then by date the last of those that a team only counts. */
const leavingDays = (
  { leavers = [] }: Scenario,
  names: ScenarioNames,
  people: readonly DealtPerson[]
): Map<number, number> => {
  const days = new Map<number, number>()
  if (leavers.length === 0) return days
  const rowOf = new Map(people.map(({ name }, row) => [name, row]))
  for (const { person, on } of leavers) {
    const row = person === undefined ? undefined : rowOf.get(person)
    if (row !== undefined) days.set(row, Math.min(days.get(row) ?? Number.POSITIVE_INFINITY, parseDate(on)))
  }
  for (const entry of byDate(leavers))
    for (const row of lastOf(entry, names, people, days)) days.set(row, parseDate(entry.on))
  return days
}

const byDate = (leavers: readonly Leaver[]): Leaver[] => [...leavers].sort((a, b) => parseDate(a.on) - parseDate(b.on))

const lastOf = (
  { team, people: count = 0 }: Leaver,
  names: ScenarioNames,
  people: readonly DealtPerson[],
  leaving: ReadonlyMap<number, number>
): number[] => {
  if (team === undefined) return []
  const number = names.teams.indexOf(team)
  const rows = [...people.keys()].filter(
    row => people[row].team === number && people[row].member.from === 'team' && !leaving.has(row)
  )
  return rows.slice(-count)
}

/** Whether somebody works in the team on a day. */
export const isThere = ({ hired, gone }: Person, day: number): boolean =>
  (hired === undefined || hired <= day) && (gone === undefined || day < gone)
