import { memberName, memberOf } from '../model/member.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Leave } from '../model/shift.ts'
import { parseDate } from '../time/dates.ts'

/** Days off of one person, day numbers in their team’s zone, both counted in. */
export interface DaysOfLeave {
  readonly from: number
  readonly to: number
}

/** The leave of everybody who has some, by the person’s name. */
export const leaveOf = ({ leave = [], teams }: Scenario): Map<string, DaysOfLeave[]> => {
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
  if (person !== undefined) return memberOf(person, teams) === undefined ? [] : [person]
  if (team === undefined) return []
  const head = teams[team].people
  return Array.from({ length: Math.min(people, head) }, (_, i) => memberName(team, head - 1 - i))
}
