import type { CellResult, PeopleResult, Result } from '../../metrics/schemas/result-schema.ts'
import { groupsBy } from '../read-result.ts'
import { missingOf } from '../week-hours.ts'

/** The numbers of people that are told of an hour, the most important first. */
export const staffNumbers = [
  { key: 'gapPeople', name: 'gap', meaning: 'available less required; below 0 people are missing' },
  { key: 'requiredPeople', name: 'required', meaning: 'the fewest people with whom the promises can be kept' },
  { key: 'availablePeople', name: 'available', meaning: 'on shift, less absence, breaks and meetings' },
  { key: 'busyPeople', name: 'busy', meaning: 'at work on tickets within their shift' },
  { key: 'scheduledPeople', name: 'scheduled', meaning: 'on shift by plan' }
] as const satisfies readonly { readonly key: keyof PeopleResult; readonly name: string; readonly meaning: string }[]

export type StaffNumber = (typeof staffNumbers)[number]['key']

/** What one cell comes to in a week; person-hours, but for the hours that are counted. */
export interface StaffWeek {
  readonly scheduledHours: number
  readonly availableHours: number
  readonly busyHours: number
  readonly requiredHours: number
  /** Missing in the hours that are short; what others have too much does not make up for it. */
  readonly missingHours: number
  /** Hours of the week in which at least half a person is missing. */
  readonly hoursShort: number
  /** Hour of the week in which most are missing, 0 = Monday 00:00, and how many. */
  readonly worstHour: number
  readonly worstMissing: number
  /** Hour of the week with the least to spare among those in which somebody is needed, and its gap; null: nobody is ever needed. */
  readonly tightestHour: number
  readonly tightestGap: number | null
  /** Required ÷ available; null: nobody is ever available. */
  readonly load: number | null
}

/** From so many people on, an hour counts as short. */
export const SHORT_FROM = 0.5

const cellsOf = new WeakMap<Result, ReadonlyMap<string, CellResult>>()
const weeks = new WeakMap<CellResult, StaffWeek>()

/** Staffing of a region (null: all) and a skill (null: any); undefined where nobody there has ever anything to do with it. */
export const staffCell = (result: Result, region: string | null, skill: string | null): CellResult | undefined => {
  const known = cellsOf.get(result)
  const cells = known ?? new Map(result.staffing.cells.map(cell => [keyOf(cell.region, cell.skill), cell]))
  if (known === undefined) cellsOf.set(result, cells)
  return cells.get(keyOf(region, skill))
}

const keyOf = (region: string | null, skill: string | null): string => JSON.stringify([region, skill])

/** Regions in the order of the result. */
export const staffRegions = ({ staffing }: Result): string[] =>
  staffing.totals.flatMap(({ region }) => (region === null ? [] : [region]))

/** Skills in the order of the result; those of the tickets, and those only people have. */
export const staffSkills = (result: Result): string[] => {
  const asked = groupsBy(result, 'skill').map(({ key }) => key[0])
  const had = result.staffing.cells.flatMap(({ region, skill }) => (region === null && skill !== null ? [skill] : []))
  return [...new Set([...asked, ...had])]
}

/** Adds up the mean week of a cell. */
export const staffWeek = (cell: CellResult): StaffWeek => {
  const known = weeks.get(cell)
  if (known !== undefined) return known
  const own = weekOf(cell)
  weeks.set(cell, own)
  return own
}

const weekOf = ({ week }: CellResult): StaffWeek => {
  const missing = missingOf(week.gapPeople)
  const worstMissing = missing.reduce((most, people) => Math.max(most, people), 0)
  const availableHours = sumOf(week.availablePeople)
  const requiredHours = sumOf(week.requiredPeople)
  return {
    scheduledHours: sumOf(week.scheduledPeople),
    availableHours,
    busyHours: sumOf(week.busyPeople),
    requiredHours,
    missingHours: sumOf(missing),
    hoursShort: missing.filter(people => people >= SHORT_FROM).length,
    worstHour: Math.max(0, missing.indexOf(worstMissing)),
    worstMissing,
    ...tightest(week),
    load: availableHours > 0 ? requiredHours / availableHours : null
  }
}

const tightest = ({
  gapPeople,
  requiredPeople
}: CellResult['week']): Pick<StaffWeek, 'tightestHour' | 'tightestGap'> => {
  let tightestHour = 0
  let tightestGap: number | null = null
  gapPeople.forEach((gap, hour) => {
    if (gap === null || !requiredPeople[hour] || (tightestGap !== null && gap >= tightestGap)) return
    tightestGap = gap
    tightestHour = hour
  })
  return { tightestHour, tightestGap }
}

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
