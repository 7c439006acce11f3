import {
  AROUND_THE_CLOCK,
  alwaysThere,
  exponential,
  per,
  percent,
  secondsOf,
  sum,
  type TeamSource,
  type Unit
} from './scenario-words.ts'
import type { PoolModel, Tell, TruthModel, TruthScenario } from './truth-scenario.ts'

const className = (k: number): string => `class ${k + 1}`
const poolName = (j: number): string => `pool ${j + 1}`

/** “First pool, then second” of one class, or “first class, then second” of one pool: pairs (pool, class) in order. */
type Chain = readonly string[]

const pair = (pool: number, kind: number): string => `${pool}|${kind}`

/**
 * One number for each pair (pool, class) that puts all chains in order: the longest way to it.
 *
 * The scenario has a single preference for both questions: which pool is asked first, and what a pool takes first.
 */
const preferencesOf = (chains: readonly Chain[]): Map<string, number> | undefined => {
  const places = new Map(chains.flat().map(each => [each, 1]))
  for (let round = 0; round <= places.size; round++) {
    let isSettled = true
    for (const chain of chains) {
      for (let i = 1; i < chain.length; i++) {
        const least = (places.get(chain[i - 1]) ?? 1) + 1
        if ((places.get(chain[i]) ?? 1) >= least) continue
        places.set(chain[i], least)
        isSettled = false
      }
    }
    if (isSettled) return places
  }
  return undefined
}

const chainsOf = ({ arrivalPreference, agentPreference, discipline }: TruthModel): Chain[] => [
  ...arrivalPreference.map((pools, kind) => pools.map(pool => pair(pool - 1, kind))),
  ...(discipline === 'priority' ? agentPreference.map((kinds, pool) => kinds.map(kind => pair(pool, kind - 1))) : [])
]

/** Quickest mean work of a class in any pool: the effort of an expert. */
const effortsOf = (pools: readonly PoolModel[], classes: number): number[] =>
  Array.from({ length: classes }, (_, k) =>
    Math.min(...pools.map(({ meanWorkByClass }) => meanWorkByClass[k] ?? Number.POSITIVE_INFINITY))
  )

const teamOf = (pool: PoolModel, number: number, efforts: readonly number[], places: Map<string, number>): TeamSource =>
  alwaysThere(
    pool.agents,
    Object.fromEntries(
      pool.meanWorkByClass.flatMap((mean, k) => {
        const preference = places.get(pair(number, k))
        if (mean === null || preference === undefined) return []
        return [[className(k), { proficiency: percent(efforts[k] / mean), preference }]]
      })
    )
  )

/** Classes and pools with preferences: the designs named after letters. */
export const tellDesign: Tell = (model, unit) => {
  const { arrivalRates, pools, discipline, serviceLevelThresholds } = model
  const places = preferencesOf(chainsOf(model))
  if (places === undefined) return 'pools and classes whose two preferences contradict each other'
  const patience = model.meanPatience as unknown as (number | null)[] | undefined
  const efforts = effortsOf(pools, arrivalRates.length)
  const skillOf = (k: number) => {
    const mean = patience?.[k]
    return { effort: exponential(efforts[k], unit), ...(mean ? { patience: exponential(mean, unit) } : {}) }
  }
  return {
    classBy: 'skill',
    unitSeconds: secondsOf(unit),
    ratePerUnit: sum(arrivalRates),
    thresholds: serviceLevelThresholds ?? [],
    meanPatience: (patience ?? []).map(mean => mean ?? Number.POSITIVE_INFINITY),
    source: {
      name: 'pools and classes',
      skills: Object.fromEntries(arrivalRates.map((_, k) => [className(k), skillOf(k)])),
      shifts: AROUND_THE_CLOCK,
      teams: Object.fromEntries(pools.map((pool, j) => [poolName(j), teamOf(pool, j, efforts, places)])),
      demand: {
        generate: {
          rate: per(sum(arrivalRates), unit),
          mix: { skill: Object.fromEntries(arrivalRates.map((rate, k) => [className(k), rate])) }
        }
      },
      routing: { order: discipline === 'priority' ? 'preference' : 'age', selection: 'preference' }
    }
  }
}

/** Fast and slow people, the fastest first. */
export const tellFastestFirst: Tell = ({ arrivalRate, pools, serviceLevelThresholds }, unit) => {
  const fastest = Math.min(...pools.map(pool => pool.meanWork))
  const teamOfPool = ({ agents, meanWork }: PoolModel) => alwaysThere(agents, { work: percent(fastest / meanWork) })
  return {
    classBy: 'skill',
    unitSeconds: secondsOf(unit),
    ratePerUnit: arrivalRate,
    thresholds: serviceLevelThresholds ?? [],
    source: {
      name: 'fast and slow people',
      skills: { work: { effort: exponential(fastest, unit) } },
      shifts: AROUND_THE_CLOCK,
      teams: Object.fromEntries(pools.map((pool, j) => [poolName(j), teamOfPool(pool)])),
      demand: { generate: { rate: per(arrivalRate, unit) } },
      routing: { order: 'age', selection: 'best' }
    }
  }
}

/** Replies that go to the owner, or to anyone; a new ticket that finds several people free goes to any of them with the same chance. */
export const tellOwner: Tell = (model, unit: Unit) => {
  const { arrivalRate, agents, meanWork, customerReply, meanCustomerDelay, policy } = model
  const replies = { chance: percent(customerReply), delay: exponential(meanCustomerDelay, unit) }
  const isOwner = policy === 'owner'
  const told: TruthScenario = {
    unitSeconds: secondsOf(unit),
    ratePerUnit: arrivalRate,
    names: {
      meanWaitNew: 'meanFirstWait',
      probWaitNew: 'probWait',
      meanWaitReply: 'reply.meanWait',
      probWaitReply: 'reply.probWait',
      meanWaitingForCustomer: 'meanPending'
    },
    source: {
      name: 'owners',
      skills: { work: { effort: exponential(meanWork, unit), replies } },
      shifts: AROUND_THE_CLOCK,
      teams: { pool: alwaysThere(agents, { work: '100%' }) },
      demand: { generate: { rate: per(arrivalRate, unit) } },
      routing: {
        order: 'age',
        begun: 'first',
        selection: 'random',
        ...(isOwner ? { eligibility: 'owner', ownerWait: 'for ever' } : { eligibility: 'skilled' })
      }
    }
  }
  return told
}
