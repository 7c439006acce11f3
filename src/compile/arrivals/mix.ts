import type { Generate } from '../../model/demand/demand.ts'
import type { ScenarioNames } from '../../model/names/names.ts'

type MixSource = NonNullable<Generate['mix']>

/** Shares of names among tickets: weights by index of the name; where none are stated all names are alike. */
export interface Mix {
  readonly plan: Float64Array
  /** By plan: weights of the channels that it may use. */
  readonly channelOfPlan: readonly Float64Array[]
  readonly priority: Float64Array
  readonly skill: Float64Array
}

/** Plans that may use a channel, by name of the channel; a channel that states none is open to all. */
export type ChannelRules = Readonly<Record<string, { readonly plans?: readonly string[] | undefined }>>

/** Mix of a source: what it states replaces the mix of all part by part. */
export function mixOf(
  ofAll: MixSource | undefined,
  own: MixSource | undefined,
  names: ScenarioNames,
  channels: ChannelRules,
  unaskedSkills: readonly number[] = []
): Mix {
  const stated = { ...ofAll, ...own }
  const channel = weightsOf(stated.channel, names.channels)
  return {
    plan: weightsOf(stated.plan, names.plans),
    channelOfPlan: names.plans.map(plan =>
      channel.map((weight, c) => (mayUse(channels[names.channels[c]], plan) ? weight : 0))
    ),
    priority: weightsOf(stated.priority, names.priorities),
    skill: weightsOf(stated.skill, names.skills).map((weight, skill) =>
      stated.skill === undefined && unaskedSkills.includes(skill) ? 0 : weight
    )
  }
}

/** The only index with a weight above zero; −1 where there are several. */
export function onlyIndex(weights: Float64Array): number {
  const first = weights.findIndex(weight => weight > 0)
  return weights.some((weight, i) => weight > 0 && i !== first) ? -1 : Math.max(first, 0)
}

/** Sums of the weights up to and with each; the last one is 1. */
export function cumulativeOf(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const cumulative = weights.map(weight => {
    sum += weight
    return sum / total
  })
  for (let i = weights.length - 1; i >= 0; i--) {
    cumulative[i] = Infinity
    if (weights[i] > 0) break
  }
  return cumulative
}

/** Index at which the cumulative weights pass `u`. */
export function indexAt(cumulative: Float64Array, u: number): number {
  let index = 0
  while (u >= cumulative[index]) index++
  return index
}

function weightsOf(stated: Readonly<Record<string, number>> | undefined, names: readonly string[]): Float64Array {
  return Float64Array.from(names, name => (stated === undefined ? 1 : Object.hasOwn(stated, name) ? stated[name] : 0))
}

function mayUse(channel: ChannelRules[string] | undefined, plan: string): boolean {
  return channel?.plans === undefined || channel.plans.includes(plan)
}
