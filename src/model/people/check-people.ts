import { atKey, error, listed, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { demandedSkills } from '../demand/demanded-skills.ts'
import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'
import { heldSkills } from './held-skills.ts'
import type { Team } from './people.ts'
import { type TeamCounts, teamCounts } from './team-counts.ts'

const MOST_NAMED = 4

const countProblems = (name: string, team: Team, { dealtSkills }: TeamCounts): Problem[] =>
  Object.entries(team.skills).flatMap(([skill, { people }]) =>
    'count' in people && people.count > dealtSkills
      ? [
          error(
            'too-many-skilled',
            ['teams', name, 'skills', skill, 'people'],
            `${people.count} people of team "${name}" have the skill "${skill}", but the team has ${dealtSkills}`,
            'a team cannot have more skilled people than people'
          )
        ]
      : []
  )

const dealProblems = (name: string, { people, headCounts }: Team): Problem[] => {
  const counts = Object.entries(headCounts ?? {})
  const sum = counts.reduce((total, [, count]) => total + count, 0)
  if (headCounts === undefined || sum === people) return []
  const parts = counts.slice(0, MOST_NAMED).map(([shift, count]) => `${count} ${shift}`)
  if (counts.length > MOST_NAMED) parts.push('…')
  return [
    error(
      'head-counts',
      ['teams', name, 'people'],
      `team "${name}" has ${people} people, but the head counts of its shifts add up to ${sum} (${parts.join(' + ')})`,
      `change \`teams.${name}.shift\` so that they add up to ${people}, or take \`people\` out`
    )
  ]
}

const emptyProblem = (name: string, { isCounted }: Team): Problem => {
  const path = ['teams', name, 'people']
  if (isCounted) return warning('empty-team', path, `team "${name}" has nobody in it`)
  const hint = 'give it a number such as `8`, name its people under `people`, or let a class of `classes` join it'
  return error('missing-key', path, `\`teams.${name}\` needs \`people\``, hint)
}

const teamProblems = (name: string, team: Team, counts: TeamCounts): Problem[] => {
  const problems = [...countProblems(name, team, counts), ...dealProblems(name, team)]
  if (counts.people === 0) problems.push(emptyProblem(name, team))
  else if (counts.dealtShifts > 0 && new Set(team.shift).size > counts.dealtShifts)
    problems.push(
      warning(
        'shift-without-people',
        ['teams', name, 'shift'],
        `team "${name}" has more shifts than people, so some stay empty`
      )
    )
  if (Object.keys(team.skills).length === 0 && (counts.dealtSkills + counts.classSkills > 0 || counts.people === 0))
    problems.push(
      warning(
        'unskilled-team',
        ['teams', name, 'skills'],
        `team "${name}" has no skills`,
        'nobody in it can take a ticket as an expert'
      )
    )
  return problems
}

/** True where the routing lets people take tickets without having the skill (P2, R2). */
const canOthersTakeIt = ({ routing }: Scenario): boolean =>
  routing?.generalists !== undefined ||
  (routing?.eligibility ?? (routing?.policy === 'swarm' ? 'anyone' : 'skilled')) === 'anyone'

const skillProblems = (scenario: Scenario): Problem[] => {
  const held = heldSkills(scenario)
  const { skills: demanded, isCertain } = demandedSkills(scenario)
  return scenarioNames(scenario).skills.flatMap(skill => {
    const path = ['skills', skill]
    if (demanded.has(skill) && !held.has(skill)) {
      const report = isCertain && !canOthersTakeIt(scenario) ? error : warning
      return [
        atKey(
          report(
            'skill-of-nobody',
            path,
            `nobody has the skill "${skill}", so its tickets would wait for ever`,
            'give it to a team, or allow `generalists` in `routing`'
          )
        )
      ]
    }
    return isCertain && held.has(skill) && !demanded.has(skill)
      ? [
          atKey(
            warning(
              'skill-without-demand',
              path,
              `no ticket needs the skill "${skill}"`,
              'give it a weight in a mix, or take it out'
            )
          )
        ]
      : []
  })
}

const NOBODY: TeamCounts = { people: 0, dealtSkills: 0, dealtShifts: 0, classSkills: 0, own: 0 }

/** Teams without people or with too many skilled ones, skills that nobody has or nobody needs. */
export const checkPeople = (scenario: Scenario): Problem[] => {
  const teams = Object.entries(scenario.teams)
  const counts = teamCounts(scenario)
  const countsOf = (name: string): TeamCounts => counts.get(name) ?? NOBODY
  const problems = teams.flatMap(([name, team]) => teamProblems(name, team, countsOf(name)))
  const isEmpty = teams.every(([name]) => countsOf(name).people === 0)
  if (isEmpty && teams.some(([, { isCounted }]) => isCounted))
    return [
      error(
        'nobody',
        ['teams'],
        `there is nobody to work${teams.length > 1 ? ` in ${listed(teams.map(([name]) => name))}` : ''}`,
        'give a team `people: 8`'
      ),
      ...problems
    ]
  if (Object.keys(scenario.skills).length === 0)
    return [
      error('no-skill', ['skills'], 'there is no skill', 'every ticket needs one: `skills: {any: {effort: 20 min}}`')
    ]
  return [...problems, ...skillProblems(scenario)]
}
