import { definitions } from '../../metrics/definitions.ts'
import type { Estimate, PersonResult, Result } from '../../metrics/schemas/result-schema.ts'
import type { PersonHandoverKey, PersonKey } from '../../metrics/work/work-definitions.ts'
import type { Unit } from '../figure.ts'

/** Some people together. */
export interface PeopleSum {
  readonly kind: 'team' | 'region' | 'all'
  readonly name: string
  readonly people: number
  /** Sums over the people, means of the replications. */
  readonly solved: number
  readonly touches: number
  readonly ownOpen: number
  readonly handsOnHours: number
  readonly overtimeHours: number
  readonly paidHours: number
  readonly consultsGiven: number
  readonly consultsAsked: number
  /** Busy of available hours of all of them; of a region and all with the interval that the result has. */
  readonly occupancy: Estimate
  /** For every eight hours available. */
  readonly switchesPerDay: Estimate
  /** Tickets let go at the end of a shift, and taken from others; null: an older result, which tells them by region alone. */
  readonly given: number | null
  readonly taken: number | null
}

/** Every team, in the order of the people. */
export function teamSums({ people }: Result): PeopleSum[] {
  const byTeam = new Map<string, PersonResult[]>()
  for (const person of people) byTeam.set(person.team, [...(byTeam.get(person.team) ?? []), person])
  return [...byTeam].map(([team, own]) => sumOf('team', team, own))
}

/** Every region, and all together first. */
export function regionSums(result: Result): PeopleSum[] {
  return result.staffing.totals.map(({ region, occupancy }) => {
    const own = region === null ? result.people : result.people.filter(person => person.region === region)
    const work = result.work.totals.find(total => total.region === region)
    const sum = sumOf(region === null ? 'all' : 'region', region ?? 'everybody', own)
    return {
      ...sum,
      occupancy,
      switchesPerDay: work?.switchesPerDay ?? sum.switchesPerDay,
      ...handoversOf(result, region)
    }
  })
}

function handoversOf({ handovers: { pairs } }: Result, region: string | null): Pick<PeopleSum, 'given' | 'taken'> {
  const sum = (key: 'from' | 'to') =>
    pairs.reduce(
      (total, pair) => total + (region === null || pair[key] === region ? (pair.handovers.value ?? 0) : 0),
      0
    )
  return { given: sum('from'), taken: sum('to') }
}

const EIGHT_HOURS = 8

function sumOf(kind: PeopleSum['kind'], name: string, people: readonly PersonResult[]): PeopleSum {
  const sum = (of: (person: PersonResult) => number) => people.reduce((total, person) => total + of(person), 0)
  const total = (key: PersonKey) => sum(person => person[key].value ?? 0)
  const told = (key: PersonHandoverKey) => (hasHandovers(people) ? sum(person => person[key]?.value ?? 0) : null)
  const available = sum(availableHours)
  const switches = sum(person => ((person.switchesPerDay.value ?? 0) * availableHours(person)) / EIGHT_HOURS)
  return {
    kind,
    name,
    people: people.length,
    solved: total('solved'),
    touches: total('touches'),
    ownOpen: total('ownOpen'),
    handsOnHours: total('handsOnHours'),
    overtimeHours: total('overtimeHours'),
    paidHours: total('paidHours'),
    consultsGiven: total('consultsGiven'),
    consultsAsked: total('consultsAsked'),
    given: told('handoversGiven'),
    taken: told('handoversTaken'),
    occupancy: alone(available > 0 ? sum(busyHours) / available : null),
    switchesPerDay: alone(available > 0 ? (switches * EIGHT_HOURS) / available : null)
  }
}

/** Whether the result tells hand-overs by person. */
export function hasHandovers(people: readonly PersonResult[]): boolean {
  return people.some(({ handoversGiven }) => handoversGiven !== undefined)
}

const alone = (value: number | null): Estimate => ({ value, low: null, high: null })

/** Work on shift. */
function busyHours({ handsOnHours, overtimeHours }: PersonResult): number {
  return Math.max(0, (handsOnHours.value ?? 0) - (overtimeHours.value ?? 0))
}

/** What occupancy is a share of; of somebody who did nothing, the hours of the plan. */
function availableHours(person: PersonResult): number {
  const { occupancy, paidHours, overtimeHours } = person
  if (occupancy.value === null) return 0
  return occupancy.value > 0 ? busyHours(person) / occupancy.value : (paidHours.value ?? 0) - (overtimeHours.value ?? 0)
}

/** Any figure of a person; those of hand-overs are not in older results. */
export type PersonFigureKey = PersonKey | PersonHandoverKey

/** What is meant by these is told where they are of everybody. */
const AS_FOR_EVERYBODY: readonly PersonFigureKey[] = ['switchesPerDay', 'repeatShare']

/** What a figure of a person is called, in which unit, and what is meant by it. */
export function personWords(key: PersonFigureKey): {
  readonly title: string
  readonly unit: Unit
  readonly meaning: string
} {
  const { title, unit, meaning } = definitions[`person.${key}`]
  return { title, unit, meaning: AS_FOR_EVERYBODY.includes(key) ? definitions[key].meaning : meaning }
}
