import { formatDate, parseDate } from '../../src/time/dates.ts'
import {
  AROUND_THE_CLOCK,
  alwaysThere,
  clockTime,
  daily,
  effortOf,
  exponential,
  per,
  sum,
  swinging,
  type TeamSource
} from './scenario-words.ts'
import { onePool } from './truth-pools.ts'
import type { Tell, TruthModel, TruthScenario } from './truth-scenario.ts'

/** First day of every run, a Monday. */
export const FIRST_DAY = '2027-01-04'

type Source = TruthScenario['source']

const SHIFT_ENDS: Readonly<Record<string, 'hand over' | 'finish'>> = { release: 'hand over', finish: 'finish' }

interface Crew {
  readonly startHour: number
  readonly hours: number
  readonly agents: number
}

/** Daily crews: a team and a shift for each. */
const crewsOf = (crews: readonly Crew[]): Pick<Source, 'shifts' | 'teams'> => ({
  shifts: Object.fromEntries(
    crews.map(({ startHour, hours }, i) => [
      `shift ${i + 1}`,
      {
        start: clockTime(startHour),
        end: clockTime(startHour + hours > 24 ? startHour + hours - 24 : startHour + hours)
      }
    ])
  ),
  teams: Object.fromEntries(
    crews.map(({ agents }, i): [string, TeamSource] => [
      `crew ${i + 1}`,
      { zone: 'UTC', people: agents, shift: `shift ${i + 1}`, skills: { work: '100%' } }
    ])
  )
})

const dayOf = (
  name: string,
  rates: readonly number[],
  crews: readonly Crew[],
  meanWork: number,
  shiftEnd: string
): TruthScenario => ({
  unitSeconds: 3600,
  ratePerUnit: sum(rates) / rates.length,
  cycle: 24,
  source: {
    name,
    skills: { work: { effort: exponential(meanWork, 'hour') } },
    ...crewsOf(crews),
    demand: { generate: daily(rates) },
    routing: { order: 'age', shiftEnd: SHIFT_ENDS[shiftEnd] ?? 'hand over' }
  }
})

const EXCHANGEABLE =
  'people of whom only the number counts: whoever works on past the end of a shift keeps another from starting'

const NOT_IN_A_WEEK = 'a rate whose cycle does not fit into a week'

/** A rate that swings, and a crew that never changes. */
const swingingDay = ({ a, b, P, meanWork, agents, thresholds }: TruthModel): TruthScenario | string => {
  const traffic = swinging(a, b, P)
  if (traffic === undefined) return NOT_IN_A_WEEK
  const pool = onePool(a, agents, exponential(meanWork, 'hour'), 'hour')
  return {
    ...pool,
    cycle: P,
    thresholds: thresholds ?? [],
    source: { ...pool.source, demand: { generate: traffic }, routing: { order: 'age' } }
  }
}

/** A day of hourly rates and shifts, or a rate that swings. */
export const tellDay: Tell = model => {
  const { arrivalRatesByHour, shifts, meanWork, shiftEnd, thresholds } = model
  if (arrivalRatesByHour === undefined) return swingingDay(model)
  if (arrivalRatesByHour.length !== 24) return 'rates that are not those of the 24 hours of a day'
  if (shiftEnd === 'finish' && shifts.length > 1) return EXCHANGEABLE
  return { ...dayOf('a day in shifts', arrivalRatesByHour, shifts, meanWork, shiftEnd), thresholds: thresholds ?? [] }
}

/** A day of segments with a rate and a crew each; nobody is there where there are no agents. */
export const tellOpeningHours: Tell = ({ segments, meanWork, shiftEnd, thresholds }) => {
  if (sum(segments.map(each => each.hours)) !== 24) return 'a cycle that is not a day'
  const starts = segments.map((_, i) => sum(segments.slice(0, i).map(each => each.hours)))
  const rates = segments.flatMap(({ hours, arrivalRate }) => new Array<number>(hours).fill(arrivalRate))
  if (rates.length !== 24) return 'rates that do not change on the hour'
  const crews = segments.map(({ hours, agents }, i) => ({ startHour: starts[i], hours, agents }))
  const staffed = crews.filter(({ agents }) => agents > 0)
  if (shiftEnd === 'finish' && staffed.length > 1) return EXCHANGEABLE
  return { ...dayOf('opening hours', rates, staffed, meanWork, shiftEnd), thresholds: thresholds ?? [] }
}

const RELAY_ROUTING: Readonly<Record<string, Source['routing']>> = {
  handover: { order: 'age', shiftEnd: 'hand over' },
  ownership: {
    order: 'age',
    begun: 'first',
    eligibility: 'owner',
    ownerWait: 'for ever',
    ownedWork: 'keep',
    shiftEnd: 'keep'
  },
  overtime: { order: 'age', shiftEnd: 'finish' }
}

