import type { Scenario } from '../scenario.ts'
import type { TeamSkill } from './people.ts'
import { teamCounts } from './team-counts.ts'

/** The skills that somebody has at any time, each with the best proficiency that anybody reaches in it. */
export const heldSkills = (scenario: Scenario): Map<string, number> => {
  const best = new Map<string, number>()
  const note = (skill: string, proficiency: number): void => {
    if (proficiency > (best.get(skill) ?? 0)) best.set(skill, proficiency)
  }
  const noteDealt = (skills: Readonly<Record<string, TeamSkill>>, people: number): void => {
    for (const [skill, how] of Object.entries(skills)) if (holders(people, how) > 0) note(skill, how.proficiency)
  }
  const { teams, people = [], classes = {}, trainings = [] } = scenario
  const counts = teamCounts(scenario)
  for (const [name, team] of Object.entries(teams)) noteDealt(team.skills, counts.get(name)?.dealtSkills ?? 0)
  for (const { skills = {} } of people) for (const [skill, how] of Object.entries(skills)) note(skill, how)
  for (const { team, skills = teams[team]?.skills ?? {}, people: size } of Object.values(classes))
    noteDealt(skills, size)
  for (const { skill, proficiency = 1 } of trainings) note(skill, proficiency)
  return best
}

/** People who have a skill, at least; a share of a small team may round to nobody. */
const holders = (people: number, { people: who }: TeamSkill): number =>
  'count' in who ? Math.min(who.count, people) : who.share * people
