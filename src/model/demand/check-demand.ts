import { simulatedSpan, utcSeconds } from '../check/check-period.ts'
import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
import type { Generate } from './demand.ts'

const DAY = 86_400
const WEEK = 604_800
const MOST_TICKETS = 50_000_000
const PATH = ['demand', 'generate']

const total = (weights: Iterable<number>): number => {
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}

const mixProblems = (mix: Generate['mix'], path: Problem['path']): Problem[] =>
  Object.entries(mix ?? {}).flatMap(([part, weights]) =>
    weights === undefined || total(Object.values(weights)) > 0
      ? []
      : [
          error(
            'weights-of-zero',
            [...path, 'mix', part],
            `the weights of \`${part}\` add up to 0`,
            'give at least one of them more than 0'
          )
        ]
  )

const shapeProblems = (shapes: Generate['shapes']): Problem[] =>
  Object.entries(shapes ?? {}).flatMap(([name, shape]) => {
    const path = [...PATH, 'shapes', name]
    const byDay = [shape.weekday, shape.saturday, shape.sunday].filter(hours => hours !== undefined)
    if (shape.week !== undefined && byDay.length > 0)
      return [
        error(
          'shape-overstated',
          path,
          `shape "${name}" has both \`week\` and single days`,
          'keep either `week` or the days'
        )
      ]
    const hours = [...(shape.week ?? []), ...byDay.flat()]
    return total(hours) > 0
      ? []
      : [
          error(
            'weights-of-zero',
            path,
            `shape "${name}" has no traffic at any hour`,
            'give at least one hour more than 0'
          )
        ]
  })

const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`

const shareProblems = (sources: Generate['sources'] = {}): Problem[] => {
  const all = Object.entries(sources)
  const path = [...PATH, 'sources']
  const mixed = all.flatMap(([name, source]) =>
    (source.share === undefined) === (source.rate === undefined)
      ? [
          error(
            'source-size',
            [...path, name],
            `source "${name}" needs either \`share\` or \`rate\``,
            'give every source a share of the rate, such as `share: 40%`'
          )
        ]
      : []
  )
  if (mixed.length > 0 || all.length === 0) return mixed
  const shares = all.flatMap(([, { share }]) => share ?? [])
  if (shares.length > 0 && shares.length < all.length)
    return [error('source-size', path, 'some sources have a `share` and others a `rate`', 'use the same for all')]
  const sum = total(shares)
  if (sum > 1 + 1e-9)
    return [
      error(
        'shares-above-all',
        path,
        `the shares of the sources add up to ${percent(sum)}`,
        'they may add up to 100% at most'
      )
    ]
  return shares.length > 0 && sum < 1 - 1e-9
    ? [
        warning(
          'shares-below-all',
          path,
          `the shares of the sources add up to ${percent(sum)}`,
          'they usually add up to 100%'
        )
      ]
    : []
}

/** Seconds of ordinary traffic that storms add; those that blow at once multiply each other. */
const stormSeconds = (scenario: Scenario, { storms = [] }: Generate): number => {
  const { from, until } = simulatedSpan(scenario)
  const surges = storms.flatMap(({ from: start, length, factor }) =>
    factor > 1
      ? [{ factor, from: Math.max(from, utcSeconds(start)), to: Math.min(until, utcSeconds(start) + length) }]
      : []
  )
  const edges = [...new Set(surges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return total(
    edges.slice(0, -1).map((edge, index) => {
      const blowing = surges.filter(({ from, to }) => from <= edge && edge < to)
      return (edges[index + 1] - edge) * (blowing.reduce((product, { factor }) => product * factor, 1) - 1)
    })
  )
}

/** Most tickets that the description gives on average, storms included. */
const expectedTickets = (scenario: Scenario, generate: Generate): number => {
  const { from, until } = simulatedSpan(scenario)
  const factor = scenario.demand.factor ?? 1
  const rates = Object.values(generate.sources ?? {}).flatMap(({ rate }) => rate ?? [])
  const weekly = rates.length > 0 ? [total(rates)] : generate.rate
  const weeks = (until - from) / WEEK
  const listed = total(weekly.slice(0, Math.ceil(weeks))) * WEEK
  const onGoing = Math.max(0, weeks - weekly.length) * WEEK * (weekly.at(-1) ?? 0)
  const busiest = Math.max(0, ...weekly)
  const days = (generate.days ?? []).map(day =>
    day.date === undefined ? 0 : DAY * Math.max(0, day.factor - 1) * busiest
  )
  return (
    (Math.min(listed, busiest * (until - from)) + onGoing + stormSeconds(scenario, generate) * busiest + total(days)) *
    factor
  )
}

const amountProblems = (scenario: Scenario, generate: Generate): Problem[] => {
  const expected = expectedTickets(scenario, generate)
  const path = [...PATH, 'rate']
  if (expected > MOST_TICKETS)
    return [
      error(
        'too-many-tickets',
        path,
        `about ${Math.round(expected / 1e6)} million tickets would arrive`,
        'at most 50 million can be simulated; lower the rate or shorten the period'
      )
    ]
  return expected > 0
    ? []
    : [warning('no-tickets', path, 'no ticket would ever arrive', 'give a rate such as `4000 per week`')]
}

const stormProblems = (scenario: Scenario, { storms = [] }: Generate): Problem[] => {
  const { from, until } = simulatedSpan(scenario)
  return storms.flatMap((storm, index) => {
    const start = utcSeconds(storm.from)
    return start < until && start + storm.length > from
      ? []
      : [
          warning(
            'storm-outside',
            [...PATH, 'storms', index, 'from'],
            `the storm of ${storm.from} is outside the simulated period`,
            `the period is ${scenario.period.from} to ${scenario.period.to}`
          )
        ]
  })
}

const dayProblems = (scenario: Scenario, { days = [] }: Generate): Problem[] => {
  const { from, until } = simulatedSpan(scenario)
  return days.flatMap(({ date }, index) => {
    const start = date === undefined ? from : utcSeconds(date)
    return start < until + DAY && start + 2 * DAY > from
      ? []
      : [
          warning(
            'day-outside',
            [...PATH, 'days', index, 'date'],
            `the special day ${date} is outside the simulated period`,
            `the period is ${scenario.period.from} to ${scenario.period.to}`
          )
        ]
  })
}

/** Mixes, shapes, shares, amounts, special days and storms of generated traffic. The period must have passed its own check. */
export const checkDemand = (scenario: Scenario): Problem[] => {
  const { generate } = scenario.demand
  if (!generate) return []
  return [
    ...mixProblems(generate.mix, PATH),
    ...Object.entries(generate.sources ?? {}).flatMap(([name, { mix }]) =>
      mixProblems(mix, [...PATH, 'sources', name])
    ),
    ...(generate.storms ?? []).flatMap(({ mix }, index) => mixProblems(mix, [...PATH, 'storms', index])),
    ...shapeProblems(generate.shapes),
    ...shareProblems(generate.sources),
    ...amountProblems(scenario, generate),
    ...dayProblems(scenario, generate),
    ...stormProblems(scenario, generate)
  ]
}
