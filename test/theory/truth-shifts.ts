import { formatDate, parseDate } from '../../src/time/dates.ts'
import {
  AROUND_THE_CLOCK,
  alwaysThere,
  clockTime,
  daily,
  exponential,
  per,
  sum,
  type TeamSource
} from './scenario-words.ts'
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

/** A day of hourly rates and shifts. */
export const tellDay: Tell = ({ arrivalRatesByHour, shifts, meanWork, shiftEnd, thresholds }) => {
  if (arrivalRatesByHour?.length !== 24) return 'a rate that follows a sinusoid'
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
  if (interruptedWork === 'repeat') return 'interrupted work that starts again from the beginning'
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
      ...(readIn > 0 ? { costs: { handoverTaken: { exponential: { mean: `${readIn} h` } } } } : {})
    }
  }
}

const PEOPLE_WITHOUT_LIMIT = 1000

/** As many people as it takes. */
export const tellUnlimited: Tell = ({ arrivalRatesByHour, work, meanWork, cvWork }) => {
  if (arrivalRatesByHour?.length !== 24) return 'a rate that follows a sinusoid'
  const all = [{ startHour: 0, hours: 24, agents: PEOPLE_WITHOUT_LIMIT }]
  const told = dayOf('as many as it takes', arrivalRatesByHour, all, meanWork, 'release')
  const effort =
    work === 'lognormal'
      ? { lognormal: { mean: `${meanWork} h`, cv: `${cvWork * 100}%` } }
      : exponential(meanWork, 'hour')
  return {
    ...told,
    timesOnly: true,
    names: { dailyMeanInWork: 'meanInWork' },
    source: { ...told.source, skills: { work: { effort } } }
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
