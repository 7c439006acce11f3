import { atKey, error, listed, warning } from './check-report.ts'
import { demandedSkills } from './demanded-skills.ts'
import { scenarioNames } from './names.ts'
import type { Team, TeamSkill } from './people.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

const MOST_NAMED = 4

/** People of a team that have a skill, at least; a share of a small team may round to nobody. */
const holders = (team: Team, { people }: TeamSkill): number =>
  'count' in people ? people.count : people.share * team.people

const countProblems = (name: string, team: Team): Problem[] =>
  Object.entries(team.skills).flatMap(([skill, { people }]) =>
    'count' in people && people.count > team.people
      ? [
          error(
            'too-many-skilled',
            ['teams', name, 'skills', skill, 'people'],
            `${people.count} people of team "${name}" have the skill "${skill}", but the team has ${team.people}`,
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

const teamProblems = (name: string, team: Team): Problem[] => {
  const problems = [...countProblems(name, team), ...dealProblems(name, team)]
  if (team.people === 0)
    problems.push(warning('empty-team', ['teams', name, 'people'], `team "${name}" has nobody in it`))
  else if (new Set(team.shift).size > team.people)
    problems.push(
      warning(
        'shift-without-people',
        ['teams', name, 'shift'],
        `team "${name}" has more shifts than people, so some stay empty`
      )
    )
  if (Object.keys(team.skills).length === 0)
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

const heldSkills = (teams: Scenario['teams']): Set<string> =>
  new Set(
    Object.values(teams).flatMap(team =>
      Object.entries(team.skills).flatMap(([skill, how]) => (holders(team, how) > 0 ? [skill] : []))
    )
  )

/** True where the routing lets people take tickets without having the skill (P2, R2). */
const canOthersTakeIt = ({ routing }: Scenario): boolean =>
  routing?.generalists !== undefined ||
  (routing?.eligibility ?? (routing?.policy === 'swarm' ? 'anyone' : 'skilled')) === 'anyone'

const skillProblems = (scenario: Scenario): Problem[] => {
  const held = heldSkills(scenario.teams)
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

/** Teams without people or with too many skilled ones, skills that nobody has or nobody needs. */
export const checkPeople = (scenario: Scenario): Problem[] => {
  const teams = Object.entries(scenario.teams)
  const problems = teams.flatMap(([name, team]) => teamProblems(name, team))
  if (teams.every(([, team]) => team.people === 0))
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
