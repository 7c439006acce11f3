import type { Scenario } from '../model/scenario.ts'
import type { Meeting } from '../model/shifts/shift.ts'
import { parseDate } from '../time/dates.ts'
import type { Interval } from '../time/intervals.ts'
import { expandShift } from '../time/shift-times.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** Names of the meetings that somebody of a team attends who is dealt a shift as number `turn` (from 0) of the team. */
export const attendedMeetings = ({ meetings = {}, teams }: Scenario, teamName: string, turn: number): string[] => {
  const { region = teamName } = teams[teamName]
  return Object.entries(meetings).flatMap(([name, meeting]) =>
    isMeantBy(meeting, teamName, region) && turn < (meeting.people ?? Number.POSITIVE_INFINITY) ? [name] : []
  )
}

/** Times of meetings of a team that overlap [from, to) (epoch seconds), in order of their start; they may overlap. */
export const meetingTimes = (
  { meetings = {}, teams }: Scenario,
  teamName: string,
  names: readonly string[],
  from: number,
  to: number
): Interval[] => {
  const { zone } = teams[teamName]
  return names
    .map(name => meetings[name])
    .flatMap(({ clock = zone, at, length, days = EVERY_DAY, ...dates }) => {
      const rule = { clock, start: at, lengthSeconds: length, days, keep: 'length' as const }
      return expandShift({ ...rule, ...numbered(dates) }, from, to)
    })
    .sort((a, b) => a.startsAt - b.startsAt)
}

/** Tells whether a meeting is one of a team. */
export const isMeantBy = ({ teams, regions }: Meeting, team: string, region: string): boolean =>
  teams?.includes(team) ?? regions?.includes(region) ?? true

const numbered = ({ from, until }: Pick<Meeting, 'from' | 'until'>): { from?: number; until?: number } => ({
  ...(from === undefined ? {} : { from: parseDate(from) }),
  ...(until === undefined ? {} : { until: parseDate(until) })
})
