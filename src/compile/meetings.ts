import type { Scenario } from '../model/scenario.ts'
import type { Meeting } from '../model/shift.ts'
import { parseDate } from '../time/dates.ts'
import type { Interval } from '../time/intervals.ts'
import { expandShift } from '../time/shift-times.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** All meetings of a team that overlap [from, to) (epoch seconds), in order of their start; they may overlap. */
export const meetingsOf = (
  { meetings = {}, teams }: Scenario,
  teamName: string,
  from: number,
  to: number
): Interval[] => {
  const { zone, region = teamName } = teams[teamName]
  return Object.values(meetings)
    .filter(meeting => isMeantBy(meeting, teamName, region))
    .flatMap(({ clock = zone, at, length, days = EVERY_DAY, ...dates }) => {
      const rule = { clock, start: at, lengthSeconds: length, days, keep: 'length' as const }
      return expandShift({ ...rule, ...numbered(dates) }, from, to)
    })
    .sort((a, b) => a.startsAt - b.startsAt)
}

const isMeantBy = ({ teams, regions }: Meeting, team: string, region: string): boolean =>
  teams?.includes(team) ?? regions?.includes(region) ?? true

const numbered = ({ from, until }: Pick<Meeting, 'from' | 'until'>): { from?: number; until?: number } => ({
  ...(from === undefined ? {} : { from: parseDate(from) }),
  ...(until === undefined ? {} : { until: parseDate(until) })
})
