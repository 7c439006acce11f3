import type { PersonAttendance } from '../compile/attendance.ts'
import type { Scenario } from '../model/scenario.ts'
import { DAY_SECONDS, dayOfLocal, formatDate, formatTimeOfDay, timeOfLocal } from '../time/dates.ts'
import type { Interval } from '../time/intervals.ts'
import { formatInstant, formatIso } from '../time/labels.ts'
import { resolveWallTime, toLocal } from '../time/wall-clock.ts'
import type { ClockChange, ZoneChange } from './clock-changes.ts'
import type { DoubtfulTime, OddShift } from './clock-year-schema.ts'
import type { Handover } from './handovers.ts'
import { mostFrequent } from './most-frequent.ts'
import { placeOfZone } from './place-names.ts'
import { regionOfTeams } from './regions.ts'
import type { YearPlan } from './year-plan.ts'

/** What is usual is read off the shifts this near to the change. */
const AROUND_SECONDS = 28 * DAY_SECONDS

/** People who always work at the same times, and the clocks that their shifts follow. */
interface Crew {
  readonly team: number
  readonly people: number
  readonly onShift: readonly Interval[]
  readonly clocks: readonly string[]
}

/** What a change of the clocks does to the shifts around it. */
export interface ShiftsOnChange {
  readonly oddShifts: readonly OddShift[]
  readonly doubtfulTimes: readonly DoubtfulTime[]
}

/** Finds the shifts of unusual length and the starts and ends that happen twice or never, at each change of a clock. */
export const shiftsOnChange = (
  plan: YearPlan,
  attendance: readonly PersonAttendance[],
  changes: readonly ClockChange[]
): ShiftsOnChange => {
  const crews = crewsOf(plan.scenario, attendance)
  const oddShifts: OddShift[] = []
  const doubtfulTimes: DoubtfulTime[] = []
  for (const change of changes.flatMap(({ zones }) => zones)) {
    for (const crew of crews.filter(({ clocks }) => clocks.includes(change.zone))) {
      const near = crew.onShift.filter(one => Math.abs(one.startsAt - change.at) < AROUND_SECONDS)
      oddShifts.push(...oddShiftsOf(plan.scenario, crew, change, near))
      for (const isStart of [true, false]) doubtfulTimes.push(...doubtsOf(plan, crew, change, near, isStart))
    }
  }
  return { oddShifts: joined(oddShifts, joinShifts), doubtfulTimes: joined(doubtfulTimes, joinDoubts) }
}

const crewsOf = (scenario: Scenario, attendance: readonly PersonAttendance[]): Crew[] => {
  const crews = new Map<readonly Interval[], Crew>()
  for (const { person, onShift } of attendance) {
    const known = crews.get(onShift)
    const clocks = known?.clocks ?? clocksOfShift(scenario, person)
    crews.set(onShift, { team: person.team, people: (known?.people ?? 0) + 1, onShift, clocks })
  }
  return [...crews.values()]
}

/** Clocks that say when a shift begins and ends, those of the shifts it is chained to included; of a rota, all that may be. */
const clocksOfShift = (
  { shifts, teams }: Scenario,
  { team, shift: name, ...person }: PersonAttendance['person']
): string[] => {
  const zone = person.zone ?? Object.values(teams)[team].zone
  const names = new Set(Object.hasOwn(shifts, name) ? [name] : Object.keys(shifts))
  // A set takes up the neighbours while it is walked, each once.
  for (const own of names) {
    const { after, before } = shifts[own]
    const neighbour = after ?? before
    if (neighbour !== undefined) names.add(neighbour)
  }
  return [...new Set([...names].map(own => shifts[own].clock ?? zone))]
}

const oddShiftsOf = (scenario: Scenario, crew: Crew, change: ZoneChange, near: readonly Interval[]): OddShift[] =>
  near
    .filter(({ startsAt, endsAt }) => startsAt <= change.at && endsAt >= change.at)
    .flatMap(shift => {
      const usual = usualSeconds(near, shift, change)
      const seconds = shift.endsAt - shift.startsAt
      if (usual === undefined || usual === seconds) return []
      const local = (at: number) => formatInstant(change.zone, at, 'time')
      return [
        {
          date: formatDate(dayOfLocal(change.at + change.before)),
          ...whose(scenario, crew, change.zone),
          teams: [Object.keys(scenario.teams)[crew.team]],
          startsAt: formatIso('UTC', shift.startsAt),
          endsAt: formatIso('UTC', shift.endsAt),
          localStart: local(shift.startsAt),
          localEnd: local(shift.endsAt),
          hours: seconds / 3600,
          usualHours: usual / 3600
        }
      ]
    })

