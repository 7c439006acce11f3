import type { ProgramKinds } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario, Target } from '../model/scenario.ts'
import type { DistributionList } from './distributions.ts'
import { type EligibilityContext, type Stage, stagesOf } from './eligibility.ts'
import type { Kind } from './kind-table.ts'
import { type LineList, orderTier } from './lines.ts'
import { deferredTiers, liveColumns } from './live-kinds.ts'
import type { Policy } from './policies.ts'
import type { SkillList } from './skill-list.ts'

const fits = (target: Target, names: ScenarioNames, kind: Kind): boolean =>
  (target.plans?.includes(names.plans[kind.plan]) ?? true) &&
  (target.priorities?.includes(names.priorities[kind.priority]) ?? true) &&
  (target.channels?.includes(names.channels[kind.channel]) ?? true)

/** The first service-level target that fits a kind. */
export const targetOf = (scenario: Scenario, names: ScenarioNames, kind: Kind): Target | undefined =>
  scenario.targets?.find(target => fits(target, names, kind))

const SHIFT_END = { 'hand over': 0, keep: 1, finish: 2 } as const

/** What the tables of kinds are made from. */
export interface KindContext {
  readonly scenario: Scenario
  readonly names: ScenarioNames
  readonly skills: SkillList
  readonly eligibility: EligibilityContext
  readonly distributions: DistributionList
  readonly lines: LineList
  readonly limitOf: ReadonlyMap<number, number>
}

/** The tables of the kinds, with lines in draft numbers. */
export const packKinds = (context: KindContext, kinds: readonly Kind[]): ProgramKinds => {
  const { scenario, names, eligibility, distributions, limitOf } = context
  const { policy } = eligibility
  const skills = kinds.map(kind => scenario.skills[names.skills[context.skills.parts[kind.skill][0]]])
  const channels = kinds.map(kind => scenario.channels?.[names.channels[kind.channel]])
  const stages = kinds.map(kind =>
    stagesOf(eligibility, kind.skill, scenario.queues?.[names.queues[kind.queue]], names.regions[kind.region])
  )
  const maxStages = Math.max(1, ...stages.map(list => list.length))
  const ofPriority = <T>(list: readonly T[]): T[] => kinds.map(kind => list[kind.priority])
  const shiftEnds = ofPriority(policy.shiftEnd)
  return {
    count: kinds.length,
    priority: Uint8Array.from(kinds, kind => kind.priority),
    skill: Uint16Array.from(kinds, kind => kind.skill),
    effort: Uint16Array.from(skills, skill => distributions.add(skill.effort)),
    patience: Int16Array.from(skills, (skill, i) => distributions.add(skill.patience ?? channels[i]?.patience)),
    replyChance: Float64Array.from(skills, skill => skill.replies?.chance ?? 0),
    replyDelay: Int16Array.from(skills, skill => distributions.add(skill.replies?.delay)),
    limit: Int16Array.from(kinds, kind => limitOf.get(kind.channel) ?? -1),
    dueSeconds: Float64Array.from(kinds, kind => dueOf(targetOf(scenario, names, kind))),
    dueClock: new Int16Array(kinds.length).fill(-1),
    stages: Uint8Array.from(stages, list => list.length),
    stageAfterSeconds: Float64Array.from(
      stages.flatMap(list =>
        padded(
          list.map(stage => stage.afterSeconds),
          maxStages
        )
      )
    ),
    maxStages,
    line: Int32Array.from(kinds.flatMap((kind, i) => linesOf(context, policy, kind, stages[i], maxStages))),
    ownerSeconds: Float64Array.from(ofPriority(policy.ownerWaitSeconds)),
    interrupts: Uint8Array.from(ofPriority(policy.interrupts), Number),
    ...liveColumns(scenario, names, policy, kinds),
    shiftEnd: Uint8Array.from(shiftEnds, rule => SHIFT_END[rule.action]),
    overtimeSeconds: Float64Array.from(shiftEnds, rule => rule.overtimeSeconds),
    afterOvertime: Uint8Array.from(shiftEnds, rule => SHIFT_END[rule.afterOvertime]),
    ownedAtShiftEnd: Uint8Array.from(ofPriority(policy.ownedWork), rule => SHIFT_END[rule])
  }
}

/** Seconds from creation to the due time: the resolution target, or else that of the first reply. */
const dueOf = (target: Target | undefined): number =>
  target?.resolution ?? target?.firstReply ?? Number.POSITIVE_INFINITY

const padded = (values: readonly number[], length: number): number[] => [
  ...values,
  ...new Array<number>(length - values.length).fill(Number.POSITIVE_INFINITY)
]

/** Draft lines of a kind: for each stage the line of new and of begun tickets; stages it does not have repeat the last. */
const linesOf = (
  { scenario, names, lines }: KindContext,
  policy: Policy,
  kind: Kind,
  stages: readonly Stage[],
  maxStages: number
): number[] => {
  const later = deferredTiers(scenario, names, policy, kind)
  return Array.from({ length: maxStages * 2 }, (_, i) => {
    const { groups } = stages[Math.min(i >> 1, stages.length - 1)]
    const tier = later + orderTier(policy, kind.priority, kind.plan, names.plans.length, i % 2 === 1)
    return lines.add(kind.skill, tier, policy.weights[kind.priority], groups)
  })
}
