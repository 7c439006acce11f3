import type { Surge } from '../engine/legend.ts'
import type { Generate } from '../model/demand/demand.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { toInstant, toLocal } from '../time/wall-clock.ts'
import { type ArrivalsContext, type Traffic, trafficOf } from './arrivals/traffic.ts'
import { demandContext } from './demand-context.ts'
import type { Span } from './period.ts'

const WEEK = 604_800
/** Least rise of the rate from one week to the next that counts as a step. */
const LEAST_STEP = 1.1

/**
 * Storms that add traffic, launches of skills that tickets need, and weeks from which the rate is at least a tenth higher than before,
 * by start; none where demand is replayed.
 */
export const surgesOf = (scenario: Scenario, names: ScenarioNames, span: Span): Surge[] => {
  const { generate } = scenario.demand
  if (generate === undefined) return []
  const { epochSeconds, startAt, until } = span
  const context = demandContext(scenario, names, {
    from: epochSeconds + startAt,
    until: epochSeconds + until,
    periodFrom: epochSeconds
  })
  const traffic = trafficOf(generate, context)
  const all = [
    ...stormsOf(generate, traffic),
    ...launchSteps(traffic, context),
    ...stepsOf(generate, traffic, epochSeconds)
  ]
  return all
    .map(({ name, from, until: end }) => ({ name, from: from - epochSeconds, until: end - epochSeconds }))
    .sort((a, b) => a.from - b.from)
}

const stormsOf = ({ storms = [] }: Generate, traffic: Traffic): Surge[] =>
  storms.flatMap(({ from: start, factor, source, skill }, index) => {
    if (factor <= 1) return []
    const { from, until } = traffic.storms[index]
    const where = [skill === undefined ? '' : ` on ${skill}`, source === undefined ? '' : ` from ${source}`].join('')
    return [{ name: `storm of ${start}${where}`, from, until }]
  })

/** Skills whose tickets begin within the run, those of one day together; a combined skill begins with one of its parts. */
const launchSteps = ({ sources }: Traffic, { launches = [], names, from, until }: ArrivalsContext): Surge[] => {
  const within = launches.filter(
    ({ skill, at }) => at > from && at < until && sources.some(({ mix }) => mix.skill[skill] > 0)
  )
  const days = [...new Set(within.map(({ at }) => at))]
  return days.map(day => {
    const begun = within.filter(({ at }) => at === day).map(({ skill }) => names.skills[skill])
    return { name: `launch of ${begun.join(', ')}`, from: day, until: day }
  })
}

const stepsOf = ({ rate }: Generate, { clock }: Traffic, epochSeconds: number): Surge[] =>
  rate.flatMap((now, week) => {
    if (week === 0 || now < rate[week - 1] * LEAST_STEP) return []
    const at = toInstant(clock, toLocal(clock, epochSeconds) + week * WEEK, 'start')
    return [{ name: `higher rate from week ${week + 1}`, from: at, until: at }]
  })
