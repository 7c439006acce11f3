import type { Program } from './program.ts'

/**
 * The same program in objects of one hidden class, whoever made it and whichever optional columns it has.
 *
 * The hot core reads these objects millions of times a second; with one shape each read is a plain load.
 */
export const uniformShape = (program: Program): Program => {
  const { tickets: t, kinds: k, lines: l, agents: a, groups: g, calendar: c, distributions: d, rules: r } = program
  return {
    startAt: program.startAt,
    until: program.until,
    tickets: {
      count: t.count,
      createdAt: t.createdAt,
      kind: t.kind,
      luckLow: t.luckLow,
      luckHigh: t.luckHigh,
      effortSeconds: t.effortSeconds,
      touches: t.touches,
      patienceSeconds: t.patienceSeconds,
      dueAt: t.dueAt,
      replyClock: t.replyClock,
      opening: t.opening
    } as Program['tickets'],
    kinds: {
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
      shiftEnd: k.shiftEnd,
      overtimeSeconds: k.overtimeSeconds,
      afterOvertime: k.afterOvertime,
      ownedAtShiftEnd: k.ownedAtShiftEnd
    },
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
      preference: g.preference
    } as Program['groups'],
    calendar: { count: c.count, at: c.at, agent: c.agent, change: c.change },
    clocks: program.clocks,
    distributions: { family: d.family, a: d.a, b: d.b, c: d.c, table: d.table },
    limits: program.limits,
    rules: { order: r.order, selection: r.selection, ownerFirst: r.ownerFirst, costs: { ...r.costs } },
    luck: program.luck
  }
}
