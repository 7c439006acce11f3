import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { presenceOf } from './attendance.ts'
import { readRun } from './observed-run.ts'

/** Everything that `rulesMet` may find; each should be met by some generated program. */
export const allRules: readonly string[] = [
  ...Object.keys(TouchEnd).map(end => `a touch that ended ${end}`),
  ...Object.keys(TicketState).map(state => `a ticket left ${state}`),
  'another attempt',
  'a second reopening',
  'asking in vain',
  'help',
  'several live tickets in hand',
  'work past the end of a shift',
  'a touch in a later group',
  'another kind',
  'taking over',
  'sorting or passing on, then a reply'
]

/** Which rules played a part in a run, as words of `allRules`. */
export const rulesMet = (program: Program, observations: Observations): Set<string> => {
  const { tickets, touches, redials } = observations
  const rows = Array.from({ length: touches.count }, (_, row) => row)
  const endNames = Object.keys(TouchEnd)
  const stateNames = Object.keys(TicketState)
  const isHelped = (row: number) =>
    rows.some(other => touches.end[other] === TouchEnd.consulted && touches.ticket[other] === touches.ticket[row])
  const comesAfter = (row: number, end: number) => touches.end[touches.previous[row]] === end
  const found: Record<string, boolean> = {
    'another attempt': redials.count > 0,
    'a second reopening': tickets.reopens.some(count => count > 1),
    'asking in vain': rows.some(row => touches.consultSeconds[row] > 0 && !isHelped(row)),
    help: rows.some(row => touches.consultSeconds[row] > 0 && isHelped(row)),
    'several live tickets in hand': hasSeveralInHand(program, observations),
    'work past the end of a shift': worksPast(program, observations),
    'a touch in a later group': isTouchedAfterChange(program, observations),
    'another kind': tickets.kind.some((kind, ticket) => kind !== program.tickets.kind[ticket]),
    'taking over': touches.isTakenOver.includes(1),
    'sorting or passing on, then a reply': rows.some(
      row => comesAfter(row, TouchEnd.transferred) && touches.end[row] === TouchEnd.pending
    )
  }
  return new Set([
    ...Array.from(touches.end, end => `a touch that ended ${endNames[end]}`),
    ...Array.from(tickets.state, state => `a ticket left ${stateNames[state]}`),
    ...Object.keys(found).filter(rule => found[rule])
  ])
}

const hasSeveralInHand = (program: Program, observations: Observations): boolean => {
  const { rowsOfPerson, endOf } = readRun(program, observations)
  const { startAt } = observations.touches
  return rowsOfPerson.some(rows => rows.some((row, i) => i > 0 && startAt[row] < endOf[rows[i - 1]]))
}

const worksPast = (program: Program, observations: Observations): boolean => {
  const run = readRun(program, observations)
  const { touches } = observations
  return presenceOf(run).some((stretches, agent) =>
    stretches.some(
      ({ from, onShift }) =>
        !onShift && run.rowsOfPerson[agent].some(row => touches.startAt[row] < from && run.endOf[row] > from)
    )
  )
}

const isTouchedAfterChange = ({ careers }: Program, { touches }: Observations): boolean =>
  careers !== undefined &&
  Array.from(careers.at).some(
    (at, row) =>
      careers.group[row] >= 0 &&
      touches.startAt.some((startAt, touch) => touches.agent[touch] === careers.agent[row] && startAt >= at)
  )