/** Usual length of the shifts that start at the same time of day; undefined where there are no others. */
const usualSeconds = (near: readonly Interval[], shift: Interval, { zone, at }: ZoneChange): number | undefined => {
  const timeOf = ({ startsAt }: Interval) => timeOfLocal(toLocal(zone, startsAt))
  const others = near.filter(other => timeOf(other) === timeOf(shift) && !(other.startsAt <= at && other.endsAt >= at))
  const [usual] = mostFrequent(others, ({ startsAt, endsAt }) => String(endsAt - startsAt))
  return usual && usual.endsAt - usual.startsAt
}

const whose = (scenario: Scenario, { team, people }: Crew, zone: string) => ({
  zone,
  place: placeOfZone(scenario, zone),
  region: regionOfTeams(scenario)[team],
  people
})

/** Starts (or ends) beside a change whose usual wall time that day has not exactly once. */
const doubtsOf = (
  plan: YearPlan,
  crew: Crew,
  { zone, at }: ZoneChange,
  near: readonly Interval[],
  isStart: boolean
): DoubtfulTime[] => {
  const edges = near.map(({ startsAt, endsAt }) => (isStart ? startsAt : endsAt))
  const beside = edges.filter(edge => Math.abs(edge - at) < DAY_SECONDS)
  const far = edges.filter(edge => Math.abs(edge - at) >= DAY_SECONDS)
  const times = new Set(far.map(edge => timeOfLocal(toLocal(zone, edge))))
  const day = dayOfLocal(toLocal(zone, at))
  return [...times].flatMap(time => {
    const { kind, earlier, later } = resolveWallTime(zone, day * DAY_SECONDS + time)
    const taken = kind === 'unique' ? [] : beside.filter(edge => edge === earlier || edge === later)
    return taken.map(
      (takenAs): DoubtfulTime => ({
        date: formatDate(day),
        ...whose(plan.scenario, crew, zone),
        local: formatTimeOfDay(time),
        kind: kind === 'gap' ? 'never' : 'twice',
        instants: [earlier, later].map(instant => formatIso('UTC', instant)),
        takenAs: formatIso('UTC', takenAs),
        isStart,
        handovers: handoversAt(plan, takenAs, regionOfTeams(plan.scenario)[crew.team], isStart)
      })
    )
  })
}

const handoversAt = ({ handovers, regions }: YearPlan, at: number, region: string, isStart: boolean): string[] => {
  const name = (index: number) => regions[index].region
  const hangs = ({ from, to, leavesAt, comesAt }: Handover) =>
    isStart ? comesAt === at && name(to) === region : leavesAt === at && name(from) === region
  return handovers.filter(hangs).map(({ from, to }) => `${name(from)} → ${name(to)}`)
}

/** Joins findings that differ by people only. */
const joined = <T extends object>(items: readonly T[], join: (a: T, b: T) => T | undefined): T[] => {
  const found: T[] = []
  for (const item of items) {
    const index = found.findIndex(other => join(other, item) !== undefined)
    if (index < 0) found.push(item)
    else found[index] = join(found[index], item) ?? item
  }
  return found
}

const joinShifts = (a: OddShift, b: OddShift): OddShift | undefined =>
  a.region === b.region && a.zone === b.zone && a.startsAt === b.startsAt && a.endsAt === b.endsAt
    ? { ...a, people: a.people + b.people, teams: [...new Set([...a.teams, ...b.teams])] }
    : undefined

const joinDoubts = (a: DoubtfulTime, b: DoubtfulTime): DoubtfulTime | undefined =>
  a.region === b.region &&
  a.zone === b.zone &&
  a.takenAs === b.takenAs &&
  a.isStart === b.isStart &&
  a.local === b.local
    ? { ...a, people: a.people + b.people }
    : undefined
