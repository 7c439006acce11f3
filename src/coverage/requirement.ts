import { stagesOf } from '../compile/eligibility.ts'
import { peopleOf } from '../compile/people.ts'
import { policyOf } from '../compile/policies.ts'
import type { Cover } from '../model/cover.ts'
import { scenarioNames } from '../model/names.ts'
import type { Scenario } from '../model/scenario.ts'

/** A place in the scenario: keys and indexes from its root. */
export type ScenarioPath = readonly (string | number)[]

/** Something that needs people on shift (F11). */
export interface Requirement {
  readonly kind: 'skill' | 'queue' | 'skill in queue' | 'rule'
  /** In words, such as `dns` or `dns in queue urgent`. */
  readonly what: string
  /** The line of the scenario that asks for it. */
  readonly path: ScenarioPath
  /** Fewest people, at least 1. */
  readonly least: number
  /** Numbers of the groups of people who may take its tickets, ascending. */
  readonly groups: readonly number[]
  /** The hours that count; at any time where absent. */
  readonly hours?: CoverHours
  /** Hours in which nobody is needed. */
  readonly exempt: readonly CoverHours[]
}

/** When a rule holds, as the scenario says it. */
export type CoverHours = Pick<Cover, 'days' | 'start' | 'end' | 'clock'>

interface Draft {
  readonly kind: Requirement['kind']
  readonly what: string
  readonly path: ScenarioPath
  readonly groups: readonly number[]
  readonly skill?: string
  readonly queue?: string
}

/** Tells who may take the tickets of a skill in a queue, waits over: also generalists, and other regions where a queue overflows. */
const eligibilityOf = (scenario: Scenario) => {
  const names = scenarioNames(scenario)
  const { groups } = peopleOf(scenario, names)
  const policy = policyOf(scenario, names.priorities)
  const regionOfTeam = names.teams.map(team => scenario.teams[team].region ?? team)
  const context = { scenario, groups, policy, regionOfTeam }
  const teamsWithin = ({ teams, regions }: Cover, team: number): boolean =>
    (teams?.includes(names.teams[team]) ?? true) && (regions?.includes(regionOfTeam[team]) ?? true)
  return {
    ofSkill: (skill: string, queue?: string): readonly number[] =>
      stagesOf(context, names.skills.indexOf(skill), queue === undefined ? undefined : scenario.queues?.[queue]).at(-1)
        ?.groups ?? [],
    within: (rule: Cover, numbers: readonly number[]): number[] =>
      numbers.filter(number => teamsWithin(rule, groups[number].team)),
    everybody: groups.map((_, number) => number)
  }
}

type Eligibility = ReturnType<typeof eligibilityOf>

const skillsOfQueue = (scenario: Scenario, queue: string): readonly string[] =>
  scenario.queues?.[queue]?.skills ?? Object.keys(scenario.skills)

const ofQueue = (scenario: Scenario, { ofSkill }: Eligibility, queue: string): number[] => {
  const groups = skillsOfQueue(scenario, queue).flatMap(skill => ofSkill(skill, queue))
  return [...new Set(groups)].sort((a, b) => a - b)
}

const queueDrafts = (scenario: Scenario, eligibility: Eligibility): Draft[] => {
  if (scenario.queues === undefined)
    return (scenario.plans ?? []).map((plan, index) => ({
      kind: 'queue',
      what: plan,
      path: ['plans', index],
      groups: ofQueue(scenario, eligibility, plan),
      queue: plan
    }))
  return Object.entries(scenario.queues).flatMap(([queue, { regions }]) => {
    const whole: Draft = {
      kind: 'queue',
      what: queue,
      path: ['queues', queue],
      groups: ofQueue(scenario, eligibility, queue),
      queue
    }
    if (regions === undefined) return [whole]
    const parts = skillsOfQueue(scenario, queue).map(
      (skill): Draft => ({
        kind: 'skill in queue',
        what: `${skill} in queue ${queue}`,
        path: ['queues', queue, 'regions'],
        groups: eligibility.ofSkill(skill, queue),
        skill,
        queue
      })
    )
    return [whole, ...parts]
  })
}

const skillDrafts = (scenario: Scenario, { ofSkill }: Eligibility): Draft[] =>
  Object.keys(scenario.skills).map(skill => ({
    kind: 'skill',
    what: skill,
    path: ['skills', skill],
    groups: ofSkill(skill),
    skill
  }))

const isExempt = ({ skills, queues }: Cover, { skill, queue }: Draft): boolean => {
  if (skills === undefined && queues === undefined) return true
  const isOfSkill = skills === undefined || (skill !== undefined && skills.includes(skill))
  return isOfSkill && (queues === undefined || (queue !== undefined && queues.includes(queue)))
}

/** Where a rule holds for people of some regions or teams only, in words. */
const ofWhom = ({ regions = [], teams = [] }: Cover): string => {
  const names = [...regions, ...teams]
  return names.length === 0 ? '' : ` from ${names.join(', ')}`
}

const partsOfRule = (rule: Cover, scenario: Scenario, eligibility: Eligibility): [string, readonly number[]][] => {
  const { skills, queues } = rule
  if (skills === undefined && queues === undefined) return [['anything', eligibility.everybody]]
  if (skills === undefined) return (queues ?? []).map(queue => [queue, ofQueue(scenario, eligibility, queue)])
  if (queues === undefined) return skills.map(skill => [skill, eligibility.ofSkill(skill)])
  return queues.flatMap(queue =>
    skills.map((skill): [string, readonly number[]] => [
      `${skill} in queue ${queue}`,
      eligibility.ofSkill(skill, queue)
    ])
  )
}

const ruleRequirements = (scenario: Scenario, eligibility: Eligibility): Requirement[] =>
  (scenario.cover ?? []).flatMap((rule, index) => {
    const { least = 1, days, start, end, clock } = rule
    if (least === 0) return []
    return partsOfRule(rule, scenario, eligibility).map(([what, groups]) => ({
      kind: 'rule' as const,
      what: `${what}${ofWhom(rule)}`,
      path: ['cover', index],
      least,
      groups: eligibility.within(rule, groups),
      hours: { days, start, end, clock },
      exempt: []
    }))
  })

/**
 * Everything that needs somebody on shift: each skill, each queue, each skill of a queue that is served from some regions
 * only, around the clock; and what the rules under `cover` add or except.
 */
export const requirementsOf = (scenario: Scenario): Requirement[] => {
  const eligibility = eligibilityOf(scenario)
  const exceptions = (scenario.cover ?? []).filter(({ least }) => least === 0)
  const drafts = [...skillDrafts(scenario, eligibility), ...queueDrafts(scenario, eligibility)]
  return [
    ...drafts.map(draft => ({
      kind: draft.kind,
      what: draft.what,
      path: draft.path,
      groups: draft.groups,
      least: 1,
      exempt: exceptions.filter(rule => isExempt(rule, draft))
    })),
    ...ruleRequirements(scenario, eligibility)
  ]
}
