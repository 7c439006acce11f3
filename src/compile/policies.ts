import type { Scenario } from '../model/scenario.ts'
import { LIVE, type Routing, type ShiftEndRule } from '../model/service/routing.ts'

/** R1–R4 with nothing left open; lists by priority have one entry for each priority. */
export interface Policy {
  readonly order: NonNullable<Routing['order']>
  readonly ageFrom: 'reply' | 'creation'
  readonly begunFirst: boolean
  readonly weights: readonly number[]
  readonly eligibility: NonNullable<Routing['eligibility']>
  /** Seconds; Infinity: for ever. */
  readonly ownerWaitSeconds: readonly number[]
  readonly generalists: { readonly afterSeconds: number; readonly proficiency: number } | undefined
  readonly selection: NonNullable<Routing['selection']>
  readonly ownerFirst: boolean
  readonly interrupts: readonly boolean[]
  readonly liveFirst: boolean
  /** Whether live tickets interrupt deferred work. */
  readonly liveInterrupts: boolean
  readonly shiftEnd: readonly ShiftEndRule[]
  readonly ownedWork: readonly ('hand over' | 'keep')[]
}

const THREE_DAYS = 3 * 86_400
const HALF_HOUR = 1800
const HAND_OVER: ShiftEndRule = { action: 'hand over', overtimeSeconds: 0, afterOvertime: 'hand over' }
const FINISH_THEN_KEEP: ShiftEndRule = { action: 'finish', overtimeSeconds: HALF_HOUR, afterOvertime: 'keep' }

type NamedPolicy = NonNullable<Routing['policy']>

/** Settings of a named policy for work of one urgency (R5). */
interface PolicyDefaults {
  readonly eligibility: Policy['eligibility']
  readonly generalistProficiency: number | undefined
  readonly begunFirst: boolean
  readonly ownerFirst: boolean
  readonly ownerWaitSeconds: number
  readonly shiftEnd: ShiftEndRule
  readonly ownedWork: 'hand over' | 'keep'
}

const SWARM: PolicyDefaults = {
  eligibility: 'anyone',
  generalistProficiency: 0.5,
  begunFirst: false,
  ownerFirst: false,
  ownerWaitSeconds: 0,
  shiftEnd: HAND_OVER,
  ownedWork: 'hand over'
}

const NAMED: Readonly<Record<NamedPolicy, PolicyDefaults>> = {
  swarm: SWARM,
  skills: { ...SWARM, eligibility: 'skilled', generalistProficiency: undefined },
  ownership: {
    eligibility: 'owner',
    generalistProficiency: undefined,
    begunFirst: true,
    ownerFirst: true,
    ownerWaitSeconds: THREE_DAYS,
    shiftEnd: FINISH_THEN_KEEP,
    ownedWork: 'keep'
  }
}

/** What the policy `ownership` does with the most urgent priority: it is handed over and waits for nobody. */
const URGENT_OWNERSHIP: PolicyDefaults = {
  ...NAMED.ownership,
  ownerWaitSeconds: 0,
  shiftEnd: HAND_OVER,
  ownedWork: 'hand over'
}

/** Completes the scenario’s routing with the settings of its named policy (R5), `skills` where it names none. */
export const policyOf = (scenario: Scenario, priorities: readonly string[]): Policy => {
  const routing = scenario.routing ?? {}
  const policy = routing.policy ?? 'skills'
  const named = NAMED[policy]
  const eligibility = routing.eligibility ?? named.eligibility
  const defaultsOf = (priority: number): PolicyDefaults =>
    policy === 'ownership' && priority === 0 && priorities.length > 1 ? URGENT_OWNERSHIP : named
  const byPriority = <T, V>(
    setting: T | Record<string, T> | undefined,
    convert: (value: T) => V,
    fallback: (d: PolicyDefaults) => V
  ): V[] =>
    priorities.map((name, priority) => {
      const value = valueFor(setting, name)
      return value === undefined ? fallback(defaultsOf(priority)) : convert(value)
    })
  return {
    order: routing.order ?? 'priority',
    ageFrom: routing.ageFrom ?? 'reply',
    begunFirst: routing.begun === undefined ? named.begunFirst : routing.begun === 'first',
    weights: priorities.map(name => routing.weights?.[name] ?? 1),
    eligibility,
    ownerWaitSeconds: byPriority<number, number>(
      routing.ownerWait,
      seconds => seconds,
      defaults => (eligibility === 'owner' ? defaults.ownerWaitSeconds || ownerWaitOf(defaults) : 0)
    ),
    generalists: generalistsOf(routing, eligibility, named),
    selection: routing.selection ?? 'longest idle',
    ownerFirst: routing.ownerFirst ?? named.ownerFirst,
    interrupts: priorities.map(name => routing.interrupt?.includes(name) ?? false),
    liveFirst: routing.live !== 'in turn',
    liveInterrupts: routing.interrupt?.includes(LIVE) ?? false,
    shiftEnd: byPriority<ShiftEndRule, ShiftEndRule>(
      routing.shiftEnd,
      rule => rule,
      defaults => defaults.shiftEnd
    ),
    ownedWork: byPriority<'hand over' | 'keep', 'hand over' | 'keep'>(
      routing.ownedWork,
      rule => rule,
      defaults => defaults.ownedWork
    )
  }
}

/** A policy of one’s own that waits for owners without saying how long takes the wait of `ownership`; its urgent work waits for nobody. */
const ownerWaitOf = (defaults: PolicyDefaults): number => (defaults === URGENT_OWNERSHIP ? 0 : THREE_DAYS)

const isRule = (value: object): boolean => 'action' in value

const valueFor = <T>(setting: T | Record<string, T> | undefined, name: string): T | undefined => {
  if (typeof setting !== 'object' || setting === null || isRule(setting)) return setting as T | undefined
  return Object.hasOwn(setting, name) ? (setting as Record<string, T>)[name] : undefined
}

const generalistsOf = (
  routing: Routing,
  eligibility: Policy['eligibility'],
  named: PolicyDefaults
): Policy['generalists'] => {
  const proficiency =
    routing.generalists?.proficiency ??
    (eligibility === 'anyone' ? (named.generalistProficiency ?? SWARM.generalistProficiency) : undefined)
  if (proficiency === undefined) return undefined
  return { afterSeconds: eligibility === 'anyone' ? 0 : (routing.generalists?.after ?? 0), proficiency }
}
