import type { ProgramKinds } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Channel, Scenario } from '../model/scenario.ts'
import type { Kind } from './kind-table.ts'
import type { Policy } from './policies.ts'

type LiveColumns = Pick<ProgramKinds, 'isLive' | 'capacity' | 'slowdown' | 'urgency' | 'interrupts'>

const channelsOf = ({ channels = {} }: Scenario): Channel[] => Object.values(channels)

const isLive = ({ channels }: Scenario, names: ScenarioNames, { channel }: Kind): boolean =>
  channels?.[names.channels[channel]]?.live ?? false

/** Columns of kinds on which customers wait live (F3), and what they interrupt; nothing where no channel is live. */
export const liveColumns = (
  scenario: Scenario,
  names: ScenarioNames,
  policy: Policy,
  kinds: readonly Kind[]
): Partial<LiveColumns> => {
  const channels = channelsOf(scenario)
  if (!channels.some(({ live }) => live)) return {}
  const live = kinds.map(kind => isLive(scenario, names, kind))
  const ofKind = kinds.map(({ channel }) => channels[channel])
  return {
    isLive: Uint8Array.from(live, Number),
    ...(channels.some(({ atOnce = 1 }) => atOnce > 1) && {
      capacity: Uint8Array.from(ofKind, ({ atOnce }, kind) => (live[kind] ? (atOnce ?? 1) : 1))
    }),
    ...(channels.some(({ slowdown = 0 }) => slowdown > 0) && {
      slowdown: Float64Array.from(ofKind, ({ slowdown }, kind) => (live[kind] ? (slowdown ?? 0) : 0))
    }),
    ...(policy.liveInterrupts && {
      interrupts: Uint8Array.from(kinds, ({ priority }, kind) => Number(live[kind] || policy.interrupts[priority])),
      urgency: Uint8Array.from(kinds, ({ priority }, kind) => (live[kind] ? 0 : priority + 1))
    })
  }
}

/** How many tiers tickets of this kind come later, because live ones go first (R1). */
export const deferredTiers = (scenario: Scenario, names: ScenarioNames, policy: Policy, kind: Kind): number => {
  if (!policy.liveFirst || isLive(scenario, names, kind)) return 0
  return channelsOf(scenario).some(({ live }) => live) ? names.priorities.length * names.plans.length * 2 : 0
}
