import {
  AROUND_THE_CLOCK,
  alwaysThere,
  type EffortSource,
  effortOf,
  exponential,
  per,
  percent,
  secondsOf,
  sum,
  type Unit
} from './scenario-words.ts'
import type { ClassModel, Tell, TruthModel, TruthScenario } from './truth-scenario.ts'

/** Long enough for work of which a little takes very long, and for customers who take days to reply. */
const LONG_FOLLOW_UP = 480

/** One pool around the clock, one kind of ticket: what most textbook queues start from. */
export const onePool = (rate: number, people: number, effort: EffortSource, unit: Unit): TruthScenario => ({
  source: {
    name: 'one pool',
    skills: { work: { effort } },
    shifts: AROUND_THE_CLOCK,
    teams: { pool: alwaysThere(people, { work: '100%' }) },
    demand: { generate: { rate: per(rate, unit) } }
  },
  unitSeconds: secondsOf(unit),
  ratePerUnit: rate
})

const withChannel = (pool: TruthScenario, channel: object, more: Partial<TruthScenario> = {}): TruthScenario => ({
  ...pool,
  ...more,
  source: { ...pool.source, channels: { line: channel } }
})

const exponentialPool = ({ arrivalRate, agents, meanWork, serviceLevelThresholds }: TruthModel, unit: Unit) => ({
  ...onePool(arrivalRate, agents, exponential(meanWork, unit), unit),
  thresholds: serviceLevelThresholds ?? []
})

/** Erlang C. */
export const tellErlangC: Tell = exponentialPool

/** M/M/c/K: a channel with so many lines. */
export const tellLimited: Tell = (model, unit) =>
  withChannel(exponentialPool(model, unit), { lines: model.capacityInSystem })

/** M/M/c+M: a channel whose customers leave. */
export const tellPatience: Tell = (model, unit) =>
  withChannel(
    exponentialPool(model, unit),
    { patience: exponential(model.meanPatience, unit) },
    { meanPatience: [model.meanPatience] }
  )

/** Classes of a case, whichever way it states them. */
const classesOf = ({ classes, arrivalRates, meanWorks, meanWork }: TruthModel): ClassModel[] =>
  classes ??
  arrivalRates.map((arrivalRate, k) => ({
    arrivalRate,
    work: 'exponential',
    meanWork: meanWorks?.[k] ?? meanWork,
    cvWork: 1
  }))

const priorityNames = (classes: readonly unknown[]): string[] => classes.map((_, k) => `P${k + 1}`)

const workName = (k: number): string => `work ${k + 1}`

/** Priorities with the same work: one stream of tickets with a mix of priorities. */
const mixedPriorities = (rates: readonly number[], model: TruthModel, unit: Unit): TruthScenario => {
  const pool = onePool(sum(rates), model.agents, exponential(model.meanWork, unit), unit)
  const names = priorityNames(rates)
  const mix = { priority: Object.fromEntries(names.map((name, k) => [name, rates[k]])) }
  return {
    ...pool,
    classBy: 'priority',
    thresholds: model.serviceLevelThresholds ?? [],
    source: {
      ...pool.source,
      priorities: names,
      demand: { generate: { rate: per(sum(rates), unit), mix } },
      routing: { order: 'priority' }
    }
  }
}

/** Priorities each with work of its own: a source and a skill for each. */
const ownWork = (classes: readonly ClassModel[], { agents }: TruthModel, unit: Unit): TruthScenario => {
  const names = priorityNames(classes)
  const rate = sum(classes.map(each => each.arrivalRate))
  const entries = <T>(value: (each: ClassModel, k: number) => T): [string, T][] =>
    classes.map((each, k) => [workName(k), value(each, k)])
  const sources = entries(({ arrivalRate }, k) => ({
    rate: per(arrivalRate, unit),
    mix: { priority: { [names[k]]: 1 }, skill: { [workName(k)]: 1 } }
  }))
  return {
    classBy: 'priority',
    unitSeconds: secondsOf(unit),
    ratePerUnit: rate,
    followUp: LONG_FOLLOW_UP,
    source: {
      name: 'priorities with work of their own',
      priorities: names,
      skills: Object.fromEntries(
        entries(({ work, meanWork, cvWork }) => ({ effort: effortOf(work, meanWork, cvWork, unit) }))
      ),
      shifts: AROUND_THE_CLOCK,
      teams: { pool: alwaysThere(agents, Object.fromEntries(entries(() => '100%'))) },
      demand: { generate: { rate: per(rate, unit), sources: Object.fromEntries(sources) } },
      routing: { order: 'priority' }
    }
  }
}

/** Priorities without interruption. */
export const tellPriorities: Tell = (model, unit) =>
  model.arrivalRates && !model.meanWorks
    ? mixedPriorities(model.arrivalRates, model, unit)
    : ownWork(classesOf(model), model, unit)

/** Priorities of which all but the last interrupt the others. */
export const tellInterruption: Tell = (model, unit) => {
  const told = tellPriorities(model, unit) as TruthScenario
  const interrupt = told.source.priorities?.slice(0, -1) ?? []
  return { ...told, source: { ...told.source, routing: { ...told.source.routing, interrupt } } }
}

/** M/G/1 and M/G/c, with or without priorities. */
export const tellGeneralWork: Tell = (model, unit) => {
  if (model.classes) return ownWork(model.classes, model, unit)
  const { arrivalRate, agents, work, meanWork, cvWork, serviceLevelThresholds } = model
  const pool = onePool(arrivalRate, agents, effortOf(work, meanWork, cvWork, unit), unit)
  return { ...pool, followUp: LONG_FOLLOW_UP, thresholds: serviceLevelThresholds ?? [] }
}

const TIMES_TO_SETTLE = 8

/** Customers wait several times over; the number of those who do settles like `exp(−t ÷ mean of all their waits)`. */
export const settlesAfter = (customerReply: number, meanCustomerDelay: number): number =>
  (TIMES_TO_SETTLE * meanCustomerDelay) / (1 - customerReply)

/** A customer who replies with a chance, after which the ticket joins the back of the line. */
export const tellReplies: Tell = (model, unit) => {
  const { arrivalRate, agents, meanWork, customerReply, meanCustomerDelay } = model
  const pool = onePool(arrivalRate, agents, exponential(meanWork, unit), unit)
  const replies = { chance: percent(customerReply), delay: exponential(meanCustomerDelay, unit) }
  return {
    ...pool,
    followUp: Math.max(LONG_FOLLOW_UP, LONG_FOLLOW_UP * (meanCustomerDelay / 20)),
    settles: settlesAfter(customerReply, meanCustomerDelay),
    source: {
      ...pool.source,
      skills: { work: { effort: exponential(meanWork, unit), replies } },
      routing: { order: 'age' }
    },
    names: {
      probWait: 'visit.probWait',
      meanWaitPerVisit: 'visit.meanWait',
      serviceLevel: 'visit.serviceLevel',
      meanAtAgents: 'meanInSystem',
      meanWithCustomer: 'meanPending'
    }
  }
}
