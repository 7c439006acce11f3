import type { TrainingClass } from '../model/careers/careers.ts'
import type { Ramp } from '../model/careers/ramp.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { DAY_SECONDS, parseDate } from '../time/dates.ts'
import type { DealtPerson } from './deal-people.ts'
import { isThere } from './employment.ts'
import type { OffQueue, Person } from './person.ts'
import { trainersOf } from './trainers.ts'

/** One person learns one skill. */
export interface Lesson {
  readonly skill: number
  /** First day with what is learnt, a day number by their own clock. */
  readonly day: number
  /** Proficiency before, and in the end; the same where what they knew is only refreshed. */
  readonly before: number
  readonly ceiling: number
  readonly ramp: Ramp | undefined
  /** What the chance to ask for help is multiplied by until the end of the ramp. */
  readonly consultFactor: number
  /** Whether practice counts anew from then on, though nothing grows. */
  readonly isRefresher: boolean
}

/** Everybody with their time away from tickets, and what each of them learns, by date. */
export interface Learning {
  readonly people: readonly Person[]
  readonly lessons: ReadonlyMap<number, readonly Lesson[]>
}

/** Finds what classes and trainings teach to whom, and the time that it takes them and their trainers (P3). */
export const withLessons = (scenario: Scenario, names: ScenarioNames, people: readonly DealtPerson[]): Learning => {
  const { classes = {}, trainings = [] } = scenario
  if (Object.keys(classes).length === 0 && trainings.length === 0) return { people, lessons: new Map() }
  const ledger = createLedger(people)
  for (const [row, person] of people.entries()) {
    if (person.member.from === 'class') attendClass(ledger, row, person, classes[person.member.source])
  }
  for (const { row, off } of trainersOf(scenario, names, people)) ledger.away(row, off)
  teachTrainings(ledger, scenario, names, people)
  return ledger.finish()
}

/** What is known of everybody while lessons are given out. */
interface Ledger {
  readonly reached: (row: number, skill: number) => number
  readonly learn: (row: number, lesson: Lesson) => void
  readonly away: (row: number, off: OffQueue) => void
  readonly finish: () => Learning
}

const createLedger = (people: readonly DealtPerson[]): Ledger => {
  const lessons = new Map<number, Lesson[]>()
  const offQueue = new Map<number, OffQueue[]>()
  return {
    reached: (row, skill) =>
      lessons.get(row)?.findLast(lesson => lesson.skill === skill)?.ceiling ?? people[row].proficiency[skill],
    learn: (row, lesson) => add(lessons, row, lesson),
    away: (row, off) => add(offQueue, row, off),
    finish: () => ({
      people: people.map((person, row) => {
        const off = offQueue.get(row)
        return off === undefined ? person : { ...person, offQueue: off }
      }),
      lessons
    })
  }
}

const add = <T>(lists: Map<number, T[]>, key: number, item: T): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

const daysOf = (length: number | undefined): number => (length ?? 0) / DAY_SECONDS

const attendClass = (
  ledger: Ledger,
  row: number,
  { proficiency }: Person,
  { from, training, ramp, consults = 1 }: TrainingClass
): void => {
  const first = parseDate(from)
  const day = first + daysOf(training?.length)
  if (day > first) ledger.away(row, { from: first, to: day - 1 })
  for (const [skill, ceiling] of proficiency.entries()) {
    const lesson = { skill, day, before: 0, ceiling, ramp, consultFactor: ramp ? consults : 1, isRefresher: false }
    if (ceiling > 0) ledger.learn(row, lesson)
  }
}

const teachTrainings = (
  ledger: Ledger,
  { trainings = [], skills }: Scenario,
  names: ScenarioNames,
  people: readonly DealtPerson[]
): void => {
  for (const training of [...trainings].sort((a, b) => parseDate(a.from) - parseDate(b.from))) {
    const first = parseDate(training.from)
    const day = first + daysOf(training.length)
    const skill = names.skills.indexOf(training.skill)
    const { proficiency = 1, ramp, consults = 1 } = training
    for (const row of learnersOf(training, skill, first, ledger, names, people)) {
      const before = ledger.reached(row, skill)
      const ceiling = Math.max(before, proficiency)
      if (day > first) ledger.away(row, { from: first, to: day - 1 })
      const isRefresher = day > first && skills[training.skill].fades !== undefined
      ledger.learn(row, { skill, day, before, ceiling, ramp, consultFactor: ramp ? consults : 1, isRefresher })
    }
  }
}

type WhoLearns = Pick<NonNullable<Scenario['trainings']>[number], 'person' | 'team' | 'people'>

/** Those of a team, there on the day, who know least of the skill; ties go to who comes first. */
const learnersOf = (
  { person, team, people: count }: WhoLearns,
  skill: number,
  day: number,
  ledger: Ledger,
  names: ScenarioNames,
  people: readonly DealtPerson[]
): number[] => {
  if (person !== undefined) return [...people.keys()].filter(row => people[row].name === person)
  const number = names.teams.indexOf(team ?? '')
  const rows = [...people.keys()].filter(row => people[row].team === number && isThere(people[row], day))
  return rows.sort((a, b) => ledger.reached(a, skill) - ledger.reached(b, skill) || a - b).slice(0, count)
}
