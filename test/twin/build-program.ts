import {
  CalendarChange,
  type Program,
  type ProgramCalendar,
  type ProgramKinds,
  type ProgramLines,
  type ProgramTickets
} from '../../src/engine/program.ts'
import { type Distribution, packDistributions } from '../../src/num/distributions.ts'
import type { AgentDraft, Draw, KindDraft, LineDraft, ProgramDraft, TicketDraft } from './program-draft.ts'

/** Numbers each thing that is asked for, equal things alike. */
const createNumbering = <T>() => {
  const keys = new Map<string, number>()
  const things: T[] = []
  const numberOf = (thing: T): number => {
    const key = JSON.stringify(thing)
    if (!keys.has(key)) keys.set(key, things.push(thing) - 1)
    return keys.get(key) as number
  }
  return { things, numberOf }
}

/** Turns a draft into the dense columns that the engine reads; lines that are alike are one line. */
export const buildProgram = (draft: ProgramDraft): Program => {
  const distributions = createNumbering<Distribution>()
  const numberOfDraw = (draw: Draw | undefined): number => {
    if (draw === undefined) return -1
    return distributions.numberOf(typeof draw === 'number' ? { family: 'constant', value: draw } : draw)
  }
  const { kinds, lines } = buildKinds(draft, numberOfDraw)
  const costs = draft.costs ?? {}
  return {
    startAt: draft.startAt ?? 0,
    until: draft.until ?? Infinity,
    tickets: buildTickets(draft.tickets),
    kinds,
    lines: buildLines(lines),
    agents: { count: draft.agents.length, group: Int32Array.from(draft.agents, agent => agent.group) },
    groups: buildGroups(draft, lines),
    calendar: buildCalendar(draft.agents),
    clocks: (draft.clocks ?? []).map(hours => ({
      opensAt: Float64Array.from(hours, ([from]) => from),
      closesAt: Float64Array.from(hours, ([, to]) => to)
    })),
    limits: Int32Array.from(draft.limits ?? []),
    rules: {
      order: draft.order ?? 'ready',
      selection: draft.selection ?? 'longest-idle',
      ownerFirst: draft.ownerFirst ?? false,
      costs: {
        switch: numberOfDraw(costs.switch),
        read: numberOfDraw(costs.read),
        readAgainAfterSeconds: costs.readAgainAfter ?? Infinity,
        handoverGiven: numberOfDraw(costs.given),
        handoverTaken: numberOfDraw(costs.taken)
      }
    },
    luck: Uint32Array.from(draft.luck ?? [1, 2]),
    distributions: packDistributions(distributions.things)
  }
}

type SkilledLine = LineDraft & { skill: number }

const buildKinds = (
  { kinds }: ProgramDraft,
  numberOfDraw: (draw: Draw | undefined) => number
): { kinds: ProgramKinds; lines: SkilledLine[] } => {
  const lines = createNumbering<SkilledLine>()
  const maxStages = Math.max(1, ...kinds.map(kind => kind.stages.length))
  const places = kinds.flatMap(kind => Array.from({ length: maxStages }, (_, s) => ({ kind, stage: kind.stages[s] })))
  const lineOf = ({ skill = 0 }: KindDraft, line: LineDraft | undefined): number =>
    line ? lines.numberOf({ ...line, groups: line.groups.toSorted((x, y) => x.tier - y.tier), skill }) : -1
  const line = Int32Array.from(
    places.flatMap(({ kind, stage }) => [lineOf(kind, stage?.fresh), lineOf(kind, stage?.begun)])
  )
  return {
    lines: lines.things,
    kinds: {
      count: kinds.length,
      priority: Uint8Array.from(kinds, kind => kind.priority ?? 0),
      skill: Uint16Array.from(kinds, kind => kind.skill ?? 0),
      effort: Uint16Array.from(kinds, kind => numberOfDraw(kind.effort)),
      patience: Int16Array.from(kinds, kind => numberOfDraw(kind.patience)),
      replyChance: Float64Array.from(kinds, kind => kind.replyChance ?? 0),
      replyDelay: Int16Array.from(kinds, kind => numberOfDraw(kind.replyDelay)),
      limit: Int16Array.from(kinds, kind => kind.limit ?? -1),
      dueSeconds: Float64Array.from(kinds, kind => kind.dueSeconds ?? Infinity),
      dueClock: Int16Array.from(kinds, kind => kind.dueClock ?? -1),
      stages: Uint8Array.from(kinds, kind => kind.stages.length),
      stageAfterSeconds: Float64Array.from(places, ({ stage }) => stage?.after ?? Infinity),
      maxStages,
      line,
      ownerSeconds: Float64Array.from(kinds, kind => kind.ownerSeconds ?? 0),
      interrupts: Uint8Array.from(kinds, kind => (kind.interrupts ? 1 : 0)),
      shiftEnd: Uint8Array.from(kinds, kind => ['hand over', 'keep', 'finish'].indexOf(kind.shiftEnd ?? 'hand over')),
      overtimeSeconds: Float64Array.from(kinds, kind => kind.overtimeSeconds ?? 0),
      afterOvertime: Uint8Array.from(kinds, kind => (kind.afterOvertime === 'keep' ? 1 : 0)),
      ownedAtShiftEnd: Uint8Array.from(kinds, kind => (kind.ownedAtShiftEnd === 'keep' ? 1 : 0))
    }
  }
}

