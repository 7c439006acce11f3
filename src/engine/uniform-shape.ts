import type { Program, ProgramCareers, ProgramCosts, ProgramGroups, ProgramKinds, ProgramRules } from './program.ts'

/** A program whose kinds, groups, careers and rules have all their columns, with the defaults filled in. */
export interface UniformProgram extends Program {
  readonly kinds: Required<ProgramKinds>
  readonly groups: ProgramGroups & { readonly context: Float64Array }
  readonly careers: ProgramCareers
  readonly rules: ProgramRules & { readonly costs: Required<ProgramCosts> }
}

/**
 * The same program in objects of one hidden class, whoever made it and whichever optional columns it has.
 *
 * The hot core reads these objects millions of times a second; with one shape each read is a plain load. Columns that
 * have one row a ticket stay absent where they are absent.
 */
export const uniformShape = (program: Program): UniformProgram => {
  const { tickets: t, lines: l, agents: a, groups: g, calendar: c, distributions: d, rules: r } = program
  return {
    startAt: program.startAt,
    until: program.until,
    tickets: {
      count: t.count,
      createdAt: t.createdAt,
      kind: t.kind,
      trueKind: t.trueKind,
      luckLow: t.luckLow,
      luckHigh: t.luckHigh,
      effortSeconds: t.effortSeconds,
      effortFactor: t.effortFactor,
      botSeconds: t.botSeconds,
      botSolves: t.botSolves,
      touches: t.touches,
      patienceSeconds: t.patienceSeconds,
      dueAt: t.dueAt,
      replyClock: t.replyClock,
      opening: t.opening
    } as Program['tickets'],
    kinds: uniformKinds(program.kinds),
    lines: {
      count: l.count,
      skill: l.skill,
      tier: l.tier,
      weight: l.weight,
      groupsFrom: l.groupsFrom,
      groups: l.groups,
      groupTier: l.groupTier
    },
    agents: { count: a.count, group: a.group },
    groups: {
      count: g.count,
      skills: g.skills,
      proficiency: g.proficiency,
      linesFrom: g.linesFrom,
      lines: g.lines,
      preference: g.preference,
      context: g.context ?? new Float64Array(g.count)
    } as UniformProgram['groups'],
    calendar: { count: c.count, at: c.at, agent: c.agent, change: c.change },
    careers: program.careers ?? noCareers,
    consults: program.consults,
    decay: program.decay,
    clocks: program.clocks,
    distributions: { family: d.family, a: d.a, b: d.b, c: d.c, table: d.table },
    limits: program.limits,
    rules: { order: r.order, selection: r.selection, ownerFirst: r.ownerFirst, costs: uniformCosts(r.costs) },
    luck: program.luck
  } as UniformProgram
}

const noCareers: ProgramCareers = {
  count: 0,
  at: new Float64Array(0),
  agent: new Int32Array(0),
  group: new Int32Array(0)
}

const uniformCosts = (costs: ProgramCosts): Required<ProgramCosts> => ({
  switch: costs.switch,
  read: costs.read,
  readAgainAfterSeconds: costs.readAgainAfterSeconds,
  handoverGiven: costs.handoverGiven,
  handoverTaken: costs.handoverTaken,
  handoverKeeps: costs.handoverKeeps ?? 1
})

const uniformKinds = (k: ProgramKinds): Required<ProgramKinds> => ({
  count: k.count,
  priority: k.priority,
  skill: k.skill,
  effort: k.effort,
  patience: k.patience,
  replyChance: k.replyChance,
  replyDelay: k.replyDelay,
  limit: k.limit,
  dueSeconds: k.dueSeconds,
  dueClock: k.dueClock,
  stages: k.stages,
  stageAfterSeconds: k.stageAfterSeconds,
  maxStages: k.maxStages,
  line: k.line,
  ownerSeconds: k.ownerSeconds,
  interrupts: k.interrupts,
  urgency: k.urgency ?? k.priority,
  shiftEnd: k.shiftEnd,
  overtimeSeconds: k.overtimeSeconds,
  afterOvertime: k.afterOvertime,
  ownedAtShiftEnd: k.ownedAtShiftEnd,
  sorting: k.sorting ?? new Int16Array(k.count).fill(-1),
  moveChance: k.moveChance ?? new Float64Array(k.count),
  moveTo: k.moveTo ?? new Uint16Array(k.count),
  afterReply: k.afterReply ?? Uint16Array.from({ length: k.count }, (_, kind) => kind),
  reopenChance: k.reopenChance ?? new Float64Array(k.count),
  reopenDelay: k.reopenDelay ?? new Int16Array(k.count).fill(-1),
  redialChance: k.redialChance ?? new Float64Array(k.count),
  redialDelay: k.redialDelay ?? new Int16Array(k.count).fill(-1),
  isLive: k.isLive ?? new Uint8Array(k.count),
  capacity: k.capacity ?? new Uint8Array(k.count).fill(1),
  slowdown: k.slowdown ?? new Float64Array(k.count)
})
