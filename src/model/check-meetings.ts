import { error } from './check-report.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'
import type { Meeting } from './shift.ts'

const DAY = 86_400

const meetingProblems = (name: string, { teams, regions, at, from, until }: Meeting): Problem[] => {
  const path = ['meetings', name]
  const problems: Problem[] = []
  if (teams !== undefined && regions !== undefined)
    problems.push(
      error(
        'meeting-overstated',
        [...path, 'regions'],
        `meeting "${name}" has both \`teams\` and \`regions\``,
        'keep one of the two'
      )
    )
  if (at === DAY)
    problems.push(
      error(
        'meeting-start',
        [...path, 'at'],
        `meeting "${name}" cannot start at 24:00`,
        'write `00:00` and the days on which it starts'
      )
    )
  if (from !== undefined && until !== undefined && until < from)
    problems.push(
      error(
        'dates-reversed',
        [...path, 'until'],
        `meeting "${name}" ends before its first day`,
        'exchange `from` and `until`'
      )
    )
  return problems
}

/** Meetings that say too much or cannot take place. */
export const checkMeetings = ({ meetings = {} }: Scenario): Problem[] =>
  Object.entries(meetings).flatMap(([name, meeting]) => meetingProblems(name, meeting))
