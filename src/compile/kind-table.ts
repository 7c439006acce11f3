import type { TicketTable } from '../model/demand/tickets.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Queue, Scenario } from '../model/scenario.ts'
import type { SkillList } from './skill-list.ts'

/** What tickets of one kind have in common, as indexes into the scenario’s names. */
export interface KindParts {
  readonly channel: number
  readonly plan: number
  readonly priority: number
  /** Index into the names of a `SkillList`. */
  readonly skill: number
  /** Region that must serve it; −1: any. */
  readonly region: number
}

/** A kind by its parts, and the queue that it is in. */
export interface Kind extends KindParts {
  readonly queue: number
}

/** The kinds of a program under construction; the same parts get the same number. */
export interface KindTable {
  readonly kinds: readonly Kind[]
  /** Number of the kind with these parts, which is added where it is new. */
  numberOf(parts: KindParts): number
}

/** Most kinds that the engine can tell apart. */
const MOST_KINDS = 65_536

/** Starts a table without kinds. */
export const createKindTable = (scenario: Scenario, names: ScenarioNames, skills: SkillList): KindTable =>
  new ScenarioKinds(scenario, names, skills)

class ScenarioKinds implements KindTable {
  readonly kinds: Kind[] = []
  private readonly numbers = new Map<number, number>()

  constructor(
    private readonly scenario: Scenario,
    private readonly names: ScenarioNames,
    private readonly skills: SkillList
  ) {}

  numberOf(parts: KindParts): number {
    const key = keyOf(this.names, this.skills, parts)
    return this.numbers.get(key) ?? this.add(key, parts)
  }

  private add(key: number, parts: KindParts): number {
    if (this.kinds.length === MOST_KINDS)
      throw new RangeError(`tickets of more than ${MOST_KINDS} kinds of channel, plan, priority, skill and region`)
    this.numbers.set(key, this.kinds.length)
    const { channel, plan, priority, skill, region } = parts
    const queue = queueOf(this.scenario, this.names, this.skills, parts)
    return this.kinds.push({ channel, plan, priority, skill, region, queue }) - 1
  }
}

const keyOf = (
  names: ScenarioNames,
  skills: SkillList,
  { channel, plan, priority, skill, region }: KindParts
): number =>
  (((channel * names.plans.length + plan) * names.priorities.length + priority) * skills.names.length + skill) *
    (names.regions.length + 1) +
  region +
  1

/** Adds the kinds of all rows of a table, in order of first occurrence; the kind of each row. */
export const addKinds = (table: KindTable, tickets: TicketTable): Uint16Array => {
  const { channel, plan, priority, skill, region } = tickets
  const kindOf = new Uint16Array(tickets.count)
  const parts = { channel: 0, plan: 0, priority: 0, skill: 0, region: -1 }
  for (let row = 0; row < tickets.count; row++) {
    parts.channel = channel[row]
    parts.plan = plan[row]
    parts.priority = priority[row]
    parts.skill = skill[row]
    parts.region = region === undefined ? -1 : region[row]
    kindOf[row] = table.numberOf(parts)
  }
  return kindOf
}

/** The first queue that fits; without queues, the queue of the plan. @throws Error where none fits, which the checks rule out */
const queueOf = (scenario: Scenario, names: ScenarioNames, skills: SkillList, parts: KindParts): number => {
  if (scenario.queues === undefined) return parts.plan
  const queues = scenario.queues
  const number = names.queues.findIndex(queue => takes(queues[queue], names, skills, parts))
  if (number >= 0) return number
  throw new Error(
    `no queue fits ${names.plans[parts.plan]} ${names.priorities[parts.priority]} ${skills.names[parts.skill]}`
  )
}

const takes = (queue: Queue, names: ScenarioNames, skills: SkillList, parts: KindParts): boolean =>
  (queue.plans?.includes(names.plans[parts.plan]) ?? true) &&
  (queue.priorities?.includes(names.priorities[parts.priority]) ?? true) &&
  (queue.skills?.includes(names.skills[skills.parts[parts.skill][0]]) ?? true) &&
  (queue.channels?.includes(names.channels[parts.channel]) ?? true)
