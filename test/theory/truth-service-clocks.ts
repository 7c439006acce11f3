import { compile } from '../../src/compile/compile.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { countedWindow } from '../../src/metrics/counted-window.ts'
import { judgePromises } from '../../src/metrics/promises/judged-promises.ts'
import { promiseClocks } from '../../src/metrics/promises/promise-clocks.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { weekdayName } from '../../src/time/dates.ts'
import type { TruthCase } from './truth-cases.ts'

/** A case of office hours: calendars, and on each of them when a target falls due and how long something took. */
export interface ServiceClockModel {
  readonly calendars: Readonly<
    Record<
      string,
      {
        readonly tz: string
        /** ISO weekdays. */
        readonly days: readonly number[]
        readonly start: string
        readonly end: string
        readonly holidays: readonly string[]
      }
    >
  >
  readonly rows: readonly {
    readonly calendar: string
    readonly start: string
    readonly targetBusinessMinutes: number
    readonly end: string
  }[]
}

type Row = ServiceClockModel['rows'][number]

const planOf = ({ calendar, targetBusinessMinutes }: Row): string => `${calendar} ${targetBusinessMinutes}`

const instantOf = (text: string): number => Date.parse(text) / 1000

/** The case in the words of a scenario: a clock for each calendar, and a plan and a line of the targets for each of its targets. */
export const serviceScenarioOf = ({ calendars, rows }: ServiceClockModel): ScenarioSource => {
  const years = rows.flatMap(({ start, end }) => [start.slice(0, 4), end.slice(0, 4)]).sort()
  const promised = new Map(rows.map(row => [planOf(row), row]))
  return {
    name: 'service clocks',
    period: { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31`, zone: 'UTC' },
    plans: [...promised.keys()],
    skills: { any: { effort: '20 min' } },
    shifts: { never: { start: '00:00', length: '1 h', days: 'mon' } },
    teams: { nobody: { zone: 'UTC', people: 0, shift: 'never', skills: { any: '100%' } } },
    holidays: Object.fromEntries(Object.entries(calendars).map(([name, { holidays }]) => [name, [...holidays]])),
    clocks: Object.fromEntries(
      Object.entries(calendars).map(([name, { tz, days, start, end }]) => [
        name,
        { zone: tz, days: days.map(day => weekdayName(day).toLowerCase()).join(', '), start, end, holidays: name }
      ])
    ),
    targets: [...promised].map(([plan, { calendar, targetBusinessMinutes }]) => ({
      plans: [plan],
      firstReply: `${targetBusinessMinutes} min`,
      clock: calendar
    })),
    demand: { generate: { rate: '1 per week' } }
  }
}

const ticketsOf = (rows: readonly Row[], plans: readonly string[]): TicketTable => ({
  count: rows.length,
  id: row => `row ${row + 1}`,
  createdAt: Float64Array.from(rows, ({ start }) => instantOf(start)),
  channel: new Uint16Array(rows.length),
  plan: Uint16Array.from(rows, row => plans.indexOf(planOf(row))),
  priority: new Uint16Array(rows.length),
  skill: new Uint16Array(rows.length),
  zone: new Int16Array(rows.length).fill(-1),
  zones: []
})

/** For each row of a case, in order: when it is due, and the minutes of its clock up to its end. */
export const serviceClockRows = (model: ServiceClockModel): [due: string, minutes: number][] => {
  const rows = [...model.rows].sort((a, b) => instantOf(a.start) - instantOf(b.start))
  const scenario = scenarioSchema.parse(serviceScenarioOf(model))
  const staffing = compileStaffing(scenario)
  const { program, legend } = compile(scenario, staffing, ticketsOf(rows, staffing.names.plans), 1, 0)
  const observations = simulate(program)
  const { firstReplyTarget } = judgePromises(
    program,
    legend,
    observations,
    countedWindow(program, legend, observations)
  )
  const clocks = promiseClocks(program, legend)
  const answers = rows.map((row, ticket): [string, number] => {
    const [from, to] = [row.start, row.end].map(text => instantOf(text) - legend.epochSeconds)
    const name = legend.serviceClocks?.names.indexOf(row.calendar) ?? -1
    const dueAt = firstReplyTarget.dueAt[ticket] + legend.epochSeconds
    return [`${new Date(dueAt * 1000).toISOString().slice(0, 16)}Z`, clocks(name)(ticket).elapsed(from, to) / 60]
  })
  return model.rows.map(row => answers[rows.indexOf(row)])
}

/** What is wrong with a case of office hours, a line a row; instants and minutes must agree exactly. */
export const serviceClockMisses = ({ model, metrics }: TruthCase): string[] => {
  const expected = (metrics as unknown as { rows: [string, number][] }).rows
  return serviceClockRows(model as unknown as ServiceClockModel).flatMap(([due, minutes], row) => {
    const [exactDue, exactMinutes] = expected[row]
    return due === exactDue && minutes === exactMinutes
      ? []
      : [`row ${row + 1} is due ${due} after ${minutes} min, exactly ${exactDue} after ${exactMinutes} min`]
  })
}
