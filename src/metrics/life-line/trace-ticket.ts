import { TicketState, TouchEnd } from '../../engine/observations.ts'
import { CAUSES, type CauseKey, causeKeys } from '../causes/cause.ts'
import { type CauseSeconds, endOf } from '../causes/cause-seconds.ts'
import { hintsOf } from './hints.ts'
import type { LifeLine, Stretch } from './life-line.ts'
import { type PeopleAt, peopleAt } from './people-at.ts'
import { type RawStretch, rawStretches } from './raw-stretches.ts'
import { type TracedRun, zoneOfAgent } from './traced-run.ts'
import { inHandOf, whoMayTake } from './who-may-take.ts'

/** Tells what a ticket, by its row, went through in a run, and what would have let it go sooner. */
export function traceTicket(run: TracedRun, ticket: number): LifeLine {
  const { program, legend, observations, until, seconds, stampOf } = run
  const people = peopleAt(program)
  const raw = rawStretches(program, observations, people, ticket, until)
  const kind = observations.tickets.kind[ticket]
  const stated = legend.priorities[program.kinds.priority[program.tickets.kind[ticket]]]
  const priority = legend.priorities[program.kinds.priority[kind]]
  const createdAt = program.tickets.createdAt[ticket]
  const endAt = endOf(observations.tickets, until, ticket)
  const { reportZone } = legend
  return {
    ticket: legend.ticketId(ticket),
    state: stateName(observations.tickets.state[ticket]),
    priority,
    ...(stated === priority ? {} : { statedPriority: stated }),
    plan: legend.plans[legend.kindPlan[kind]],
    channel: legend.channels[legend.kindChannel[kind]],
    skill: legend.skills[program.kinds.skill[kind]],
    queue: legend.queues[legend.kindQueue[kind]],
    created: stampOf(createdAt, reportZone),
    ended: stampOf(endAt, reportZone),
    seconds: endAt - createdAt,
    causes: causesOf(seconds, ticket),
    stretches: raw.map(stretch => stretchOf(run, people, stretch)),
    hints: hintsOf(run, people, raw)
  }
}

/** Name of a `TicketState` in words: `solved`, `turned away`. */
export function stateName(state: number): string {
  return inWords(TicketState, state)
}

/** Name of a `TouchEnd` in words: `handed over`, `solved`. */
export function touchEndName(end: number): string {
  return inWords(TouchEnd, end)
}

/** Seconds of a ticket by cause. */
export function causesOf(seconds: CauseSeconds, ticket: number): Record<CauseKey, number> {
  const entries = causeKeys.map((key, cause) => [key, seconds[ticket * CAUSES + cause]])
  return Object.fromEntries(entries) as Record<CauseKey, number>
}

function stretchOf(run: TracedRun, people: PeopleAt, raw: RawStretch): Stretch {
  const { legend, observations, stampOf } = run
  const zone = raw.agent < 0 ? legend.reportZone : zoneOfAgent(run, raw.agent)
  return {
    from: stampOf(raw.from, zone),
    to: stampOf(raw.to, zone),
    seconds: raw.to - raw.from,
    doing: raw.doing,
    causes: raw.causes,
    ...(raw.agent < 0 ? {} : { person: legend.agents[raw.agent] }),
    ...(raw.doing === 'in hand' ? { end: touchEndName(observations.touches.end[raw.touch]) } : {}),
    ...(raw.doing === 'waiting' ? waitedAmong(run, people, raw) : {})
  }
}

/** The desk halfway through a wait. */
function waitedAmong(
  run: TracedRun,
  people: PeopleAt,
  { place, from, to }: RawStretch
): Pick<Stretch, 'onDuty' | 'able' | 'notYet' | 'inHand'> {
  const at = (from + to) / 2
  const { onDuty, able, notYet } = whoMayTake(run, people, place, at)
  return {
    onDuty: onDuty.length,
    able: able.byRegion,
    notYet: notYet.byRegion,
    inHand: inHandOf(run, able.people, at)
  }
}

function inWords(names: Readonly<Record<string, number>>, value: number): string {
  const name = Object.keys(names).find(key => names[key] === value) ?? ''
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}
