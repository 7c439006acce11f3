import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { type CauseSeconds, causeSeconds } from '../causes/cause-seconds.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { TargetKey } from '../definitions.ts'
import { trueKinds } from '../dimensions.ts'
import type { TicketHistories } from '../histories/histories.ts'
import { ticketHistories } from '../histories/ticket-histories.ts'
import { type JudgedPromises, judgePromises, Outcome, type PromiseRows } from '../promises/judged-promises.ts'
import { peopleGetAt } from '../promises/people-get-at.ts'

/** One replication as it was followed, with what it is called. */
export interface TabledRun {
  /** From 1. */
  readonly replication: number
  readonly program: Program
  readonly legend: Legend
  /** As followed up to `window.observedUntil`. */
  readonly observations: Observations
  readonly window: CountedWindow
}

/** The promise of one sort made to each ticket, by row of the program’s tickets. */
export interface PromiseOfTicket {
  /** Seconds; NaN: none, Infinity: not within sight. */
  readonly dueAt: Float64Array
  /** `Outcome`. */
  readonly outcome: Uint8Array
}

/** Everything that the table of tickets tells, by row of the program’s tickets. */
export interface TicketSource extends TabledRun {
  /** Program rows of the tickets that had arrived by the end of the run, ascending: the rows of the table. */
  readonly rows: Int32Array
  /** 1 for the counted tickets. */
  readonly isCounted: Uint8Array
  readonly histories: TicketHistories
  readonly causes: CauseSeconds
  /** Kind that each ticket really is. */
  readonly trueKind: Uint16Array
  readonly peopleGetAt: Float64Array
  readonly firstReply: PromiseOfTicket
  readonly resolution: PromiseOfTicket
  /** Replies of customers that were due for an answer, and those of them answered in time. */
  readonly nextRepliesDue: Uint16Array
  readonly nextRepliesMet: Uint16Array
}

/** Works out what is told of each ticket of a run. */
export function ticketSource(run: TabledRun): TicketSource {
  const { program, legend, observations, window } = run
  const promises = judgePromises(program, legend, observations, window)
  const next = outcomesOf(promises.nextReplyTarget, window, program.tickets.count)
  return {
    ...run,
    rows: arrivedRows(observations),
    isCounted: countedFlags(window, program.tickets.count),
    histories: ticketHistories(program, legend, observations, window),
    causes: causeSeconds(program, observations, window.observedUntil),
    trueKind: trueKinds(program),
    peopleGetAt: peopleGetAt(program),
    firstReply: promiseOf(promises, 'firstReplyTarget', run),
    resolution: promiseOf(promises, 'resolutionTarget', run),
    nextRepliesDue: next.due,
    nextRepliesMet: next.met
  }
}

function arrivedRows({ tickets: { state } }: Observations): Int32Array {
  const rows = new Int32Array(state.length)
  let count = 0
  for (let ticket = 0; ticket < state.length; ticket++)
    if (state[ticket] !== TicketState.notArrived) rows[count++] = ticket
  return rows.subarray(0, count)
}

function countedFlags({ tickets }: CountedWindow, count: number): Uint8Array {
  const flags = new Uint8Array(count)
  for (let i = 0; i < tickets.length; i++) flags[tickets[i]] = 1
  return flags
}

function promiseOf(promises: JudgedPromises, key: TargetKey, { program, window }: TabledRun): PromiseOfTicket {
  const { place, dueAt, outcome } = promises[key]
  const all = { dueAt: new Float64Array(program.tickets.count).fill(Number.NaN), outcome: emptyOutcomes(program) }
  for (let row = 0; row < place.length; row++) {
    const ticket = window.tickets[place[row]]
    all.dueAt[ticket] = dueAt[row]
    all.outcome[ticket] = outcome[row]
  }
  return all
}

function emptyOutcomes({ tickets }: Program): Uint8Array {
  return new Uint8Array(tickets.count).fill(Outcome.none)
}

function outcomesOf({ place, outcome }: PromiseRows, { tickets }: CountedWindow, count: number) {
  const [due, met] = [new Uint16Array(count), new Uint16Array(count)]
  for (let row = 0; row < place.length; row++) {
    const ticket = tickets[place[row]]
    if (outcome[row] === Outcome.met || outcome[row] === Outcome.missed) due[ticket]++
    if (outcome[row] === Outcome.met) met[ticket]++
  }
  return { due, met }
}
