import type { Legend } from '../engine/legend.ts'
import type { Program } from '../engine/program.ts'
import { lookedUp } from './columns.ts'

/** A way to break figures down: its fields, the names of its groups, and which group a ticket is in. */
export interface Dimension {
  /** Fields that make a group, such as priority and region; none: all tickets together. */
  readonly by: readonly string[]
  /** One name for each field. */
  readonly keys: readonly (readonly string[])[]
  readonly groupOf: Uint16Array
}

/** Name of the region of tickets on which nobody has worked. */
export const NOBODY_YET = 'nobody yet'

/** Name of the group of tickets that no line of the targets fits. */
export const NO_TARGET = 'no target'

/** Region of each person, index into `legend.regions`. */
export function regionOfAgents(program: Program, legend: Legend): Int32Array {
  return program.agents.group.map(group => legend.teamRegion[legend.groupTeam[group]])
}

/** Kind that each ticket really is, for break-downs: whatever was stated at first, and whoever it was passed on to. */
export function trueKinds(program: Program): Uint16Array {
  return program.tickets.trueKind ?? program.tickets.kind
}

/** Kinds that these rows of the program's tickets really are. */
export function kindsOfTickets(program: Program, tickets: Int32Array): Uint16Array {
  const kind = trueKinds(program)
  const kinds = new Uint16Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) kinds[row] = kind[tickets[row]]
  return kinds
}

/** Overall and by what is known of a ticket when it is created, for rows of these kinds. */
export function dimensionsOfKind(program: Program, legend: Legend, kind: Uint16Array): Dimension[] {
  const lines = legend.targetNames.length
  const lineOf = legend.targetLine.map(line => (line < 0 ? lines : line))
  return [
    ...depthDimensions(program, legend, kind),
    byKind('plan', legend.plans, legend.kindPlan, kind),
    byKind('channel', legend.channels, legend.kindChannel, kind),
    byKind('target', [...legend.targetNames, NO_TARGET], lineOf, kind)
  ]
}

/** Overall and by priority, queue and skill, for rows of these kinds. */
export function depthDimensions(program: Program, legend: Legend, kind: Uint16Array): Dimension[] {
  return [
    { by: [], keys: [[]], groupOf: new Uint16Array(kind.length) },
    byKind('priority', legend.priorities, program.kinds.priority, kind),
    byKind('queue', legend.queues, legend.kindQueue, kind),
    byKind('skill', legend.skills, program.kinds.skill, kind)
  ]
}

function byKind(by: string, names: readonly string[], ofKind: ArrayLike<number>, kind: Uint16Array): Dimension {
  return { by: [by], keys: names.map(name => [name]), groupOf: lookedUp(kind, ofKind) }
}

/** By region of the person who solved the ticket, or who worked on it last; and by priority and region. */
export function dimensionsOfRegion(
  program: Program,
  legend: Legend,
  tickets: Int32Array,
  lastAgent: Int32Array
): Dimension[] {
  const regions = [...legend.regions, NOBODY_YET]
  const region = regionsOfTickets(program, legend, tickets, lastAgent)
  return [
    { by: ['region'], keys: regions.map(name => [name]), groupOf: region },
    {
      by: ['priority', 'region'],
      keys: legend.priorities.flatMap(name => regions.map(other => [name, other])),
      groupOf: withPriority(program, tickets, region, regions.length)
    }
  ]
}

/** Region of the last person of each ticket; after the last region: nobody yet. */
function regionsOfTickets(program: Program, legend: Legend, tickets: Int32Array, lastAgent: Int32Array): Uint16Array {
  const regionOf = regionOfAgents(program, legend)
  const nobody = legend.regions.length
  const regions = new Uint16Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) {
    const agent = lastAgent[tickets[row]]
    regions[row] = agent < 0 ? nobody : regionOf[agent]
  }
  return regions
}

function withPriority(program: Program, tickets: Int32Array, region: Uint16Array, regions: number): Uint16Array {
  const kind = trueKinds(program)
  const { priority } = program.kinds
  const groups = new Uint16Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) groups[row] = priority[kind[tickets[row]]] * regions + region[row]
  return groups
}

/** A key for each of these tickets; tickets of one key are in the same group of every dimension. */
export function cellKeys(program: Program, legend: Legend, tickets: Int32Array, lastAgent: Int32Array): Int32Array {
  const region = regionsOfTickets(program, legend, tickets, lastAgent)
  const kind = trueKinds(program)
  const regions = legend.regions.length + 1
  const keys = new Int32Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) keys[row] = kind[tickets[row]] * regions + region[row]
  return keys
}
