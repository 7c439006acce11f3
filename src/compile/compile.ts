import type { Legend } from '../engine/legend.ts'
import type { OpenHours, Program } from '../engine/program.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { luckOf } from '../num/luck.ts'
import { openHours } from '../time/open-hours.ts'
import { consultsOf } from './consults.ts'
import { decayOf } from './decay.ts'
import { createDistributionList } from './distributions.ts'
import { type EligibilityContext, proficiencyOf } from './eligibility.ts'
import { contextColumn } from './handover-context.ts'
import { takeIn } from './intake/ticket-intake.ts'
import { addKinds, createKindTable } from './kind-table.ts'
import { targetLineOfKinds } from './kind-targets.ts'
import { packKinds } from './kinds.ts'
import { legendOf } from './legend.ts'
import { createLineList } from './lines.ts'
import { moveColumns } from './moves.ts'
import type { Span } from './period.ts'
import type { Group } from './person.ts'
import type { Policy } from './policies.ts'
import { withServiceClocks } from './service-clocks.ts'
import { type SkillList, skillListOf, withCombinedSkills } from './skill-list.ts'
import type { Staffing } from './staffing.ts'
import { type LeftOutTickets, packTickets, selectRows } from './ticket-rows.ts'

/** A scenario made ready for the engine, and the words to tell what came of it. */
export interface Compiled {
  readonly program: Program
  readonly legend: Legend
  readonly leftOut: LeftOutTickets
}

/** Makes the program of one replication. The scenario must have passed the checks; `seed` and `replication` fix all luck. */
export const compile = (
  scenario: Scenario,
  staffing: Staffing,
  tickets: TicketTable,
  seed: number,
  replication: number
): Compiled => {
  const { names, span, people, policy, work, careers } = staffing
  const luck = luckOf(seed, replication)
  const regionOfTeam = names.teams.map(team => scenario.teams[team].region ?? team)
  const skills = skillListOf(names.skills, tickets.combined)
  const groups = withCombinedSkills(people.groups, skills)
  const eligibility: EligibilityContext = { scenario, groups, policy, regionOfTeam }
  const distributions = createDistributionList()
  const lineList = createLineList(eligibility)
  const limits = limitsOf(scenario, names)
  const { rows, leftOut } = selectRows(tickets, span)
  const clocks = awakeClocks(scenario, tickets, span)
  const table = createKindTable(scenario, names, skills)
  const packed = packTickets(tickets, rows, addKinds(table, tickets), clocks?.ofZone, span)
  const intake = takeIn({ scenario, names, skills, span, tickets, packed, kinds: table }, luck)
  const moves = moveColumns({ scenario, names, skills, distributions }, table)
  const { kinds } = table
  const limitOf = limits.ofChannel
  const draft = packKinds({ scenario, names, skills, eligibility, distributions, lines: lineList, limitOf }, kinds)
  const { lines, numberOf } = lineList.pack()
  const consults = consultsOf(scenario, skills, groups, distributions)
  const decay = decayOf(scenario, skills)
  const program: Program = {
    startAt: span.startAt,
    until: span.until,
    tickets: { ...packed, ...intake.columns },
    kinds: { ...draft, ...moves, line: draft.line.map(numberOf) },
    lines,
    agents: { count: people.people.length, group: careers.groupAtStart },
    groups: {
      ...packGroups(groups, skills, policy),
      ...contextColumn(scenario, names, groups),
      ...lineList.linesOfGroups()
    },
    calendar: work.calendarFor(luck),
    ...(careers.careers && { careers: careers.careers }),
    ...(consults && { consults }),
    ...(decay && { decay }),
    clocks: clocks?.hours ?? [],
    rules: {
      order: orderRule(policy),
      selection: SELECTIONS[policy.selection] ?? 'longest-idle',
      ownerFirst: policy.ownerFirst,
      costs: {
        switch: distributions.add(scenario.costs?.switch),
        read: distributions.add(scenario.costs?.read),
        readAgainAfterSeconds: scenario.costs?.readAgainAfter ?? Number.POSITIVE_INFINITY,
        handoverGiven: distributions.add(scenario.costs?.handoverGiven),
        handoverTaken: distributions.add(scenario.costs?.handoverTaken),
        ...(scenario.costs?.handoverKeeps !== undefined && { handoverKeeps: scenario.costs.handoverKeeps })
      }
    },
    distributions: distributions.pack(),
    limits: limits.most,
    luck
  }
  const promised = withServiceClocks({
    scenario,
    staffing,
    program,
    lineOfKind: targetLineOfKinds(scenario, names, kinds),
    zoneOf: row => tickets.zones[tickets.zone[rows[row]]]
  })
  const legend = legendOf({
    scenario,
    staffing,
    skills,
    kinds,
    ...promised,
    distributions,
    notes: intake.notes,
    ticketId: row => tickets.id(rows[row])
  })
  return { program: promised.program, legend, leftOut }
}

const orderRule = ({ order, ageFrom }: Policy): Program['rules']['order'] => {
  if (order === 'deadline') return 'due'
  if (order === 'weighted') return 'weighted'
  return ageFrom === 'creation' ? 'created' : 'ready'
}

/** Selections that do not come down to tiers of groups (R3). */
const SELECTIONS: Readonly<Partial<Record<Policy['selection'], Program['rules']['selection']>>> = {
  'fewest owned': 'fewest-owned',
  random: 'random'
}

const packGroups = (groups: readonly Group[], skills: SkillList, policy: Policy) => ({
  count: groups.length,
  skills: skills.names.length,
  proficiency: Float64Array.from(
    groups.flatMap(group => skills.names.map((_, skill) => proficiencyOf(policy, group, skill)))
  ),
  ...(policy.order === 'preference' && { preference: Int32Array.from(groups.flatMap(group => group.preference)) })
})

const limitsOf = (scenario: Scenario, names: ScenarioNames): { most: Int32Array; ofChannel: Map<number, number> } => {
  const most: number[] = []
  const ofChannel = new Map<number, number>()
  names.channels.forEach((name, channel) => {
    const lines = scenario.channels?.[name]?.lines
    if (lines !== undefined) ofChannel.set(channel, most.push(lines) - 1)
  })
  return { most: Int32Array.from(most), ofChannel }
}

/** Hours in which customers are awake, one clock for each zone of the tickets; nothing where they reply at any hour. */
const awakeClocks = (
  scenario: Scenario,
  tickets: TicketTable,
  span: Span
): { hours: OpenHours[]; ofZone: Int16Array } | undefined => {
  const awake = scenario.customers?.awake
  if (awake === undefined) return undefined
  const { epochSeconds, startAt, until } = span
  const hours = tickets.zones.map(zone => {
    const rule = { zone, days: awake.days ?? [1, 2, 3, 4, 5, 6, 7], start: awake.start, end: awake.end }
    const intervals = openHours(rule, epochSeconds + startAt, epochSeconds + until)
    return {
      opensAt: Float64Array.from(intervals, interval => interval.startsAt - epochSeconds),
      closesAt: Float64Array.from(intervals, interval => interval.endsAt - epochSeconds)
    }
  })
  return { hours, ofZone: Int16Array.from(tickets.zones.keys()) }
}
