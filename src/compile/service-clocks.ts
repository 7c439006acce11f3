import type { Legend, ServiceClocks } from '../engine/legend.ts'
import type { OpenHours, Program } from '../engine/program.ts'
import type { Scenario } from '../model/scenario.ts'
import { AROUND_THE_CLOCK, CUSTOMER_CLOCK, TEAM_CLOCK } from '../model/service/clocks.ts'
import { openTime } from '../num/open-time.ts'
import type { Staffing } from './staffing.ts'

/** What the clocks of a program are found with. */
interface ServiceSource {
  readonly scenario: Scenario
  readonly staffing: Staffing
  readonly program: Program
  /** Line of the targets that holds for each kind, −1: none. */
  readonly lineOfKind: Legend['targetLine']
  /** Zone of the customer of a ticket of the program; undefined where it is not known. */
  readonly zoneOf: (ticket: number) => string | undefined
}

/** A program with due times on the clocks of their promises, and these clocks; none where all promises run around the clock, unpaused, and are scored once. */
export const withServiceClocks = (
  source: ServiceSource
): { readonly program: Program; readonly serviceClocks?: ServiceClocks } => {
  const serviceClocks = serviceClocksOf(source)
  if (serviceClocks === undefined) return { program: source.program }
  return { program: withDueTimes(source.program, serviceClocks, source.lineOfKind), serviceClocks }
}

/** The clock is that of each ticket's customer. */
const OF_CUSTOMER = -2
/** The clock never stands still. */
const ALWAYS = -1

const serviceClocksOf = (source: ServiceSource): ServiceClocks | undefined => {
  const { targets = [], scoring = [] } = source.scenario
  const clocks = targets.map(({ clock }) => clock ?? AROUND_THE_CLOCK)
  const isPaused = Uint8Array.from(targets, ({ pausedWhilePending }) => (pausedWhilePending === true ? 1 : 0))
  const names = [...new Set([AROUND_THE_CLOCK, ...clocks, ...scoring])]
  if (names.length === 1 && scoring.length === 0 && !isPaused.includes(1)) return undefined
  const { rowOf, rows } = createHoursList()
  const ofKind = names.flatMap(name => hoursOfKinds(source, name).map(hours => rowOf(hours)))
  const ofCustomer = names.includes(CUSTOMER_CLOCK) ? customerRows(source, rowOf) : undefined
  return {
    hours: rows,
    names,
    ofKind: Int16Array.from(ofKind),
    ...(ofCustomer === undefined ? {} : { ofCustomer }),
    ofLine: Int16Array.from(clocks, name => names.indexOf(name)),
    isPaused,
    scoring: scoring.map(name => names.indexOf(name))
  }
}

type Hours = OpenHours | 'always' | 'of the customer'

/** Hours in order of first use, each once. */
const createHoursList = (): { readonly rows: readonly OpenHours[]; readonly rowOf: (hours: Hours) => number } => {
  const rows: OpenHours[] = []
  const numbers = new Map<OpenHours, number>()
  return {
    rows,
    rowOf: hours => {
      if (hours === 'always') return ALWAYS
      if (hours === 'of the customer') return OF_CUSTOMER
      const row = numbers.get(hours) ?? rows.push(hours) - 1
      numbers.set(hours, row)
      return row
    }
  }
}

const hoursOfKinds = (source: ServiceSource, name: string): Hours[] => {
  const { count } = source.program.kinds
  if (name === TEAM_CLOCK)
    return Array.from({ length: count }, (_, kind) => source.staffing.serviceHours.ofTeams(teamsOf(source, kind)))
  if (name === AROUND_THE_CLOCK) return new Array<Hours>(count).fill('always')
  return new Array<Hours>(count).fill(
    name === CUSTOMER_CLOCK ? 'of the customer' : source.staffing.serviceHours.ofClock(name)
  )
}

/** Teams in which somebody may take new tickets of the kind at the first stage at which anybody may. */
const teamsOf = ({ program, staffing }: ServiceSource, kind: number): string[] => {
  const { kinds, lines } = program
  const { names, people } = staffing
  for (let stage = 0; stage < kinds.stages[kind]; stage++) {
    const line = kinds.line[(kind * kinds.maxStages + stage) * 2]
    const groups = lines.groups.subarray(lines.groupsFrom[line], lines.groupsFrom[line + 1])
    if (groups.length > 0) return [...new Set(Array.from(groups, group => names.teams[people.groups[group].team]))]
  }
  return []
}

const customerRows = ({ program, staffing, zoneOf }: ServiceSource, rowOf: (hours: Hours) => number): Int16Array => {
  const rows = new Map<string | undefined, number>([[undefined, ALWAYS]])
  return Int16Array.from({ length: program.tickets.count }, (_, ticket) => {
    const zone = zoneOf(ticket)
    const row = rows.get(zone) ?? rowOf(staffing.serviceHours.ofCustomer(zone as string))
    rows.set(zone, row)
    return row
  })
}

/**
 * The program with due times on the clocks of their promises: of each kind, or of each ticket where the clock is the customer's.
 * Due times count from creation and are not paused. A ticket whose stated priority is wrong keeps the due time of the
 * stated one where the clock is the customer's.
 */
const withDueTimes = (program: Program, clocks: ServiceClocks, lineOfKind: Legend['targetLine']): Program => {
  if (program.rules.order !== 'due') return program
  const { count } = program.kinds
  const first = program.clocks.length
  const rowOfKind = Int16Array.from(lineOfKind, (line, kind) =>
    line < 0 ? ALWAYS : clocks.ofKind[clocks.ofLine[line] * count + kind]
  )
  const dueAt = rowOfKind.includes(OF_CUSTOMER) ? customerDueTimes(program, clocks, rowOfKind) : program.tickets.dueAt
  return {
    ...program,
    clocks: [...program.clocks, ...clocks.hours],
    kinds: { ...program.kinds, dueClock: rowOfKind.map(row => (row < 0 ? -1 : first + row)) },
    tickets: { ...program.tickets, ...(dueAt === undefined ? {} : { dueAt }) }
  }
}

/** Recorded due times stay. */
const customerDueTimes = ({ tickets, kinds }: Program, clocks: ServiceClocks, rowOfKind: Int16Array): Float64Array => {
  const times = clocks.hours.map(({ opensAt, closesAt }) => openTime(opensAt, closesAt))
  const dueAt = new Float64Array(tickets.count).fill(Number.NaN)
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    const kind = tickets.kind[ticket]
    const row = clocks.ofCustomer?.[ticket] ?? ALWAYS
    const recorded = tickets.dueAt?.[ticket] ?? Number.NaN
    const isOwn = rowOfKind[kind] === OF_CUSTOMER && row >= 0 && Number.isFinite(kinds.dueSeconds[kind])
    dueAt[ticket] =
      Number.isNaN(recorded) && isOwn ? times[row].after(tickets.createdAt[ticket], kinds.dueSeconds[kind]) : recorded
  }
  return dueAt
}
