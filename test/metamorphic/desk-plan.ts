import fc from 'fast-check'
import type { ScenarioSource } from '../../src/model/scenario.ts'

/** A duration in minutes: constant, or exponential with this mean. */
export interface Lasting {
  readonly minutes: number
  readonly isDrawn: boolean
}

/** A ticket as if it had been recorded. */
export interface PlannedTicket {
  /** Created so many minutes after the period begins. */
  readonly minute: number
  readonly skill: number
  readonly priority: number
  /** Recorded effort of each touch, minutes; 0: drawn. */
  readonly effort: number
}

/** A skill; what is absent does not happen. */
export interface PlannedSkill {
  readonly effort: Lasting
  readonly replies?: { readonly percent: number; readonly delay: Lasting } | undefined
  readonly reopen?: { readonly percent: number; readonly after: Lasting } | undefined
  /** Percent of touches after which it becomes work of the next skill. */
  readonly escalates?: number | undefined
  readonly consult?: { readonly percent: number; readonly talk: Lasting } | undefined
}

/** People with the same shift and skills. */
export interface PlannedTeam {
  readonly people: number
  readonly shift: string
  readonly zone: string
  /** Percent at which they have each skill; 0: they lack it. */
  readonly skills: readonly number[]
}

/** A small desk in numbers, from which a scenario is written in several ways. */
export interface DeskPlan {
  readonly skills: readonly PlannedSkill[]
  readonly teams: readonly PlannedTeam[]
  readonly tickets: readonly PlannedTicket[]
  readonly routing: NonNullable<ScenarioSource['routing']>
  /** How long a ticket waits for its owner alone, minutes; absent: what the policy says. */
  readonly ownerWait?: number | undefined
  /** When people without the skill may take it, minutes; absent: never. */
  readonly generalistsAfter?: number | undefined
  readonly switching?: Lasting | undefined
  readonly reading?: Lasting | undefined
  readonly takingOver?: Lasting | undefined
  readonly writingUp?: Lasting | undefined
  readonly patience?: Lasting | undefined
  readonly lines?: number | undefined
  /** Conversations that one person may hold at once; absent: customers do not wait live. */
  readonly live?: number | undefined
  readonly redial?: { readonly percent: number; readonly after: Lasting } | undefined
  /** Percent of the work done that survives a hand-over. */
  readonly handoverKeeps?: number | undefined
}

export const PRIORITIES = ['P1', 'P2', 'P3']
/** Days of the counted period; tickets come in the first. */
export const DAYS = 3
const DAY_MINUTES = 1440
const MOST_SKILLS = 3
const ZONES = ['UTC', 'Europe/Lisbon', 'America/New_York', 'Asia/Kolkata']

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const lasting = (...minutes: number[]): fc.Arbitrary<Lasting> =>
  fc.record({ minutes: fc.constantFrom(...minutes), isDrawn: fc.boolean() })

const skill: fc.Arbitrary<PlannedSkill> = fc.record({
  effort: lasting(20, 45, 90, 180),
  replies: optional(fc.record({ percent: fc.constantFrom(30, 60), delay: lasting(10, 60, 300) })),
  reopen: optional(fc.record({ percent: fc.constantFrom(20, 50), after: lasting(30, 400) })),
  escalates: optional(fc.constantFrom(15, 40)),
  consult: optional(fc.record({ percent: fc.constantFrom(30, 80), talk: lasting(5, 25) }))
})

const team = (shifts: readonly string[]): fc.Arbitrary<PlannedTeam> =>
  fc.record({
    people: fc.integer({ min: 1, max: 3 }),
    shift: fc.constantFrom(...shifts),
    zone: fc.constantFrom(...ZONES),
    skills: fc.array(fc.constantFrom(100, 50, 80, 0), { minLength: MOST_SKILLS, maxLength: MOST_SKILLS })
  })

const ticket: fc.Arbitrary<PlannedTicket> = fc.record({
  minute: fc.integer({ min: 0, max: DAY_MINUTES - 1 }),
  skill: fc.nat(MOST_SKILLS - 1),
  priority: fc.nat(PRIORITIES.length - 1),
  effort: fc.constantFrom(0, 0, 0, 30, 75)
})

const shiftEnds = ['hand over', 'keep', 'finish', 'finish within 30 min', 'finish within 45 min then keep'] as const

const routings = fc
  .record({
    policy: fc.constantFrom('swarm', 'skills', 'ownership'),
    order: optional(fc.constantFrom('priority', 'age', 'weighted')),
    ageFrom: optional(fc.constantFrom('reply', 'creation')),
    begun: optional(fc.constantFrom('first', 'in turn')),
    selection: optional(fc.constantFrom('longest idle', 'best', 'least skilled', 'fewest owned', 'random')),
    ownerFirst: optional(fc.boolean()),
    interrupt: optional(fc.constantFrom(['P1'], ['P1', 'P2'])),
    shiftEnd: optional(fc.constantFrom(...shiftEnds)),
    ownedWork: optional(fc.constantFrom('hand over', 'keep'))
  })
  .map(routing => Object.fromEntries(Object.entries(routing).filter(([, value]) => value !== undefined)))

/** Desks whose people have one of these shifts. */
export const desksWith = (shifts: readonly string[]): fc.Arbitrary<DeskPlan> =>
  fc.record({
    skills: fc.array(skill, { minLength: MOST_SKILLS, maxLength: MOST_SKILLS }),
    teams: fc.array(team(shifts), { minLength: 1, maxLength: 3 }),
    tickets: fc.array(ticket, { minLength: 5, maxLength: 40 }),
    routing: routings as fc.Arbitrary<DeskPlan['routing']>,
    ownerWait: optional(fc.constantFrom(30, 240)),
    generalistsAfter: optional(fc.constantFrom(0, 60)),
    switching: optional(lasting(4)),
    reading: optional(lasting(6)),
    takingOver: optional(lasting(8)),
    writingUp: optional(lasting(5)),
    patience: optional(lasting(60, 600)),
    lines: optional(fc.constantFrom(3, 12)),
    live: optional(fc.constantFrom(1, 2, 3)),
    redial: optional(fc.record({ percent: fc.constantFrom(50, 90), after: lasting(15, 90) })),
    handoverKeeps: optional(fc.constantFrom(0, 50))
  })
