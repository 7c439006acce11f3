import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { formatDate, parseDate } from '../../src/time/dates.ts'
import { balanceProblems } from './balance.ts'
import { createSums, type Figures, pour } from './figures.ts'
import { readLevels } from './read-levels.ts'
import { readOfferedWaits } from './read-patience.ts'
import { readStretches } from './read-surge.ts'
import { firstWaitOf, readTickets, readVisits } from './read-tickets.ts'
import { readFlow, readPeople, readTimes } from './read-times.ts'
import { type RunView, type Threshold, viewOf } from './truth-run-view.ts'
import type { TruthScenario } from './truth-scenario.ts'
import { FIRST_DAY } from './truth-shifts.ts'

const DAY = 86_400
const WARM_UP_SHARE = 0.1
const WARM_UP_CYCLES = 10
const FOLLOW_UP = 240

/** Days of one replication that has about so many tickets. */
export const daysFor = ({ ratePerUnit, unitSeconds, once }: TruthScenario, tickets: number): number => {
  if (once !== undefined) return Math.ceil((once.reduce((sum, units) => sum + units, 0) * unitSeconds) / DAY)
  return Math.max(1, Math.ceil((tickets / ratePerUnit) * (unitSeconds / DAY)))
}

/** The scenario over so many days, with warm-up before and time after them to see every ticket to its end. */
export const scenarioOver = (told: TruthScenario, days: number): Scenario => {
  const { source, cycle = 0, once, unitSeconds, timesOnly, followUp = FOLLOW_UP, settles = 0 } = told
  const warmup =
    once !== undefined
      ? 0
      : Math.max(days * DAY * WARM_UP_SHARE, Math.max(cycle * WARM_UP_CYCLES, settles) * unitSeconds)
  const period: ScenarioSource['period'] = {
    from: FIRST_DAY,
    to: formatDate(parseDate(FIRST_DAY) + days - 1),
    zone: 'UTC',
    warmup: `${Math.ceil(warmup / 3600)} h`,
    cooldown: `${timesOnly ? 0 : followUp * unitSeconds} s`
  }
  return scenarioSchema.parse({ ...source, period })
}

/** Name of the reading that a case asks for by this key, its threshold left out. */
export const readingOf = ({ names }: TruthScenario, key: string): { prefix: string; name: string; at?: string } => {
  const [plain, at] = key.split('@')
  const whole = names?.[plain]
  if (whole !== undefined && plain.includes('.'))
    return { prefix: '', name: whole, ...(at === undefined ? {} : { at }) }
  const dot = plain.indexOf('.') + 1
  const own = plain.slice(dot)
  const isOfTicket = own === 'meanWait' && !plain.startsWith('level')
  const name = names?.[own] ?? (isOfTicket ? 'meanFirstWait' : own)
  return { prefix: plain.slice(0, dot), name, ...(at === undefined ? {} : { at }) }
}

/** Exact threshold of a key: the model's where the key is its rounding, else the key's own number. */
export const thresholdOf = ({ thresholds }: TruthScenario, printed: string): number =>
  thresholds?.find(each => Math.abs(each - Number(printed)) < 1e-5) ?? Number(printed)

/** Simulates one replication. @throws Error where tickets or times do not balance */
export type Simulate = (
  seed: number,
  replication: number
) => Pick<RunView, 'program' | 'legend' | 'observations' | 'until'>

/** Prepares the replications of a case, each of so many days: the way from scenario to observations of the product. */
export const createRuns = (told: TruthScenario, days: number): Simulate => {
  const scenario = scenarioOver(told, days)
  const staffing = compileStaffing(scenario)
  const counted = told.once?.reduce((sum, units) => sum + units, 0)
  const until = counted === undefined ? staffing.span.countedUntil : counted * told.unitSeconds
  return (seed, replication) => {
    const tickets = drawDemand(scenario, staffing, seed, replication)
    const { program, legend } = compile(scenario, staffing, tickets, seed, replication)
    const observations = simulate(program)
    const problems = balanceProblems(program, observations)
    if (problems.length > 0) throw new Error(`replication ${replication} of seed ${seed}: ${problems.join('; ')}`)
    return { program, legend, observations, until }
  }
}

/** Replications of a case that are read as soon as they are over. */
export interface TruthStudy {
  /** Simulates replication number `replication` and reads what is asked. @throws Error where tickets or times do not balance */
  run(replication: number): Figures
}

/** Prepares the replications of a case and the readings of the figures of these names. */
export const createStudy = (told: TruthScenario, keys: readonly string[], days: number, seed: number): TruthStudy => {
  const simulateRun = createRuns(told, days)
  const readings = keys.map(key => readingOf(told, key))
  const asked = new Set(readings.map(({ name }) => name))
  const thresholds = new Map<string, Threshold[]>()
  for (const { name, at } of readings) {
    if (at === undefined) continue
    const list = thresholds.get(name) ?? []
    const x = thresholdOf(told, at)
    const key = `${name}@${x}`
    if (!list.some(each => each.x === x)) thresholds.set(name, [...list, { x, key }])
  }
  const thresholdsOf = (name: string) => thresholds.get(name) ?? []
  return { run: replication => readAll(viewOf(told, { ...simulateRun(seed, replication), asked, thresholdsOf })) }
}

const readAll = (view: RunView): Figures => {
  const { sums, add } = createSums()
  if (!view.told.timesOnly) {
    readClasses(view, sums)
    readVisits(view, add)
    readLevels(view, add)
  }
  readTimes(view, add)
  readPeople(view, add)
  readFlow(view, add)
  readStretches(view, add)
  if (view.asked.has('meanOfferedWait')) readOfferedWaits(view, add)
  return { sums, samples: samplesOf(view) }
}

/** Reads tickets class by class; all of them together are the sum. */
const readClasses = (view: RunView, sums: Figures['sums']): void => {
  const parts = Array.from({ length: Math.max(1, view.classes) }, createSums)
  readTickets(
    view,
    parts.map(({ add }) => add)
  )
  parts.forEach((part, k) => {
    pour(part.sums, sums)
    if (view.classes > 0) pour(part.sums, sums, `class${k + 1}.`)
  })
}

/** Waits and times in the system of the tickets created in the counted time, sorted, where quantiles are asked for. */
const samplesOf = (view: RunView): Map<string, Float64Array> => {
  const samples = new Map<string, Float64Array>()
  for (const name of ['wait', 'timeInSystem']) {
    if (![...view.asked].some(asked => asked.startsWith(`${name}P`))) continue
    samples.set(name, sampleOf(view, name, -1))
    for (let k = 0; k < view.classes; k++) samples.set(`class${k + 1}.${name}`, sampleOf(view, name, k))
  }
  return samples
}

const sampleOf = (view: RunView, name: string, kind: number): Float64Array => {
  const { createdAt, count } = view.program.tickets
  const { closedAt } = view.observations.tickets
  const values: number[] = []
  for (let ticket = 0; ticket < count; ticket++) {
    if (createdAt[ticket] < 0 || createdAt[ticket] >= view.until || (kind >= 0 && view.classOf[ticket] !== kind))
      continue
    values.push(
      name === 'wait' ? firstWaitOf(view, ticket) : (closedAt[ticket] - createdAt[ticket]) / view.told.unitSeconds
    )
  }
  return Float64Array.from(values).sort()
}
