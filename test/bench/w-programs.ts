import type { Program, ProgramTickets } from '../../src/engine/program.ts'
import { luckOf } from '../../src/num/luck.ts'

/** Customers of a bench program: gaps and kinds are given, service and patience may be. */
export interface BenchCustomers {
  readonly createdAt: Float64Array
  readonly kind: Uint16Array
  readonly effortSeconds?: Float64Array
  readonly patienceSeconds?: Float64Array
}

interface BenchModel {
  readonly meanService: readonly number[]
  readonly meanPatience?: number
  readonly groups: readonly (readonly number[])[]
  readonly perGroup: number
}

/** W1: 120 people, one kind, mean service 1. */
export const W1: BenchModel = { meanService: [1], groups: [[0]], perGroup: 120 }

/** W2: five kinds, twelve groups of ten, mean patience 1. */
export const W2: BenchModel = {
  meanService: [1.0, 0.8, 1.2, 1.0, 0.9],
  meanPatience: 1,
  groups: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [0, 4],
    [0, 2],
    [1, 3],
    [2, 4],
    [0, 3],
    [1, 4],
    [0, 1, 2],
    [2, 3, 4]
  ],
  perGroup: 10
}

/** The program of a bench model: first come first served, longest idle, run until everybody has left. Times in hours. */
export const benchProgram = (model: BenchModel, customers: BenchCustomers, seed: number): Program => {
  const kinds = model.meanService.length
  const groups = model.groups.length
  const people = groups * model.perGroup
  const count = customers.createdAt.length
  const luckLow = new Uint32Array(count)
  for (let i = 0; i < count; i++) luckLow[i] = i
  const tickets: ProgramTickets = { ...customers, count, luckLow, luckHigh: new Uint32Array(count) }
  const groupsOf = model.meanService.map((_, kind) => groupsWith(model, kind))
  const proficiency = new Float64Array(groups * kinds)
  model.groups.forEach((skills, group) => {
    for (const skill of skills) proficiency[group * kinds + skill] = 1
  })
  const hasPatience = model.meanPatience !== undefined
  return {
    startAt: 0,
    until: Number.POSITIVE_INFINITY,
    tickets,
    kinds: {
      count: kinds,
      priority: new Uint8Array(kinds),
      skill: Uint16Array.from({ length: kinds }, (_, kind) => kind),
      effort: Uint16Array.from({ length: kinds }, (_, kind) => kind),
      patience: new Int16Array(kinds).fill(hasPatience ? kinds : -1),
      replyChance: new Float64Array(kinds),
      replyDelay: new Int16Array(kinds).fill(-1),
      limit: new Int16Array(kinds).fill(-1),
      dueSeconds: new Float64Array(kinds).fill(Number.POSITIVE_INFINITY),
      dueClock: new Int16Array(kinds).fill(-1),
      stages: new Uint8Array(kinds).fill(1),
      stageAfterSeconds: new Float64Array(kinds),
      maxStages: 1,
      line: Int32Array.from({ length: kinds * 2 }, (_, i) => i >> 1),
      ownerSeconds: new Float64Array(kinds),
      interrupts: new Uint8Array(kinds),
      shiftEnd: new Uint8Array(kinds),
      overtimeSeconds: new Float64Array(kinds),
      afterOvertime: new Uint8Array(kinds),
      ownedAtShiftEnd: new Uint8Array(kinds)
    },
    lines: {
      count: kinds,
      skill: Uint16Array.from({ length: kinds }, (_, kind) => kind),
      tier: new Uint16Array(kinds),
      weight: new Float64Array(kinds).fill(1),
      groupsFrom: startsOf(groupsOf),
      groups: Int32Array.from(groupsOf.flat()),
      groupTier: new Int32Array(groupsOf.flat().length)
    },
    agents: { count: people, group: Int32Array.from({ length: people }, (_, i) => Math.floor(i / model.perGroup)) },
    groups: {
      count: groups,
      skills: kinds,
      proficiency,
      linesFrom: startsOf(model.groups),
      lines: Int32Array.from(model.groups.flat())
    },
    calendar: {
      count: people,
      at: new Float64Array(people),
      agent: Int32Array.from({ length: people }, (_, i) => i),
      change: new Uint8Array(people).fill(1)
    },
    clocks: [],
    distributions: {
      family: new Uint8Array(kinds + 1).fill(1),
      a: Float64Array.from([...model.meanService, model.meanPatience ?? 1]),
      b: new Float64Array(kinds + 1),
      c: new Float64Array(kinds + 1),
      table: new Float64Array(0)
    },
    limits: new Int32Array(0),
    rules: {
      order: 'ready',
      selection: 'longest-idle',
      ownerFirst: false,
      costs: {
        switch: -1,
        read: -1,
        readAgainAfterSeconds: Number.POSITIVE_INFINITY,
        handoverGiven: -1,
        handoverTaken: -1
      }
    },
    luck: luckOf(seed, 0)
  }
}

const groupsWith = (model: BenchModel, kind: number): number[] =>
  model.groups.flatMap((skills, group) => (skills.includes(kind) ? [group] : []))

const startsOf = (lists: readonly (readonly number[])[]): Int32Array => {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i] + list.length
  })
  return starts
}
