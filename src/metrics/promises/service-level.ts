import type { Membership } from '../groups/membership.ts'
import { type JudgedPromises, Outcome, type PromiseRows } from './judged-promises.ts'

/** How promises did; tickets, or replies of customers where the next reply is promised. */
export interface TargetTally {
  readonly due: number
  readonly met: number
  /** Open, and the target has not passed yet: not among the due. */
  readonly notYetDue: number
  /** Shortest and longest target among the tickets, seconds on their clock; NaN where none has one. */
  readonly shortestSeconds: number
  readonly longestSeconds: number
  /** Due and met by line of the scenario’s targets. */
  readonly dueOfLine: Float64Array
  readonly metOfLine: Float64Array
}

/** How the promises of each line of the targets did, over all counted tickets. */
export interface LineTallies {
  readonly due: Float64Array
  readonly met: Float64Array
  readonly notYetDue: Float64Array
}

/** Counts outcomes by line of the targets; `line` is that of each counted ticket. */
export function talliesByLine({ place, outcome }: PromiseRows, line: Int16Array, lines: number): LineTallies {
  const tallies = { due: new Float64Array(lines), met: new Float64Array(lines), notYetDue: new Float64Array(lines) }
  for (let row = 0; row < place.length; row++) {
    const own = line[place[row]]
    if (outcome[row] === Outcome.none) continue
    if (outcome[row] === Outcome.notYetDue) tallies.notYetDue[own]++
    else tallies.due[own]++
    if (outcome[row] === Outcome.met) tallies.met[own]++
  }
  return tallies
}

/** Counts outcomes by group of every dimension; `secondsOfLine` is the target of each line, NaN: none. */
export function talliesByGroup(
  { place, outcome }: PromiseRows,
  { line }: Pick<JudgedPromises, 'line'>,
  secondsOfLine: readonly number[],
  { dimensions, groups, cells, cellOf, groupOf }: Membership
): TargetTally[] {
  const lines = secondsOfLine.length
  const outcomes = new Int32Array(cells * lines * OUTCOMES)
  for (let row = 0; row < place.length; row++) {
    if (outcome[row] === Outcome.none) continue
    outcomes[(cellOf[place[row]] * lines + line[place[row]]) * OUTCOMES + outcome[row]]++
  }
  const tallies = Array.from({ length: groups }, () => emptyTally(lines))
  for (let cell = 0; cell < cells; cell++) {
    for (let of = 0; of < lines; of++) {
      const first = (cell * lines + of) * OUTCOMES
      const own = outcomes.subarray(first, first + OUTCOMES)
      if (own[Outcome.met] + own[Outcome.missed] + own[Outcome.notYetDue] === 0) continue
      for (let d = 0; d < dimensions; d++) add(tallies[groupOf[cell * dimensions + d]], own, secondsOfLine[of], of)
    }
  }
  return tallies
}

const OUTCOMES = 4

function add(tally: Writable<TargetTally>, outcomes: Int32Array, seconds: number, line: number): void {
  const met = outcomes[Outcome.met]
  const due = met + outcomes[Outcome.missed]
  tally.due += due
  tally.met += met
  tally.notYetDue += outcomes[Outcome.notYetDue]
  tally.dueOfLine[line] += due
  tally.metOfLine[line] += met
  if (!(tally.shortestSeconds <= seconds)) tally.shortestSeconds = seconds
  if (!(tally.longestSeconds >= seconds)) tally.longestSeconds = seconds
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function emptyTally(lines: number): Writable<TargetTally> {
  return {
    due: 0,
    met: 0,
    notYetDue: 0,
    shortestSeconds: NaN,
    longestSeconds: NaN,
    dueOfLine: new Float64Array(lines),
    metOfLine: new Float64Array(lines)
  }
}
