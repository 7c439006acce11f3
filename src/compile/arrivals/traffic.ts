import type { Generate } from '../../model/demand/demand.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import type { Holiday } from '../../model/shifts/holidays.ts'
import { parseDate, parseTimeOfDay } from '../../time/dates.ts'
import { toInstant } from '../../time/wall-clock.ts'
import { type ChannelRules, type Mix, mixOf } from './mix.ts'
import { weekPattern } from './shape.ts'
import { type SpecialTime, specialTimes } from './special-days.ts'

/** What the description of traffic leaves to the rest of the scenario. */
export interface ArrivalsContext {
  /** With combined skills after those of the scenario. */
  readonly names: ScenarioNames
  /** Skills that each combined skill joins, in the order of their names. None where absent. */
  readonly combined?: readonly (readonly number[])[] | undefined
  /** Skills that a mix which names no skills leaves out: that of triage and combined ones. None where absent. */
  readonly unaskedSkills?: readonly number[] | undefined
  /** Skills without tickets before an instant, epoch seconds. None where absent. */
  readonly launches?: readonly { readonly skill: number; readonly at: number }[] | undefined
  /** Simulated span with warm-up and cool-down, epoch seconds: tickets are drawn in [from, until). */
  readonly from: number
  readonly until: number
  /** First instant of the period, where the first of the weekly rates begins, epoch seconds. */
  readonly periodFrom: number
  /** Zone of the period. */
  readonly zone: string
  /** Multiplies all traffic. */
  readonly factor: number
  readonly channels: ChannelRules
  /** Named lists of days off; none where absent. */
  readonly holidays?: Readonly<Record<string, readonly Holiday[]>> | undefined
}

/** A stream of customers with a rate, a clock and a mix of its own. */
export interface TrafficSource {
  /** Empty where the scenario names no sources. */
  readonly name: string
  /** Zone of the customers, if stated. */
  readonly zone: string | undefined
  readonly clock: string
  /** Region that must serve its tickets, index into the names; −1: any. */
  readonly region: number
  /** Tickets per second by week of the period; the last one goes on. */
  readonly rates: readonly number[]
  /** Relative traffic by hour (or half or quarter hour) of the week on `clock`, mean 1; absent: level. */
  readonly pattern: Float64Array | undefined
  /** Special days on `clock`, ascending and disjoint. */
  readonly specials: readonly SpecialTime[]
  readonly mix: Mix
}

/** Traffic multiplied by `factor` in [from, until), epoch seconds; `source` and `skill` are −1 where it is all of them. */
export interface TrafficStorm {
  readonly from: number
  readonly until: number
  readonly factor: number
  readonly source: number
  readonly skill: number
  /** Tells it from all others, whatever its place in the list. */
  readonly label: string
  /** What the tickets are that it adds to each source; absent: what those of the source are. */
  readonly mixes?: readonly Mix[]
}

/** Traffic of the whole scenario. */
export interface Traffic {
  /** Clock of busy days and of the weeks of the rates. */
  readonly clock: string
  readonly sources: readonly TrafficSource[]
  readonly storms: readonly TrafficStorm[]
}

/** Reads the description: shares become rates, names become indexes, wall times instants. */
export function trafficOf(generate: Generate, context: ArrivalsContext): Traffic {
  const clock = generate.zone ?? context.zone
  const sources = Object.entries(generate.sources ?? { '': {} }).map(([name, source]) =>
    sourceOf(name, source, generate, clock, context)
  )
  return { clock, sources, storms: [...stormsOf(generate, sources, clock, context), ...launchesOf(context)] }
}

type SourceText = NonNullable<Generate['sources']>[string]

function sourceOf(
  name: string,
  source: SourceText,
  generate: Generate,
  clock: string,
  { names, channels, factor, holidays = {}, unaskedSkills }: ArrivalsContext
): TrafficSource {
  const shape = source.shape ?? generate.shape
  const rates = source.rate === undefined ? generate.rate.map(rate => rate * (source.share ?? 1)) : [source.rate]
  return {
    name,
    zone: source.zone,
    region: source.servedFrom === undefined ? -1 : names.regions.indexOf(source.servedFrom),
    clock: source.zone ?? clock,
    specials: specialTimes(generate.days ?? [], holidays, name, source.zone ?? clock),
    rates: rates.map(rate => rate * factor),
    pattern: shape === undefined ? undefined : weekPattern(generate.shapes?.[shape] ?? {}),
    mix: mixOf(generate.mix, source.mix, names, channels, unaskedSkills)
  }
}

function stormsOf(
  generate: Generate,
  sources: readonly TrafficSource[],
  clock: string,
  { names, channels }: ArrivalsContext
): TrafficStorm[] {
  const { storms = [], mix } = generate
  const seen = new Map<string, number>()
  return storms.map(storm => {
    const source = storm.source === undefined ? -1 : sources.findIndex(({ name }) => name === storm.source)
    const from = instantOf(storm.from, sources[source]?.clock ?? clock)
    const words = ['storm', storm.from.replaceAll(/[-:]/g, '').replace(' ', 'T'), storm.skill].filter(Boolean).join('-')
    const times = (seen.get(words) ?? 0) + 1
    seen.set(words, times)
    return {
      from,
      until: from + storm.length,
      factor: storm.factor,
      source,
      skill: storm.skill === undefined ? -1 : names.skills.indexOf(storm.skill),
      label: times === 1 ? words : `${words}-${times}`,
      ...(storm.mix === undefined
        ? {}
        : {
            mixes: sources.map(({ name }) =>
              mixOf(mix, { ...generate.sources?.[name]?.mix, ...storm.mix }, names, channels)
            )
          })
    }
  })
}

/** Before the launch of a skill each of its tickets is taken away, like by a storm that comes after all others. */
function launchesOf({ launches = [], from }: ArrivalsContext): TrafficStorm[] {
  return launches
    .filter(({ at }) => at > from)
    .map(({ skill, at }) => ({ from, until: at, factor: 0, source: -1, skill, label: 'launch' }))
}

function instantOf(text: string, zone: string): number {
  return toInstant(zone, parseDate(text.slice(0, 10)) * 86_400 + parseTimeOfDay(text.slice(11)), 'start')
}
