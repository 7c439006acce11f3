import type { Problem } from '../../model/check/problem.ts'
import type { Generate } from '../../model/demand/demand.ts'
import { type Mix, onlyIndex } from './mix.ts'
import type { SpecialTime } from './special-days.ts'
import { type ArrivalsContext, type Traffic, trafficOf } from './traffic.ts'

/** Most tickets that one run may draw; more than this does not fit into memory. */
export const MOST_ARRIVALS = 20_000_000

type Path = readonly (string | number)[]

const PATH: Path = ['demand', 'generate']

/** What makes a description of traffic impossible to draw from; paths begin at the root of the scenario. */
export function arrivalsProblems(generate: Generate, context: ArrivalsContext): Problem[] {
  const names = [
    ...mixNames(generate, context),
    ...shapeNames(generate),
    ...stormNames(generate, context),
    ...dayNames(generate, context)
  ]
  if (names.length > 0) return names
  const traffic = trafficOf(generate, context)
  return [
    ...traffic.sources.flatMap(({ name, mix }) =>
      closedPlans(name === '' ? [...PATH, 'mix'] : [...PATH, 'sources', name], mix, context)
    ),
    ...traffic.storms.flatMap(({ mixes = [] }, index) =>
      mixes.flatMap(mix => closedPlans([...PATH, 'storms', index, 'mix'], mix, context)).slice(0, 1)
    ),
    ...tooMany(traffic, context)
  ]
}

function mixNames(generate: Generate, { names }: ArrivalsContext): Problem[] {
  const lists = { channel: names.channels, plan: names.plans, priority: names.priorities, skill: names.skills }
  const mixes: [Path, Generate['mix']][] = [
    [['demand', 'generate', 'mix'], generate.mix],
    ...Object.entries(generate.sources ?? {}).map(([name, { mix }]): [Path, Generate['mix']] => [
      ['demand', 'generate', 'sources', name, 'mix'],
      mix
    ]),
    ...(generate.storms ?? []).map(({ mix }, index): [Path, Generate['mix']] => [
      ['demand', 'generate', 'storms', index, 'mix'],
      mix
    ])
  ]
  return mixes.flatMap(([path, mix]) =>
    Object.entries(mix ?? {}).flatMap(([part, weights = {}]) =>
      weightProblems([...path, part], part, weights, lists[part as keyof typeof lists])
    )
  )
}

function weightProblems(
  path: Path,
  part: string,
  weights: Record<string, number>,
  names: readonly string[]
): Problem[] {
  const unknown = Object.keys(weights)
    .filter(name => !names.includes(name))
    .map(name =>
      problem(`unknown-${part}`, [...path, name], `there is no ${part} \`${name}\`; there are ${names.join(', ')}`)
    )
  if (Object.values(weights).some(weight => weight > 0)) return unknown
  return [...unknown, problem('no-weight', path, `no ${part} has a weight above 0`)]
}

function shapeNames(generate: Generate): Problem[] {
  const uses: [Path, string | undefined][] = [
    [['demand', 'generate', 'shape'], generate.shape],
    ...Object.entries(generate.sources ?? {}).map(([name, { shape }]): [Path, string | undefined] => [
      ['demand', 'generate', 'sources', name, 'shape'],
      shape
    ])
  ]
  return uses.flatMap(([path, shape]) => {
    if (shape === undefined || Object.hasOwn(generate.shapes ?? {}, shape)) return []
    return [problem('unknown-shape', path, `there is no shape \`${shape}\``)]
  })
}

function stormNames(generate: Generate, { names }: ArrivalsContext): Problem[] {
  return (generate.storms ?? []).flatMap(({ source, skill }, index) => {
    const path = ['demand', 'generate', 'storms', index]
    const problems: Problem[] = []
    if (source !== undefined && !Object.hasOwn(generate.sources ?? {}, source)) {
      problems.push(problem('unknown-source', [...path, 'source'], `there is no source \`${source}\``))
    }
    if (skill !== undefined && !names.skills.includes(skill)) {
      problems.push(problem('unknown-skill', [...path, 'skill'], `there is no skill \`${skill}\``))
    }
    return problems
  })
}

function dayNames({ days = [], sources = {} }: Generate, { holidays = {} }: ArrivalsContext): Problem[] {
  return days.flatMap((day, index) => {
    const path = ['demand', 'generate', 'days', index]
    const problems: Problem[] = []
    if (day.source !== undefined && !Object.hasOwn(sources, day.source)) {
      problems.push(problem('unknown-source', [...path, 'source'], `there is no source \`${day.source}\``))
    }
    if (day.holidays !== undefined && !Object.hasOwn(holidays, day.holidays)) {
      problems.push(
        problem('unknown-holidays', [...path, 'holidays'], `there is no list of holidays \`${day.holidays}\``)
      )
    }
    return problems
  })
}

function closedPlans(path: Path, mix: Mix, { names }: ArrivalsContext): Problem[] {
  return names.plans
    .filter(
      (_, plan) => mix.plan[plan] > 0 && onlyIndex(mix.channelOfPlan[plan]) === 0 && !(mix.channelOfPlan[plan][0] > 0)
    )
    .map(plan =>
      problem('plan-without-channel', path, `plan \`${plan}\` has traffic, but no channel with traffic is open to it`)
    )
}

/** How many tickets may be expected at the highest of the weekly rates, storms left out. */
export function mostExpected({ sources }: Traffic, { from, until }: Pick<ArrivalsContext, 'from' | 'until'>): number {
  return sources.reduce((sum, { rates, specials }) => {
    const more = specials.reduce((seconds, special) => seconds + addedSeconds(special, from, until), 0)
    return sum + Math.max(...rates) * (until - from + more)
  }, 0)
}

function tooMany(traffic: Traffic, context: ArrivalsContext): Problem[] {
  const expected = mostExpected(traffic, context)
  if (expected <= MOST_ARRIVALS) return []
  const message = `about ${Math.round(expected).toLocaleString('en')} tickets would be drawn; ${MOST_ARRIVALS.toLocaleString('en')} is the most`
  return [problem('too-many-tickets', ['demand', 'generate', 'rate'], message)]
}

/** Seconds of ordinary traffic that a busier day adds within the span. */
function addedSeconds(special: SpecialTime, from: number, until: number): number {
  const within = Math.min(special.endsAt, until) - Math.max(special.startsAt, from)
  return Math.max(0, within) * Math.max(0, special.factor - 1)
}

function problem(code: string, path: Path, message: string): Problem {
  return { code, severity: 'error', path, message }
}
