import { askedSkills } from '../model/demand/demanded-skills.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Cover } from '../model/shifts/cover.ts'
import { type Eligibility, eligibilityOf } from './eligible-people.ts'

/** A place in the scenario: keys and indexes from its root. */
export type ScenarioPath = readonly (string | number)[]

/** Something that needs people on shift (F11). */
export interface Requirement {
  readonly kind: 'skill' | 'queue' | 'skill in queue' | 'channel' | 'rule'
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
  /** Launch of the skill, epoch seconds: nobody is needed before. */
  readonly since?: number
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
  readonly hours?: CoverHours
}

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

const skillDrafts = (scenario: Scenario, { ofSkill, combined }: Eligibility): Draft[] => [
  ...Object.keys(scenario.skills).map(
    (skill): Draft => ({ kind: 'skill', what: skill, path: ['skills', skill], groups: ofSkill(skill), skill })
  ),
  ...combined.map((skill): Draft => ({ kind: 'skill', what: skill, path: ['demand'], groups: ofSkill(skill), skill })),
  ...Object.entries(scenario.demand.generate?.sources ?? {}).flatMap(([source, { servedFrom: region, mix }]) => {
    if (region === undefined) return []
    const asked = mix?.skill ?? scenario.demand.generate?.mix?.skill
    const skills =
      asked === undefined ? [...askedSkills(scenario).skills] : Object.keys(asked).filter(name => asked[name] > 0)
    const path = ['demand', 'generate', 'sources', source, 'servedFrom']
    return skills.map(
      (skill): Draft => ({
        kind: 'skill',
        what: `${skill} in ${region}`,
        path,
        groups: ofSkill(skill, undefined, region),
        skill
      })
    )
  })
]

/** Live channels, in the hours in which they are open: somebody who may take what customers bring there. */
const channelDrafts = (scenario: Scenario, { ofSkill }: Eligibility): Draft[] =>
  Object.entries(scenario.channels ?? {}).flatMap(([channel, { live, hours, convert = {} }]) => {
    if (!live) return []
    const isConverted = (skill: string): boolean => Object.hasOwn(convert, skill) && convert[skill] === 1
    const skills = [...askedSkills(scenario).skills].filter(skill => !isConverted(skill))
    const groups = [...new Set(skills.flatMap(skill => ofSkill(skill)))].sort((a, b) => a - b)
    const open = hours && {
      days: hours.days,
      start: hours.start,
      end: hours.end,
      clock: hours.zone ?? scenario.period.zone
    }
    return [
      { kind: 'channel', what: `channel ${channel}`, path: ['channels', channel], groups, ...(open && { hours: open }) }
    ]
  })

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
 * Everything that needs somebody on shift: each skill, also several at once and skills that one region must serve, each queue, each skill of a
 * queue that is served from some regions only, around the clock, but none before its launch; each live channel in its hours; and what the rules under `cover` add or except.
 */
export const requirementsOf = (scenario: Scenario): Requirement[] => {
  const eligibility = eligibilityOf(scenario)
  const exceptions = (scenario.cover ?? []).filter(({ least }) => least === 0)
  const drafts = [skillDrafts, queueDrafts, channelDrafts].flatMap(draftsOf => draftsOf(scenario, eligibility))
  return [
    ...drafts.map(draft => {
      const since = draft.skill === undefined ? undefined : eligibility.launchOf(draft.skill)
      return {
        kind: draft.kind,
        what: draft.what,
        path: draft.path,
        groups: draft.groups,
        least: 1,
        ...(draft.hours && { hours: draft.hours }),
        ...(since !== undefined && { since }),
        exempt: exceptions.filter(rule => isExempt(rule, draft))
      }
    }),
    ...ruleRequirements(scenario, eligibility)
  ]
}
