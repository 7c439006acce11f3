import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
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

/** What people pass on spares time of taking over, so there must be some. */
const contextProblems = (name: string, { handover }: Meeting, { costs }: Scenario): Problem[] =>
  handover === undefined || costs?.handoverTaken !== undefined
    ? []
    : [
        warning(
          'context-without-cost',
          ['meetings', name, 'handover'],
          'taking over takes no time, so there is nothing that a hand-over meeting could spare',
          'write `costs: {handoverTaken: 10 min}`, say'
        )
      ]

/** Meetings that say too much or cannot take place, or pass on what nobody needs. */
export const checkMeetings = (scenario: Scenario): Problem[] =>
  Object.entries(scenario.meetings ?? {}).flatMap(([name, meeting]) => [
    ...meetingProblems(name, meeting),
    ...contextProblems(name, meeting, scenario)
  ])
