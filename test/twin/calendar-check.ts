import { CalendarChange, type Program } from '../../src/engine/program.ts'
import { isWithin, numbers } from './bounds.ts'
import { CHANGE_ORDER } from './build-calendar.ts'

const { leaves, arrives, pauseBegins, pauseEnds } = CalendarChange

/** After which changes of the same person each `CalendarChange` may come. */
const MAY_FOLLOW: readonly (readonly number[])[] = [[arrives, pauseEnds], [leaves], [arrives, pauseEnds], [pauseBegins]]

/** What is wrong with people's comings and goings. */
export const calendarProblems = ({ calendar, agents, startAt }: Program): string[] => {
  const lastAt = new Map<number, number>()
  const latest = new Map<number, number>()
  return numbers(calendar.count).flatMap(row => {
    const agent = calendar.agent[row]
    const change = calendar.change[row]
    const isTouching = calendar.at[row] <= (lastAt.get(agent) ?? -Infinity)
    const isAlternating = MAY_FOLLOW[change]?.includes(latest.get(agent) ?? leaves) ?? false
    lastAt.set(agent, calendar.at[row])
    latest.set(agent, change)
    return [
      ...(row > 0 && orderOf(calendar, row - 1) > orderOf(calendar, row)
        ? [`calendar row ${row} is out of order`]
        : []),
      ...(calendar.at[row] >= startAt ? [] : [`calendar row ${row} lies before the start`]),
      ...(isWithin(agent, agents.count) ? [] : [`calendar row ${row} is about agent ${agent}`]),
      ...(isTouching || !isAlternating ? [`agent ${agent} has intervals that touch`] : [])
    ]
  })
}

/** One number to sort by: instant, leaving first, person; for instants and rows of tests only. */
const orderOf = (calendar: Program['calendar'], row: number): number =>
  calendar.at[row] * 1e4 + CHANGE_ORDER[calendar.change[row]] * 1e3 + calendar.agent[row]

/** What is wrong with the changes of people's groups; nobody may lose a skill in which something may wait for them. */
export const careerProblems = ({ careers, agents, groups }: Program): string[] => {
  if (!careers) return []
  const now = Array.from(agents.group)
  return numbers(careers.count).flatMap(row => {
    const { [row]: agent } = careers.agent
    const { [row]: group } = careers.group
    const [before] = now.splice(agent, 1, group)
    const isSorted = row === 0 || placeOf(careers, row - 1) < placeOf(careers, row)
    return [
      ...(isSorted ? [] : [`career row ${row} is out of order`]),
      ...(isWithin(agent, agents.count) ? [] : [`career row ${row} is about agent ${agent}`]),
      ...(isWithin(group, groups.count, -1) ? [] : [`career row ${row} is of group ${group}`]),
      ...(before < 0 ? [`agent ${agent} is back in career row ${row}`] : lossProblems(groups, before, group))
    ]
  })
}

const lossProblems = (groups: Program['groups'], before: number, after: number): string[] =>
  numbers(after < 0 ? 0 : groups.skills).flatMap(skill =>
    groups.proficiency[before * groups.skills + skill] > 0 && groups.proficiency[after * groups.skills + skill] === 0
      ? [`who goes from group ${before} to ${after} loses skill ${skill}`]
      : []
  )

/** One number to sort by: instant, person. */
const placeOf = ({ at, agent }: NonNullable<Program['careers']>, row: number): number => at[row] * 1e4 + agent[row]

/** What is wrong with the open hours of the clocks. */
export const clockProblems = ({ clocks }: Program): string[] =>
  clocks.flatMap((clock, c) =>
    numbers(clock.opensAt.length).flatMap(i =>
      clock.opensAt[i] < clock.closesAt[i] && (i === 0 || clock.closesAt[i - 1] < clock.opensAt[i])
        ? []
        : [`interval ${i} of clock ${c} is not after the one before`]
    )
  )
