import { warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
import type { Shift } from './shift.ts'

const DAY = 86_400

/**
 * What the check must be told about clocks, since the model knows none: the time of day (seconds) that the clocks of a
 * zone show instead of one that does not exist on a date; undefined where it exists or nothing is known of the zone.
 */
export type MissingTime = (zone: string, date: string, secondsOfDay: number) => number | undefined

/** A time that a user typed for one single date. */
interface TypedTime {
  readonly zone: string
  readonly date: string
  readonly time: number
  readonly path: Problem['path']
}

const isAmong = (shift: string, names: readonly string[], { rotas = {} }: Scenario): boolean =>
  names.some(name => {
    if (name === shift) return true
    const rota = Object.hasOwn(rotas, name) ? rotas[name] : undefined
    return [...(rota?.days ?? []), ...(rota?.weeks ?? [])].includes(shift)
  })

/** Who is on which shifts or rotas, and on which clock. */
const usesOf = ({
  teams,
  people = [],
  classes = {}
}: Scenario): { names: readonly string[]; zone: string | undefined }[] => [
  ...Object.values(teams).map(({ shift: names, zone }) => ({ names, zone })),
  ...people.map(({ team, shift, zone }) => ({
    names: shift === undefined ? (teams[team]?.shift ?? []) : [shift],
    zone: zone ?? teams[team]?.zone
  })),
  ...Object.values(classes).map(({ team, shift: names = [] }) => ({ names, zone: teams[team]?.zone }))
]

const zonesOf = (name: string, { clock }: Shift, scenario: Scenario): string[] => {
  if (clock !== undefined) return [clock]
  const zones = usesOf(scenario).flatMap(({ names, zone }) => (isAmong(name, names, scenario) ? (zone ?? []) : []))
  return [...new Set(zones)]
}

type ShiftTimes = readonly (readonly [path: readonly (string | number)[], time: number | undefined])[]

const timesOf = ({ start, end, parts = [] }: Shift): ShiftTimes => [
  [['start'], start],
  [['end'], end === undefined || start === undefined || end > start ? end : end + DAY],
  ...parts.flatMap(
    (part, index) =>
      [
        [['parts', index, 'start'], part.start],
        [['parts', index, 'end'], part.end]
      ] as const
  )
]

const typedInShifts = (scenario: Scenario): TypedTime[] =>
  Object.entries(scenario.shifts).flatMap(([name, shift]) => {
    const { from, until } = shift
    if (from === undefined || from !== until) return []
    return zonesOf(name, shift, scenario).flatMap(zone =>
      timesOf(shift).flatMap(([path, time]) =>
        time === undefined ? [] : [{ zone, date: from, time, path: ['shifts', name, ...path] }]
      )
    )
  })

const typedInMeetings = ({ meetings = {}, teams }: Scenario): TypedTime[] =>
  Object.entries(meetings).flatMap(([name, { from, until, clock, at }]) => {
    if (from === undefined || from !== until) return []
    const zones = clock === undefined ? [...new Set(Object.values(teams).map(({ zone }) => zone))] : [clock]
    return zones.map(zone => ({ zone, date: from, time: at, path: ['meetings', name, 'at'] }))
  })

const typedInHolidays = ({ holidays = {}, teams }: Scenario): TypedTime[] =>
  Object.entries(holidays).flatMap(([name, entries]) => {
    const zones = new Set(Object.values(teams).flatMap(({ holidays: own, zone }) => (own === name ? [zone] : [])))
    return [...zones].flatMap(zone =>
      entries.flatMap(({ date, from, until }) =>
        [from, until].flatMap(time => (time === undefined ? [] : [{ zone, date, time, path: ['holidays', name] }]))
      )
    )
  })

const typedInStorms = ({ demand: { generate }, period }: Scenario): TypedTime[] =>
  (generate?.storms ?? []).map(({ from, source }, index) => {
    const [date, clock] = from.split(' ')
    const own = source === undefined ? undefined : generate?.sources?.[source]?.zone
    const time = Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60
    const zone = own ?? generate?.zone ?? period.zone
    return { zone, date, time, path: ['demand', 'generate', 'storms', index, 'from'] }
  })

const clockText = (seconds: number): string => new Date((seconds % DAY) * 1000).toISOString().slice(11, 16)

/** Times that a user typed for a single date on which the clocks leave them out; in recurring shifts they just move forward (T2). */
export const checkWallTimes = (scenario: Scenario, missingTime: MissingTime): Problem[] => {
  const typed = [typedInShifts, typedInMeetings, typedInHolidays, typedInStorms].flatMap(of => of(scenario))
  return typed.flatMap(({ zone, date, time, path }) => {
    const instead = missingTime(zone, date, time)
    if (instead === undefined) return []
    return [
      warning(
        'missing-time',
        path,
        `${clockText(time)} does not exist on ${date} in ${zone}: the clocks go forward`,
        `${clockText(instead)} is taken to be meant`
      )
    ]
  })
}
