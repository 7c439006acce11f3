import { memberName } from '../model/people/member.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Leave } from '../model/shifts/shift.ts'
import { parseDate } from '../time/dates.ts'
import type { Person } from './person.ts'

/** Days on which one person does not work, day numbers by their own clock, both counted in. */
export interface DaysOfLeave {
  readonly from: number
  readonly to: number
}

/** The leave of everybody who has some, by the person’s name. */
const statedLeave = ({ leave = [], teams }: Scenario): Map<string, DaysOfLeave[]> => {
  const byPerson = new Map<string, DaysOfLeave[]>()
  for (const entry of leave) {
    const days = { from: parseDate(entry.from), to: parseDate(entry.to) }
    for (const person of peopleOnLeave(entry, teams)) {
      const known = byPerson.get(person)
      if (known === undefined) byPerson.set(person, [days])
      else known.push(days)
    }
  }
  return byPerson
}

const peopleOnLeave = ({ person, team, people = 0 }: Leave, teams: Scenario['teams']): string[] => {
  if (person !== undefined) return [person]
  if (team === undefined) return []
  const head = teams[team].people
  return Array.from({ length: Math.min(people, head) }, (_, i) => memberName(team, head - 1 - i))
}

/** Days before somebody is hired and after they have left. */
const daysBeside = ({ hired, gone }: Person): DaysOfLeave[] => [
  ...(hired === undefined ? [] : [{ from: Number.NEGATIVE_INFINITY, to: hired - 1 }]),
  ...(gone === undefined ? [] : [{ from: gone, to: Number.POSITIVE_INFINITY }])
]

/** The days on which each person does not work: leave, and all days before they come and after they have left. Those without leave who come and go alike share one list. */
export const leaveOf = (scenario: Scenario, people: readonly Person[]): (readonly DaysOfLeave[] | undefined)[] => {
  const stated = statedLeave(scenario)
  const shared = new Map<string, readonly DaysOfLeave[]>()
  return people.map(person => {
    const own = stated.get(person.name)
    if (person.hired === undefined && person.gone === undefined) return own
    if (own !== undefined) return [...own, ...daysBeside(person)]
    const key = `${person.hired}|${person.gone}`
    const days = shared.get(key) ?? daysBeside(person)
    shared.set(key, days)
    return days
  })
}
