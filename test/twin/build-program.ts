import type { Program, ProgramCareers, ProgramConsults, ProgramDecay } from '../../src/engine/program.ts'
import { type Distribution, packDistributions } from '../../src/num/distributions.ts'
import { buildCalendar } from './build-calendar.ts'
import { buildGroups } from './build-groups.ts'
import { buildKinds } from './build-kinds.ts'
import { buildLines, startsOf } from './build-lines.ts'
import { buildTickets } from './build-tickets.ts'
import { createNumbering } from './numbering.ts'
import type { AgentDraft, Draw, ProgramDraft } from './program-draft.ts'

/** Turns a draft into the dense columns that the engine reads; lines that are alike are one line. */
export const buildProgram = (draft: ProgramDraft): Program => {
  const distributions = createNumbering<Distribution>()
  const numberOfDraw = (draw: Draw | undefined): number => {
    if (draw === undefined) return -1
    return distributions.numberOf(typeof draw === 'number' ? { family: 'constant', value: draw } : draw)
  }
  const { kinds, lines } = buildKinds(draft.kinds, numberOfDraw)
  return {
    startAt: draft.startAt ?? 0,
    until: draft.until ?? Infinity,
    tickets: buildTickets(draft.tickets),
    kinds,
    lines: buildLines(lines),
    agents: { count: draft.agents.length, group: Int32Array.from(draft.agents, agent => agent.group) },
    groups: buildGroups(draft, lines),
    calendar: buildCalendar(draft.agents),
    ...(draft.agents.some(agent => agent.career?.length) && { careers: buildCareers(draft.agents) }),
    ...(draft.consults && { consults: buildConsults(draft, draft.consults, numberOfDraw) }),
    ...(draft.decay && { decay: buildDecay(draft.decay) }),
    clocks: (draft.clocks ?? []).map(hours => ({
      opensAt: Float64Array.from(hours, ([from]) => from),
      closesAt: Float64Array.from(hours, ([, to]) => to)
    })),
    limits: Int32Array.from(draft.limits ?? []),
    rules: buildRules(draft, numberOfDraw),
    luck: Uint32Array.from(draft.luck ?? [1, 2]),
    distributions: packDistributions(distributions.things)
  }
}

const buildRules = (draft: ProgramDraft, numberOfDraw: (draw: Draw | undefined) => number): Program['rules'] => {
  const costs = draft.costs ?? {}
  return {
    order: draft.order ?? 'ready',
    selection: draft.selection ?? 'longest-idle',
    ownerFirst: draft.ownerFirst ?? false,
    costs: {
      switch: numberOfDraw(costs.switch),
      read: numberOfDraw(costs.read),
      readAgainAfterSeconds: costs.readAgainAfter ?? Infinity,
      handoverGiven: numberOfDraw(costs.given),
      handoverTaken: numberOfDraw(costs.taken),
      ...(costs.keeps !== undefined && { handoverKeeps: costs.keeps })
    }
  }
}

const buildCareers = (agents: AgentDraft[]): ProgramCareers => {
  const rows = agents.flatMap(({ career = [] }, agent) => career.map(({ at, group }) => ({ at, agent, group })))
  rows.sort((x, y) => x.at - y.at || x.agent - y.agent)
  return {
    count: rows.length,
    at: Float64Array.from(rows, row => row.at),
    agent: Int32Array.from(rows, row => row.agent),
    group: Int32Array.from(rows, row => row.group)
  }
}

const buildConsults = (
  { groups, skills = 1 }: ProgramDraft,
  consults: NonNullable<ProgramDraft['consults']>,
  numberOfDraw: (draw: Draw | undefined) => number
): ProgramConsults => ({
  chance: Float64Array.from(
    groups.flatMap(({ consultChance }) => Array.from({ length: skills }, (_, skill) => consultChance?.[skill] ?? 0))
  ),
  talk: Int16Array.from(consults.skills, skill => numberOfDraw(skill.talk)),
  groupsFrom: startsOf(consults.skills.map(skill => skill.groups)),
  groups: Int32Array.from(consults.skills.flatMap(skill => skill.groups)),
  giveUpSeconds: consults.giveUp
})

const buildDecay = (decay: NonNullable<ProgramDraft['decay']>): ProgramDecay => ({
  afterSeconds: Float64Array.from(decay, skill => skill.after),
  halfSeconds: Float64Array.from(decay, skill => skill.half),
  floor: Float64Array.from(decay, skill => skill.floor)
})
