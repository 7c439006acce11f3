import type { TrainingClass } from '../model/careers/careers.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { parseDate } from '../time/dates.ts'
import type { DealtPerson } from './deal-people.ts'
import { isThere } from './employment.ts'
import type { OffQueue } from './person.ts'

const WEEK_DAYS = 7
const DEFAULT_AFTER_SECONDS = 3600

/** A person who teaches, and when. */
export interface Teaching {
  readonly row: number
  readonly off: OffQueue
}

/**
 * Who teaches which class: of the team’s own people who are there on its first day, those who teach fewest other classes at
 * the time, have most of its skills and are best at them; ties go to who comes first.
 */
export const trainersOf = (scenario: Scenario, names: ScenarioNames, people: readonly DealtPerson[]): Teaching[] => {
  const teaching: Teaching[] = []
  for (const [name, own] of Object.entries(scenario.classes ?? {})) {
    const { trainers } = own
    if (trainers === undefined) continue
    const off = timeOf(own, trainers)
    const skills = skillsOf(people, name)
    const team = names.teams.indexOf(trainers.team ?? own.team)
    const rows = [...people.keys()].filter(row => isTrainer(people[row], team, off.from))
    const rank = (row: number): readonly number[] => [
      teaching.filter(other => other.row === row && other.off.from <= off.to && off.from <= other.off.to).length,
      ...merits(people[row], skills)
    ]
    const ranked = rows.map(row => ({ row, rank: rank(row) })).sort((a, b) => byRank(a.rank, b.rank) || a.row - b.row)
    teaching.push(...ranked.slice(0, trainers.people).map(({ row }) => ({ row, off })))
  }
  return teaching
}

const timeOf = ({ from }: TrainingClass, trainers: NonNullable<TrainingClass['trainers']>): OffQueue => {
  const { after = DEFAULT_AFTER_SECONDS, daily, weeks } = trainers
  const first = parseDate(from)
  return { from: first, to: first + WEEK_DAYS * weeks - 1, part: { after, length: daily } }
}

const skillsOf = (people: readonly DealtPerson[], className: string): number[] => {
  const own = people.filter(({ member }) => member.from === 'class' && member.source === className)
  const skills = own.flatMap(({ proficiency }) => [...proficiency.keys()].filter(skill => proficiency[skill] > 0))
  return [...new Set(skills)]
}

const isTrainer = (person: DealtPerson, team: number, day: number): boolean =>
  person.team === team && person.member.from !== 'class' && isThere(person, day)

/** Fewer is better. */
const merits = ({ proficiency }: DealtPerson, skills: readonly number[]): readonly number[] => {
  const held = skills.filter(skill => proficiency[skill] > 0)
  return [-held.length, -held.reduce((sum, skill) => sum + proficiency[skill], 0)]
}

const byRank = (a: readonly number[], b: readonly number[]): number => {
  const place = a.findIndex((value, i) => value !== b[i])
  return place < 0 ? 0 : a[place] - b[place]
}
