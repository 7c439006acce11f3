import type { Problem } from '../check/problem.ts'
import { LIVE } from '../service/routing.ts'
import { OFF } from '../shifts/shift.ts'

type Path = Problem['path']

/**
 * Where a scenario uses names that it defines elsewhere. In a pattern `*` is every key or index, `[]` every entry of a
 * list (or a name alone that stands for a list of one), and `{}` every key itself.
 */
const USES = {
  zone: [
    'period.zone',
    'report.zone',
    'shifts.*.clock',
    'meetings.*.clock',
    'cover.*.clock',
    'teams.*.zone',
    'people.*.zone',
    'clocks.*.zone',
    'channels.*.hours.zone',
    'demand.generate.zone',
    'demand.generate.sources.*.zone',
    'demand.replay.zone',
    'demand.replay.constants.zone',
    'demand.replay.values.zone.*'
  ],
  plan: ['channels.*.plans.[]', 'queues.*.plans.[]', 'targets.*.plans.[]'],
  priority: [
    'queues.*.priorities.[]',
    'targets.*.priorities.[]',
    'misstated.{}',
    'misstated.*.{}',
    'routing.weights.{}',
    'routing.interrupt.[]',
    'routing.ownerWait.{}',
    'routing.shiftEnd.{}',
    'routing.ownedWork.{}'
  ],
  skill: [
    'people.*.skills.{}',
    'classes.*.skills.{}',
    'trainings.*.skill',
    'teams.*.skills.{}',
    'channels.*.convert.{}',
    'skills.*.escalate.to',
    'skills.*.returns',
    'diagnostics.skills.[]',
    'diagnostics.*.skills.[]',
    'bot.skills.[]',
    'bot.*.skills.[]',
    'triage.skill',
    'queues.*.skills.[]',
    'cover.*.skills.[]',
    'demand.generate.storms.*.skill'
  ],
  channel: [
    'channels.*.becomes',
    'diagnostics.channels.[]',
    'diagnostics.*.channels.[]',
    'bot.channels.[]',
    'bot.*.channels.[]',
    'misrouted.channels.[]',
    'triage.channels.[]',
    'targets.*.channels.[]',
    'queues.*.channels.[]'
  ],
  region: [
    'queues.*.regions.[]',
    'meetings.*.regions.[]',
    'cover.*.regions.[]',
    'demand.generate.sources.*.servedFrom',
    'demand.replay.constants.region',
    'demand.replay.values.region.*'
  ],
  queue: ['cover.*.queues.[]'],
  team: [
    'clocks.*.teams.[]',
    'meetings.*.teams.[]',
    'leave.*.team',
    'people.*.team',
    'classes.*.team',
    'classes.*.trainers.team',
    'leavers.*.team',
    'trainings.*.team',
    'cover.*.teams.[]'
  ],
  shift: [
    'people.*.shift',
    'classes.*.shift.[]',
    'teams.*.shift.[]',
    'teams.*.shift.{}',
    'shifts.*.after',
    'shifts.*.before',
    'rotas.*.days.[]',
    'rotas.*.weeks.[]'
  ],
  clock: ['targets.*.clock', 'scoring.[]'],
  holidays: ['clocks.*.holidays', 'teams.*.holidays', 'demand.generate.days.*.holidays'],
  source: ['demand.generate.storms.*.source', 'demand.generate.days.*.source'],
  shape: ['demand.generate.shape', 'demand.generate.sources.*.shape']
} as const satisfies Record<string, readonly string[]>

const OF_TICKETS = [
  'demand.generate.mix.#.{}',
  'demand.generate.sources.*.mix.#.{}',
  'demand.generate.storms.*.mix.#.{}',
  'demand.replay.constants.#',
  'demand.replay.values.#.*'
]
const PARTS_OF_TICKETS: readonly string[] = ['channel', 'plan', 'priority', 'skill']

/** Kinds of things that a scenario names in one place and uses in another. */
export type ReferenceKind = keyof typeof USES

/** One use of a name. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly name: string
  readonly path: Path
  /** True where the name is a key. */
  readonly atKey: boolean
}

const childrenOf = (value: unknown): [step: string | number, child: unknown][] => {
  if (Array.isArray(value)) return value.map((child, index) => [index, child])
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

type Found = Omit<Reference, 'kind'>

const follow = (value: unknown, steps: readonly string[], path: Path): Found[] => {
  const [step, ...rest] = steps
  if (step === undefined) return typeof value === 'string' ? [{ name: value, path, atKey: false }] : []
  if (step === '[]' && typeof value === 'string') return follow(value, rest, path)
  const children = childrenOf(value)
  if (step === '{}') {
    const keys = children.filter(([key]) => typeof key === 'string')
    return keys.map(([key]) => ({ name: String(key), path: [...path, key], atKey: true }))
  }
  if (step === '[]' && !Array.isArray(value)) return []
  const chosen = step === '*' || step === '[]' ? children : children.filter(([key]) => key === step)
  return chosen.flatMap(([key, child]) => follow(child, rest, [...path, key]))
}

/** A word of the language where a name might stand: a rota’s days and weeks without a shift, live tickets that interrupt. */
const isWord = ({ name, path }: Found): boolean =>
  (path[0] === 'rotas' && name === OFF) || (path[0] === 'routing' && path[1] === 'interrupt' && name === LIVE)

/**
 * Every use of a name in a scenario as written (before the schema has read it), with its place. Parts that are not as
 * the schema wants them are passed over.
 */
export const references = (written: unknown): Reference[] =>
  (Object.keys(USES) as ReferenceKind[]).flatMap(kind => {
    const ofTickets = PARTS_OF_TICKETS.includes(kind) ? OF_TICKETS.map(use => use.replace('#', kind)) : []
    const found = [...USES[kind], ...ofTickets].flatMap(use => follow(written, use.split('.'), []))
    return found.filter(use => !isWord(use)).map(use => ({ kind, ...use }))
  })
