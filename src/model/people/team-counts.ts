import type { Staff } from './member.ts'

/** How many people a team has, and how many of them are dealt its skills and its shifts. */
export interface TeamCounts {
  readonly people: number
  readonly dealtSkills: number
  readonly dealtShifts: number
  /** People of classes that take over the skills of the team, dealt within each class. */
  readonly classSkills: number
  /** Those who are not of a class. */
  readonly own: number
}

/** Counts the people of each team at any time: counted, by name, and of classes. Teams that do not exist are left out. */
export const teamCounts = ({ teams, people = [], classes = {} }: Staff): Map<string, TeamCounts> => {
  const counts = new Map(
    Object.entries(teams).map(([name, team]) => {
      const head = team.people
      return [name, { people: head, dealtSkills: head, dealtShifts: head, classSkills: 0, own: head }]
    })
  )
  for (const { team, skills, shift } of people) {
    const count = counts.get(team)
    if (count === undefined) continue
    count.people++
    count.own++
    if (skills === undefined) count.dealtSkills++
    if (shift === undefined) count.dealtShifts++
  }
  for (const { team, people: more, skills, shift } of Object.values(classes)) {
    const count = counts.get(team)
    if (count === undefined) continue
    count.people += more
    if (skills === undefined) count.classSkills += more
    if (shift === undefined) count.dealtShifts += more
  }
  return counts
}
