import { targetKeys } from '../../metrics/definitions.ts'
import { regionOfAgent, type TracedRun } from '../../metrics/life-line/traced-run.ts'
import type { Playback } from '../../metrics/playback/playback.ts'
import { upTo } from '../../metrics/series/level.ts'
import { PROMISE_NAMES } from './promise-names.ts'

/** What is told as it happens. */
export type LiveKind = 'hand-over' | 'broken promise'

/** A ticket as it is told of. */
interface OfTicket {
  /** Seconds from the start of the counted period. */
  readonly at: number
  /** Row of the program’s tickets. */
  readonly row: number
  readonly ticket: string
  readonly priority: string
  readonly queue: string
  readonly skill: string
}

/** Somebody and their region. */
export interface LivePerson {
  readonly name: string
  readonly region: string
}

/** A ticket that changed hands. */
export interface LiveHandover extends OfTicket {
  readonly kind: 'hand-over'
  readonly from: LivePerson
  /** Who has taken it over by now; null: it waits. */
  readonly to: LivePerson | null
  /** How long it lay until then, or lies already; seconds. */
  readonly laySeconds: number
}

/** A promise that was broken. */
export interface LiveBreach extends OfTicket {
  readonly kind: 'broken promise'
  readonly promise: string
}

/** Something that has happened. */
export type LiveEvent = LiveHandover | LiveBreach

/** One event of a kind by its row in the list of the playback, as it is known at `now`. */
export function liveEvent({ run, handovers, breaches }: Playback, kind: LiveKind, row: number, now: number): LiveEvent {
  if (kind === 'broken promise') {
    const promise = PROMISE_NAMES[targetKeys[breaches.promise[row]]]
    return { kind, ...ofTicket(run, breaches.ticket[row]), at: breaches.at[row], promise }
  }
  const at = handovers.at[row]
  const takenAt = handovers.takenAt[row]
  const isTaken = takenAt <= now
  return {
    kind,
    ...ofTicket(run, handovers.ticket[row]),
    at,
    from: person(run, handovers.from[row]),
    to: isTaken ? person(run, handovers.to[row]) : null,
    laySeconds: Math.max(0, Math.min(takenAt, now) - at)
  }
}

/** Rows [first, last) of the events of a kind from the start of the counted period up to an instant. */
export function rowsUpTo({ handovers, breaches }: Playback, kind: LiveKind, at: number): readonly [number, number] {
  const instants = kind === 'hand-over' ? handovers.at : breaches.at
  return [upTo(instants, -Number.EPSILON), upTo(instants, at)]
}

function ofTicket({ legend, program, observations }: TracedRun, row: number): Omit<OfTicket, 'at'> {
  const kind = observations.tickets.kind[row]
  return {
    row,
    ticket: legend.ticketId(row),
    priority: legend.priorities[program.kinds.priority[kind]],
    queue: legend.queues[legend.kindQueue[kind]],
    skill: legend.skills[program.kinds.skill[kind]]
  }
}

function person(run: TracedRun, agent: number): LivePerson {
  return { name: run.legend.agents[agent], region: regionOfAgent(run, agent) }
}