const buildTickets = (tickets: TicketDraft[]): ProgramTickets => ({
  count: tickets.length,
  createdAt: Float64Array.from(tickets, ticket => ticket.at),
  kind: Uint16Array.from(tickets, ticket => ticket.kind),
  luckLow: Uint32Array.from(tickets, (ticket, row) => ticket.luck?.[0] ?? row),
  luckHigh: Uint32Array.from(tickets, ticket => ticket.luck?.[1] ?? 7),
  ...(tickets.some(ticket => ticket.effort !== undefined) && {
    effortSeconds: Float64Array.from(tickets, ticket => ticket.effort ?? NaN)
  }),
  ...(tickets.some(ticket => ticket.touches !== undefined) && {
    touches: Uint16Array.from(tickets, ticket => ticket.touches ?? 0)
  }),
  ...(tickets.some(ticket => ticket.patience !== undefined) && {
    patienceSeconds: Float64Array.from(tickets, ticket => ticket.patience ?? NaN)
  }),
  ...(tickets.some(ticket => ticket.dueAt !== undefined) && {
    dueAt: Float64Array.from(tickets, ticket => ticket.dueAt ?? NaN)
  }),
  ...(tickets.some(ticket => ticket.replyClock !== undefined) && {
    replyClock: Int16Array.from(tickets, ticket => ticket.replyClock ?? -1)
  }),
  ...(tickets.some(ticket => ticket.pending) && {
    opening: Uint8Array.from(tickets, ticket => (ticket.pending ? 1 : 0))
  })
})

const startsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const starts = [0]
  for (const list of lists) starts.push(starts[starts.length - 1] + list.length)
  return Int32Array.from(starts)
}

const buildLines = (lines: SkilledLine[]): ProgramLines => ({
  count: lines.length,
  skill: Uint16Array.from(lines, line => line.skill),
  tier: Uint16Array.from(lines, line => line.tier),
  weight: Float64Array.from(lines, line => line.weight),
  groupsFrom: startsOf(lines.map(line => line.groups)),
  groups: Int32Array.from(lines.flatMap(line => line.groups.map(entry => entry.group))),
  groupTier: Int32Array.from(lines.flatMap(line => line.groups.map(entry => entry.tier)))
})

const buildGroups = (draft: ProgramDraft, lines: SkilledLine[]): Program['groups'] => {
  const { groups, skills = 1 } = draft
  const open = groups.map((_, group) =>
    lines.flatMap((line, l) => (line.groups.some(entry => entry.group === group) ? [l] : []))
  )
  const takes = (group: number, skill: number) => open[group].some(line => lines[line].skill === skill)
  return {
    count: groups.length,
    skills,
    proficiency: Float64Array.from(
      groups.flatMap(({ proficiency }, group) => proficiency.map((p, skill) => (takes(group, skill) ? p : 0)))
    ),
    linesFrom: startsOf(open),
    lines: Int32Array.from(open.flat()),
    ...(groups.every(group => group.preference) && {
      preference: Int32Array.from(groups.flatMap(group => group.preference ?? []))
    })
  }
}

/** Place of each `CalendarChange` among those of one instant. */
export const CHANGE_ORDER = [0, 3, 1, 2] as const

const buildCalendar = (agents: AgentDraft[]): ProgramCalendar => {
  const { leaves, arrives, pauseBegins, pauseEnds } = CalendarChange
  const rows = agents.flatMap(({ shifts, pauses = [] }, agent) => [
    ...shifts.flatMap(([from, to]) => [
      { at: from, agent, change: arrives },
      ...(to === Infinity ? [] : [{ at: to, agent, change: leaves }])
    ]),
    ...pauses.flatMap(([from, to]) => [
      { at: from, agent, change: pauseBegins },
      { at: to, agent, change: pauseEnds }
    ])
  ])
  rows.sort((x, y) => x.at - y.at || CHANGE_ORDER[x.change] - CHANGE_ORDER[y.change] || x.agent - y.agent)
  return {
    count: rows.length,
    at: Float64Array.from(rows, row => row.at),
    agent: Int32Array.from(rows, row => row.agent),
    change: Uint8Array.from(rows, row => row.change)
  }
}