const relayEffort = ({ workPhases, meanWork }: TruthModel) =>
  workPhases > 1 ? { erlang: { mean: `${meanWork} h`, phases: workPhases } } : exponential(meanWork, 'hour')

/** Crews that relieve each other around the clock. */
export const tellRelay: Tell = model => {
  const { arrivalRate, meanWork, crew, crews, changeEvery, policy, readIn, interruptedWork } = model
  if (crews * changeEvery !== 24) return 'crews whose turns do not add up to a day'
  const all = Array.from({ length: crews }, (_, i) => ({
    startHour: i * changeEvery,
    hours: changeEvery,
    agents: crew
  }))
  const told = dayOf('relay', new Array<number>(24).fill(arrivalRate), all, meanWork, 'release')
  return {
    ...told,
    changeEvery,
    names: { meanQueue: 'timeAverageNeverStarted', occupancyOnShift: 'occupancy' },
    source: {
      ...told.source,
      skills: { work: { effort: relayEffort(model) } },
      demand: { generate: { rate: per(arrivalRate, 'hour') } },
      routing: RELAY_ROUTING[policy],
      costs: {
        ...(readIn > 0 ? { handoverTaken: { exponential: { mean: `${readIn} h` } } } : {}),
        ...(interruptedWork === 'repeat' ? { handoverKeeps: '0%' } : {})
      }
    }
  }
}

/** More people than are ever at work at once: the number at work is Poisson, so ten standard deviations above the greatest mean. */
const withoutLimit = (greatestRate: number, meanWork: number): number =>
  Math.ceil(greatestRate * meanWork + 10 * Math.sqrt(greatestRate * meanWork) + 20)

/** As many people as it takes. */
export const tellUnlimited: Tell = ({ arrivalRatesByHour, a, b, P, work, meanWork, cvWork }) => {
  const rates = arrivalRatesByHour
  const traffic = rates === undefined ? swinging(a, b, P) : rates.length === 24 ? daily(rates) : undefined
  if (traffic === undefined) return NOT_IN_A_WEEK
  const rate = rates === undefined ? a : sum(rates) / rates.length
  const people = withoutLimit(rates === undefined ? a + Math.abs(b) : Math.max(...rates), meanWork)
  const told = onePool(rate, people, effortOf(work, meanWork, cvWork, 'hour'), 'hour')
  return {
    ...told,
    cycle: rates === undefined ? P : 24,
    timesOnly: true,
    names: { dailyMeanInWork: 'meanInWork' },
    source: { ...told.source, demand: { generate: traffic } }
  }
}

const dateAfter = (hours: number): string => formatDate(parseDate(FIRST_DAY) + Math.floor(hours / 24))

/** A crew for each stretch of whole days; one crew where the head count never changes. */
const surgeTeams = (segments: TruthModel['segments'], starts: readonly number[]): Pick<Source, 'shifts' | 'teams'> => {
  const isLevel = segments.every(({ agents }) => agents === segments[0].agents)
  if (isLevel) return { shifts: AROUND_THE_CLOCK, teams: { crew: alwaysThere(segments[0].agents, { work: '100%' }) } }
  const shifts = segments.map(({ hours }, i) => {
    const dates = { from: dateAfter(starts[i]), until: dateAfter(starts[i] + hours - 1) }
    return [`stretch ${i + 1}`, { start: '00:00', end: '24:00', ...dates }] as const
  })
  const teams = segments.map(({ agents }, i): [string, TeamSource] => [
    `crew ${i + 1}`,
    { ...alwaysThere(agents, { work: '100%' }), shift: `stretch ${i + 1}` }
  ])
  return { shifts: Object.fromEntries(shifts), teams: Object.fromEntries(teams) }
}

/** A run through stretches with other rates (storms) and other head counts. */
export const tellSurge: Tell = ({ segments, meanWork }) => {
  const starts = segments.map((_, i) => sum(segments.slice(0, i).map(each => each.hours)))
  const [{ arrivalRate: usual, agents: crew }] = segments
  const isLevel = segments.every(({ agents }) => agents === crew)
  if (!isLevel && segments.some(({ hours }) => hours % 24 !== 0)) return 'head counts that change within a day'
  const storms = segments.flatMap(({ hours, arrivalRate }, i) =>
    arrivalRate === usual
      ? []
      : [
          {
            from: `${dateAfter(starts[i])} ${clockTime(starts[i] % 24)}`,
            length: `${hours} h`,
            factor: arrivalRate / usual
          }
        ]
  )
  return {
    unitSeconds: 3600,
    ratePerUnit: usual,
    once: segments.map(({ hours }) => hours),
    timesOnly: true,
    names: { timeAverageInSystem: 'meanInSystem' },
    source: {
      name: 'surge',
      skills: { work: { effort: exponential(meanWork, 'hour') } },
      ...surgeTeams(segments, starts),
      demand: { generate: { rate: per(usual, 'hour'), storms } },
      routing: { order: 'age', shiftEnd: 'hand over' }
    }
  }
}
