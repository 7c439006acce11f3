import type { Legend } from '../engine/legend.ts'
import type { OpenHours, Program } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { TicketTable } from '../model/tickets.ts'
import { luckOf } from '../num/luck.ts'
import { openHours } from '../time/open-hours.ts'
import { createDistributionList } from './distributions.ts'
import { type EligibilityContext, proficiencyOf } from './eligibility.ts'
import { kindsOf, packKinds } from './kinds.ts'
import { legendOf } from './legend.ts'
import { createLineList } from './lines.ts'
import type { People } from './people.ts'
import type { Span } from './period.ts'
import type { Policy } from './policies.ts'
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
  const { names, span, people, policy, work } = staffing
  const luck = luckOf(seed, replication)
  const regionOfTeam = names.teams.map(team => scenario.teams[team].region ?? team)
  const eligibility: EligibilityContext = { scenario, groups: people.groups, policy, regionOfTeam }
  const distributions = createDistributionList()
  const lineList = createLineList(eligibility)
  const limits = limitsOf(scenario, names)
  const { rows, leftOut } = selectRows(tickets, span)
  const { kinds, kindOf } = kindsOf(scenario, names, tickets)
  const limitOf = limits.ofChannel
  const draft = packKinds({ scenario, names, eligibility, distributions, lines: lineList, limitOf }, kinds)
  const { lines, numberOf } = lineList.pack()
  const clocks = awakeClocks(scenario, tickets, span)
  const program: Program = {
    startAt: span.startAt,
    until: span.until,
    tickets: packTickets(tickets, rows, kindOf, clocks?.ofZone, span),
    kinds: { ...draft, line: draft.line.map(numberOf) },
    lines,
    agents: { count: people.people.length, group: people.groupOf },
    groups: { ...packGroups(people, names, policy), ...lineList.linesOfGroups() },
    calendar: work.calendarFor(luck),
    clocks: clocks?.hours ?? [],
    rules: {
      order: orderRule(policy),
      selection: policy.selection === 'fewest owned' ? 'fewest-owned' : 'longest-idle',
      ownerFirst: policy.ownerFirst,
      costs: {
        switch: distributions.add(scenario.costs?.switch),
        read: distributions.add(scenario.costs?.read),
        readAgainAfterSeconds: scenario.costs?.readAgainAfter ?? Number.POSITIVE_INFINITY,
        handoverGiven: distributions.add(scenario.costs?.handoverGiven),
        handoverTaken: distributions.add(scenario.costs?.handoverTaken)
      }
    },
    distributions: distributions.pack(),
    limits: limits.most,
    luck
  }
  const legend = legendOf({ scenario, staffing, kinds, program, distributions, ticketId: row => tickets.id(rows[row]) })
  return { program, legend, leftOut }
}

const orderRule = ({ order, ageFrom }: Policy): Program['rules']['order'] => {
  if (order === 'deadline') return 'due'
  if (order === 'weighted') return 'weighted'
  return ageFrom === 'creation' ? 'created' : 'ready'
}

const packGroups = ({ groups }: People, names: ScenarioNames, policy: Policy) => {
  const skills = names.skills.length
  return {
    count: groups.length,
    skills,
    proficiency: Float64Array.from(
      groups.flatMap(group => names.skills.map((_, skill) => proficiencyOf(policy, group, skill)))
    ),
    ...(policy.order === 'preference' && { preference: Int32Array.from(groups.flatMap(group => group.preference)) })
  }
}

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
