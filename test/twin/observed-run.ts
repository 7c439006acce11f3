import { type Observations, TouchEnd } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { type Stretch, union } from './stretches.ts'

/** A run with what the laws look up in it time and again. */
export interface Run {
  readonly program: Program
  readonly observations: Observations
  /** Rows of the touches of each ticket, first to last, by following `previous`. */
  readonly chains: readonly (readonly number[])[]
  /** Rows of answers to those who asked. */
  readonly answers: readonly number[]
  /** Rows of the attempts of each ticket that failed and were followed by another, in order. */
  readonly attempts: readonly (readonly number[])[]
  /** Rows of touches of each person, by start, then end. */
  readonly rowsOfPerson: readonly (readonly number[])[]
  /** When each person had something in hand. */
  readonly busyOf: readonly (readonly Stretch[])[]
  /** When each row ended, or the end of the run where it has not. */
  readonly endOf: readonly number[]
}

/** Looks up once what belongs together. */
export const readRun = (program: Program, observations: Observations): Run => {
  const { touches, redials, endedAt } = observations
  const rows = Array.from({ length: touches.count }, (_, row) => row)
  const endOf = rows.map(row => Math.min(touches.endAt[row], endedAt))
  const byStart = rows.toSorted((x, y) => touches.startAt[x] - touches.startAt[y] || endOf[x] - endOf[y] || x - y)
  const attempts = Array.from({ length: redials.count }, (_, row) => row)
  const rowsOfPerson = gather(byStart, touches.agent, program.agents.count)
  return {
    program,
    observations,
    endOf,
    chains: chainsOf(program, observations),
    answers: rows.filter(row => touches.end[row] === TouchEnd.consulted),
    attempts: gather(attempts, redials.ticket, program.tickets.count),
    rowsOfPerson,
    busyOf: rowsOfPerson.map(own => union(own.map(row => ({ from: touches.startAt[row], to: endOf[row] }))))
  }
}

const chainsOf = ({ tickets }: Program, { tickets: { lastTouch }, touches }: Observations): number[][] =>
  Array.from({ length: tickets.count }, (_, ticket) => {
    const chain: number[] = []
    for (let row = lastTouch[ticket]; row >= 0; row = touches.previous[row]) chain.unshift(row)
    return chain
  })

/** Rows by whom they belong to, in the order given. */
const gather = (rows: readonly number[], owner: Int32Array, count: number): number[][] => {
  const lists: number[][] = Array.from({ length: count }, () => [])
  for (const row of rows) lists[owner[row]].push(row)
  return lists
}

/** Whether two instants or durations are the same but for rounding. */
export const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
